/** What the people of a party have decided and answered. */

/** Append-only: a withdrawal is a new row. */
export interface ConsentsTable {
  id: string;
  participant_id: string;
  person_id: string;
  purpose: string;
  text_version: string;
  is_granted: number;
  /** Who decided: name and mobile of the guardian, or of the person herself. */
  decided_by_name: string;
  decided_by_mobile: string;
  guardian_relation: string | null;
  method: string;
  decided_at: number;
}

/** An answer to one of the activity's questions; `participant_id` is null where the contact was asked once. */
export interface AnswersTable {
  id: string;
  sign_up_id: string;
  participant_id: string | null;
  session_id: string;
  question_id: string;
  /** JSON. */
  value: string;
  /** When it is to be deleted. */
  delete_at: number;
}
