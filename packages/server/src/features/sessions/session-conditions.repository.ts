import type { SessionQuery } from '@youth-action/sdk/contract';
import { agePolicy2026 } from '@youth-action/sdk/domain';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { SessionPlacesTable, SessionsTable } from '../../storage/session-tables.ts';
import type { ActivitiesTable } from '../../storage/tables.ts';
import { endOfDay, startOfDay } from '../shared/wire.ts';

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** What the list of sessions joins, by the names that it uses. */
interface Joined {
  s: SessionsTable;
  a: ActivitiesTable;
  pp: Nullable<SessionPlacesTable>;
  vp: Nullable<SessionPlacesTable>;
}

type Condition = Expression<SqlBool>;
type Role = 'participant' | 'volunteer';
const places = { participant: 'pp', volunteer: 'vp' } as const;

/** Everything that a query asks of a session; all of it must hold. */
export function sessionConditions(query: SessionQuery): Condition[] {
  return [...timeAndPlace(query), ...kind(query), ...people(query)];
}

function timeAndPlace({ from, until, communityId }: SessionQuery): Condition[] {
  const eb = expressionBuilder<Joined, 's'>();
  return [
    ...(from === undefined ? [] : [eb('s.starts_at', '>=', startOfDay(from))]),
    ...(until === undefined ? [] : [eb('s.starts_at', '<', endOfDay(until))]),
    ...(communityId === undefined ? [] : [eb('s.community_id', '=', communityId)]),
  ];
}

function kind({ programmeId, activityId, tag, audience, mode }: SessionQuery): Condition[] {
  const eb = expressionBuilder<Joined, 's' | 'a'>();
  return [
    ...(programmeId === undefined ? [] : [eb('a.programme_id', '=', programmeId)]),
    ...(activityId === undefined ? [] : [eb('s.activity_id', '=', activityId)]),
    ...(tag === undefined ? [] : [eb('a.tags', 'like', tagPattern(tag))]),
    ...(audience === undefined ? [] : [eb('a.audience', '=', audience)]),
    ...(mode === undefined ? [] : [eb('a.mode', '=', mode)]),
  ];
}

/** Matches a JSON array that has the tag. Exact, because a tag is lower-kebab: nothing in it is escaped or a wildcard. */
export function tagPattern(tag: string): string {
  return `%"${tag}"%`;
}

/** What is asked about people must hold for one and the same role; without free places is none of the roles asked for. */
function people({ role, age, hasPlaces }: SessionQuery): Condition[] {
  if (role === undefined && age === undefined && hasPlaces === undefined) return [];
  const eb = expressionBuilder<Joined, keyof Joined>();
  const roles: readonly Role[] = role === undefined ? ['participant', 'volunteer'] : [role];
  const isFree = (one: Role) => eb(`${places[one]}.taken`, '<', eb.ref(`${places[one]}.capacity`));
  const suits = roles.map((one) =>
    eb.and([
      eb(`${places[one]}.role`, '=', one),
      ...(age === undefined ? [] : [one === 'volunteer' ? takesVolunteerOf(age) : takesParticipantOf(age)]),
      ...(hasPlaces === true ? [isFree(one)] : []),
    ]),
  );
  const isFull = roles.map((one) => eb.or([eb(`${places[one]}.role`, 'is', null), eb.not(isFree(one))]));
  return [eb.or(suits), ...(hasPlaces === false ? isFull : [])];
}

/** The age range as `sdk/domain/programmes/party-rules.ts` reads it; adults come along to a family's activity. */
function takesParticipantOf(age: number): Condition {
  const eb = expressionBuilder<Joined, 'a'>();
  const inRange = eb.and([
    eb.or([eb('a.age_from', 'is', null), eb('a.age_from', '<=', age)]),
    eb.or([eb('a.age_to', 'is', null), eb('a.age_to', '>=', age)]),
  ]);
  return age < 18 ? inRange : eb.or([inRange, eb('a.audience', '=', 'family')]);
}

function takesVolunteerOf(age: number): Condition {
  const eb = expressionBuilder<Joined, 'a'>();
  if (age >= agePolicy2026.riskyTasksFrom) return sql<SqlBool>`1 = 1`;
  return age >= agePolicy2026.volunteerFrom ? eb('a.risk_level', '<>', 'elevated') : sql<SqlBool>`1 = 0`;
}
