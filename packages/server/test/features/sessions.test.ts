import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochMillis } from '@youth-action/sdk/domain';
import type { Endpoints, QueryInputOf } from '@youth-action/sdk/contract';
import ICAL from 'ical.js';
import {
  addSession,
  anActivity,
  anAdult,
  aSession,
  east,
  hoursLater,
  onEachDatabase,
  tokens,
  west,
  type World,
} from './feature-world.ts';

const token = tokens.east;
type Query = NonNullable<QueryInputOf<Endpoints['sessions.list']>>;

async function idsFor(world: World, query: Query): Promise<string[]> {
  const { items } = await world.ok('sessions.list', { query: query as Record<string, string> });
  return items.map(({ id }) => id.slice('ses_'.length));
}

/** `day` is of December 2026. */
function onDay(id: string, day: number, changes: Partial<ReturnType<typeof aSession>> = {}) {
  const starts = epochMillis(`2026-12-${String(day).padStart(2, '0')}T19:00:00+08:00`);
  return aSession({
    id: `ses_${id}`,
    starts_at: starts,
    ends_at: starts + 3_600_000,
    sign_up_closes_at: starts,
    ...changes,
  });
}

onEachDatabase('The list of sessions', (town) => {
  test("is of the days from and until, both included, as the programme's calendar has them", async () => {
    const world = await town();
    await world.write(async (db) => {
      for (const day of [1, 2, 3]) await addSession(db, onDay(`d${day}`, day));
      await addSession(db, onDay('first-minute', 2, { starts_at: epochMillis('2026-12-02T00:00:00+08:00') }));
      await addSession(
        db,
        onDay('last-minute', 2, {
          starts_at: epochMillis('2026-12-02T23:59:00+08:00'),
          ends_at: epochMillis('2026-12-03T01:00:00+08:00'),
        }),
      );
    });
    assert.deepEqual(await idsFor(world, { from: '2026-12-02', until: '2026-12-02' }), [
      'first-minute',
      'd2',
      'last-minute',
    ]);
    assert.deepEqual(await idsFor(world, { from: '2026-12-03' }), ['d3']);
    assert.deepEqual(await idsFor(world, { until: '2026-12-01' }), ['reading', 'west', 'd1']);
    assert.deepEqual(await idsFor(world, { from: '2026-12-04', until: '9999-12-31' }), []);
  });

  test('is filtered by community, programme, activity, tag, audience and mode', async () => {
    const world = await town();
    await world.write(async (db) => {
      await db
        .insertInto('activities')
        .values({
          ...anActivity,
          id: 'act_online',
          programme_id: null,
          tags: '["theory-study"]',
          mode: 'online',
          audience: 'youth',
        })
        .execute();
      await addSession(db, onDay('online', 1, { activity_id: 'act_online', venue_id: null }));
    });
    assert.deepEqual(await idsFor(world, { communityId: west }), ['west']);
    assert.deepEqual(await idsFor(world, { programmeId: 'prg_reading' }), ['reading']);
    assert.deepEqual(await idsFor(world, { activityId: 'act_online' }), ['online']);
    assert.deepEqual(await idsFor(world, { tag: 'parent-child' }), ['reading']);
    assert.deepEqual(await idsFor(world, { tag: 'theory-study' }), ['online']);
    assert.deepEqual(await idsFor(world, { audience: 'everyone' }), ['west']);
    assert.deepEqual(await idsFor(world, { mode: 'online', communityId: east }), ['online']);
    assert.deepEqual(await idsFor(world, { mode: 'online', communityId: west }), []);
  });

  test('is filtered by role, age and free places, all of which hold for one and the same role', async () => {
    const world = await town();
    await world.write(async (db) => {
      await db
        .insertInto('activities')
        .values([
          {
            ...anActivity,
            id: 'act_risky',
            audience: 'youth',
            age_from: null,
            age_to: null,
            risk_level: 'elevated',
          },
          { ...anActivity, id: 'act_youth', audience: 'youth', age_from: 14, age_to: 35 },
        ])
        .execute();
      await addSession(db, onDay('risky', 1, { activity_id: 'act_risky' }), { volunteer: 2 });
      await addSession(db, onDay('youth', 2, { activity_id: 'act_youth' }), { participant: 1, volunteer: 1 });
    });
    assert.deepEqual(await idsFor(world, { role: 'participant' }), ['reading', 'west', 'youth']);
    assert.deepEqual(await idsFor(world, { role: 'volunteer' }), ['reading', 'west', 'risky', 'youth']);
    assert.deepEqual(await idsFor(world, { age: 8 }), ['reading', 'west']);
    assert.deepEqual(await idsFor(world, { age: 13, communityId: east }), []);
    assert.deepEqual(await idsFor(world, { age: 40, role: 'participant' }), ['reading', 'west']);
    assert.deepEqual(await idsFor(world, { age: 17, role: 'volunteer' }), ['reading', 'west', 'youth']);
    assert.deepEqual(await idsFor(world, { age: 18, role: 'volunteer' }), [
      'reading',
      'west',
      'risky',
      'youth',
    ]);
    await world.ok('signUps.create', { params: { sessionId: 'ses_youth' }, body: anAdult(1) });
    assert.deepEqual(await idsFor(world, { hasPlaces: true, from: '2026-12-02' }), ['youth']);
    assert.deepEqual(await idsFor(world, { hasPlaces: true, role: 'participant', from: '2026-12-02' }), []);
    assert.deepEqual(await idsFor(world, { hasPlaces: false, role: 'participant' }), ['youth']);
    await world.ok('signUps.create', { params: { sessionId: 'ses_youth' }, body: anAdult(2, 'volunteer') });
    assert.deepEqual(await idsFor(world, { hasPlaces: true, from: '2026-12-02' }), []);
    assert.deepEqual(await idsFor(world, { hasPlaces: false }), ['youth']);
  });

  test('goes on page by page without repeating or leaving out, also among sessions that start together', async () => {
    const world = await town();
    await world.write(async (db) => {
      for (let number = 0; number < 23; number += 1)
        await addSession(db, onDay(`n${String(number).padStart(2, '0')}`, 1 + (number % 3)));
    });
    const all = (await world.ok('sessions.list', { query: { limit: 500 } })).items;
    const paged = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: { items: { id: string }[]; nextCursor?: string | undefined } = await world.ok(
        'sessions.list',
        {
          query: { limit: 4, ...(cursor === '' ? {} : { cursor }) },
        },
      );
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    assert.equal(all.length, 25);
    assert.deepEqual(
      paged.map(({ id }) => id),
      all.map(({ id }) => id),
    );
  });

  test("refuses a cursor that it didn't give", async () => {
    const world = await town();
    for (const cursor of ['x', 'WzFd', 'WyJhIiwiYiJd', 'eyJhIjoxfQ', '!!!', 'WzEsImEiXQ==']) {
      const problem = await world.refused('validation-failed', 'sessions.list', { query: { cursor } });
      assert.deepEqual(problem.errors, [{ ...problem.errors?.[0], pointer: '/cursor', code: 'malformed' }]);
    }
  });

  test('says all that a calendar shows, in as many queries for 200 sessions as for one', async () => {
    const world = await town();
    const {
      items: [first],
    } = await world.ok('sessions.list', { query: { limit: 1 } });
    assert.deepEqual(first, {
      id: 'ses_reading',
      activityId: 'act_reading',
      title: '亲子国学诵读',
      communityId: east,
      communityName: '育才街社区',
      programmeId: 'prg_reading',
      programmeName: '福娃福地书香国学',
      venueName: '青年之家',
      tags: ['reading', 'parent-child'],
      mode: 'on-site',
      audience: 'family',
      ageRange: { from: 4, to: 12 },
      startsAt: '2026-11-28T09:00:00+08:00',
      endsAt: '2026-11-28T11:00:00+08:00',
      signUpOpensAt: '2026-11-20T08:00:00+08:00',
      signUpClosesAt: '2026-11-28T10:00:00+08:00',
      status: 'scheduled',
      places: { participant: { capacity: 30, taken: 0 }, volunteer: { capacity: 3, taken: 0 } },
    });
  });
});

