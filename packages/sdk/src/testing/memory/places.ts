/** Places as the backend counts them: by role and, where a role is split, by group. */
import { poolFor } from '../../domain/programmes/place-groups.ts';
import { participationRoles, type PlaceGroup, type SessionPlaces } from '../../domain/programmes/session.ts';
import { holdsPlaces } from '../../domain/programmes/sign-up-status.ts';
import type { NewParticipant } from '../../domain/programmes/sign-up.ts';
import type { Claim, Pool } from '../../domain/programmes/waitlist.ts';
import type { CivilDay } from '../../domain/values/civil-date.ts';
import type { MemoryData, ParticipantRow, SessionRow, SignUpRow } from './data.ts';
import { Refused } from './handler.ts';

/** Everything that has a capacity of its own. */
export function poolsOf({ groups = [], places }: SessionRow): Map<string, Pool> {
  const pools = new Map<string, Pool>(groups.map((group) => [group.id, group]));
  for (const role of participationRoles) {
    const whole = places[role];
    if (whole !== undefined && groups.every((group) => group.role !== role)) pools.set(role, whole);
  }
  return pools;
}

/** Which places the members of a party have, or wait for. */
export function claimsOf(party: readonly ParticipantRow[]): Claim[] {
  return party.map(({ groupId, id, role }) => ({ member: id, pool: groupId ?? role }));
}

/** Which places newcomers want, each by its number in the party. Throws `group-required`. */
export function claimsFor(
  party: readonly NewParticipant[],
  { groups = [] }: SessionRow,
  day: CivilDay,
): Claim[] {
  const pools = party.map((one) => poolFor(one, groups, day));
  const fields = pools.flatMap((pool, index) =>
    pool === undefined ? [{ pointer: `/party/${index}/groupId`, code: 'group-required' }] : [],
  );
  if (fields.length > 0) throw new Refused('group-required', fields);
  return pools.map((pool = '', index) => ({ member: String(index), pool }));
}

/** Counts a party's places as taken, or as given back. */
export function countPlaces(session: SessionRow, party: readonly ParticipantRow[], sign: 1 | -1): void {
  for (const { groupId, role } of party) {
    const places = session.places[role];
    const group = session.groups?.find(({ id }) => id === groupId);
    if (places !== undefined) places.taken += sign;
    if (group !== undefined) group.taken += sign;
  }
}

/** Gives a sign-up's places back, if it has any. */
export function giveBack(session: SessionRow, { party, status }: SignUpRow): void {
  if (holdsPlaces(status)) countPlaces(session, party, -1);
}

/** The session's places with the people who wait for them, where a full session has a line. */
export function placesView(data: MemoryData, session: SessionRow, hasWaitlist: boolean): SessionPlaces {
  if (!hasWaitlist) return structuredClone(session.places);
  const waiting = waitingIn(data, session);
  return Object.fromEntries(
    participationRoles.flatMap((role) => {
      const places = session.places[role];
      const count = waiting.filter((one) => one.role === role).length;
      return places === undefined ? [] : [[role, { ...places, waiting: count }] as const];
    }),
  );
}

/** The groups with the people who wait for them. */
export function groupsView(data: MemoryData, session: SessionRow, hasWaitlist: boolean): PlaceGroup[] {
  const waiting = waitingIn(data, session);
  return (session.groups ?? []).map((group) => ({
    ...group,
    ...(hasWaitlist ? { waiting: waiting.filter(({ groupId }) => groupId === group.id).length } : {}),
  }));
}

function waitingIn(data: MemoryData, session: SessionRow): ParticipantRow[] {
  return data.signUps
    .filter(({ sessionId, status }) => sessionId === session.id && status === 'waitlisted')
    .flatMap(({ party }) => party);
}
