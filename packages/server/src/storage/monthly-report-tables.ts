/** Tables of 月报. */

/** Unique: (community_id, month, revision). */
export interface MonthlyReportsTable {
  id: string;
  community_id: string;
  month: string;
  /** From 1; each amendment is a row of its own. */
  revision: number;
  amends_id: string | null;
  amendment_reason: string | null;
  state: string;
  /** Grows with every change; the number of its last step. */
  version: number;
  /** JSON: the figures as they were counted at freezing, and those of the month before; null while it is a draft. */
  frozen: string | null;
  /** JSON by the figure's key: what the clerk reports in place of the computed number, and why. */
  stated: string;
  /** JSON: the report's texts. */
  texts: string;
  created_at: number;
  updated_at: number;
  frozen_at: number | null;
  submitted_at: number | null;
  /** Head of the community's ledger at freezing; null where it had no entry yet. */
  head_sequence: number | null;
  head_hash: string | null;
}

/** Key: (report_id, version). Append-only. */
export interface MonthlyReportStepsTable {
  report_id: string;
  /** The report's version after it. */
  version: number;
  kind: string;
  /** Token id. */
  actor: string;
  /** The token's label as it was then. */
  actor_label: string;
  reason: string | null;
  /** JSON array: which figures (with the numbers stated) and texts were changed. */
  changed: string;
  at: number;
}
