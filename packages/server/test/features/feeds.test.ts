import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { feedDays, type RpdePage } from '@youth-action/sdk/contract';
import { addDays, instantAt, instantOf } from '@youth-action/sdk/domain';
import ICAL from 'ical.js';
import { addSession, aFamily, aSession, east, onEachDatabase, tokens, type World } from './feature-world.ts';
import { icalendarPython, pythonReading } from './read-by-python.ts';

const today = '2026-11-28';
const calendar = '/v1/feeds/sessions.ics';

/** Asks one and the same app again and again, with headers of its own. */
function asker(world: World) {
  const app = world.appOn(world.database);
  return (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
}

function eventsOf(text: string) {
  const parsed = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return parsed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

async function addEastern(world: World, id: string, startsAt: string, more: object = {}): Promise<void> {
  const starts_at = Date.parse(startsAt);
  const row = aSession({ id, starts_at, ends_at: starts_at + 3_600_000, ...more });
  await world.write((db) => addSession(db, row));
}

onEachDatabase('feeds', (world) => {
  test('the calendar is read by ical.js as the sessions that it was made of', async () => {
    const town = await world();
    await addEastern(town, 'ses_later', '2026-12-05T23:30:00+08:00', {
      status: 'cancelled',
      cancellation_reason: '检修',
      sequence: 3,
    });
    const text = await town.ok('feeds.calendar', { query: { communityId: east } });
    assert.ok(typeof text === 'string');
    const [first, second, ...others] = eventsOf(text);
    assert.deepEqual(others, []);
    assert.equal(first?.uid, 'ses_reading@youth-action');
    assert.equal(first.summary, '亲子国学诵读');
    assert.equal(first.location, '青年之家, 育才街 1 号');
    assert.equal(first.startDate.toJSDate().toISOString(), '2026-11-28T01:00:00.000Z');
    assert.equal(first.endDate.toJSDate().toISOString(), '2026-11-28T03:00:00.000Z');
    assert.equal(second?.component.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(second.sequence, 3);
    const head = new ICAL.Component(ICAL.parse(text) as unknown[]);
    assert.equal(head.getFirstPropertyValue('x-wr-calname'), '社区青春行动 · 育才街社区');
  });

  test(
    'calendar and RSS are read by Python as the sessions that they were made of',
    { skip: icalendarPython === undefined && 'python3-icalendar is not installed' },
    async () => {
      const town = await world();
      await addEastern(town, 'ses_later', '2026-12-05T23:30:00+08:00');
      const ask = asker(town);
      const [ics, rss] = await Promise.all(
        [calendar, '/v1/feeds/sessions.rss'].map(async (path) => (await ask(path)).text()),
      );
      const read = pythonReading(ics ?? '', rss ?? '');
      assert.deepEqual(
        read.events.map(({ uid, start }) => [uid, start]),
        [
          ['ses_reading@youth-action', '2026-11-28T01:00:00+00:00'],
          ['ses_west@youth-action', '2026-11-28T01:00:00+00:00'],
          ['ses_later@youth-action', '2026-12-05T15:30:00+00:00'],
        ],
      );
      assert.equal(read.events[0]?.categories, '福娃福地书香国学,国学诵读,亲子');
      assert.deepEqual(read.calendarErrors, []);
      assert.deepEqual(read.items.length, 3);
      assert.equal(
        read.items.find(({ guid }) => guid === 'ses_reading@youth-action')?.title,
        '亲子国学诵读 · 2026-11-28 周六 09:00–11:00',
      );
    },
  );

  test('each is of its own media type, open to every page, and kept for a minute', async () => {
    const ask = asker(await world());
    for (const [path, type] of [
      [calendar, 'text/calendar'],
      ['/v1/feeds/sessions.rss', 'application/rss+xml'],
      ['/v1/feeds/sessions.json', 'application/feed+json'],
      ['/v1/feeds/sessions.jsonld', 'application/ld+json'],
    ] as const) {
      const { headers } = await ask(path, { Origin: 'https://any.example' });
      assert.equal(headers.get('content-type'), `${type}; charset=utf-8`);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cache-control'), 'public, max-age=60');
      assert.equal(headers.get('vary'), 'Accept-Encoding');
      assert.match(headers.get('etag') ?? '', /^"[\w-]{27}"$/);
    }
    const { headers } = await ask('/v1/feeds/rpde');
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
    assert.match(headers.get('etag') ?? '', /^"[\w-]{27}"$/);
  });

  test('is 304 while nothing has changed, by tag and by date, in either form', async () => {
    const town = await world();
    const ask = asker(town);
    const plain = await ask(calendar);
    const zipped = await ask(calendar, { 'Accept-Encoding': 'gzip' });
    const [tag, zippedTag] = [plain, zipped].map(({ headers }) => headers.get('etag') ?? '');
    assert.notEqual(tag, zippedTag);
    assert.equal(gunzipSync(await zipped.arrayBuffer()).toString(), await plain.text());
    const date = plain.headers.get('last-modified') ?? '';
    assert.equal(date, 'Fri, 27 Nov 2026 16:00:01 GMT', 'the day began then, after the last change');
    for (const headers of [
      { 'If-None-Match': tag ?? '' },
      { 'If-None-Match': `"other", W/${tag}` },
      { 'If-None-Match': zippedTag ?? '', 'Accept-Encoding': 'gzip' },
      { 'If-Modified-Since': date },
    ] as Record<string, string>[]) {
      const again = await ask(calendar, headers);
      assert.deepEqual([again.status, await again.text()], [304, ''], JSON.stringify(headers));
      assert.equal(again.headers.get('last-modified'), date);
    }
    const tagWins = { 'If-None-Match': '"other"', 'If-Modified-Since': date };
    assert.equal((await ask(calendar, tagWins)).status, 200);
    assert.equal((await ask(calendar, { 'If-Modified-Since': 'Fri, 27 Nov 2026 16:00:00 GMT' })).status, 200);
  });

  test('is another as soon as a session is cancelled, and has no date until that has settled', async () => {
    const town = await world();
    const ask = asker(town);
    const before = (await ask(calendar)).headers.get('etag') ?? '';
    await town.ok('sessions.cancel', {
      params: { sessionId: 'ses_reading' },
      body: { reason: '下雪' },
      token: tokens.east,
    });
    const at = town.now;
    const after = await ask(calendar, { 'If-None-Match': before });
    assert.equal(after.status, 200);
    assert.equal(after.headers.get('last-modified'), null);
    const [event] = eventsOf(await after.text());
    assert.deepEqual([event?.component.getFirstPropertyValue('status'), event?.sequence], ['CANCELLED', 1]);
    town.now += 10_000;
    const settled = await ask(calendar, { 'If-None-Match': after.headers.get('etag') ?? '' });
    assert.equal(settled.status, 304);
    assert.equal(settled.headers.get('last-modified'), new Date(at + 1_000).toUTCString());
  });

  test('stays the same when places are taken, unless it tells of places', async () => {
    const town = await world();
    const ask = asker(town);
    const tags = async () =>
      Promise.all(
        [calendar, '/v1/feeds/sessions.rss', '/v1/feeds/sessions.jsonld', `${calendar}?hasPlaces=true`].map(
          async (path) => (await ask(path)).headers.get('etag'),
        ),
      );
    const before = await tags();
    await town.ok('signUps.create', { params: { sessionId: 'ses_reading' }, body: aFamily() });
    const after = await tags();
    assert.deepEqual(
      after.map((tag, index) => tag === before[index]),
      [true, true, false, true],
    );
  });

  test('that lists free places only loses a session with its last place', async () => {
    const town = await world();
    await town.write((db) => db.deleteFrom('session_places').where('role', '=', 'volunteer').execute());
    await town.write((db) =>
      db.updateTable('session_places').set({ capacity: 2 }).where('session_id', '=', 'ses_reading').execute(),
    );
    const ask = asker(town);
    const uids = async () =>
      eventsOf(await (await ask(`${calendar}?hasPlaces=true`)).text()).map(({ uid }) => uid);
    assert.equal((await uids()).length, 2);
    await town.ok('signUps.create', { params: { sessionId: 'ses_reading' }, body: aFamily() });
    assert.deepEqual(await uids(), ['ses_west@youth-action']);
  });

  test('has the days that it says, and goes on with the day', async () => {
    const town = await world();
    for (const [id, days] of [
      ['ses_old', -31],
      ['ses_past', -30],
      ['ses_far', 366],
      ['ses_farther', 367],
    ] as const)
      await addEastern(town, id, instantAt(addDays(today, days), '23:00'));
    const ask = asker(town);
    const uids = async () =>
      eventsOf(await (await ask(`${calendar}?communityId=${east}`)).text()).map(
        ({ uid }) => uid.split('@')[0],
      );
    assert.deepEqual(await uids(), ['ses_past', 'ses_reading', 'ses_far']);
    town.at(instantAt(addDays(today, 1), '00:00'));
    assert.deepEqual(await uids(), ['ses_reading', 'ses_far', 'ses_farther']);
    assert.deepEqual(feedDays, { before: 30, after: 366 });
  });

  test('has links to the server’s own form where the operator says nothing', async () => {
    const [event] = eventsOf(await (await asker(await world())(calendar)).text());
    assert.equal(event?.component.getFirstPropertyValue('url'), 'http://localhost/sign-up/ses_reading');
  });

  test('has links to where the operator says that server and sessions are', async () => {
    const town = await world();
    const app = town.appOn(town.database, {
      publicUrl: 'https://youth.example.cn/',
      sessionPage: 'https://www.example.gov.cn/huodong#session={sessionId}',
      feedLicence: 'https://www.example.gov.cn/terms',
    });
    const ask = async (path: string) =>
      (await app.request(path, { headers: { Host: 'evil.example' } })).text();
    const [event] = eventsOf(await ask(calendar));
    assert.equal(
      event?.component.getFirstPropertyValue('url'),
      'https://www.example.gov.cn/huodong#session=ses_reading',
    );
    const feed = JSON.parse(await ask('/v1/feeds/sessions.json?tag=reading&lang=en')) as Record<
      string,
      unknown
    >;
    assert.equal(feed['feed_url'], 'https://youth.example.cn/v1/feeds/sessions.json?tag=reading&lang=en');
    assert.equal(feed['home_page_url'], 'https://youth.example.cn/');
    const page = JSON.parse(await ask('/v1/feeds/rpde')) as RpdePage;
    assert.equal(page.license, 'https://www.example.gov.cn/terms');
    assert.match(
      page.next,
      /^https:\/\/youth\.example\.cn\/v1\/feeds\/rpde\?afterTimestamp=\d+&afterId=ses_west$/,
    );
  });

  test('are found by the server’s first page', async () => {
    const page = await (await asker(await world())('/')).text();
    for (const link of [
      'type="text/calendar" href="/v1/feeds/sessions.ics"',
      'type="application/rss+xml" href="/v1/feeds/sessions.rss"',
      'type="application/feed+json" href="/v1/feeds/sessions.json"',
    ])
      assert.ok(page.includes(`<link rel="alternate" ${link}`), link);
  });

  test('of news have the latest edited first', async () => {
    const town = await world();
    const edited_at = town.now - 60_000;
    await addEastern(town, 'ses_new', '2026-12-20T09:00:00+08:00', { edited_at });
    await addEastern(town, 'ses_newer', '2026-12-01T09:00:00+08:00', { edited_at: edited_at + 1 });
    const feed = JSON.parse(await (await asker(town)('/v1/feeds/sessions.json')).text()) as {
      items: { id: string; date_modified: string }[];
    };
    assert.deepEqual(
      feed.items.slice(0, 2).map(({ id }) => id.split('@')[0]),
      ['ses_newer', 'ses_new'],
    );
    assert.equal(feed.items[1]?.date_modified, instantOf(edited_at));
  });

  test('of changes misses no session that is changed while its pages are read', async () => {
    const town = await world();
    for (let number = 0; number < 7; number += 1)
      await addEastern(town, `ses_${number}`, '2026-12-01T09:00:00+08:00', { changed_at: 1_000 });
    const read = new Map<string, number>();
    let path = '/v1/feeds/rpde?limit=3';
    const ask = asker(town);
    for (let page = 0; page < 20; page += 1) {
      const { items, next } = JSON.parse(await (await ask(path)).text()) as RpdePage;
      for (const { id, modified } of items) read.set(id, modified);
      // every page, somebody changes the session that was read first
      if (page < 3) await change(town, items[0]?.id ?? '');
      town.now += 10_000;
      const { pathname, search } = new URL(next);
      path = pathname + search;
    }
    const rows = await town.database.read.selectFrom('sessions').select(['id', 'changed_at']).execute();
    assert.deepEqual(
      Object.fromEntries(read),
      Object.fromEntries(rows.map(({ changed_at, id }) => [id, changed_at])),
    );
  });
});

async function change(town: World, id: string): Promise<void> {
  await town.write((db) =>
    db.updateTable('sessions').set({ changed_at: town.now }).where('id', '=', id).execute(),
  );
}
