import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { someStatistics } from '@youth-action/sdk/testing';
import { ProblemError } from '../src/http/handler.ts';
import { makeTestApp, type TestApp } from './test-app.ts';

const withheld = {
  ...someStatistics(),
  period: 'all',
  communityName: '<b>育才街</b>',
  metrics: someStatistics().metrics.map(({ value, ...one }) =>
    one.key === 'sessions' ? { ...one, value } : { ...one, suppressed: true },
  ),
  months: [
    { month: '2026-04', figures: { sessions: 1_234, attendances: 2_345, persons: 99, serviceMinutes: 90 } },
    { month: '2026-05', figures: { sessions: 2, suppressed: true } },
  ],
  programmes: [
    {
      programmeId: 'prg_one',
      name: '<i>诵读</i>',
      sessions: 3,
      attendances: 41,
      persons: 20,
      serviceMinutes: 0,
    },
  ],
};

const asked: object[] = [];
let app: TestApp;

before(async () => {
  const handlers = {
    'statistics.get': async ({ query }: { query: { communityId?: string } }) => {
      asked.push(query);
      if (query.communityId === 'com_nowhere') throw new ProblemError('community-not-found');
      return withheld;
    },
    'communities.list': async () => ({
      items: [{ id: 'com_one', name: '育才街社区', divisionCode: '640181001001', grids: [] }],
    }),
  };
  app = await makeTestApp({ handlers: handlers as never });
});

after(() => app?.close());

async function shown(path: string, status = 200): Promise<string> {
  const answer = await app.send('GET', path);
  assert.equal(answer.status, status);
  return answer.text();
}

describe('/statistics', () => {
  test('has the figures as tables that stand without script, inside the panel that takes them over', async () => {
    const page = await shown('/statistics?communityId=com_one&period=2026');
    const [, panel = ''] = /<youth-stats-panel([\s\S]*)<\/youth-stats-panel>/.exec(page) ?? [];
    assert.match(panel, /community-id="com_one" period="2026" filters=""/);
    assert.match(
      panel,
      /<th scope="row">2026-04<\/th><td>1,234<\/td><td>2,345<\/td><td>99<\/td><td>1\.5<\/td>/,
    );
    assert.match(panel, /参与人数（人）/);
    assert.match(panel, /国学经典亲子诵读班.*✓ 相符/s);
  });

  test('withholds what the API withholds, in words', async () => {
    const page = await shown('/statistics');
    assert.match(
      page,
      /<th scope="row">2026-05<\/th><td>2<\/td><td>不公布<\/td><td>不公布<\/td><td>不公布<\/td>/,
    );
    assert.match(page, /涉及的人少于 10 人/);
  });

  test('asks the API for the scope in the address, and for what there is to choose from', async () => {
    asked.length = 0;
    await shown('/statistics?communityId=com_one&period=2026-04&category=culture&nonsense=1');
    assert.deepEqual(asked, [
      { communityId: 'com_one', period: '2026-04', category: 'culture' },
      { communityId: 'com_one' },
    ]);
  });

  test('leads to communities, years and months by links that keep the rest', async () => {
    const page = await shown('/statistics?communityId=com_one&period=2026&lang=zh-CN');
    assert.match(page, /href="\/statistics\?period=2026&amp;lang=zh-CN">全部社区</);
    assert.match(page, /href="\/statistics\?communityId=com_one&amp;period=2026-04&amp;lang=zh-CN">2026-04</);
    assert.match(page, /aria-current="page">2026</);
  });

  test('is nothing but the panel on a big screen', async () => {
    const page = await shown('/statistics?display=wall');
    assert.match(page, /<youth-stats-panel base-url="\/" locale="zh-CN" display="wall">/);
    assert.doesNotMatch(page, /<header>/);
  });

  test('escapes what people have entered', async () => {
    const page = await shown('/statistics');
    assert.doesNotMatch(page, /<i>诵读|<b>育才街/);
  });

  test('says so when there is no such community or period', async () => {
    assert.match(await shown('/statistics?communityId=com_nowhere', 400), /没有这样的社区/);
    assert.match(await shown('/statistics?period=last-week', 400), /没有这样的社区/);
  });

  test('is linked from the first page', async () => {
    assert.match(await shown('/'), /href="\/statistics"/);
  });
});
