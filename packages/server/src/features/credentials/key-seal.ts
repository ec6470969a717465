/**
 * How a private key lies in the database. With a secret that isn't in the database, whoever has a copy of the database alone
 * can sign nothing: docs/decisions/0019-credentials.md. Without one it lies there open, and says so.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';

/** A key can't be read: the server was started without the secret that it was sealed with, or with another one. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly isSafeToLog = true;
}

/** The 32 bytes as text, bound to the key's id. Without a secret, open. */
export function seal(seed: Uint8Array, keyId: string, secret: string | undefined): string {
  if (secret === undefined) return `open.${Buffer.from(seed).toString('base64url')}`;
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFrom(secret, keyId), nonce);
  const sealed = Buffer.concat([cipher.update(seed), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
  return [algorithm, ...parts].join('.');
}

/** The 32 bytes again. Throws `SealError`. */
export function unseal(text: string, keyId: string, secret: string | undefined): Uint8Array {
  const [kind, ...parts] = text.split('.');
  const [nonce, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (kind === 'open' && nonce !== undefined) return nonce;
  if (kind !== algorithm || nonce === undefined || tag === undefined || sealed === undefined)
    throw new SealError(`The signing key ${keyId} is sealed in a way that this version doesn't know`);
  if (secret === undefined) throw new SealError(`The signing key ${keyId} needs SIGNING_KEY_SECRET`);
  try {
    const decipher = createDecipheriv(algorithm, keyFrom(secret, keyId), nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch (cause) {
    throw new SealError(`SIGNING_KEY_SECRET doesn't open the signing key ${keyId}`, { cause });
  }
}

/** Whether a secret is needed for it. */
export function isSealed(text: string): boolean {
  return !text.startsWith('open.');
}

function keyFrom(secret: string, keyId: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, keyId, 'youth-action signing key', 32));
}
