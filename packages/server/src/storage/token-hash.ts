import { createHash } from 'node:crypto';

/** SHA-256 of a token in hexadecimal, as the tables keep it. A plain hash is enough for tokens: they can't be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
