/** What the list keeps of one entry beyond the entry itself. */

/** An entry that is being decided, or couldn't be. */
export interface EntryState {
  readonly isSending: boolean;
  readonly error?: unknown;
}

/** The entry that a reason is being written for. */
export interface Voiding {
  readonly id: string;
  readonly reason: string;
  readonly isChecked: boolean;
}
