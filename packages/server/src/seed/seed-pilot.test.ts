import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import {
  agePolicy2026,
  approvalRefusal,
  checkInRefusal,
  type CivilDay,
  CommunityId,
  dayFrom,
  dayOf,
  type GuardianRelation,
  instantOf,
  isSurelyAtLeast,
  minutesGranted,
  MobileNumber,
  type NewSignUp,
  observedMinutes,
  type ParticipationRole,
  partyRefusal,
  PersonName,
  plannedMinutes,
  type Relation,
  satisfies,
  starPolicy2012,
  starsEarned,
} from '@youth-action/sdk/domain';
import { type Kysely, sql } from 'kysely';
import { databaseKinds, type FreshDatabase } from '../../test/databases.ts';
import { StatisticsBooks } from '../features/statistics/books.ts';
import { type LedgerReport, verifyLedger } from '../features/service/verify-ledger.ts';
import { FigureQuery } from '../features/statistics/figure-query.ts';
import { statisticsHandlers } from '../features/statistics/statistics.handlers.ts';
import type { Database } from '../storage/tables.ts';
import { demoOpenFamilySession, demoVolunteer, pilotCommunityIds } from './demo.ts';
import { seedPilot } from './seed-pilot.ts';

const today = dayFrom('2026-11-23');
const nowMs = Date.parse('2026-11-23T15:43:11+08:00');
const tables = [
  'communities',
  'grids',
  'venues',
  'partners',
  'agreements',
  'programmes',
  'activities',
  'teams',
  'persons',
  'volunteers',
  'community_registrations',
  'tokens',
  'sessions',
  'session_places',
  'sign_ups',
  'participants',
  'consents',
  'check_ins',
  'service_entries',
  'service_entry_steps',
  'study_pushes',
  'reported_figures',
] as const;

/** Midnight after the last day that the report counts. */
const asOfMs = Date.parse('2023-11-01T00:00:00+08:00');

async function numberOf(db: Kysely<Database>, query: string): Promise<number> {
  const { rows } = await sql.raw<{ n: number | string }>(query).execute(db);
  return Number(rows[0]?.n);
}

/** Sessions held in 育才街 up to the report's day, of the activities that the condition chooses. */
function heldWhere(condition: string): string {
  return `from sessions s join activities a on a.id = s.activity_id left join programmes p on p.id = a.programme_id
    join check_ins c on c.session_id = s.id
    where s.community_id = '${pilotCommunityIds.yucaijie}' and s.status = 'scheduled' and s.starts_at < ${asOfMs} and ${condition}`;
}

/** Each figure counted once more, by SQL that knows nothing of `computed_by`; and what it must be exactly. */
const recounts: Readonly<Record<string, readonly [query: string, expected: number]>> = {
  communities: ['select count(*) as n from communities', 2],
  'youth-population': [
    `select youth_population as n from communities where division_code = '640181001009'`,
    3423,
  ],
  'study-pushes': [
    `select count(*) as n from study_pushes where community_id = '${pilotCommunityIds.yucaijie}' and pushed_on <= '2023-10-31'`,
    61,
  ],
  'league-volunteers': [
    `select count(distinct v.person_id) as n from community_registrations r join volunteers v on v.id = r.volunteer_id
     where r.community_id = '${pilotCommunityIds.yucaijie}' and r.registered_on <= '2023-10-31' and v.is_league_member = 1`,
    206,
  ],
  'practice-sessions': [
    `select count(distinct s.id) as n ${heldWhere(`a.tags like '%"social-practice"%'`)}`,
    62,
  ],
  'reading-sessions': [`select count(distinct s.id) as n ${heldWhere(`p.code = 'classics-reading'`)}`, 302],
  'reading-attendances': [`select count(c.id) as n ${heldWhere(`p.code = 'classics-reading'`)}`, 10_000],
  'civic-sessions': [`select count(distinct s.id) as n ${heldWhere(`a.tags like '%"civic-city"%'`)}`, 22],
  'civic-attendances': [`select count(c.id) as n ${heldWhere(`a.tags like '%"civic-city"%'`)}`, 104],
  'vacation-classes': [`select count(distinct s.id) as n ${heldWhere(`p.code = 'colourful-holidays'`)}`, 17],
  'summer-camps': [`select count(distinct s.id) as n ${heldWhere(`a.tags like '%"summer-camp"%'`)}`, 3],
  'safety-trainings': [
    `select count(distinct s.id) as n ${heldWhere(`a.tags like '%"safety-training"%'`)}`,
    5,
  ],
};

