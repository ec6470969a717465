import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RpdePage } from '../contract/feeds.ts';
import { aFeedFrame, aFeedSession, twoFeedSessions } from '../testing/feed-builders.ts';
import { jsonLdFeed } from './json-ld.ts';
import { rpdePage, type RpdeFrame } from './rpde.ts';

type Json = Record<string, unknown>;
const [hard, cancelled] = twoFeedSessions();

function eventsOf(...sessions: ReturnType<typeof aFeedSession>[]): Json[] {
  const list = JSON.parse(jsonLdFeed(sessions, aFeedFrame())) as { itemListElement: { item: Json }[] };
  return list.itemListElement.map(({ item }) => item);
}

describe('JSON-LD', () => {
  it('is a numbered list', () => {
    const list = JSON.parse(jsonLdFeed([hard, cancelled], aFeedFrame())) as Json;
    assert.deepEqual(
      [list['@context'], list['@type'], list['numberOfItems']],
      ['https://schema.org', 'ItemList', 2],
    );
    const elements = list['itemListElement'] as { position: number }[];
    assert.deepEqual(
      elements.map(({ position }) => position),
      [1, 2],
    );
  });

  it('tells of a session as an event that costs nothing', () => {
    const [event] = eventsOf(aFeedSession());
    assert.deepEqual(event, {
      '@type': 'Event',
      '@id': 'https://youth.example.cn/sessions/ses_reading-2026-05-16#event',
      identifier: 'ses_reading-2026-05-16@youth-action',
      name: '国学经典亲子诵读班',
      description: '家长和孩子一起读《弟子规》。',
      url: 'https://youth.example.cn/sessions/ses_reading-2026-05-16',
      inLanguage: 'zh-CN',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: '儿童之家', address: '儿童之家, 育才街社区 1 号楼二层' },
      organizer: { '@type': 'Organization', name: '育才街社区', url: 'https://youth.example.cn/' },
      isAccessibleForFree: true,
      typicalAgeRange: '4-12',
      startDate: '2026-05-16T19:00:00+08:00',
      endDate: '2026-05-16T20:30:00+08:00',
      duration: 'PT1H30M',
      eventStatus: 'https://schema.org/EventScheduled',
      maximumAttendeeCapacity: 30,
      remainingAttendeeCapacity: 18,
      keywords: '福娃福地书香国学, 国学诵读, 亲子',
      superEvent: { '@type': 'EventSeries', name: '福娃福地书香国学' },
      offers: {
        '@type': 'Offer',
        url: 'https://youth.example.cn/sessions/ses_reading-2026-05-16',
        price: 0,
        priceCurrency: 'CNY',
        availability: 'https://schema.org/InStock',
        validFrom: '2026-05-01T09:00:00+08:00',
      },
    });
  });

  it('offers nothing of a cancelled session, and has its online place at its page', () => {
    const [event = {}] = eventsOf(cancelled);
    assert.equal(event['eventStatus'], 'https://schema.org/EventCancelled');
    assert.equal(event['eventAttendanceMode'], 'https://schema.org/OnlineEventAttendanceMode');
    assert.deepEqual(event['location'], {
      '@type': 'VirtualLocation',
      url: 'https://youth.example.cn/sessions/ses_cancelled',
    });
    assert.equal(event['remainingAttendeeCapacity'], 0);
    assert.ok(!('offers' in event) && !('superEvent' in event));
  });

  it('has no place left for a newcomer while others wait, however many are free', () => {
    const left = (places: object) => {
      const [event = {}] = eventsOf(aFeedSession({ places }));
      return [event['remainingAttendeeCapacity'], (event['offers'] as Json)['availability']];
    };
    assert.deepEqual(left({ participant: { capacity: 5, taken: 3 } }), [2, 'https://schema.org/InStock']);
    assert.deepEqual(left({ participant: { capacity: 5, taken: 5 } }), [0, 'https://schema.org/SoldOut']);
    assert.deepEqual(left({ participant: { capacity: 5, taken: 3, waiting: 1 } }), [
      0,
      'https://schema.org/SoldOut',
    ]);
    assert.deepEqual(left({ volunteer: { capacity: 4, taken: 1 } }), [3, 'https://schema.org/InStock']);
  });

  it('writes ages that have one end only, and places that are on the map', () => {
    const age = (ageRange: { from?: number; to?: number }) =>
      eventsOf(aFeedSession({ ageRange }))[0]?.['typicalAgeRange'];
    assert.deepEqual([age({ from: 18 }), age({ to: 6 })], ['18-', '0-6']);
    const [{ location } = {}] = eventsOf(hard);
    assert.deepEqual((location as Json)['geo'], {
      '@type': 'GeoCoordinates',
      latitude: 38.1026,
      longitude: 106.3401,
    });
  });
});

