/** What signs for the handlers, as they see it. */
import type { Credential, CredentialFrame, Unsigned } from '@youth-action/sdk/credentials';

/** The row that a credential is of. */
export interface CredentialRow {
  readonly table: 'badge_codes' | 'certificates';
  /** The code of a badge, the id of a certificate. */
  readonly key: string;
  readonly statusIndex: number | null;
}

export interface SigningTimes {
  /** When what is signed came to be. @unit milliseconds */
  readonly atMs: number;
  readonly nowMs: number;
}

export interface CredentialService {
  /** Who signs, as credentials name it. */
  readonly issuerName: string;
  /** Makes the first key, if there is none yet: an issuer without a key could be taken for one that revoked all. */
  ensureKey(nowMs: number): Promise<void>;
  /** The frame of a row's credential. `version` tells apart credentials of one row that say different things. */
  frame(row: CredentialRow, version: string, nowMs: number): Promise<CredentialFrame>;
  /** The document with its proofs. Throws `unavailable` where the key can't be read, and logs why. */
  sign(document: Unsigned, times: SigningTimes): Promise<Credential>;
}
