/** What stands between a contender's page and the runner: `window.bench`. Only types. */
import type { BenchEvent } from './events.ts';

/** A calendar that has been given its events. */
export interface Shown {
  /** Where its entries are found: the calendar's element, or its shadow root. */
  readonly root: () => ParentNode | null | undefined;
  /** Selects the entries. */
  readonly entries: string;
  /** Goes to the next month, by the calendar's own button where it has one. */
  readonly next: () => void;
}

export interface Drawn {
  /** From the clock's start until two frames after the content was there. @unit milliseconds */
  readonly painted: number;
}

export interface NextDrawn extends Drawn {
  /** Tasks over 50 ms on the way. @unit milliseconds */
  readonly longTasks: readonly number[];
}

export interface Bench {
  /** The events in the contender's own shape, made before the clock starts. */
  readonly events: unknown;
  /** Address of an API that answers with the same events. */
  readonly api: string;
  readonly host: HTMLElement;
  /** Called by the contender's script when it has mounted its calendar. */
  show(shown: Shown): void;
  /** Loads the contender's files and waits for its first month. */
  start(): Promise<Drawn & { readonly files: readonly string[] }>;
  /** Goes to the next month and waits for it. */
  next(): Promise<NextDrawn>;
  /** Elements in the page, also in shadow roots. */
  countNodes(): number;
}

/** What the page's HTML says about the contender. */
export interface BenchFiles {
  readonly script: string;
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
}

export type ToShape = (event: BenchEvent) => unknown;

declare global {
  interface Window {
    bench: Bench;
    benchFiles: BenchFiles;
  }
}
