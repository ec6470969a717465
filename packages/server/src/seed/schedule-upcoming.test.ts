import { strict as assert } from 'node:assert';
import { after, before, describe, test } from 'node:test';
import { addDays, dayFrom, dayOf, instantOf, signUpState } from '@youth-action/sdk/domain';
import { type Kysely, sql } from 'kysely';
import { databaseKinds, type FreshDatabase } from '../../test/databases.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';
import type { SessionPlacesTable, SessionsTable } from '../storage/session-tables.ts';
import type { Database } from '../storage/tables.ts';
import { demoOpenFamilySession, demoVolunteer, pilotCommunityIds } from './demo.ts';
import { scheduleUpcoming } from './schedule-upcoming.ts';
import { seedPilot } from './seed-pilot.ts';

const hourMs = 3_600_000;
const at = (text: string) => ({ today: dayFrom(text.slice(0, 10)), nowMs: Date.parse(`${text}+08:00`) });

/** Winter and summer, both ends of a week and of a day, a leap day, and soon after the report. */
const starts = [
  '2026-11-23T15:43:11',
  '2026-11-29T23:58:00',
  '2027-06-30T00:02:00',
  '2028-02-29T08:30:00',
  '2024-01-05T12:00:00',
].map(at);

for (const kind of databaseKinds) {
  for (const { today, nowMs } of kind.name === 'SQLite' ? starts : starts.slice(0, 1)) {
    describe(`the schedule of a demonstration started at ${instantOf(nowMs)} on ${kind.name}`, () => {
      let fresh: FreshDatabase;
      let handle: DatabaseHandle;
      before(async () => {
        fresh = await kind.make();
        handle = await fresh.open();
        await handle.write.run((trx) => seedPilot(trx, { today, nowMs }));
      });
      after(() => fresh.drop());

      test('has a family session within seven days that is open and has many places', async () => {
        const [session] = await sessionsOf(handle.read, `s.id = '${demoOpenFamilySession(today)}'`);
        assert.ok(
          session !== undefined && session.starts_at > nowMs && session.starts_at < nowMs + 7 * 24 * hourMs,
        );
        for (const role of ['participant', 'volunteer'] as const)
          assert.equal(stateOf(session, role, nowMs), 'open');
        const free = session.places.find(({ role }) => role === 'participant');
        assert.ok(free !== undefined && free.capacity - free.taken >= 10);
      });

      test('has what a visitor may meet: open, full, not yet open and cancelled sessions, and one online', async () => {
        const upcoming = await sessionsOf(handle.read, `s.starts_at > ${nowMs}`);
        const states = new Set(
          upcoming.flatMap((session) => session.places.map(({ role }) => stateOf(session, role, nowMs))),
        );
        for (const state of ['open', 'full', 'not-open', 'cancelled']) assert.ok(states.has(state), state);
        assert.ok(
          upcoming.every(
            ({ status, cancellation_reason: reason }) => (status === 'cancelled') === (reason !== null),
          ),
        );
        assert.ok(upcoming.some(({ mode }) => mode === 'online'));
        assert.ok(upcoming.some(({ places }) => places.every(({ role }) => role === 'volunteer')));
        for (const community of Object.values(pilotCommunityIds)) {
          const days = new Set(
            upcoming.filter((one) => one.community_id === community).map((one) => weekOf(one, nowMs)),
          );
          for (const week of [0, 1, 2, 3, 4, 5]) assert.ok(days.has(week), `${community}, week ${week}`);
        }
      });

      test('has a duty going on, with a volunteer who can be checked out, open for whoever comes', async () => {
        const duties = await sessionsOf(handle.read, `s.activity_id = 'act_duty'`);
        const [duty] = duties;
        assert.ok(duty !== undefined && duties.length === 1);
        assert.ok(
          duty.starts_at <= nowMs &&
            duty.starts_at >= nowMs - 2 * hourMs &&
            duty.ends_at >= nowMs + 3 * hourMs,
        );
        assert.equal(duty.starts_at % (10 * 60_000), 0);
        assert.equal(duty.sign_up_closes_at, duty.ends_at);
        assert.equal(stateOf(duty, 'volunteer', nowMs), 'open');
        const present = await handle.read
          .selectFrom('check_ins')
          .selectAll()
          .where('session_id', '=', duty.id)
          .execute();
        assert.deepEqual(
          present.map((one) => [one.checked_in_at, one.checked_out_at]),
          [[nowMs - 90 * 60_000, null]],
        );
      });

      test('leaves the demo volunteer free: she is signed up for nothing that is still to come', async () => {
        const signedUp = await handle.read
          .selectFrom('participants as p')
          .innerJoin('volunteers as v', 'v.person_id', 'p.person_id')
          .innerJoin('sessions as s', 's.id', 'p.session_id')
          .where('v.id', '=', demoVolunteer.id)
          .where('s.ends_at', '>', nowMs)
          .select('s.id')
          .execute();
        assert.deepEqual(signedUp, []);
      });

      test('has service of yesterday to approve', async () => {
        const pending = await handle.read
          .selectFrom('service_entries')
          .selectAll()
          .where('state', '=', 'pending')
          .execute();
        const yesterday = addDays(today, -1);
        const walk = pending.filter(({ session_id: id }) => id === `ses_evening-walk-${yesterday}`);
        assert.equal(walk.length, 3);
        assert.ok(
          walk.every(
            (entry) =>
              entry.service_day === yesterday && entry.granted_minutes === 0 && entry.created_at < nowMs,
          ),
        );
      });

      test('has nothing that happened after now', async () => {
        for (const [table, column] of [
          ['sign_ups', 'created_at'],
          ['consents', 'decided_at'],
          ['service_entry_steps', 'at'],
        ] as const) {
          const { rows } = await sql
            .raw<{ late: number }>(`select count(*) as late from ${table} where ${column} > ${nowMs}`)
            .execute(handle.read);
          assert.equal(Number(rows[0]?.late), 0, table);
        }
      });

      test('adds nothing when it runs again, nor a few minutes later', async () => {
        const run = (laterMs: number) =>
          handle.write.run((trx) => scheduleUpcoming(trx, { today, nowMs: nowMs + laterMs }));
        assert.deepEqual([await run(0), await run(5 * 60_000)], [0, 0]);
      });

      test('goes on over the next days without double use of anybody’s time', async () => {
        const starting = [4 * hourMs, 9 * hourMs, 24 * hourMs, 72 * hourMs];
        for (const later of starting) {
          const then = nowMs + later;
          const added = await handle.write.run((trx) =>
            scheduleUpcoming(trx, { today: dayOf(instantOf(then)), nowMs: then }),
          );
          assert.ok(added > 0);
          const going = await sessionsOf(
            handle.read,
            `s.activity_id = 'act_duty' and s.starts_at <= ${then} and s.ends_at >= ${then + 3 * hourMs}`,
          );
          assert.ok(going.some((duty) => stateOf(duty, 'volunteer', then) === 'open'));
        }
        const duties = await handle.read
          .selectFrom('participants as p')
          .innerJoin('sessions as s', 's.id', 'p.session_id')
          .where('s.activity_id', '=', 'act_duty')
          .select(['p.person_id', 's.starts_at', 's.ends_at'])
          .execute();
        for (const one of duties) {
          const clashes = duties.filter(
            (other) =>
              other !== one &&
              other.person_id === one.person_id &&
              other.starts_at < one.ends_at &&
              one.starts_at < other.ends_at,
          );
          assert.deepEqual(clashes, []);
        }
        const { rows } = await sql
          .raw<{ n: number }>(`select count(*) as n from session_places where taken > capacity`)
          .execute(handle.read);
        assert.equal(Number(rows[0]?.n), 0);
      });
    });
  }
}

