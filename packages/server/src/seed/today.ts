/** The two sessions that an organiser can try check-out and approval on, whenever a demonstration starts. */
import { addDays, type CivilDay, instantOf, timeOf } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/tables.ts';
import { activityId } from './activity-row.ts';
import { activityRows } from './activities.ts';
import { volunteerParty } from './casting.ts';
import { dayAt, dayMs, minuteMs } from './clock.ts';
import { type CurrentCast, dutyVolunteers, walkVolunteers } from './current-cast.ts';
import { activityOf, dayPlan, openSession, type OpenSession, type SessionPlan } from './open-session.ts';
import type { Party } from './record-party.ts';

export interface StagedSession {
  readonly session: OpenSession;
  readonly parties: readonly Party[];
}

/** Yesterday's evening walk: three came, and nobody has approved their time. */
export function yesterdaysWalk(today: CivilDay, cast: CurrentCast): StagedSession {
  const hours = { day: addDays(today, -1), from: '20:00', until: '21:00' };
  const plan = dayPlan('evening-walk', hours, { venueKey: 'yc-outdoors', capacity: { volunteer: 6 } });
  // Written down as of that evening: an hour after its end, no entry is decided.
  const session = openSession(plan, activityOf(plan, activityRows), plan.endsAtMs + 60 * minuteMs);
  const walkers = walkVolunteers(cast).slice(0, 3);
  return { session, parties: walkers.map((volunteer) => volunteerParty(volunteer, 'attended')) };
}

const dutyKey = 'duty';
const dutyMs = 7 * 60 * minuteMs;
/** A duty that ends sooner than this is no use to somebody who starts trying now. */
const usefulMs = 3 * 60 * minuteMs;

/**
 * A duty at the Youth Home that began less than two hours ago, with one volunteer checked in 90 minutes ago, another
 * signed up, and places free until it ends. Undefined where one is going on that lasts for three hours yet.
 */
export async function ongoingDuty(
  db: Kysely<Database>,
  cast: CurrentCast,
  nowMs: number,
): Promise<StagedSession | undefined> {
  const duties = await db
    .selectFrom('sessions')
    .select(['starts_at', 'ends_at'])
    .where('activity_id', '=', activityId(dutyKey))
    .execute();
  if (duties.some(({ starts_at: from, ends_at: until }) => from <= nowMs && until >= nowMs + usefulMs))
    return undefined;
  const plan = dutyPlan(nowMs);
  const session = openSession(plan, activityOf(plan, activityRows), nowMs);
  // Two duties may overlap where a demonstration starts again after hours: each has other people.
  const [present, booked] = rotated(dutyVolunteers(cast), duties.length * 2);
  const parties = [
    ...(present === undefined ? [] : [volunteerParty(present, 'present')]),
    ...(booked === undefined ? [] : [volunteerParty(booked, 'booked')]),
  ];
  return { session, parties };
}

function dutyPlan(nowMs: number): SessionPlan {
  const startsAtMs = Math.floor(nowMs / (10 * minuteMs)) * 10 * minuteMs - 100 * minuteMs;
  return {
    slug: `${dutyKey}-${dayAt(startsAtMs)}-${timeOf(instantOf(startsAtMs)).replace(':', '')}`,
    activityKey: dutyKey,
    venueKey: 'yc-youth-home',
    startsAtMs,
    endsAtMs: startsAtMs + dutyMs,
    opensAtMs: startsAtMs - 7 * dayMs,
    closesAtMs: startsAtMs + dutyMs,
    capacity: { volunteer: 6 },
  };
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
