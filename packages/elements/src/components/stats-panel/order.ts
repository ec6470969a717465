/** Lists in another order, as new lists; by hand, because `toSorted` and `toReversed` are younger than our browsers. */

/** Texts from the least to the greatest, each once. */
export function ascending<T extends string>(texts: readonly T[]): T[] {
  return sortedBy([...new Set(texts)], (a, b) => (a < b ? -1 : 1));
}

export function sortedBy<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- see above
  return [...items].sort(compare);
}

export function reversed<T>(items: readonly T[]): T[] {
  // oxlint-disable-next-line unicorn/no-array-reverse -- see above
  return [...items].reverse();
}
