/**
 * What keeps a demonstration alive on any day: the coming weeks by the timetable, a session that is going on right now,
 * and one of yesterday whose service is still to be approved. Days make the ids, so that nothing is added twice.
 */
import { addDays, type CivilDay } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { recountTallies } from '../storage/recount-tallies.ts';
import type { Database } from '../storage/tables.ts';
import { activityRows } from './activities.ts';
import { type Cast, chooseParties, chooseVolunteers, volunteerParty } from './casting.ts';
import { type CurrentCast, timetableCasts } from './current-cast.ts';
import { loadCurrentCast } from './load-current-cast.ts';
import { activityOf, openSession, type OpenSession } from './open-session.ts';
import { chainOnto } from './chain-ledger.ts';
import { recordParty } from './record-party.ts';
import { insertRows, noRows, type SeedRows } from './seed-rows.ts';
import { type ScheduledEntry, scheduledBetween } from './timetable.ts';
import { ongoingDuty, yesterdaysWalk } from './today.ts';

const upcomingDays = 42;

export interface ScheduleOptions {
  /** The programme's day; what is planned is counted from it. */
  readonly today: CivilDay;
  /** The instant, in milliseconds since 1970, within `today`. */
  readonly nowMs: number;
}

/**
 * Adds, to a database that `seedPilot` has filled, what isn't there yet: sessions from today to six weeks ahead, some of
 * them full, not yet open or cancelled, a duty at the Youth Home that is going on with sign-up open, and yesterday's
 * evening walk. The caller owns the transaction. Returns how many sessions are new; run again at once, it's 0.
 */
export async function scheduleUpcoming(
  db: Kysely<Database>,
  { today, nowMs }: ScheduleOptions,
): Promise<number> {
  const cast = await loadCurrentCast(db, today);
  const rows = noRows();
  const scheduled = scheduledBetween(today, addDays(today, upcomingDays));
  const sessions = new Map(
    scheduled.map((one) => [
      openSession({ ...one.plan, groups: one.entry.groups }, activityOf(one.plan, activityRows), nowMs),
      one,
    ]),
  );
  const added = await addMissing(db, [...sessions.keys()]);
  addBookings(rows, { sessions, added, cast });
  for (const staged of [yesterdaysWalk(today, cast), await ongoingDuty(db, cast, nowMs)]) {
    if (staged === undefined || (await addMissing(db, [staged.session])).length === 0) continue;
    added.push(staged.session);
    for (const party of staged.parties) recordParty(rows, staged.session, party);
  }
  for (const { places, groups } of added) {
    rows.session_places.push(...places);
    rows.place_groups.push(...groups);
  }
  await chainOnto(db, rows);
  await insertRows(db, rows);
  // Rows that come in bulk are tallied in bulk.
  if (added.length > 0) await recountTallies(db);
  return added.length;
}

/** Stores the sessions that aren't there yet, and returns these. */
async function addMissing(db: Kysely<Database>, sessions: readonly OpenSession[]): Promise<OpenSession[]> {
  const stored = await db
    .insertInto('sessions')
    .values(sessions.map(({ row }) => row))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(stored.map(({ id }) => id));
  return sessions.filter(({ row }) => ids.has(row.id));
}

interface Bookings {
  readonly sessions: ReadonlyMap<OpenSession, ScheduledEntry>;
  readonly added: readonly OpenSession[];
  readonly cast: CurrentCast;
}

/** Where sign-up is open, some have signed up already. */
function addBookings(rows: SeedRows, { sessions, added, cast }: Bookings): void {
  const castOf = timetableCasts(cast);
  for (const session of added) {
    const { row, nowMs } = session;
    const { booked = 0, waiting = 0 } = sessions.get(session)?.entry ?? {};
    if (row.status === 'cancelled' || row.sign_up_opens_at >= nowMs) continue;
    addBooked(rows, session, { cast: castOf(row.community_id), booked, waiting });
  }
}

function addBooked(
  rows: SeedRows,
  session: OpenSession,
  { cast, booked, waiting }: { cast: Cast; booked: number; waiting: number },
): void {
  for (const { role, capacity } of session.places) {
    const count = Math.floor(capacity * booked);
    const parties =
      role === 'volunteer'
        ? chooseVolunteers(session, cast, count).map((volunteer) => volunteerParty(volunteer, 'booked'))
        : chooseParties(session, cast, { count, outcome: 'booked' });
    for (const party of parties) recordParty(rows, session, party);
  }
  for (let line = 0; line < waiting; line += 1) {
    for (const party of chooseParties(session, cast, { count: 1, outcome: 'waiting' }))
      recordParty(rows, session, party);
  }
}
