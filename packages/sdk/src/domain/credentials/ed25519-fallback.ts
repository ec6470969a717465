/**
 * Ed25519 without the platform: `crypto.subtle` is missing on pages over plain http, and knows no Ed25519 in browsers of
 * before 2024. A module of its own, so that nobody else downloads it. Its library needs no `BigInt`, which Safari 13 hasn't.
 */
import { verify } from '@stablelib/ed25519';

/** Whether the signature of the message is by the key; what is malformed is not. */
export function verifyInJavaScript(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return publicKey.length === 32 && signature.length === 64 && verify(publicKey, message, signature);
}
