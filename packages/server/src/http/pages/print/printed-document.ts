/** What is printed, as plain data that a worker can be handed: all words chosen, nothing laid out. */

/** One line of the list of service. */
export interface PrintedRow {
  readonly day: string;
  readonly title: string;
  /** What was done and where, in one line. */
  readonly about: string;
  readonly time: string;
}

/** What one recording unit has recorded. */
export interface PrintedPart {
  readonly heading: string;
  /** What stands beside the heading, such as the part's sum. */
  readonly sum: string;
  readonly rows: readonly PrintedRow[];
}

export interface PrintedDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** The title in the other language. */
  readonly subtitle: string;
  /** Stands above everything where the document doesn't stand any more. */
  readonly warning?: string;
  /** The sentence that certifies; the total is set large below it. */
  readonly statement: string;
  readonly total: string;
  readonly totalLabel: string;
  /** Labels and what they label, in this order. */
  readonly facts: readonly (readonly [string, string])[];
  /** Heads of the list's columns. */
  readonly columns: { readonly day: string; readonly service: string; readonly time: string };
  readonly parts: readonly PrintedPart[];
  readonly notes: readonly string[];
  /** Said where a character is missing; `{characters}` stands for them. */
  readonly missingNote: string;
  /** Absent in what can't be verified. */
  readonly verification?: {
    readonly label: string;
    readonly url: string;
    readonly alternative: string;
    /** The QR code as an SVG path, one unit per module, from 0, and how many modules a side has. */
    readonly path: string;
    readonly size: number;
  };
  /** On every page: which document it is. `{page}` and `{pages}` are filled in. */
  readonly footer: string;
}
