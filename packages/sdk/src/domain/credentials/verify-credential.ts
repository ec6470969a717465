/**
 * Verifies a credential in Node and in pages, without JSON-LD and without a network: who asks brings the issuer's document
 * and the status along.
 *
 * Owns: shape, signer, signature (`eddsa-jcs-2022`), validity, status, each refusal with a code of its own.
 * Doesn't own: fetching (`check-credential.ts`), and the second proof, `eddsa-rdfc-2022`, which is for other verifiers.
 */
import { canonicalJson } from '../values/canonical-json.ts';
import { epochMillis } from '../values/wall-clock.ts';
import { credentialsContext } from './build-credential.ts';
import type { Credential, CredentialIssuer, CredentialProof, CredentialStatus } from './credential.ts';
import { type SignatureCheck, verifyEd25519 } from './ed25519.ts';
import { jcsSignedBytes, jcsSuite, signatureOf } from './jcs-proof.ts';
import { publicKeyOf } from './multikey.ts';
import { readStatusBit } from './status-list.ts';

export const credentialFaults = [
  'malformed',
  'unknown-signer',
  'key-compromised',
  'altered',
  'not-yet-valid',
  'expired',
  'revoked',
  'status-unknown',
] as const;
/** Why a credential is refused. */
export type CredentialFault = (typeof credentialFaults)[number];

export interface Refused {
  readonly ok: false;
  readonly code: CredentialFault;
  /** When it was revoked or compromised, expired or will become valid; as an instant. */
  readonly since?: string | undefined;
}

export interface Accepted {
  readonly ok: true;
  readonly credential: Credential;
  /** Id of the key that has signed it. */
  readonly keyId: string;
}

export type Verdict = Accepted | Refused;

export interface Trusted {
  /** The issuer's document, from an address that is trusted to be the issuer's. */
  readonly issuer: CredentialIssuer;
  /** The moment to judge by, as an instant. */
  readonly now: string;
  /** In place of the platform's signatures or the JavaScript in their place. */
  readonly checkSignature?: SignatureCheck;
}

export interface TrustedWithStatus extends Trusted {
  /** The signed list that the credential names, or what the issuer's server says of it. Left out: `status-unknown`. */
  readonly status?: Credential | CredentialStatus | undefined;
}

/** A clock that is slow by less doesn't refuse what was signed a moment ago. @unit milliseconds */
const clockTolerance = 5 * 60_000;

/** Whether the credential is genuine, unaltered, in force and not revoked; never throws for what is in the credential. */
export async function verifyCredential(
  credential: unknown,
  { status, ...trusted }: TrustedWithStatus,
): Promise<Verdict> {
  const verdict = await verifySigned(credential, trusted);
  return verdict.ok ? withStatus(verdict, status, trusted) : verdict;
}

/** The same without the question whether it was revoked. */
export async function verifySigned(value: unknown, trusted: Trusted): Promise<Verdict> {
  if (!isCredential(value)) return refused('malformed');
  const proofs = value.proof.filter(({ cryptosuite }) => cryptosuite === jcsSuite);
  const [proof] = proofs;
  if (proof === undefined || proofs.length > 1) return refused('malformed');
  const { issuer } = trusted;
  if (value.issuer.id !== issuer.id) return refused('unknown-signer');
  const key = issuer.verificationMethod.find(({ id }) => id === proof.verificationMethod);
  if (key === undefined) return refused('unknown-signer');
  if (key.revoked !== undefined) return refused('key-compromised', key.revoked);
  if (!issuer.assertionMethod.includes(key.id)) return refused('unknown-signer');
  const check = trusted.checkSignature ?? verifyEd25519;
  const multikey = key.publicKeyMultibase;
  // What can't even be written in one text, because it nests too deep, was signed by nobody.
  const isSigned = await isSignedBy(value, { proof, multikey, check }).catch((error: unknown) => {
    if (error instanceof RangeError) return false;
    throw error;
  });
  if (!isSigned) return refused('altered');
  return timely(value, proof, trusted.now) ?? { ok: true, credential: value, keyId: key.id };
}

