/** Who certifies, and what was certified; see `tables.ts`. */

/** Key: community_id. A community without a row is its own recording unit, by its own name. */
export interface RecordingUnitsTable {
  community_id: string;
  name: string;
  credit_code: string | null;
  leader: string | null;
  contact: string | null;
}

/**
 * Certificates and statements as they were issued. Unique: number, document_code, standing_key. Nothing of a row changes but
 * its revocation and `standing_key`, and no row is deleted.
 */
export interface CertificatesTable {
  id: string;
  kind: string;
  /** Null for a statement, which is of all. */
  community_id: string | null;
  volunteer_id: string;
  /** Null for a statement. */
  number: string | null;
  document_code: string;
  /** Hash of what it certifies, without number and day of issue; null once it is revoked. */
  standing_key: string | null;
  from_day: string;
  until_day: string;
  total_minutes: number;
  /** What is frozen, as canonical JSON. */
  content: string;
  content_hash: string;
  issued_at: number;
  /** Id of the token, or of the sign-up whose manage link, by which it was issued. */
  issued_by: string;
  /** Its place in the status list of credentials; null while none was issued. */
  status_index: number | null;
  revoked_at: number | null;
  revoked_by: string | null;
  revocation_reason: string | null;
}

/** Key: (certificate_id, service_entry_id). The ledger entries that a document is made of. */
export interface CertificateEntriesTable {
  certificate_id: string;
  service_entry_id: string;
}
