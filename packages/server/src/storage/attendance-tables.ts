/** What was noted at the doors; see `tables.ts`. */

/** Unique: (session_id, participant_id). What all notes of the person come to. */
export interface CheckInsTable {
  id: string;
  session_id: string;
  participant_id: string;
  person_id: string;
  checked_in_at: number;
  checked_out_at: number | null;
  /** Token ids of who did it; the sign-up's id where people did it themselves. */
  checked_in_by: string;
  checked_out_by: string | null;
  /** `list`, `sign-up-code`, `door-code`, `paper`; null where it was noted before methods were. */
  method_in: string | null;
  method_out: string | null;
  /** 1: one of both was sent later than it was made. */
  queued: number;
  /** Why an organiser closed it after the session. */
  closed_reason: string | null;
}

/** Each note that a door made, once: whatever is sent again is known by its id. Key: (session_id, id). */
export interface AttendanceScansTable {
  session_id: string;
  id: string;
  participant_id: string;
  kind: string;
  method: string;
  /** By the server's clock. */
  at: number;
  received_at: number;
  actor: string;
  /** 1: it was sent later than it was made. */
  queued: number;
  /** The step of the code on the door. */
  door_step: number | null;
  /** `recorded`, `already`, `refused`; null while it is being decided. */
  outcome: string | null;
  /** Why it was refused. */
  code: string | null;
}

/** Devices that read codes at a session's door, and for whom first. Key: (session_id, device_hash). */
export interface DoorDevicesTable {
  session_id: string;
  device_hash: string;
  sign_up_id: string;
  seen_at: number;
}

/** Readings of paper lists. */
export interface PaperListsTable {
  id: string;
  session_id: string;
  keyed_by: string;
  keyed_at: number;
  /** JSON array of rows. */
  rows: string;
  /** `waiting` for another's, `replaced` by a later one of the same person, `recorded`. */
  state: string;
}
