import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { SessionSummary } from '@youth-action/sdk/domain';
import type { CalendarRenderer } from '../src/http/pages/calendar/calendar-renderer.ts';
import { makeTestApp, type TestApp } from './test-app.ts';

const session = {
  id: 'ses_one',
  activityId: 'act_one',
  title: '<b>诵读</b> & "唱"',
  communityId: 'com_one',
  communityName: '育才街社区',
  venueName: '儿童之家',
  tags: ['parent-child'],
  mode: 'on-site',
  audience: 'family',
  startsAt: '2026-05-10T19:00:00+08:00',
  endsAt: '2026-05-10T20:30:00+08:00',
  signUpOpensAt: '2026-05-01T09:00:00+08:00',
  signUpClosesAt: '2026-05-10T18:00:00+08:00',
  status: 'scheduled',
  places: { participant: { capacity: 10, taken: 4 } },
} as unknown as SessionSummary; // ids aren't branded here

const asked: object[] = [];
let drawn: Parameters<CalendarRenderer['renderCalendar']>[0] | undefined;

const calendarRenderer: CalendarRenderer = {
  calendarStyles: '.card { color: red }',
  renderCalendar: (rendering) => {
    drawn = rendering;
    return `<youth-activity-calendar>${rendering.sessions.map((one) => rendering.sessionHref(one)).join()}</youth-activity-calendar>`;
  },
};

const handlers = {
  'sessions.list': async ({ query }: { query: object }) => {
    asked.push(query);
    // Two pages, by a cursor that is no secret here.
    return 'cursor' in query
      ? { items: [{ ...session, id: 'ses_two' }] }
      : { items: [session], nextCursor: 'next' };
  },
};

let withRenderer: TestApp;
let without: TestApp;

before(async () => {
  withRenderer = await makeTestApp({ handlers: handlers as never, calendarRenderer });
  without = await makeTestApp({ handlers: handlers as never });
});

after(async () => {
  await withRenderer?.close();
  await without?.close();
});

async function shown(app: TestApp, path: string): Promise<string> {
  asked.length = 0;
  const response = await app.send('GET', path);
  assert.equal(response.status, 200);
  return response.text();
}

describe('the page of the calendar', () => {
  test('draws all that the calendar would read for the month, page by page, with a way to sign up', async () => {
    const content = await shown(
      withRenderer,
      '/calendar?lang=en&tag=chess&communityId=com_one&hasPlaces=true',
    );
    assert.match(content, />\/sign-up\/ses_one\?lang=en,\/sign-up\/ses_two\?lang=en</);
    // May 2026 begins on a Friday: its first week on April 27, and the week before that on April 20.
    assert.deepEqual(asked.at(-2), {
      from: '2026-04-20',
      until: '2026-05-31',
      communityId: 'com_one',
      limit: 500,
    });
    assert.deepEqual(drawn?.attributes, {
      'community-id': 'com_one',
      tag: 'chess',
      'has-places': true,
      'base-url': '/',
      'sign-up-url': '/sign-up/{sessionId}?lang=en',
    });
    assert.equal(drawn?.language, 'en');
    assert.match(content, /<script src="\/embed\/v1\/youth-action\.js" defer>/);
  });

  test('leads to the months before and after, and to the feeds, all by the same filters', async () => {
    const content = await shown(withRenderer, '/calendar?from=2026-12-05&tag=chess&role=volunteer');
    assert.equal(drawn?.attributes['month'], '2026-12');
    assert.match(
      content,
      /<a href="\/calendar\?from=2026-11-01&amp;tag=chess&amp;role=volunteer" rel="prev">2026年11月<\/a>/,
    );
    assert.match(
      content,
      /<a href="\/calendar\?from=2027-01-01&amp;tag=chess&amp;role=volunteer" rel="next">2027年1月<\/a>/,
    );
    assert.match(
      content,
      /<a href="\/calendar\?from=2026-12-01&amp;tag=chess&amp;role=volunteer&amp;lang=en" lang="en" hreflang="en">English<\/a>/,
      'the same in the other language',
    );
    assert.match(
      content,
      /<link rel="alternate" type="text\/calendar" href="\/v1\/feeds\/sessions\.ics\?tag=chess&amp;role=volunteer"/,
    );
  });

  test('may be kept by caches, is not sent twice, and allows its one inline sheet and no other', async () => {
    const response = await withRenderer.send('GET', '/calendar');
    const hash = createHash('sha256').update(calendarRenderer.calendarStyles).digest('base64');
    assert.match(response.headers.get('cache-control') ?? '', /^public,/);
    assert.ok(
      response.headers.get('content-security-policy')?.includes(`style-src 'self' 'sha256-${hash}';`),
    );
    assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /unsafe/);
    const again = await withRenderer.send('GET', '/calendar', {
      headers: { 'If-None-Match': response.headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304);
  });

  test('is a list of links where nothing draws the calendar, by all filters, with nothing of a title as markup', async () => {
    const content = await shown(without, '/calendar?tag=chess');
    assert.deepEqual(asked[0], { from: '2026-05-01', until: '2026-05-31', tag: 'chess', limit: 500 });
    assert.match(content, /<a href="\/sign-up\/ses_one">&lt;b&gt;诵读&lt;\/b&gt; &amp; &quot;唱&quot;<\/a>/);
    assert.doesNotMatch(content, /youth-action\.js/);
  });

  test('says so where the address asks for what there isn’t, and passes over a month that can’t be read', async () => {
    for (const query of ['tag=nonsense', 'age=old', `role=${encodeURIComponent('"><script>')}`]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const response = await withRenderer.send('GET', `/calendar?${query}`);
      assert.equal(response.status, 400);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.match(await response.text(), /<p class="note" role="alert">/);
    }
    await shown(withRenderer, '/calendar?from=2026-13-45');
    assert.equal(drawn?.attributes['month'], undefined);
  });
});
