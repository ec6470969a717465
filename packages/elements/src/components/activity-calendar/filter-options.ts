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
}

/** Keyed by answers, which never change: a memo, not a state. Counting goes through all sessions. */
const counted = new WeakMap<readonly SessionSummary[], FilterOptions>();

/** The options in the data. A tag's text is the tag. */
export function filterOptions(sessions: readonly SessionSummary[]): FilterOptions {
  const options = counted.get(sessions) ?? count(sessions);
  counted.set(sessions, options);
  return options;
}

function count(sessions: readonly SessionSummary[]): FilterOptions {
  const [communities, programmes, tags] = [new Counter(), new Counter(), new Counter()];
  for (const { communityId, communityName, programmeId, programmeName, tags: sessionTags } of sessions) {
    communities.count(communityId, communityName);
    if (programmeId !== undefined) programmes.count(programmeId, programmeName ?? programmeId);
    for (const tag of sessionTags) tags.count(tag, tag);
  }
  return { communities: communities.options(), programmes: programmes.options(), tags: tags.options() };
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
