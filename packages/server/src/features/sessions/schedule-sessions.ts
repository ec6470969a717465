/** How new sessions get into the database: one by itself, or those of a series together. */
import {
  epochMillis,
  type NewSession,
  type ParticipationRole,
  participationRoles,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Caller, ProblemError } from '../../http/handler.ts';
import type { PlaceGroupsTable, SessionPlacesTable, SessionsTable } from '../../storage/session-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOwn } from '../access/community-scope.ts';
import { findActivity } from '../programme/activities.repository.ts';
import { findVenue } from '../programme/programme.repository.ts';
import { newId } from '../shared/ids.ts';
import { insertSessions } from './sessions.repository.ts';

interface Scheduling {
  readonly db: Kysely<Database>;
  readonly caller: Caller;
  readonly nowMs: number;
}

/** What sessions that are scheduled together have in common. */
interface InCommon {
  readonly activityId: string;
  readonly venueId?: string | undefined;
  readonly seriesId?: string | undefined;
}

/** Schedules sessions that have no problems; gives their ids, in their order. Throws where activity or venue aren't the caller's. */
export async function scheduleSessions(
  { caller, db, nowMs }: Scheduling,
  { activityId, seriesId, venueId }: InCommon,
  sessions: readonly NewSession[],
): Promise<string[]> {
  const activity = insistOwn(caller, await findActivity(db, activityId), 'activity-not-found');
  if (venueId !== undefined) {
    const venue = await findVenue(db, venueId);
    if (venue?.community_id !== activity.community_id) throw new ProblemError('venue-not-found');
  }
  // Sessions of a series share the ids of their groups, so that one can sign up for the same part in all of them.
  const groupIds = (sessions[0]?.groups ?? []).map(() => newId('grp'));
  const rows = sessions.map((session) => rowsOf(session, { groupIds, nowMs }));
  await insertSessions(db, {
    sessions: rows.map(({ session }) => ({
      ...session,
      community_id: activity.community_id,
      series_id: seriesId ?? null,
    })),
    places: rows.flatMap(({ places }) => places),
    groups: rows.flatMap(({ groups }) => groups),
  });
  return rows.map(({ session }) => session.id);
}

function rowsOf(
  session: NewSession,
  { groupIds, nowMs }: { readonly groupIds: readonly string[]; readonly nowMs: number },
) {
  const id = newId('ses');
  return {
    session: sessionRow(id, session, nowMs),
    places: placeRows(id, session),
    groups: groupRows(id, session, groupIds),
  };
}

/** Sign-up opens at once and closes at the start, unless it's said otherwise. */
function sessionRow(
  id: string,
  session: NewSession,
  nowMs: number,
): Omit<SessionsTable, 'community_id' | 'series_id'> {
  const startsAt = epochMillis(session.startsAt);
  const closesAt = session.signUpClosesAt === undefined ? startsAt : epochMillis(session.signUpClosesAt);
  return {
    id,
    activity_id: session.activityId,
    venue_id: session.venueId ?? null,
    starts_at: startsAt,
    ends_at: epochMillis(session.endsAt),
    sign_up_opens_at:
      session.signUpOpensAt === undefined ? Math.min(nowMs, closesAt) : epochMillis(session.signUpOpensAt),
    sign_up_closes_at: closesAt,
    status: 'scheduled',
    cancellation_reason: null,
    minimum_participants: session.minimum?.participants ?? null,
    minimum_otherwise: session.minimum?.otherwise ?? null,
    minimum_decided_at: null,
    revision: 0,
    changed_at: nowMs,
    edited_at: nowMs,
    sequence: 0,
  };
}

function placeRows(id: string, session: NewSession): SessionPlacesTable[] {
  return participationRoles.flatMap((role) => {
    const capacity = capacityOf(role, session);
    return capacity === undefined ? [] : [{ session_id: id, role, capacity, taken: 0, waiting: 0 }];
  });
}

/** A role that is split has the places of its groups. */
function capacityOf(role: ParticipationRole, { capacity, groups = [] }: NewSession): number | undefined {
  const own = groups.filter((group) => group.role === role);
  return own.length === 0 ? capacity[role] : own.reduce((sum, group) => sum + group.capacity, 0);
}

function groupRows(id: string, { groups = [] }: NewSession, groupIds: readonly string[]): PlaceGroupsTable[] {
  return groups.map((group, position) => ({
    session_id: id,
    id: groupIds[position] ?? newId('grp'),
    role: group.role,
    admits: group.admits,
    label: group.label ?? null,
    starts_at: group.startsAt === undefined ? null : epochMillis(group.startsAt),
    ends_at: group.endsAt === undefined ? null : epochMillis(group.endsAt),
    position,
    capacity: group.capacity,
    taken: 0,
    waiting: 0,
  }));
}
