/** Five years of five communities, made by the database itself: a million attendances in seconds. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../packages/server/src/storage/tables.ts';

export const communities = 5;
const activitiesOfEach = 12;
export const activities = communities * activitiesOfEach;
const people = 40_000;
const peopleOfEach = people / communities;
const atSession = 33;
const days = 1826;
/** 2021-01-01T00:00:00+08:00. */
const firstDayMs = 1_609_430_400_000;
const dayMs = 86_400_000;
export const nowMs = firstDayMs + days * dayMs;

const categories = ['culture', 'education', 'environment', 'civility', 'safety', 'care'];

/** `attendances` check-ins at sessions of 33, and an entry for every fifth of those who are volunteers. */
export async function makeTown(db: Kysely<Database>, attendances: number): Promise<void> {
  const sessions = Math.ceil(attendances / atSession);
  await makePlaces(db);
  await sql`create table numbers (i integer primary key)`.execute(db);
  await sql`insert into numbers values (0)`.execute(db);
  for (let count = 1; count < Math.max(attendances, people); count *= 2)
    await sql`insert into numbers select i + ${sql.lit(count)} from numbers`.execute(db);
  await makePeople(db);
  await makeSessions(db, sessions);
  await makeAttendances(db, attendances);
  await makeEntries(db, attendances);
  await sql`drop table numbers`.execute(db);
  await sql`analyze`.execute(db);
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

async function makePlaces(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('communities')
    .values(
      numbers(communities).map((one) => ({
        id: `com_${one}`,
        name: `社区${one}`,
        division_code: `64018100100${one}`,
        youth_population: 3_000,
      })),
    )
    .execute();
  await db
    .insertInto('programmes')
    .values(
      numbers(8).map((one) => ({
        id: `prg_${one}`,
        code: `programme-${one}`,
        name: `品牌${one}`,
        summary: '',
      })),
    )
    .execute();
  await makeActivities(db);
}

async function makeActivities(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('activities')
    .values(
      numbers(activities).map((one) => ({
        id: `act_${one}`,
        community_id: `com_${one % communities}`,
        programme_id: one % 9 === 8 ? null : `prg_${one % 9}`,
        title: `活动${one}`,
        summary: '',
        tags: '[]',
        service_category: categories[one % categories.length] ?? 'other',
        counts_as_service: 1,
        mode: 'on-site',
        audience: 'everyone',
        age_from: null,
        age_to: null,
        risk_level: 'ordinary',
        risk_notice: null,
        bring: null,
        needs_approval: 0,
        waitlist_promotion: null,
        offer_minutes: null,
        questions: null,
      })),
    )
    .execute();
}

async function makePeople(db: Kysely<Database>): Promise<void> {
  await sql`insert into persons (id, name, mobile)
    select 'per_' || i, 'N' || i, '15400000000' from numbers where i < ${sql.lit(people)}`.execute(db);
  await sql`insert into volunteers (id, person_id, volunteer_no, is_league_member, created_at)
    select 'vol_' || i, 'per_' || i, 'V' || i, 0, 0 from numbers
    where i < ${sql.lit(people)} and i % 4 = 0`.execute(db);
}

/** One after the other over all the days, each of the next activity. */
async function makeSessions(db: Kysely<Database>, sessions: number): Promise<void> {
  const start = sql`cast(${sql.lit(firstDayMs)} as bigint)
    + cast(i as bigint) * ${sql.lit(days)} / ${sql.lit(sessions)} * ${sql.lit(dayMs)} + 36000000`;
  await sql`insert into sessions (id, activity_id, community_id, starts_at, ends_at, sign_up_opens_at,
      sign_up_closes_at, status)
    select 'ses_' || i, 'act_' || (i % ${sql.lit(activities)}), 'com_' || (i % ${sql.lit(communities)}),
      ${start}, ${start} + 5400000, 0, ${start}, 'scheduled'
    from numbers where i < ${sql.lit(sessions)}`.execute(db);
}

/** Who attends: somebody of the session's community, nobody twice at one session. */
function personOf(): ReturnType<typeof sql> {
  const session = sql`(cast(i as bigint) / ${sql.lit(atSession)})`;
  const inPool = sql`((cast(i as bigint) * 7919 + ${session} * 104729) % ${sql.lit(peopleOfEach)})`;
  return sql`(${inPool} * ${sql.lit(communities)} + ${session} % ${sql.lit(communities)})`;
}

async function makeAttendances(db: Kysely<Database>, attendances: number): Promise<void> {
  const session = sql`'ses_' || (i / ${sql.lit(atSession)})`;
  const where = sql`where i < ${sql.lit(attendances)}`;
  await sql`insert into sign_ups (id, session_id, contact_name, contact_mobile, status, manage_token_hash,
      created_at, booking_id, may_split)
    select 'sgn_' || i, ${session}, 'N', '15400000000', 'confirmed', '', 0, 'sgn_' || i, 0
    from numbers ${where}`.execute(db);
  await sql`insert into participants (id, sign_up_id, session_id, person_id, active_person_id, position, relation, role)
    select 'ptc_' || i, 'sgn_' || i, ${session}, 'per_' || ${personOf()}, 'per_' || ${personOf()}, 0, 'self',
      'participant'
    from numbers ${where}`.execute(db);
  await sql`insert into check_ins (id, session_id, participant_id, person_id, checked_in_at, checked_in_by)
    select 'chk_' || t.i, s.id, 'ptc_' || t.i, t.person_id, s.starts_at, 'tok'
    from (select i, ${session} as session_id, 'per_' || ${personOf()} as person_id from numbers ${where}) as t
    join sessions as s on s.id = t.session_id`.execute(db);
}

async function makeEntries(db: Kysely<Database>, attendances: number): Promise<void> {
  await sql`insert into service_entries (id, community_id, session_id, volunteer_id, active_volunteer_id,
      service_day, served_from_at, served_until_at, planned_minutes, observed_minutes, granted_minutes,
      origin, state, created_by, created_at, decided_at)
    select 'sve_' || t.i, s.community_id, s.id, 'vol_' || t.person, 'vol_' || t.person, m.day, s.starts_at,
      s.ends_at, 90, 90, 90, 'check-in', 'published', 'tok', s.ends_at, s.ends_at
    from (select i, 'ses_' || (i / ${sql.lit(atSession)}) as session_id, ${personOf()} as person from numbers
      where i < ${sql.lit(attendances)} and i % 5 = 0) as t
    join sessions as s on s.id = t.session_id
    join (${middleDays()}) as m on s.starts_at >= m.from_ms and s.starts_at < m.until_ms
    where t.person % 4 = 0`.execute(db);
}

/** A day in the middle of each month: of an entry's day, statistics look at the month alone. */
function middleDays(): ReturnType<typeof sql> {
  const from = (month: number) => Date.parse(`${textOf(month)}-01T00:00:00+08:00`);
  const rows = Array.from(
    { length: 61 },
    (
      _,
      month,
    ) => sql`select ${sql.lit(`${textOf(month)}-15`)} as day, cast(${sql.lit(from(month))} as bigint) as from_ms,
      cast(${sql.lit(from(month + 1))} as bigint) as until_ms`,
  );
  return sql.join(rows, sql` union all `);
}

/** The month so many months after January 2021. */
function textOf(month: number): string {
  return `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
