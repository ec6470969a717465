/**
 * Open Badges 3.0 credentials in W3C's Verifiable Credentials Data Model 2.0, as this programme issues and reads them.
 * Schemas are open: whatever else stands in a document is signed too, and must travel on unchanged.
 * Source: docs/rules/credentials.md
 */
import * as z from '../zod.ts';
import { Instant } from '../values/instant.ts';

/** A key in the document of an issuer. `revoked`: since when nothing that it has signed is worth anything. */
export const VerificationKey = z.looseObject({
  id: z.string(),
  type: z.string(),
  controller: z.string(),
  publicKeyMultibase: z.string(),
  revoked: z.optional(z.string()),
});
export type VerificationKey = z.infer<typeof VerificationKey>;

/** An issuer with its keys: an Open Badges profile and a controlled identifier document in one. */
export const CredentialIssuer = z.looseObject({
  '@context': z.array(z.unknown()),
  id: z.string(),
  type: z.array(z.string()),
  name: z.string(),
  url: z.optional(z.string()),
  /** Every key that there ever was. */
  verificationMethod: z.array(VerificationKey),
  /** Ids of those whose signatures hold. */
  assertionMethod: z.array(z.string()),
});
export type CredentialIssuer = z.infer<typeof CredentialIssuer>;

/** A W3C Data Integrity proof. */
export const CredentialProof = z.looseObject({
  type: z.string(),
  cryptosuite: z.string(),
  created: z.optional(z.string()),
  verificationMethod: z.string(),
  proofPurpose: z.string(),
  proofValue: z.string(),
});
export type CredentialProof = z.infer<typeof CredentialProof>;

/** Where a credential's status stands. */
export const CredentialStatusEntry = z.looseObject({
  type: z.string(),
  statusPurpose: z.string(),
  statusListIndex: z.string(),
  statusListCredential: z.string(),
});
export type CredentialStatusEntry = z.infer<typeof CredentialStatusEntry>;

/** A signed credential. */
export const Credential = z.looseObject({
  '@context': z.array(z.string()),
  id: z.string(),
  type: z.array(z.string()),
  issuer: z.looseObject({ id: z.string() }),
  validFrom: z.string(),
  validUntil: z.optional(z.string()),
  credentialSubject: z.looseObject({}),
  credentialStatus: z.optional(CredentialStatusEntry),
  proof: z.array(CredentialProof),
});
export type Credential = z.infer<typeof Credential>;

/** What a server says of one of its credentials; the same as its status list says, for whoever can't unzip one. */
export const CredentialStatus = z.object({
  status: z.enum(['valid', 'revoked']),
  /** When it was revoked. */
  since: z.optional(Instant),
});
export type CredentialStatus = z.infer<typeof CredentialStatus>;