interface ListedSession extends SessionsTable {
  readonly mode: string;
  readonly places: readonly SessionPlacesTable[];
}

async function sessionsOf(db: Kysely<Database>, condition: string): Promise<ListedSession[]> {
  const { rows } = await sql
    .raw<SessionsTable & { mode: string }>(
      `select s.*, a.mode from sessions s join activities a on a.id = s.activity_id where ${condition} order by s.starts_at, s.id`,
    )
    .execute(db);
  const places = Map.groupBy(
    await db.selectFrom('session_places').selectAll().execute(),
    ({ session_id: id }) => id,
  );
  return rows.map((row) => ({ ...row, places: places.get(row.id) ?? [] }));
}

function stateOf(session: ListedSession, role: string, nowMs: number): string {
  const offered = session.places.find((places) => places.role === role);
  const places = role === 'volunteer' ? { volunteer: offered } : { participant: offered };
  const window = {
    signUpOpensAt: instantOf(session.sign_up_opens_at),
    signUpClosesAt: instantOf(session.sign_up_closes_at),
    status: session.status,
    places,
  };
  return signUpState(window, role === 'volunteer' ? 'volunteer' : 'participant', instantOf(nowMs));
}

function weekOf({ starts_at: startsAt }: ListedSession, nowMs: number): number {
  return Math.floor((startsAt - nowMs) / (7 * 24 * hourMs));
}
