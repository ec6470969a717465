/** Ed25519 public keys as W3C Multikey writes them: multibase `z`, the two bytes of the key's kind, the key. */
import { base58Of, bytesOfBase58 } from './base58.ts';

const ed25519Kind = [0xed, 0x01] as const;

/** The key as `publicKeyMultibase`. */
export function multikeyOf(publicKey: Uint8Array): string {
  return `z${base58Of(Uint8Array.from([...ed25519Kind, ...publicKey]))}`;
}

/** The 32 bytes of the key; undefined where the text is of no Ed25519 key. */
export function publicKeyOf(multikey: string): Uint8Array | undefined {
  const bytes = multikey.startsWith('z') ? bytesOfBase58(multikey.slice(1)) : undefined;
  if (bytes?.length !== 34 || bytes[0] !== ed25519Kind[0] || bytes[1] !== ed25519Kind[1]) return undefined;
  return bytes.slice(2);
}
