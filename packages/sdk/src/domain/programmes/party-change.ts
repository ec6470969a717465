/** Whether a party may change as its contact asks, as far as places go. No schema in this file: the form loads it. */
import type { Claim, Pools } from './waitlist.ts';

/** Who gives a place up and who needs one, in one change of one party. */
export interface ClaimChange {
  readonly leaving: readonly Claim[];
  readonly joining: readonly Claim[];
}

/**
 * Whether a party that has its places may change like this. What its own people give up, the others of the party may take
 * over; for each place more than that one has to be free in a pool for which nobody waits.
 */
export function changeFits(change: ClaimChange, pools: Pools, waitedFor: ReadonlySet<string>): boolean {
  return [...furtherPlaces(change)].every(([pool, count]) => {
    const { capacity, taken } = pools.get(pool) ?? { capacity: 0, taken: 0 };
    return count <= 0 || (!waitedFor.has(pool) && taken + count <= capacity);
  });
}

/** How many places more than now the party would have of each pool that the change touches. */
function furtherPlaces({ leaving, joining }: ClaimChange): ReadonlyMap<string, number> {
  const further = new Map<string, number>();
  for (const { pool } of joining) further.set(pool, (further.get(pool) ?? 0) + 1);
  for (const { pool } of leaving) further.set(pool, (further.get(pool) ?? 0) - 1);
  return further;
}
