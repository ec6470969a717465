/** Sessions and their places; see `tables.ts`. */

export interface SessionsTable {
  id: string;
  activity_id: string;
  community_id: string;
  venue_id: string | null;
  starts_at: number;
  ends_at: number;
  sign_up_opens_at: number;
  sign_up_closes_at: number;
  status: string;
  cancellation_reason: string | null;
  series_id: string | null;
  minimum_participants: number | null;
  minimum_otherwise: string | null;
  /** When it was decided what becomes of a session with a minimum; null before. */
  minimum_decided_at: number | null;
  /** Grows with every change, also of places. Whoever changes places changes it first, which makes them take turns. */
  revision: number;
  /** When anything of it was changed last, also places; and when what a calendar shows was. */
  changed_at: number;
  edited_at: number;
  /** How often what a calendar shows was changed: iCalendar's SEQUENCE. */
  sequence: number;
}

/**
 * One row per role that is offered. CHECK (taken >= 0 AND taken <= capacity). Key: (session_id, role).
 * Where a role's places are split, these are the sums of its groups.
 */
export interface SessionPlacesTable {
  session_id: string;
  role: string;
  capacity: number;
  taken: number;
  /** People on the waitlist. */
  waiting: number;
}

/** Part of a role's places. The same CHECK. Key: (session_id, id). */
export interface PlaceGroupsTable {
  session_id: string;
  id: string;
  role: string;
  admits: string;
  label: string | null;
  starts_at: number | null;
  ends_at: number | null;
  position: number;
  capacity: number;
  taken: number;
  waiting: number;
}