/** Of which the handler uses the query, the time and the connection. */
type StatisticsContext = Parameters<(typeof statisticsHandlers)['statistics.get']>[0];

for (const kind of databaseKinds) {
  describe(`the seeded pilot on ${kind.name}`, () => {
    let fresh: FreshDatabase;
    let db: Kysely<Database>;
    let seedMs: number;
    let report: LedgerReport;
    before(async () => {
      fresh = await kind.make();
      const handle = await fresh.open();
      const start = performance.now();
      await handle.write.run((trx) => seedPilot(trx, { today, nowMs }));
      seedMs = performance.now() - start;
      db = handle.read;
      report = await handle.write.run((trx) => verifyLedger(trx, {}));
    });
    after(() => fresh.drop());

    test('is there in less than ten seconds', () => {
      assert.ok(seedMs < 10_000, `${Math.round(seedMs)} ms`);
    });

    test('has rows from which every figure of the report can be counted again', async () => {
      const figures = await db.selectFrom('reported_figures').selectAll().orderBy('position').execute();
      assert.deepEqual(
        figures.map(({ key }) => key),
        Object.keys(recounts),
      );
      for (const figure of figures) {
        const [query, expected] = recounts[figure.key] ?? ['', Number.NaN];
        const counted = await numberOf(db, query);
        assert.equal(counted, expected, figure.key);
        assert.ok(satisfies(counted, { ...figure, step: figure.step ?? undefined }), figure.key);
        assert.ok(FigureQuery.safeParse(JSON.parse(figure.computed_by ?? 'null')).success, figure.key);
      }
    });

    test('shows the same counts in the statistics of the community, each agreeing with what was written', async () => {
      const asked = {
        query: { communityId: CommunityId.parse(pilotCommunityIds.yucaijie) },
        now: instantOf(nowMs),
        nowMs,
        db,
        books: new StatisticsBooks(),
      };
      const statistics = await statisticsHandlers['statistics.get'](asked as StatisticsContext);
      assert.equal(statistics.youthPopulation, 3423);
      assert.deepEqual(
        statistics.reported.map(({ key, computed, satisfied }) => [key, computed, satisfied]),
        Object.entries(recounts).map(([key, [, expected]]) => [key, expected, true]),
      );
    });

    test('has 34 readings with 34 people and 268 with 33, 16 civic sessions with 5 and 6 with 4', async () => {
      const sizes = async (condition: string) => {
        const { rows } = await sql
          .raw<{ people: number | string; n: number | string }>(
            `select people, count(*) as n from (select s.id, count(c.id) as people ${heldWhere(condition)} group by s.id) x group by people order by people`,
          )
          .execute(db);
        return rows.map(({ people, n }) => [Number(people), Number(n)]);
      };
      assert.deepEqual(await sizes(`p.code = 'classics-reading'`), [
        [33, 268],
        [34, 34],
      ]);
      assert.deepEqual(await sizes(`a.tags like '%"civic-city"%'`), [
        [4, 6],
        [5, 16],
      ]);
    });

    test('shares sessions between the practice figure and those of the vacation classes and the civic sessions', async () => {
      const practice = `a.tags like '%"social-practice"%'`;
      assert.equal(
        await numberOf(
          db,
          `select count(distinct s.id) as n ${heldWhere(`${practice} and p.code = 'colourful-holidays'`)}`,
        ),
        8,
      );
      assert.equal(
        await numberOf(
          db,
          `select count(distinct s.id) as n ${heldWhere(`${practice} and a.tags like '%"civic-city"%'`)}`,
        ),
        10,
      );
      assert.equal(
        await numberOf(db, `select count(distinct a.id) as n ${heldWhere(practice)}`),
        10,
        'nine kinds; 七彩假期 is two activities',
      );
    });

    test('has no epidemic service after the sixth of December 2022', async () => {
      const last = await numberOf(
        db,
        `select max(s.starts_at) as n from sessions s join activities a on a.id = s.activity_id where a.tags like '%"epidemic-control"%'`,
      );
      assert.ok(last < Date.parse('2022-12-07T00:00:00+08:00'));
    });

    test('had every League volunteer of the report check in and out at a practice session, with approved minutes', async () => {
      assert.equal(
        await numberOf(
          db,
          `select count(distinct v.id) as n ${heldWhere(`a.tags like '%"social-practice"%'`).replace(
            'where',
            `join service_entries e on e.participant_id = c.participant_id join volunteers v on v.id = e.volunteer_id
             join community_registrations r on r.volunteer_id = v.id where`,
          )} and c.checked_out_at is not null and e.state = 'published' and e.granted_minutes > 0
             and v.is_league_member = 1 and r.registered_on <= e.service_day`,
        ),
        206,
      );
    });

    test('has nobody whose phone could ring, and no name, number or phone that the domain refuses', async () => {
      const persons = await db.selectFrom('persons').selectAll().execute();
      const contacts = await db
        .selectFrom('sign_ups')
        .select(['contact_name as name', 'contact_mobile as mobile'])
        .execute();
      for (const { name, mobile } of [...persons, ...contacts]) {
        assert.match(mobile, /^154\d{8}$/);
        assert.ok(MobileNumber.safeParse(mobile).success && PersonName.safeParse(name).success, name);
      }
      const partners = await db.selectFrom('partners').select('credit_code').execute();
      assert.ok(
        partners.every(({ credit_code: code }) => code === null),
        'no credit code is made up',
      );
      const text = JSON.stringify(
        await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())),
      );
      assert.doesNotMatch(text, /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/, 'no resident id');
    });

    test('knows everybody by the phone of an adult: no minor is a contact, and children share their contact’s', async () => {
      const rows = await db
        .selectFrom('participants as p')
        .innerJoin('sign_ups as u', 'u.id', 'p.sign_up_id')
        .innerJoin('sessions as s', 's.id', 'u.session_id')
        .innerJoin('persons as q', 'q.id', 'p.person_id')
        .select([
          'p.id',
          'p.relation',
          'q.name',
          'q.mobile',
          'q.birth',
          'u.contact_name',
          'u.contact_mobile',
          's.starts_at',
        ])
        .execute();
      const contactAt = new Map<string, string>();
      for (const row of rows) {
        assert.equal(row.mobile, row.contact_mobile, row.id);
        assert.equal(
          contactAt.get(row.mobile) ?? row.contact_name,
          row.contact_name,
          'one contact per phone',
        );
        contactAt.set(row.mobile, row.contact_name);
        assert.equal(row.relation === 'self', row.name === row.contact_name, row.id);
        const mayBeMinor =
          row.birth !== null && !isSurelyAtLeast(18, row.birth, dayOf(instantOf(row.starts_at)));
        assert.equal(row.relation === 'child', mayBeMinor, row.id);
      }
    });

    test('has sign-ups that the rules of the domain would have let in', async () => {
      for (const { id, request, session } of await signUpsAsRequests(db)) {
        assert.equal(partyRefusal(request, session, agePolicy2026), undefined, id);
      }
    });

    test('counts the places that are taken as they are taken, and never more than there are', async () => {
      const wrong = await sql
        .raw(
          `select * from (select sp.session_id, sp.role, sp.capacity, sp.taken, (select count(*) from participants p join sign_ups u on u.id = p.sign_up_id
           where p.session_id = sp.session_id and p.role = sp.role and u.status = 'confirmed') as confirmed
           from session_places sp) x where taken <> confirmed or taken > capacity`,
        )
        .execute(db);
      assert.deepEqual(wrong.rows, []);
      assert.equal(
        await numberOf(
          db,
          `select count(*) as n from participants p join sign_ups u on u.id = p.sign_up_id
           where (u.status in ('confirmed', 'waitlisted')) <> (p.active_person_id is not null)
           or not exists (select 1 from session_places sp where sp.session_id = p.session_id and sp.role = p.role)`,
        ),
        0,
      );
    });

    test('counts those who wait as they wait, at full sessions only, before whoever comes later', async () => {
      const wrong = await sql
        .raw(
          `select * from (select sp.session_id, sp.role, sp.capacity, sp.taken, sp.waiting, (select count(*) from participants p join sign_ups u on u.id = p.sign_up_id
           where p.session_id = sp.session_id and p.role = sp.role and u.status = 'waitlisted') as in_line
           from session_places sp) x where waiting <> in_line or (waiting > 0 and taken < capacity)`,
        )
        .execute(db);
      assert.deepEqual(wrong.rows, []);
      const waiting = `select count(*) as n from sign_ups where status = 'waitlisted'`;
      assert.ok((await numberOf(db, waiting)) > 0);
      assert.equal(await numberOf(db, `${waiting} and (line_number is null or line_number >= 0)`), 0);
    });

    test('checked people in and out when the door was open, and only confirmed ones', async () => {
      const rows = await db
        .selectFrom('check_ins as c')
        .innerJoin('sessions as s', 's.id', 'c.session_id')
        .innerJoin('participants as p', 'p.id', 'c.participant_id')
        .select([
          'c.id',
          's.starts_at',
          's.ends_at',
          's.status',
          'c.checked_in_at',
          'c.checked_out_at',
          'p.active_person_id',
          'c.person_id',
        ])
        .execute();
      for (const row of rows) {
        const session = {
          startsAt: instantOf(row.starts_at),
          endsAt: instantOf(row.ends_at),
          status: row.status,
        };
        for (const at of [row.checked_in_at, row.checked_out_at ?? row.checked_in_at]) {
          assert.equal(checkInRefusal(session, instantOf(at)), undefined, row.id);
          assert.ok(at <= nowMs, row.id);
        }
        assert.equal(row.active_person_id, row.person_id);
      }
    });

    test('has nobody serve before registering at the community', async () => {
      const tooEarly = `select count(*) as n from service_entries e left join community_registrations r
        on r.volunteer_id = e.volunteer_id and r.community_id = e.community_id
        where r.registered_on is null or r.registered_on > e.service_day`;
      assert.equal(await numberOf(db, tooEarly), 0);
    });

    test('has a ledger that agrees with the rules of the domain', async () => {
      for (const row of await ledger(db)) {
        const session = { startsAt: instantOf(row.starts_at), endsAt: instantOf(row.ends_at) };
        const planned = plannedMinutes(session);
        assert.equal(row.planned_minutes, planned, row.id);
        assert.equal(row.service_day, dayOf(session.startsAt), row.id);
        const observed =
          row.checked_in_at === null || row.checked_out_at === null
            ? planned
            : observedMinutes(session, instantOf(row.checked_in_at), instantOf(row.checked_out_at));
        assert.equal(row.observed_minutes, observed, row.id);
        const granted = minutesGranted({ plannedMinutes: planned, observedMinutes: observed });
        assert.equal(row.granted_minutes, row.state === 'pending' ? 0 : granted, row.id);
        assert.equal(row.origin, row.participant_id === null ? 'supplement' : 'check-in', row.id);
        assert.equal(row.origin === 'supplement', row.reason !== null, row.id);
        assert.ok(row.served_from_at >= row.starts_at && row.served_until_at <= row.ends_at, row.id);
      }
    });

    test('keeps who did what to every entry, and has supplements approved by a second person', async () => {
      const entries = await ledger(db);
      const steps = await db.selectFrom('service_entry_steps').selectAll().orderBy('at').execute();
      const tokens = new Set((await db.selectFrom('tokens').select('id').execute()).map(({ id }) => id));
      const stepsOf = Map.groupBy(steps, ({ service_entry_id: id }) => id);
      for (const entry of entries) {
        const own = (stepsOf.get(entry.id) ?? []).toSorted((a, b) => a.sequence - b.sequence);
        const [first, second, third] = own;
        const states = ['pending', 'approved', 'published'];
        assert.deepEqual(
          own.map(({ state }) => state),
          states.slice(0, states.indexOf(entry.state) + 1),
          entry.id,
        );
        assert.equal(third?.actor, third && 'server');
        assert.ok(
          tokens.has(first?.actor ?? '') && tokens.has(second?.actor ?? first?.actor ?? ''),
          entry.id,
        );
        if (second === undefined) continue;
        const pending = { state: 'pending', origin: entry.origin, createdBy: entry.created_by };
        assert.equal(approvalRefusal(pending, second.actor), undefined, entry.id);
      }
      assert.ok(entries.some(({ origin }) => origin === 'supplement'));
      assert.deepEqual(
        new Set(entries.map(({ state }) => state)),
        new Set(['pending', 'approved', 'published']),
      );
    });

    test('has a chain over all of it that is whole, and something to decide on', async () => {
      assert.deepEqual(report.findings, []);
      assert.equal(report.steps, await numberOf(db, 'select count(*) as n from service_entry_steps'));
      assert.equal(
        await numberOf(db, `select count(*) as n from service_objections where state = 'open'`),
        1,
      );
      assert.equal(
        await numberOf(db, `select count(*) as n from service_corrections where state = 'open'`),
        1,
      );
    });

    test('has nobody serve at two places at once, and everybody once per session at most', async () => {
      const entries = await db.selectFrom('service_entries').selectAll().orderBy('served_from_at').execute();
      for (const served of Map.groupBy(entries, ({ volunteer_id: id }) => id).values()) {
        served.forEach((entry, index) => {
          const earlier = served[index - 1];
          assert.ok(earlier === undefined || earlier.served_until_at <= entry.served_from_at, entry.id);
        });
      }
    });

    test('gives the demo volunteer about 130 approved hours, which are one star', async () => {
      const volunteer = await db
        .selectFrom('volunteers as v')
        .innerJoin('persons as p', 'p.id', 'v.person_id')
        .innerJoin('badge_codes as c', 'c.volunteer_id', 'v.id')
        .where('c.code', '=', demoVolunteer.badgeCode)
        .select(['v.id', 'p.name', 'p.mobile'])
        .executeTakeFirstOrThrow();
      assert.deepEqual(
        { ...volunteer },
        { id: demoVolunteer.id, name: demoVolunteer.name, mobile: demoVolunteer.mobile },
      );
      const minutes = await numberOf(
        db,
        `select sum(granted_minutes) as n from service_entries where state in ('approved', 'published') and volunteer_id = '${demoVolunteer.id}'`,
      );
      assert.ok(minutes > 120 * 60 && minutes < 140 * 60, `${minutes} minutes`);
      assert.equal(starsEarned(minutes, starPolicy2012), 1);
    });

    test('leaves the years between the report and the last eight weeks empty, and the weeks alive in both communities', async () => {
      const firstRecent = Date.parse('2026-09-28T00:00:00+08:00');
      assert.equal(
        await numberOf(
          db,
          `select count(*) as n from sessions where starts_at >= ${asOfMs} and starts_at < ${firstRecent}`,
        ),
        0,
      );
      for (const community of Object.values(pilotCommunityIds)) {
        const held = `select count(distinct s.id) as n from sessions s join check_ins c on c.session_id = s.id
          where s.community_id = '${community}' and s.starts_at >= ${firstRecent} and s.starts_at < ${nowMs}`;
        assert.ok((await numberOf(db, held)) >= 20, community);
      }
    });

    test('keeps tokens that open nothing', async () => {
      const tokens = await db.selectFrom('tokens').selectAll().execute();
      assert.ok(tokens.length > 0 && tokens.every(({ revoked_at: at }) => at !== null && at < nowMs));
    });

    test('is the same byte for byte when it is seeded again elsewhere', async () => {
      const other = await kind.make();
      try {
        const handle = await other.open();
        await handle.write.run((trx) => seedPilot(trx, { today, nowMs }));
        assert.equal(await fingerprint(handle.read), await fingerprint(db));
      } finally {
        await other.drop();
      }
    });

    test('has the family session that demonstrations count on', async () => {
      const session = await db
        .selectFrom('sessions as s')
        .innerJoin('activities as a', 'a.id', 's.activity_id')
        .where('s.id', '=', demoOpenFamilySession(today))
        .select(['a.audience', 'a.age_from', 'a.age_to'])
        .executeTakeFirst();
      assert.deepEqual({ ...session }, { audience: 'family', age_from: 4, age_to: 12 });
    });
  });
}

