/** Who of a party gets a place and who would wait, as far as one can tell before asking. Pure. */
import {
  type CivilDay,
  type Claim,
  dayOf,
  type IfFull,
  placeParty,
  type PlaceGroup,
  poolFor,
  type Pool,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { Draft, DraftParticipant } from '../../household/draft.ts';
import { birthOf, type Rules, sessionsOf } from '../../household/party-facts.ts';

/** A party that doesn't fit. */
export interface Shortage {
  readonly session: SessionSummary;
  /** In the party's order. */
  readonly placed: readonly DraftParticipant[];
  readonly waiting: readonly DraftParticipant[];
  /** People who wait already for the places that are wanted. */
  readonly ahead: number;
  readonly hasWaitlist: boolean;
}

/** The sessions without places for the whole party. */
export function shortagesOf(draft: Draft, rules: Rules): Shortage[] {
  const groups = rules.chosen === undefined ? rules.session.groups : [];
  return sessionsOf(rules).flatMap((session) => shortageOf(draft, session, groups) ?? []);
}

/**
 * What the contact is asked: nothing; whether the waiting party may be split (`may-split`), which it isn't unless she
 * says so; or, where some could go ahead at once, what is to happen (`choose`), which nobody can know but her.
 */
export type FullQuestion = 'none' | 'wait' | 'may-split' | 'choose';

export function fullQuestion(draft: Draft, shortages: readonly Shortage[]): FullQuestion {
  if (shortages.length === 0 || shortages.some(({ hasWaitlist }) => !hasWaitlist)) return 'none';
  if (draft.party.length === 1) return 'wait';
  return shortages.some(({ placed }) => placed.length > 0) ? 'choose' : 'may-split';
}

/** What the request says about full sessions; undefined: refuse. */
export function ifFullOf(draft: Draft, rules: Rules): IfFull | undefined {
  const question = fullQuestion(draft, shortagesOf(draft, rules));
  if (question === 'none') return undefined;
  if (question === 'wait') return 'wait';
  if (question === 'may-split') return draft.ifFull === 'split' ? 'split' : 'wait';
  return draft.ifFull === '' ? undefined : draft.ifFull;
}

/** Undefined where there seem to be places for everybody. Only the server can tell. */
export function shortageOf(
  draft: Draft,
  session: SessionSummary,
  groups: readonly PlaceGroup[] = [],
): Shortage | undefined {
  const hasWaitlist = session.waitlist !== undefined;
  const pools = poolsOf(session, groups);
  const claims = claimsOf(draft.party, groups, dayOf(session.startsAt));
  const waitedFor = new Set<string>();
  if (hasWaitlist) for (const [name, { waiting }] of pools) if (waiting > 0) waitedFor.add(name);
  const placing = placeParty(claims, pools, { waitedFor, ifFull: 'split', hasWaitlist: true });
  if (placing === undefined || placing.waiting.length === 0) return undefined;
  const people = (some: readonly Claim[]) =>
    draft.party.filter(({ key }) => some.some(({ member }) => member === key));
  const wanted = new Set(claims.map(({ pool }) => pool));
  return {
    session,
    hasWaitlist,
    placed: people(placing.placed),
    waiting: people(placing.waiting),
    ahead: [...wanted].reduce((sum, pool) => sum + (pools.get(pool)?.waiting ?? 0), 0),
  };
}

interface WaitedPool extends Pool {
  readonly waiting: number;
}

function poolsOf({ places }: SessionSummary, groups: readonly PlaceGroup[]): Map<string, WaitedPool> {
  const pools = new Map<string, WaitedPool>();
  for (const role of ['participant', 'volunteer'] as const) {
    const some = places[role];
    if (some !== undefined) pools.set(role, { ...some, waiting: some.waiting ?? 0 });
  }
  for (const { capacity, id, taken, waiting = 0 } of groups) pools.set(id, { capacity, taken, waiting });
  return pools;
}

/** Whoever hasn't chosen among several groups yet claims nothing: there is a place somewhere, or the choice shows that there is none. */
function claimsOf(party: readonly DraftParticipant[], groups: readonly PlaceGroup[], day: CivilDay): Claim[] {
  return party.flatMap((participant) => {
    const pool = poolFor(seekerOf(participant), groups, day);
    return pool === undefined ? [] : [{ member: participant.key, pool }];
  });
}

/** A participant as the rules about groups look at one. */
export function seekerOf(participant: DraftParticipant): Parameters<typeof poolFor>[0] {
  const { groupId, relation, role } = participant;
  const birth = birthOf(participant);
  return {
    relation,
    role,
    ...(birth === undefined ? {} : { birth }),
    ...(groupId === '' ? {} : { groupId: groupId as PlaceGroup['id'] }), // chosen from the session's groups
  };
}
