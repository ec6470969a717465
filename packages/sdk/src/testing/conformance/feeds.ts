import type { RpdePage } from '../../contract/feeds.ts';
import { addDays } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf, instantAt } from '../../domain/values/wall-clock.ts';
import type { Cases } from './case.ts';
import { defined, equal, fail, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** Longer than a server may hold a change back until nothing can come before it. @unit minutes */
const settled = 1;

/** More pages than any case here makes. */
const mostPages = 50;

/** Follows `next` from this page to the last one; gives the ids of all items and the address of the last page. */
async function followed(world: World, first: RpdePage): Promise<{ ids: string[]; last: string }> {
  const ids: string[] = [];
  let page = first;
  for (let number = 0; number < mostPages; number += 1) {
    ids.push(...page.items.map(({ id }) => id));
    const { pathname, search } = new URL(page.next);
    const next = JSON.parse((await world.send({ path: pathname + search })).text) as RpdePage;
    if (next.items.length === 0) {
      equal(next.next, page.next, 'the last page leads to itself');
      return { ids, last: pathname + search };
    }
    page = next;
  }
  return fail(`there is no last page among ${mostPages}`);
}

/** What calendars, feed readers, search engines and other programmes get. */
export const feedCases: Cases = {
  'the calendar feed is iCalendar by its lines, with the event of each session of its filter': async (
    world,
  ) => {
    const activityId = await world.activity({
      title: '一场名字很长的活动；半角, 和; 以及\\，长到必须折行才放得下',
    });
    const [first, second] = [
      await world.session({ activityId }),
      await world.session({ activityId, startsIn: 3000 }),
    ];
    const text = await world.resident.feeds.calendar({ activityId });
    isTrue(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n'), 'begin and end');
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    isTrue(Math.max(...octets) <= 75, 'lines are folded at 75 octets');
    const uids = [...text.replaceAll('\r\n ', '').matchAll(/^UID:(.*)@youth-action\r$/gm)].map(
      ([, id]) => id,
    );
    equal<unknown>(uids, [first.id, second.id], 'events in order');
    const single = await world.resident.sessions.calendar(first.id);
    isTrue(
      single.includes(`UID:${first.id}@youth-action\r\n`),
      'the same event has the same name everywhere',
    );
  },

  'a cancelled session stays in the calendar feed and says so, in a later version': async (world) => {
    const { activityId, id } = await world.session();
    const before = await world.resident.feeds.calendar({ activityId });
    isTrue(before.includes('SEQUENCE:0\r\n') && before.includes('STATUS:CONFIRMED'), 'as scheduled');
    await world.organiser.sessions.cancel(id, { reason: '场地检修' });
    const after = await world.resident.feeds.calendar({ activityId });
    isTrue(after.includes('SEQUENCE:1\r\n') && after.includes('STATUS:CANCELLED'), 'as cancelled');
    isTrue(after.includes('场地检修'), 'the reason');
    await world.organiser.sessions.cancel(id, { reason: '再一次' });
    equal(await world.resident.feeds.calendar({ activityId }), after, 'cancelling again is no news');
  },

  'feeds are filtered as the list is, and refuse what it has not': async (world) => {
    const { activityId, id } = await world.session({
      activity: { tags: ['chess'], audience: 'children', ageRange: { from: 6, to: 14 } },
      capacity: { participant: 1 },
    });
    const { feeds } = world.resident;
    for (const [query, isIn] of [
      [
        { tag: 'chess', audience: 'children', mode: 'on-site', age: 8, role: 'participant', hasPlaces: true },
        true,
      ],
      [{ communityId: world.subject.communityId }, true],
      [{ tag: 'reading' }, false],
      [{ age: 15 }, false],
      [{ role: 'volunteer' }, false],
      [{ hasPlaces: false }, false],
    ] as const) {
      const asked = { activityId, ...query };
      const texts = [feeds.calendar(asked), feeds.rss(asked), feeds.jsonFeed(asked), feeds.jsonLd(asked)];
      for (const text of await Promise.all(texts))
        equal(text.includes(id), isIn, `${JSON.stringify(query)} in ${text.slice(0, 60)}`);
    }
    await refused(feeds.calendar({ tag: 'cooking' } as object), 'validation-failed');
    const { code } = await world.send({ path: '/v1/feeds/sessions.ics?from=2026-05-01' });
    equal<string | undefined>(code, 'validation-failed', 'days are the feed’s own');
  },

  'a feed has the sessions of its days only': async (world) => {
    const activityId = await world.activity();
    const today = dayOf(world.subject.now());
    const on = async (days: number) => {
      const day = addDays(today, days);
      const session = await world.organiser.sessions.schedule({
        activityId,
        startsAt: instantAt(day, '00:00'),
        endsAt: instantAt(day, '23:59'),
        capacity: { participant: 1 },
      });
      return session.id;
    };
    const [old, past, yesterday, present, far, farther] = [
      await on(-31),
      await on(-30),
      await on(-1),
      await on(0),
      await on(366),
      await on(367),
    ];
    const { feeds } = world.resident;
    const among = (text: string) =>
      [old, past, yesterday, present, far, farther].filter((id) => text.includes(id));
    equal(among(await feeds.calendar({ activityId })), [past, yesterday, present, far], 'calendar');
    for (const text of [
      feeds.rss({ activityId }),
      feeds.jsonFeed({ activityId }),
      feeds.jsonLd({ activityId }),
    ])
      equal(among(await text), [present, far], 'what is ahead');
  },

  'no feed tells who signed up': async (world) => {
    // every answer of this suite is searched for the names and numbers of those who signed up
    const { activityId, id } = await world.session();
    await world.resident.signUps.create(id, world.family(2));
    await world.subject.advance(settled);
    const { feeds } = world.resident;
    const texts = await Promise.all([
      feeds.calendar({ activityId }),
      feeds.rss({ activityId }),
      feeds.jsonFeed({ activityId }),
      feeds.jsonLd({ activityId }),
      feeds.rpde({ activityId }).then((page) => JSON.stringify(page)),
    ]);
    isTrue(
      texts.every((text) => text.includes(id)),
      'the session is in all of them',
    );
  },

  'the list of events says how many places are left': async (world) => {
    const { activityId, id } = await world.session({ capacity: { participant: 5 } });
    const left = async () => {
      const text = await world.resident.feeds.jsonLd({ activityId });
      return /"remainingAttendeeCapacity":(\d+)/.exec(text)?.[1];
    };
    equal<unknown>(await left(), '5', 'at first');
    await world.resident.signUps.create(id, world.family(1));
    equal<unknown>(await left(), '3', 'after two have signed up');
  },

  'pages of changes are all sessions once each in the order of their change, and end at a page that stays':
    async (world) => {
      const activityId = await world.activity();
      const ids: string[] = [];
      for (let number = 0; number < 5; number += 1) {
        ids.push((await world.session({ activityId, startsIn: 3000 - number * 60 })).id);
        await world.subject.advance(settled);
      }
      const { rpde } = world.resident.feeds;
      const { ids: all, last } = await followed(world, await rpde({ activityId, limit: 2 }));
      equal(all, ids, 'in the order of scheduling');

      const [first = '', , third = ''] = ids;
      await world.resident.signUps.create(third, world.single());
      await world.organiser.sessions.cancel(first, { reason: '下雨' });
      await world.subject.advance(settled);
      const news = JSON.parse((await world.send({ path: last })).text) as RpdePage;
      const { ids: changed } = await followed(world, news);
      equal(changed.toSorted(), [first, third].toSorted(), 'what has changed since');
      const cancelled = defined(
        news.items.find(({ id }) => id === first),
        'the cancelled session',
      );
      isTrue(JSON.stringify(cancelled).includes('EventCancelled'), 'is an update that says so');
    },

  'a session that a filter lets through no longer is told as deleted': async (world) => {
    const { activityId, id } = await world.session({ capacity: { participant: 1 } });
    await world.subject.advance(settled);
    const { rpde } = world.resident.feeds;
    const state = async () => (await rpde({ activityId, hasPlaces: true })).items.map((item) => item.state);
    equal<unknown>(await state(), ['updated'], 'with a free place');
    await world.resident.signUps.create(id, world.single());
    await world.subject.advance(settled);
    equal<unknown>(await state(), ['deleted'], 'when it is full');
  },

  'a place in the changes is told by both of its parts': async ({ send }) => {
    for (const query of [
      'afterTimestamp=1',
      'afterId=ses_a',
      'afterTimestamp=x&afterId=ses_a',
      'limit=501',
    ]) {
      const { code } = await send({ path: `/v1/feeds/rpde?${query}` });
      equal<string | undefined>(code, 'validation-failed', query);
    }
  },
};
