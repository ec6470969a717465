import { refuse, type Refusal } from '../problem.ts';

/** 星级: levels by time, as versioned data. Order 67 has no thresholds. Source: docs/rules/stars.md */
export interface StarPolicy {
  readonly version: string;
  readonly source: string;
  /** Whole minutes from which each star can be applied for, ascending: first star first. */
  readonly levels: readonly number[];
  /** The lowest star that somebody has to approve, counted from 1. */
  readonly needsReviewFrom: number;
}

/** 100, 300, 600, 1000 and 1500 hours; each star is applied for and approved. */
export const starPolicy2012: StarPolicy = {
  version: '2012-draft',
  source: 'docs/rules/stars.md',
  levels: [6_000, 18_000, 36_000, 60_000, 90_000],
  needsReviewFrom: 1,
};

/** How many stars `minutes` of published service are enough for; reaching a level exactly is enough. */
export function starsEarned(minutes: number, policy: StarPolicy): number {
  return policy.levels.filter((level) => minutes >= level).length;
}

/** Whole minutes that are missing to the next star, or undefined at the last one. */
export function minutesToNextStar(minutes: number, policy: StarPolicy): number | undefined {
  const next = policy.levels.find((level) => minutes < level);
  return next === undefined ? undefined : next - minutes;
}

/** Where a volunteer stands; `publishedMinutes` are those whose public notice is over. */
export interface StarStanding {
  readonly publishedMinutes: number;
  /** Stars that were awarded. */
  readonly awarded: number;
  /** Whether an application waits for its decision. */
  readonly isApplied: boolean;
}

/** The star that can be applied for now: the next one after the last award, once its time is reached. */
export function starToApplyFor(standing: StarStanding, policy: StarPolicy): number | undefined {
  const next = standing.awarded + 1;
  return starRefusal(next, standing, policy) === undefined ? next : undefined;
}

/** Why the star `level` can't be applied for, or undefined. Stars are awarded one after another. */
export function starRefusal(level: number, standing: StarStanding, policy: StarPolicy): Refusal | undefined {
  if (standing.isApplied) return refuse('star-already-applied');
  if (level !== standing.awarded + 1 || level > policy.levels.length)
    return refuse('star-not-next', '/level');
  if (starsEarned(standing.publishedMinutes, policy) < level) return refuse('star-not-reached', '/level');
  return undefined;
}
