/** Documents with their two proofs: `eddsa-rdfc-2022` for other verifiers, `eddsa-jcs-2022` for a page without JSON-LD. */
import { createHash } from 'node:crypto';
import {
  type Credential,
  type CredentialProof,
  jcsOptions,
  jcsSignedBytes,
  jcsSuite,
  proofOptions,
  proofWith,
  rdfcSuite,
  type Unsigned,
} from '@youth-action/sdk/credentials';
import { instantOf } from '@youth-action/sdk/domain';
import { canonicalRdf } from './rdf-canonical.ts';
import type { SigningKey } from './signing-keys.ts';

export interface Signing {
  readonly key: SigningKey;
  /** The address of the key's public half. */
  readonly keyUrl: string;
  /** When what is signed came to be; a key that is younger signs as of its own making. @unit milliseconds */
  readonly atMs: number;
}

/** The document with both proofs. The same document, key and time give the same bytes: Ed25519 uses no randomness. */
export async function signed(document: Unsigned, signing: Signing): Promise<Credential> {
  const proof = [await rdfcProof(document, signing), jcsProof(document, signing)];
  return { ...document, proof } as Credential; // the builders make every other member
}

function createdAt({ atMs, key }: Signing): string {
  return instantOf(Math.max(atMs, key.createdAtMs));
}

function jcsProof(document: Unsigned, signing: Signing): CredentialProof {
  const options = jcsOptions(document, proofOptions(jcsSuite, signing.keyUrl, createdAt(signing)));
  return proofWith(options, signing.key.sign(jcsSignedBytes(document, options)));
}

async function rdfcProof(document: Unsigned, signing: Signing): Promise<CredentialProof> {
  const options = proofOptions(rdfcSuite, signing.keyUrl, createdAt(signing));
  const withContext = { '@context': document['@context'], ...options };
  const hashes = await Promise.all(
    [withContext, document].map(async (part) => sha256(await canonicalRdf(part))),
  );
  return proofWith(options, signing.key.sign(Buffer.concat(hashes)));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
