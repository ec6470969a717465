/** Signatures by Ed25519 (RFC 8032): the platform's where it has them, else pure JavaScript that is loaded then. */

/** Whether the signature of the message is by the key. */
export type SignatureCheck = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>;

export const verifyEd25519: SignatureCheck = async (publicKey, message, signature) => {
  const subtle = (globalThis as { readonly crypto?: Partial<Crypto> }).crypto?.subtle;
  if (subtle !== undefined) {
    try {
      return await byPlatform(subtle, [publicKey, message, signature]);
    } catch {
      // This platform doesn't know the algorithm, as most don't that were made before 2024, or it refuses the key.
    }
  }
  const { verifyInJavaScript } = await import('./ed25519-fallback.ts');
  return verifyInJavaScript(publicKey, message, signature);
};

async function byPlatform(
  subtle: SubtleCrypto,
  [publicKey, message, signature]: readonly [Uint8Array, Uint8Array, Uint8Array],
): Promise<boolean> {
  const key = await subtle.importKey('raw', owned(publicKey), 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', key, owned(signature), owned(message));
}

/** A copy in memory of its own, which is what the platform's types ask for. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
