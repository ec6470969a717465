/**
 * Who gets which places: the rules of the line, as pure functions over counts. No schema in this file.
 *
 * A pool is what has a capacity of its own: a role (`participant`, `volunteer`) or, where its places are split, a group.
 * The line is one per session and strict: whoever waits for a pool keeps everybody behind from that pool, also when
 * fewer places than she needs are free. So a big family isn't overtaken by small ones for ever, and whoever waits for
 * other pools isn't held up. Why: docs/decisions/0015-waitlist.md
 */

/** One member of a party and the pool of which she needs a place. */
export interface Claim {
  /** Any name for the member: an id, or a position. */
  readonly member: string;
  readonly pool: string;
}

export interface Pool {
  readonly capacity: number;
  readonly taken: number;
}

/** Places by pool. */
export type Pools = ReadonlyMap<string, Pool>;

/** A sign-up that waits, with its claims in the party's order. */
export interface Waiting {
  readonly id: string;
  readonly claims: readonly Claim[];
  /** The contact lets part of the party go ahead. */
  readonly maySplit: boolean;
}

/** What a newcomer wants to happen if not everybody gets a place. */
export type IfFull = 'refuse' | 'wait' | 'split';

/** Which members get a place now, and which wait; undefined where the party is refused. */
export interface Placing {
  readonly placed: readonly Claim[];
  readonly waiting: readonly Claim[];
}

/** Where a newcomer's party goes: whoever waits already for one of its pools goes first. */
export function placeParty(
  claims: readonly Claim[],
  pools: Pools,
  line: { readonly waitedFor: ReadonlySet<string>; readonly ifFull: IfFull; readonly hasWaitlist: boolean },
): Placing | undefined {
  const fitting = membersThatFit(claims, pools, line.waitedFor);
  if (fitting.length === claims.length) return { placed: claims, waiting: [] };
  if (!line.hasWaitlist || line.ifFull === 'refuse') return undefined;
  if (line.ifFull === 'wait') return { placed: [], waiting: claims };
  return { placed: fitting, waiting: claims.filter((claim) => !fitting.includes(claim)) };
}

/** A sign-up that moves up; `claims` is all of it or, where it may be split, the part that fits. */
export interface Promotion {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly isWhole: boolean;
}

/** Who moves up when `line` waits in this order; the places are taken from one promotion to the next. */
export function promotions(line: readonly Waiting[], pools: Pools): Promotion[] {
  const left = new Map([...pools].map(([name, { capacity, taken }]) => [name, { capacity, taken }]));
  const waitedFor = new Set<string>();
  const promoted: Promotion[] = [];
  for (const { id, claims, maySplit } of line) {
    const fitting = membersThatFit(claims, left, waitedFor);
    const isWhole = fitting.length === claims.length;
    if (isWhole || (maySplit && fitting.length > 0)) {
      promoted.push({ id, claims: fitting, isWhole });
      for (const { pool } of fitting) {
        const places = left.get(pool);
        if (places !== undefined) places.taken += 1;
      }
    }
    for (const claim of claims) {
      const stays = isWhole ? false : !(maySplit && fitting.includes(claim));
      if (stays) waitedFor.add(claim.pool);
    }
  }
  return promoted;
}

/** The first members, in the party's order, for whom there is a place in a pool that nobody waits for. */
function membersThatFit(
  claims: readonly Claim[],
  pools: Pools,
  waitedFor: ReadonlySet<string>,
): readonly Claim[] {
  const used = new Map<string, number>();
  return claims.filter(({ pool }) => {
    const { capacity, taken } = pools.get(pool) ?? { capacity: 0, taken: 0 };
    const usedHere = used.get(pool) ?? 0;
    if (waitedFor.has(pool) || taken + usedHere >= capacity) return false;
    used.set(pool, usedHere + 1);
    return true;
  });
}
