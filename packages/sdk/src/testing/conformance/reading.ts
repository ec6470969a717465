import type { PageOf } from '../../domain/schema.ts';
import { addDays } from '../../domain/values/calendar-arithmetic.ts';
import { compareInstants, dayOf, instantAt } from '../../domain/values/wall-clock.ts';
import type { Cases } from './case.ts';
import { equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

type Lister = (query: { limit?: number; cursor?: string }) => Promise<PageOf<{ readonly id: string }>>;

/** Follows the cursors with pages of `limit`. */
async function pagesOf(list: Lister, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, ...(cursor === undefined ? {} : { cursor }) });
    pages.push(page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return pages;
}

async function checkPaging(list: Lister): Promise<void> {
  const whole = (await list({ limit: 500 })).items.map(({ id }) => id);
  const limit = Math.max(1, Math.ceil(whole.length / 4));
  const pages = await pagesOf(list, limit);
  equal(pages.flat(), whole, 'all pages');
  equal(new Set(whole).size, whole.length, 'different items');
  isTrue(
    pages.slice(0, -1).every((page) => page.length === limit),
    'only the last page may be short',
  );
}

const lists: Readonly<Record<string, (world: World) => Lister>> = {
  communities:
    ({ resident }) =>
    (query) =>
      resident.communities.list(query),
  programmes:
    ({ resident }) =>
    (query) =>
      resident.programmes.list(query),
  venues:
    ({ resident }) =>
    (query) =>
      resident.venues.list(query),
  partners:
    ({ resident }) =>
    (query) =>
      resident.partners.list(query),
  activities:
    ({ resident }) =>
    (query) =>
      resident.activities.list(query),
  sessions:
    ({ resident }) =>
    (query) =>
      resident.sessions.list(query),
  'service entries':
    ({ organiser }) =>
    (query) =>
      organiser.serviceEntries.list(query),
  volunteers:
    ({ organiser }) =>
    (query) =>
      organiser.volunteers.list(query),
};

const paging: Cases = Object.fromEntries(
  Object.entries(lists).map(([name, lister]) => [
    `pages of ${name} are all of them, once each, in one order`,
    (world: World) => checkPaging(lister(world)),
  ]),
);

