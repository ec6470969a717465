/** Manage tokens: why they are derived from the idempotency key is in docs/decisions/0004-manage-token.md */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { hashToken } from '../storage/token-hash.ts';

export { hashToken };

/**
 * The manage token of a sign-up: 43 characters of base64url, 256 bits.
 *
 * Derived from the key that only the caller of this sign-up knows, so that a repeated request gets the same token
 * although the server keeps none.
 */
export function manageTokenFor(idempotencyKey: string, signUpId: string): string {
  return createHmac('sha256', idempotencyKey)
    .update(`youth-action/manage-token/v1\n${signUpId}`)
    .digest('base64url');
}

/** Whether the token is the one of the hash, in a time that doesn't tell how much of it is right. */
export function isTokenOf(token: string, tokenHash: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(tokenHash.padEnd(64).slice(0, 64)));
}
