/** `@youth-action/sdk/credentials`: verifying badges and certificates, in Node and in pages; and building what is signed. */
export {
  badgeCredential,
  certificateCredential,
  type BadgeFigures,
  type CertificateFigures,
  type CredentialFrame,
  type CredentialHolder,
  creditHours,
  credentialsContext,
  type FigureKey,
  openBadgesContext,
  statedFigures,
} from './domain/credentials/build-credential.ts';
export {
  checkCredential,
  type CheckAt,
  credentialIdOf,
  type CredentialSource,
} from './domain/credentials/check-credential.ts';
export type {
  Credential,
  CredentialIssuer,
  CredentialProof,
  CredentialStatus,
  VerificationKey,
} from './domain/credentials/credential.ts';
export { type SignatureCheck, verifyEd25519 } from './domain/credentials/ed25519.ts';
export { type IdentityType, isOf } from './domain/credentials/identity.ts';
export {
  jcsOptions,
  jcsSignedBytes,
  jcsSuite,
  type ProofOptions,
  proofOptions,
  proofWith,
  rdfcSuite,
  type Unsigned,
} from './domain/credentials/jcs-proof.ts';
export { multikeyOf } from './domain/credentials/multikey.ts';
export { statusBits, statusListLength, statusNumber, statusPlace } from './domain/credentials/status-list.ts';
export { verdictText, type VerdictCode } from './domain/credentials/verdict-texts.ts';
export {
  type Accepted,
  type CredentialFault,
  credentialFaults,
  type Refused,
  type Trusted,
  type TrustedWithStatus,
  type Verdict,
  verifyCredential,
  verifySigned,
} from './domain/credentials/verify-credential.ts';