/** What everybody may read. */
export const readingCases: Cases = {
  ...paging,

  'a session that is added between two pages neither repeats nor hides another': async (world) => {
    const activityId = await world.activity();
    const [first, second, third] = [
      await at(world, activityId, 3000),
      await at(world, activityId, 3060),
      await at(world, activityId, 3120),
    ];
    const page = await world.resident.sessions.list({ activityId, limit: 2 });
    const early = await at(world, activityId, 2940);
    const rest = await world.resident.sessions.list({ activityId, limit: 2, cursor: page.nextCursor });
    const ids = [...page.items, ...rest.items].map(({ id }) => id);
    equal<string[]>(
      ids,
      [first, second, third],
      `sessions without ${early}, which came before the first page`,
    );
  },

  'sessions come by their start': async ({ resident }) => {
    const { items } = await resident.sessions.list({ limit: 500 });
    isTrue(
      items.every(
        (item, index) => compareInstants(items[index - 1]?.startsAt ?? item.startsAt, item.startsAt) <= 0,
      ),
      'sessions out of order',
    );
  },

  "a session belongs to the programme's day on which it starts": async (world) => {
    const day = addDays(dayOf(world.subject.now()), 3);
    const { id } = await world.organiser.sessions.schedule({
      activityId: await world.activity(),
      startsAt: instantAt(day, '00:30'),
      endsAt: instantAt(day, '01:30'),
      capacity: { participant: 1 },
    });
    const isListed = async (from: string, until: string) => {
      const { items } = await world.resident.sessions.list({ from, until, limit: 500 });
      return items.some((item) => item.id === id);
    };
    isTrue(await isListed(day, day), 'the session is missing on its day');
    isTrue(!(await isListed(addDays(day, -1), addDays(day, -1))), 'the session is listed a day early');
    isTrue(!(await isListed(addDays(day, 1), addDays(day, 1))), 'the session is listed a day late');
  },

  'filters keep what they name and leave the rest': async (world) => {
    const activity = { tags: ['chess'], audience: 'children', ageRange: { from: 6, to: 14 } } as const;
    const { id, activityId } = await world.session({
      activity: { ...activity, tags: [...activity.tags] },
      capacity: { participant: 1 },
    });
    const has = async (query: object) =>
      (await world.resident.sessions.list({ activityId, limit: 500, ...query })).items.some(
        (item) => item.id === id,
      );
    for (const kept of [
      {},
      { tag: 'chess' },
      { audience: 'children' },
      { mode: 'on-site' },
      { age: 6 },
      { age: 14 },
      { role: 'participant' },
      { hasPlaces: true },
      { communityId: world.subject.communityId },
    ]) {
      isTrue(await has(kept), `left out by ${JSON.stringify(kept)}`);
    }
    for (const dropped of [
      { tag: 'reading' },
      { audience: 'family' },
      { mode: 'online' },
      { age: 5 },
      { age: 15 },
      { role: 'volunteer' },
      { communityId: 'com_unknown' },
    ]) {
      isTrue(!(await has(dropped)), `kept by ${JSON.stringify(dropped)}`);
    }
    await world.resident.signUps.create(id, { ...world.family(1), party: world.family(1).party.slice(1) });
    isTrue(!(await has({ hasPlaces: true })), 'a full session has no places');
  },

  'the places of some sessions are told alone, and unknown sessions are left out': async (world) => {
    const { id } = await world.session({ capacity: { participant: 4 } });
    await world.resident.signUps.create(id, world.family());
    const { items } = await world.resident.sessions.places({ sessionIds: [id, 'ses_unknown', id] });
    const { places, status } = await world.resident.sessions.get(id);
    equal(items, [{ sessionId: id, status, places }]);
    equal(places.participant?.taken, 2);
    await refused(world.resident.sessions.places({ sessionIds: [] }), 'validation-failed');
  },

  'what a sign-up costs is told for nothing, and kept by no cache': async (world) => {
    const { headers, status, text } = await world.send({ path: '/v1/challenges' });
    equal(status, 200);
    isTrue(
      typeof (JSON.parse(text) as { required?: unknown }).required === 'boolean',
      'whether there is work',
    );
    isTrue(!(headers.get('Cache-Control') ?? '').includes('public'), 'a challenge is for one caller');
  },

  'one session, one activity and one badge are found by their ids, and unknown ones are refused': async (
    world,
  ) => {
    const session = await world.session();
    equal((await world.resident.sessions.get(session.id)).title, session.title);
    equal<string>((await world.resident.activities.get(session.activityId)).id, session.activityId);
    await refused(world.resident.sessions.get('ses_unknown'), 'session-not-found');
    await refused(world.resident.sessions.calendar('ses_unknown'), 'session-not-found');
    await refused(world.resident.activities.get('act_unknown'), 'activity-not-found');
    await refused(world.resident.badges.get('0000000000000000'), 'badge-not-found');
  },

  'ids that cannot be ids at all are not found': async (world) => {
    for (const id of ['SES_1', "ses_'or'1'='1", 'ses_%', '名字', 'a b', '1/2', '%2e%2e']) {
      const { code, status } = await world.send({ path: `/v1/sessions/${encodeURIComponent(id)}` });
      equal(status, 404, id);
      isTrue(code === 'session-not-found' || code === 'not-found', `${code} for ${id}`);
    }
  },

  'a query that the contract does not have is refused by name': async ({ send }) => {
    for (const query of [
      'limit=0',
      'limit=501',
      'limit=x',
      'from=2026-02-30',
      'age=-1',
      'hasPlaces=perhaps',
      'tag=cooking',
      'colour=red',
      'cursor=nonsense',
    ]) {
      const { code, text } = await send({ path: `/v1/sessions?${query}` });
      equal<string | undefined>(code, 'validation-failed', `code for ${query}`);
      isTrue(text.includes('pointer'), `no field named for ${query}`);
    }
  },

  'a session as a calendar file is iCalendar by its lines': async (world) => {
    const { id } = await world.session({
      activity: { title: '一场名字很长的活动：半角, 和; 以及\\,长到必须折行才放得下的标题' },
    });
    const text = await world.resident.sessions.calendar(id);
    isTrue(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n'), 'begin and end');
    isTrue(!/[^\r]\n/.test(text), 'line ends are CRLF');
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    isTrue(Math.max(...octets) <= 75, 'lines are folded at 75 octets');
    const unfolded = text.replace(/\r\n /g, '');
    isTrue(unfolded.includes('半角\\, 和\\; 以及\\\\'), 'text is escaped');
    await world.organiser.sessions.cancel(id, { reason: '场地检修' });
    isTrue(
      (await world.resident.sessions.calendar(id)).includes('STATUS:CANCELLED'),
      'a cancelled session says so',
    );
  },
};

async function at({ organiser, at: instantIn }: World, activityId: string, minutes: number): Promise<string> {
  const session = await organiser.sessions.schedule({
    activityId,
    startsAt: instantIn(minutes),
    endsAt: instantIn(minutes + 30),
    capacity: { participant: 5 },
  });
  return session.id;
}
