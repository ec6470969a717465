/** A session while its parties are being written down. */
import type { NewPlaceGroup, NewSession } from '@youth-action/sdk/domain';
import type { PlaceGroupsTable, SessionPlacesTable, SessionsTable } from '../storage/session-tables.ts';
import type { ActivitiesTable } from '../storage/tables.ts';
import { activityId } from './activity-row.ts';
import { dayAt, dayMs, msAt } from './clock.ts';
import { type Random, randomOf } from './random.ts';
import type { SeedRows } from './seed-rows.ts';

export interface SessionPlan {
  /** What the ids of the session and all its rows are made of, e.g. `reading-2022-12-10`. */
  readonly slug: string;
  readonly activityKey: string;
  /** Left out where the activity is online. */
  readonly venueKey?: string | undefined;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  /** A role that is left out isn't offered. */
  readonly capacity: { readonly participant?: number; readonly volunteer?: number };
  /** Splits the places of their roles, which `capacity` then leaves out. Nobody is in them yet. */
  readonly groups?: readonly GroupPlan[] | undefined;
  readonly minimum?: NewSession['minimum'] | undefined;
  readonly cancelledBecause?: string | undefined;
}

/** A group; its times are clock times of the session's day. */
export interface GroupPlan extends Pick<NewPlaceGroup, 'role' | 'admits' | 'capacity'> {
  readonly label?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface OpenSession {
  readonly row: SessionsTable;
  readonly slug: string;
  readonly day: string;
  readonly activity: ActivitiesTable;
  readonly places: readonly SessionPlacesTable[];
  readonly groups: readonly PlaceGroupsTable[];
  /** This session's own numbers, which don't depend on what else is seeded. */
  readonly random: Random;
  /** What has happened by now; nothing is written down that comes later. */
  readonly nowMs: number;
  parties: number;
}

/** A plan for one day of an activity, with the usual window: from 7 days before until the start. */
export function dayPlan(
  activityKey: string,
  { day, from, until }: { readonly day: string; readonly from: string; readonly until: string },
  rest: Pick<SessionPlan, 'capacity'> & Partial<SessionPlan>,
): SessionPlan {
  const startsAtMs = msAt(day, from);
  return {
    slug: `${activityKey}-${day}`,
    activityKey,
    startsAtMs,
    endsAtMs: msAt(day, until),
    opensAtMs: msAt(day, '09:00') - 7 * dayMs,
    closesAtMs: startsAtMs,
    ...rest,
  };
}

export function sessionId(slug: string): string {
  return `ses_${slug}`;
}

/** The session and its places, with nobody in them yet. */
export function openSession(plan: SessionPlan, activity: ActivitiesTable, nowMs: number): OpenSession {
  const id = sessionId(plan.slug);
  const row: SessionsTable = {
    id,
    activity_id: activity.id,
    community_id: activity.community_id,
    venue_id: plan.venueKey === undefined ? null : `ven_${plan.venueKey}`,
    starts_at: plan.startsAtMs,
    ends_at: plan.endsAtMs,
    sign_up_opens_at: plan.opensAtMs,
    sign_up_closes_at: plan.closesAtMs,
    status: plan.cancelledBecause === undefined ? 'scheduled' : 'cancelled',
    cancellation_reason: plan.cancelledBecause ?? null,
    series_id: null,
    minimum_participants: plan.minimum?.participants ?? null,
    minimum_otherwise: plan.minimum?.otherwise ?? null,
    minimum_decided_at: null,
    revision: 0,
    changed_at: Math.min(plan.opensAtMs, nowMs),
    edited_at: Math.min(plan.opensAtMs, nowMs),
    sequence: 0,
  };
  const groups = groupRows(id, plan);
  const places = placesRows(id, plan, groups);
  return {
    row,
    slug: plan.slug,
    day: dayAt(plan.startsAtMs),
    activity,
    places,
    groups,
    random: randomOf(plan.slug),
    nowMs,
    parties: 0,
  };
}

function placesRows(
  sessionId: string,
  plan: SessionPlan,
  groups: readonly PlaceGroupsTable[],
): SessionPlacesTable[] {
  return (['participant', 'volunteer'] as const).flatMap((role) => {
    const ofRole = groups.filter((group) => group.role === role);
    const capacity =
      ofRole.length === 0 ? plan.capacity[role] : ofRole.reduce((sum, group) => sum + group.capacity, 0);
    return capacity === undefined ? [] : [{ session_id: sessionId, role, capacity, taken: 0, waiting: 0 }];
  });
}

function groupRows(sessionId: string, { groups = [], startsAtMs }: SessionPlan): PlaceGroupsTable[] {
  const day = dayAt(startsAtMs);
  return groups.map(({ role, admits, capacity, label = null, from, until }, position) => ({
    session_id: sessionId,
    id: `grp_${position + 1}`,
    role,
    admits,
    label,
    starts_at: from === undefined ? null : msAt(day, from),
    ends_at: until === undefined ? null : msAt(day, until),
    position,
    capacity,
    taken: 0,
    waiting: 0,
  }));
}

/** The activity of a plan. @throws RangeError if the plan names one that there isn't. */
export function activityOf(plan: SessionPlan, activities: readonly ActivitiesTable[]): ActivitiesTable {
  const activity = activities.find(({ id }) => id === activityId(plan.activityKey));
  if (activity === undefined) throw new RangeError(`No activity: ${plan.activityKey}`);
  return activity;
}

/** Opens a session of the plan among the rows. */
export function startSession(rows: SeedRows, plan: SessionPlan, nowMs: number): OpenSession {
  const session = openSession(plan, activityOf(plan, rows.activities), nowMs);
  rows.sessions.push(session.row);
  rows.session_places.push(...session.places);
  rows.place_groups.push(...session.groups);
  return session;
}
