/** What the filters offer: only what the loaded sessions have, the most frequent first. */
import type { SessionSummary } from '@youth-action/sdk/domain';

export interface FilterOption {
  readonly value: string;
  readonly text: string;
  readonly sessions: number;
}

export interface FilterOptions {
  readonly communities: readonly FilterOption[];
  readonly programmes: readonly FilterOption[];
  readonly tags: readonly FilterOption[];
  readonly audiences: readonly FilterOption[];
  readonly modes: readonly FilterOption[];
}

interface Counted {
  /** How many sessions were counted: more may have come. */
  readonly sessions: number;
  readonly options: FilterOptions;
}

/** A memo, not a state: counting goes through all sessions. */
const counted = new WeakMap<readonly SessionSummary[], Counted>();

/** The options in the data. The text of a tag, an audience or a mode is its code. */
export function filterOptions(sessions: readonly SessionSummary[]): FilterOptions {
  const known = counted.get(sessions);
  if (known?.sessions === sessions.length) return known.options;
  const options = count(sessions);
  counted.set(sessions, { sessions: sessions.length, options });
  return options;
}

function count(sessions: readonly SessionSummary[]): FilterOptions {
  const counters = Array.from({ length: 5 }, () => new Counter());
  const [communities, programmes, tags, audiences, modes] = counters;
  for (const session of sessions) {
    communities?.count(session.communityId, session.communityName);
    if (session.programmeId !== undefined)
      programmes?.count(session.programmeId, session.programmeName ?? session.programmeId);
    // A page's own sessions haven't been through the index, and may lack what a server always sends.
    for (const tag of (session as Partial<SessionSummary>).tags ?? []) tags?.count(tag, tag);
    audiences?.count(session.audience, session.audience);
    modes?.count(session.mode, session.mode);
  }
  const options = (counter: Counter | undefined) => counter?.options() ?? [];
  return {
    communities: options(communities),
    programmes: options(programmes),
    tags: options(tags),
    audiences: options(audiences),
    modes: options(modes),
  };
}

/** The first `most` options, and the chosen one wherever it stands. */
export function leadingOptions(
  options: readonly FilterOption[],
  most: number,
  chosen: string,
): readonly FilterOption[] {
  return options.filter(({ value }, position) => position < most || value === chosen);
}

/** An option that is chosen but not in the data is kept, so that it can be seen and taken back. */
export function withChosen(options: readonly FilterOption[], chosen: string): readonly FilterOption[] {
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, text: chosen, sessions: 0 }];
}

class Counter {
  readonly #options = new Map<string, { value: string; text: string; sessions: number }>();

  count(value: string, text: string): void {
    const option = this.#options.get(value);
    if (option === undefined) this.#options.set(value, { value, text, sessions: 1 });
    else option.sessions += 1;
  }

  /** By number of sessions, then by value, so that equal data gives equal order. */
  options(): readonly FilterOption[] {
    // oxlint-disable-next-line unicorn/no-array-sort -- an array of its own, and toSorted is younger than our browsers
    return Array.from(this.#options.values()).sort(
      (a, b) => b.sessions - a.sessions || (a.value < b.value ? -1 : Number(a.value > b.value)),
    );
  }
}
