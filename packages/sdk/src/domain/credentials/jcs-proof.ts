/**
 * The cryptosuite `eddsa-jcs-2022` of W3C's Data Integrity: what is signed is canonical JSON, so that a page can check it
 * without JSON-LD. Source: docs/rules/credentials.md#proofs
 */
import { hash as sha256 } from '@stablelib/sha256';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../values/canonical-json.ts';
import { base58Of, bytesOfBase58 } from './base58.ts';
import type { CredentialProof } from './credential.ts';

export const jcsSuite = 'eddsa-jcs-2022';
export const rdfcSuite = 'eddsa-rdfc-2022';

/** What a proof says of itself, before there is a signature. */
export type ProofOptions = Omit<CredentialProof, 'proofValue'>;

/** A document that isn't signed yet. */
export type Unsigned = Readonly<Record<string, unknown>>;

/** The options of a proof by this key. `created` is when the key spoke, as an instant. */
export function proofOptions(cryptosuite: string, verificationMethod: string, created: string): ProofOptions {
  return {
    type: 'DataIntegrityProof',
    cryptosuite,
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  };
}

/** The options with the signature in multibase. */
export function proofWith(options: ProofOptions, signature: Uint8Array): CredentialProof {
  return { ...options, proofValue: `z${base58Of(signature)}` } as CredentialProof; // a spread of an open object loses its members' types
}

/** The 64 bytes of a proof's signature; undefined where there are none. */
export function signatureOf({ proofValue }: Pick<CredentialProof, 'proofValue'>): Uint8Array | undefined {
  const bytes = proofValue.startsWith('z') ? bytesOfBase58(proofValue.slice(1)) : undefined;
  return bytes?.length === 64 ? bytes : undefined;
}

/** What a proof of this suite signs: the hash of its options, then the hash of the document without its proofs. */
export function jcsSignedBytes(document: Unsigned, options: ProofOptions): Uint8Array {
  const { proof: _proofs, ...unsigned } = document;
  const signed = new Uint8Array(64);
  signed.set(sha256(utf8ToBytes(canonicalJson(options))));
  signed.set(sha256(utf8ToBytes(canonicalJson(unsigned))), 32);
  return signed;
}

/** The options as this suite wants them: with the context of the document that they go with. */
export function jcsOptions(document: Unsigned, options: ProofOptions): ProofOptions {
  return { '@context': document['@context'], ...options };
}
