/** The number that is being stated for a figure. */
export interface Stating {
  readonly key: string;
  readonly value: string;
  readonly note: string;
  readonly isChecked: boolean;
}

/** What a stated number has to be. */
export function isWhole(text: string): boolean {
  return /^\d{1,9}$/.test(text.trim());
}
