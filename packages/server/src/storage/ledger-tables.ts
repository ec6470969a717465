/** Tables of the hours ledger: entries, their chained steps, and what people say against them. */

/**
 * Unique: (session_id, active_volunteer_id), which is null once the entry is void. Written by `addEntry` and `moveEntry`
 * alone: what else changes a row is a break that `verify-ledger` finds.
 */
export interface ServiceEntriesTable {
  id: string;
  community_id: string;
  session_id: string;
  volunteer_id: string;
  active_volunteer_id: string | null;
  participant_id: string | null;
  service_day: string;
  /** When the service took place, in milliseconds: what overlaps are found by. */
  served_from_at: number;
  served_until_at: number;
  planned_minutes: number;
  observed_minutes: number;
  granted_minutes: number;
  origin: string;
  state: string;
  reason: string | null;
  created_by: string;
  created_at: number;
  /** When it was approved or made void. */
  decided_at: number | null;
  /** Until when anyone can object; null until it is approved. */
  notice_until: number | null;
  evidence_kind: string | null;
  evidence_reference: string | null;
  /** The void entry in whose place this one stands. */
  corrects_id: string | null;
}

/** Who did what to an entry, append-only and chained. Unique: (community_id, sequence). */
export interface ServiceEntryStepsTable {
  id: string;
  service_entry_id: string;
  state: string;
  reason: string | null;
  /** Token id, or `server`. */
  actor: string;
  at: number;
  community_id: string;
  /** From 1 in each community, without gaps. */
  sequence: number;
  /** The whole entry after the step, as canonical JSON of its row. */
  content: string;
  previous_hash: string;
  hash: string;
}

/** Key: community_id. The end of each community's chain; whoever adds a step updates it first, so steps take turns. */
export interface LedgerHeadsTable {
  community_id: string;
  sequence: number;
  hash: string;
}

/** Unique: (service_entry_id, active_mobile), which is null once it is decided. */
export interface ServiceObjectionsTable {
  id: string;
  community_id: string;
  service_entry_id: string;
  contact_name: string;
  contact_mobile: string;
  active_mobile: string | null;
  text: string;
  state: string;
  created_at: number;
  decided_by: string | null;
  decided_at: number | null;
  decision_reason: string | null;
}

/** Unique: active_entry_id, which is the entry's id while the request is open. */
export interface ServiceCorrectionsTable {
  id: string;
  community_id: string;
  service_entry_id: string;
  active_entry_id: string | null;
  /** The sign-up whose contact asked, or null where staff wrote it down. */
  sign_up_id: string | null;
  /** The token that wrote it down. */
  noted_by: string | null;
  text: string;
  state: string;
  created_at: number;
  decided_by: string | null;
  decided_at: number | null;
  decision_reason: string | null;
  replacement_id: string | null;
}