async function fingerprint(db: Kysely<Database>): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tables) {
    const rows = (await db.selectFrom(table).selectAll().execute())
      .map((row) => JSON.stringify(row))
      .toSorted();
    hash.update(`${table} ${rows.length}\n${rows.join('\n')}\n`);
  }
  return hash.digest('hex');
}

function ledger(db: Kysely<Database>) {
  return db
    .selectFrom('service_entries as e')
    .innerJoin('sessions as s', 's.id', 'e.session_id')
    .leftJoin('check_ins as c', 'c.participant_id', 'e.participant_id')
    .selectAll('e')
    .select(['s.starts_at', 's.ends_at', 'c.checked_in_at', 'c.checked_out_at'])
    .execute();
}

interface StoredRequest {
  readonly id: string;
  readonly request: NewSignUp;
  readonly session: {
    day: CivilDay;
    audience: string;
    ageRange: { from?: number; to?: number };
    riskLevel: string;
  };
}

/** Every sign-up as the request that would have made it. */
async function signUpsAsRequests(db: Kysely<Database>): Promise<StoredRequest[]> {
  const signUps = await db
    .selectFrom('sign_ups as u')
    .innerJoin('sessions as s', 's.id', 'u.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select([
      'u.id',
      'u.contact_name',
      'u.contact_mobile',
      's.starts_at',
      'a.audience',
      'a.age_from',
      'a.age_to',
      'a.risk_level',
    ])
    .execute();
  const members = await db
    .selectFrom('participants as p')
    .innerJoin('persons as q', 'q.id', 'p.person_id')
    .select(['p.id', 'p.sign_up_id', 'p.relation', 'p.role', 'p.guardian_relation', 'q.name', 'q.birth'])
    .orderBy('p.position')
    .execute();
  const consents = Map.groupBy(
    await db.selectFrom('consents').selectAll().execute(),
    ({ participant_id: id }) => id,
  );
  const parties = Map.groupBy(members, ({ sign_up_id: id }) => id);
  return signUps.map((row) => ({
    id: row.id,
    session: {
      day: dayOf(instantOf(row.starts_at)),
      audience: row.audience,
      ageRange: {
        ...(row.age_from !== null && { from: row.age_from }),
        ...(row.age_to !== null && { to: row.age_to }),
      },
      riskLevel: row.risk_level,
    },
    // Rows hold what requests may: the rules that this test applies find out whether they do.
    request: {
      contact: { name: row.contact_name, mobile: row.contact_mobile },
      party: (parties.get(row.id) ?? []).map((member) => ({
        relation: member.relation as Relation,
        name: member.name,
        role: member.role as ParticipationRole,
        ...(member.birth !== null && { birth: member.birth }),
        ...(member.guardian_relation !== null && { guardian: member.guardian_relation as GuardianRelation }),
        consents: (consents.get(member.id) ?? []).map((decision) => ({
          purpose: decision.purpose,
          textVersion: decision.text_version,
          granted: decision.is_granted === 1,
        })),
      })),
    } as NewSignUp,
  }));
}