onEachDatabase('One session', (town) => {
  test('has what a sign-up form shows', async () => {
    const world = await town();
    const session = await world.ok('sessions.get', { params: { sessionId: 'ses_reading' } });
    assert.deepEqual(
      [session.summary, session.venueAddress, session.countsAsService, session.bring],
      ['一起读《弟子规》', '育才街 1 号', true, '水杯'],
    );
    assert.deepEqual(
      session.consentTexts.map(({ purpose }) => purpose),
      ['sign-up', 'volunteering', 'photo-publicity', 'health-information', 'case-publication'],
    );
    await world.refused('session-not-found', 'sessions.get', { params: { sessionId: 'ses_none' } });
    await world.refused('session-not-found', 'sessions.calendar', { params: { sessionId: 'ses_none' } });
  });

  test('is a calendar file that another program reads, the same bytes whenever it is fetched', async () => {
    const world = await town();
    const summary = `带上水杯;分号, 逗号\\反斜线\n第二行:${'长'.repeat(60)}𠮷`;
    await world.write(async (db) => {
      await db
        .updateTable('activities')
        .set({ summary, title: 'Reading, 亲子; 诵读' })
        .where('id', '=', 'act_reading')
        .execute();
    });
    const call = { params: { sessionId: 'ses_reading' } };
    const { text, headers } = await world.call('sessions.calendar', call);
    assert.match(headers.get('Content-Type') ?? '', /^text\/calendar; charset=utf-8/);
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n')));
    const [event] = new ICAL.Component(ICAL.parse(text) as unknown as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    assert.equal(event?.summary, 'Reading, 亲子; 诵读');
    assert.equal(event?.description, `${summary}\n\n请带：水杯`);
    assert.equal(event?.location, '青年之家, 育才街 1 号');
    assert.equal(event?.startDate.toJSDate().toISOString(), '2026-11-28T01:00:00.000Z');
    assert.equal(event?.endDate.toJSDate().toISOString(), '2026-11-28T03:00:00.000Z');
    assert.equal(event?.component.getFirstPropertyValue('status'), 'CONFIRMED');
    world.at('2026-12-24T00:00:00+08:00');
    assert.equal((await world.call('sessions.calendar', call)).text, text);
  });

  test('that is cancelled keeps its first reason, its sign-ups, and says so in the calendar file', async () => {
    const world = await town();
    const params = { sessionId: 'ses_reading' };
    const { signUp, manageToken } = await world.ok('signUps.create', { params, body: anAdult(1) });
    await world.refused('session-not-found', 'sessions.cancel', {
      params,
      token: tokens.west,
      body: { reason: '不归我管' },
    });
    const cancelled = await world.ok('sessions.cancel', { params, token, body: { reason: '大风' } });
    assert.deepEqual([cancelled.status, cancelled.cancellationReason], ['cancelled', '大风']);
    assert.equal(
      (await world.ok('sessions.cancel', { params, token, body: { reason: '再次' } })).cancellationReason,
      '大风',
    );
    const seen = await world.ok('signUps.get', { params: { signUpId: signUp.id }, token: manageToken });
    assert.deepEqual([seen.status, seen.session.status], ['confirmed', 'cancelled']);
    const { text } = await world.call('sessions.calendar', { params });
    assert.match(text, /\r\nSTATUS:CANCELLED\r\n/);
    assert.match(text, /\r\nSEQUENCE:1\r\n/);
  });
});

onEachDatabase('Scheduling', (town) => {
  const startsAt = '2026-12-05T09:00:00+08:00';
  const body = {
    activityId: 'act_reading',
    venueId: 'ven_home',
    startsAt,
    endsAt: hoursLater(startsAt, 2),
    capacity: { participant: 20 },
  };

  test('a session opens at once and closes at its start, unless it is said otherwise', async () => {
    const world = await town();
    const session = await world.ok('sessions.schedule', { token, body });
    assert.deepEqual(
      [session.signUpOpensAt, session.signUpClosesAt, session.status],
      ['2026-11-28T08:00:00+08:00', startsAt, 'scheduled'],
    );
    assert.deepEqual(session.places, { participant: { capacity: 20, taken: 0 } });
    assert.deepEqual(await world.ok('sessions.get', { params: { sessionId: session.id } }), session);
    const past = await world.ok('sessions.schedule', {
      token,
      body: { ...body, startsAt: '2026-11-01T09:00:00+08:00', endsAt: '2026-11-01T10:00:00+08:00' },
    });
    assert.equal(past.signUpOpensAt, past.signUpClosesAt);
  });

  test('what contradicts itself is refused field by field', async () => {
    const world = await town();
    const problem = await world.refused('validation-failed', 'sessions.schedule', {
      token,
      body: { ...body, endsAt: startsAt, capacity: {} },
    });
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/endsAt', 'ends-before-start'],
        ['/capacity', 'required'],
      ],
    );
  });

  test('only of an activity and at a venue of the own community', async () => {
    const world = await town();
    await world.refused('activity-not-found', 'sessions.schedule', { token: tokens.west, body });
    await world.refused('activity-not-found', 'sessions.schedule', {
      token,
      body: { ...body, activityId: 'act_none' },
    });
    await world.refused('venue-not-found', 'sessions.schedule', {
      token,
      body: { ...body, venueId: 'ven_west' },
    });
    await world.ok('sessions.schedule', { token: tokens.admin, body });
  });
});