interface Signed {
  readonly proof: CredentialProof;
  readonly multikey: string;
  readonly check: SignatureCheck;
}

async function isSignedBy(credential: Credential, { check, multikey, proof }: Signed): Promise<boolean> {
  const { proofValue: _value, ...options } = proof;
  const [publicKey, signature] = [publicKeyOf(multikey), signatureOf(proof)];
  if (publicKey === undefined || signature === undefined) return false;
  // The proof's context is part of what was signed; the document must have that one and no other.
  if (canonicalJson(options['@context']) !== canonicalJson(credential['@context'])) return false;
  return check(publicKey, jcsSignedBytes(credential, options), signature);
}

function timely(
  { validFrom, validUntil }: Credential,
  proof: CredentialProof,
  now: string,
): Refused | undefined {
  const { expires } = proof;
  if (proof.proofPurpose !== 'assertionMethod') return refused('malformed');
  try {
    const at = epochMillis(now);
    if (at + clockTolerance < epochMillis(validFrom)) return refused('not-yet-valid', validFrom);
    const ends = [validUntil, expires].filter((end): end is string => typeof end === 'string');
    const past = ends.find((end) => at > epochMillis(end));
    return past === undefined ? undefined : refused('expired', past);
  } catch {
    return refused('malformed');
  }
}

async function withStatus(
  verdict: Accepted,
  status: Credential | CredentialStatus | undefined,
  trusted: Trusted,
): Promise<Verdict> {
  const { credentialStatus } = verdict.credential;
  if (credentialStatus === undefined) return verdict;
  if (status === undefined) return refused('status-unknown');
  if (!('proof' in status)) {
    return status.status === 'valid' ? verdict : refused('revoked', status.since);
  }
  const list = await verifySigned(status, trusted);
  const isTheList =
    list.ok &&
    list.credential.id === credentialStatus.statusListCredential &&
    list.credential.type.includes('BitstringStatusListCredential') &&
    list.credential.credentialSubject['statusPurpose'] === credentialStatus.statusPurpose;
  if (!isTheList) return refused('status-unknown');
  const { encodedList } = status.credentialSubject;
  const isRevoked = await readStatusBit(encodedList, credentialStatus.statusListIndex);
  if (isRevoked === undefined) return refused('status-unknown');
  return isRevoked ? refused('revoked') : verdict;
}

/** By hand, because schemas would cost a page more than the whole verifier. */
function isCredential(value: unknown): value is Credential {
  if (!isObject(value)) return false;
  const { '@context': context, credentialStatus, credentialSubject, issuer, proof, type } = value;
  const hasTexts = ['id', 'validFrom'].every((name) => typeof value[name] === 'string');
  const isTyped = isList(type) && type.includes('VerifiableCredential');
  const isKnown = isList(context) && context[0] === credentialsContext;
  const hasIssuer = isObject(issuer) && typeof issuer['id'] === 'string';
  const hasProofs = isList(proof) && proof.every(isProof);
  const hasStatus =
    credentialStatus === undefined ||
    (isObject(credentialStatus) &&
      hasAllTexts(credentialStatus, ['type', 'statusPurpose', 'statusListIndex', 'statusListCredential']));
  return hasTexts && isTyped && isKnown && hasIssuer && hasProofs && hasStatus && isObject(credentialSubject);
}

function isProof(value: unknown): boolean {
  return (
    isObject(value) &&
    value['type'] === 'DataIntegrityProof' &&
    hasAllTexts(value, ['cryptosuite', 'verificationMethod', 'proofPurpose', 'proofValue'])
  );
}

function hasAllTexts(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: CredentialFault, since?: string): Refused {
  return since === undefined ? { ok: false, code } : { ok: false, code, since };
}