describe('an RPDE page', () => {
  const frame: RpdeFrame = {
    ...aFeedFrame({ selfUrl: 'https://youth.example.cn/v1/feeds/rpde?tag=chess' }),
    dataUrl: (kind, id) => `https://youth.example.cn/v1/${kind}/${id}`,
    licence: 'https://example.cn/terms',
    nextUrl: (timestamp, id) => `https://youth.example.cn/next?${timestamp}&${id}`,
  };
  const page = rpdePage(
    [
      { session: hard, modified: 1_000, isListed: true },
      { session: cancelled, modified: 1_000, isListed: true },
      { session: aFeedSession({ id: 'ses_full' }), modified: 2_000, isListed: false },
    ],
    frame,
  );

  it('leads on from its last item and names its licence', () => {
    assert.equal(page.next, 'https://youth.example.cn/next?2000&ses_full');
    assert.equal(page.license, 'https://example.cn/terms');
    assert.deepEqual(RpdePage.parse(JSON.parse(JSON.stringify(page))), JSON.parse(JSON.stringify(page)));
  });

  it('leads to itself when there is nothing more', () =>
    assert.deepEqual(rpdePage([], frame), {
      next: 'https://youth.example.cn/v1/feeds/rpde?tag=chess',
      items: [],
      license: 'https://example.cn/terms',
    }));

  it('has a session as an occurrence of its series, with what both need', () => {
    const [item] = page.items;
    assert.ok(item?.state === 'updated');
    const { superEvent, ...occurrence } = item.data as { superEvent: Json };
    assert.deepEqual(occurrence, {
      '@context': ['https://openactive.io/', 'https://schema.org/'],
      '@type': 'ScheduledSession',
      '@id': 'https://youth.example.cn/v1/sessions/ses_reading-2026-05-16',
      identifier: 'ses_reading-2026-05-16',
      url: 'https://youth.example.cn/sessions/ses_reading-2026-05-16',
      startDate: '2026-05-16T19:00:00+08:00',
      endDate: '2026-05-16T20:30:00+08:00',
      duration: 'PT1H30M',
      eventStatus: 'https://schema.org/EventScheduled',
      maximumAttendeeCapacity: 30,
      remainingAttendeeCapacity: 18,
    });
    assert.equal(superEvent['@type'], 'SessionSeries');
    assert.equal(superEvent['@id'], 'https://youth.example.cn/v1/activities/act_reading');
    assert.deepEqual(superEvent['ageRange'], { '@type': 'QuantitativeValue', minValue: 18 });
    assert.ok(!('typicalAgeRange' in superEvent));
  });

  it('tells of a cancelled session by an update, and of one that left the filter by its name alone', () => {
    const [, second, third] = page.items;
    assert.ok(second?.state === 'updated');
    assert.equal(second.data['eventStatus'], 'https://schema.org/EventCancelled');
    assert.deepEqual(third, { state: 'deleted', kind: 'ScheduledSession', id: 'ses_full', modified: 2_000 });
  });
});
