/** 星级: levels by time, as versioned data. Order 67 has no thresholds. Source: docs/rules/stars.md */
export interface StarPolicy {
  readonly version: string;
  readonly source: string;
  /** Whole minutes from which each star can be applied for, ascending: first star first. */
  readonly levels: readonly number[];
}

/** 100, 300, 600, 1000 and 1500 hours. */
export const starPolicy2012: StarPolicy = {
  version: '2012-draft',
  source: 'docs/rules/stars.md',
  levels: [6_000, 18_000, 36_000, 60_000, 90_000],
};

/** How many stars `minutes` of approved service are enough for; reaching a level exactly is enough. */
export function starsEarned(minutes: number, policy: StarPolicy): number {
  return policy.levels.filter((level) => minutes >= level).length;
}

/** Whole minutes that are missing to the next star, or undefined at the last one. */
export function minutesToNextStar(minutes: number, policy: StarPolicy): number | undefined {
  const next = policy.levels.find((level) => minutes < level);
  return next === undefined ? undefined : next - minutes;
}
