import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { instantFrom, type Statistics } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { createMemoryBackend, pilotCommunities, someStatistics } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { richStatistics } from '../../../test/rich-statistics.ts';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-stats-panel.ts';
import { panelWith, settled, tileText } from '../../../test/stats-panel-fixture.ts';
import type { YouthStatsPanel } from './stats-panel.ts';

function rowTexts(element: YouthStatsPanel): string[] {
  return allInside(element, '.reported tbody tr').map(({ textContent }) =>
    (textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}

const [figure] = someStatistics().reported;
if (figure === undefined) throw new Error('the builder has a reported figure');

/** Nobody but the visitor knows how many there are: too few. */
function withheld(): Statistics {
  const { metrics, ...rest } = richStatistics();
  return {
    ...rest,
    metrics: metrics.map(({ value: _value, ...one }) =>
      one.key === 'sessions' ? { ...one, value: 3 } : { ...one, suppressed: true },
    ),
  };
}

describe('youth-stats-panel', () => {
  afterEach(() => fixtureCleanup());

  describe('with the programme in memory', () => {
    const now = instantFrom('2026-05-16T10:00:00+08:00');

    it('asks for the scope that it was given, and for what there is to choose from', async () => {
      const backend = createMemoryBackend({ now: () => now });
      const element = await fixture<YouthStatsPanel>(html`
        <youth-stats-panel
          .client=${createReader(backend)}
          community-id=${pilotCommunities.yucaijie}
          period="2026-04"
          category="culture"
        ></youth-stats-panel>
      `);
      await settled(element);
      const asked = backend.requests.map(({ url }) => {
        const { searchParams } = new URL(url, backend.baseUrl);
        return Object.fromEntries(searchParams);
      });
      const communityId = pilotCommunities.yucaijie;
      assert.deepEqual(asked, [{ communityId, period: '2026-04', category: 'culture' }, { communityId }]);
      assert.include(shownText(element, '[part="period"]'), '2026年4月1日至2026年4月30日');
      assert.include(shownText(element, 'h2'), '文化艺术');
    });

    it('shows all communities without a community, and asks once', async () => {
      const backend = createMemoryBackend({ now: () => now });
      const element = await fixture<YouthStatsPanel>(
        html`<youth-stats-panel .client=${createReader(backend)}></youth-stats-panel>`,
      );
      await settled(element);
      assert.include(shownText(element, '[part="header"]'), '全部社区');
      assert.lengthOf(backend.requests, 1);
      await assertAccessible(element);
    });

    it('gives the request number when the server fails, and reads again on request', async () => {
      const backend = createMemoryBackend({ now: () => now });
      backend.failNext({ status: 503 });
      const element = await fixture<YouthStatsPanel>(
        html`<youth-stats-panel .client=${createReader(backend)}></youth-stats-panel>`,
      );
      await waitUntil(() => allInside(element, '[role="alert"]').length === 1);
      assert.match(shownText(element, '[role="alert"]'), /请求编号: req-\d+/);
      await assertAccessible(element);
      inside(element, '[part="retry"]').click();
      await waitUntil(() => allInside(element, '[part="value"] strong:not(.waiting)').length === 4);
    });

    it('keeps the last figures when reading again fails', async () => {
      const backend = createMemoryBackend({ now: () => now });
      const element = await fixture<YouthStatsPanel>(
        html`<youth-stats-panel .client=${createReader(backend)}></youth-stats-panel>`,
      );
      await settled(element);
      backend.failNext({ failure: 'network' });
      element.refresh();
      await waitUntil(() => allInside(element, '[role="alert"]').length === 1);
      assert.lengthOf(allInside(element, '[part="tile"]'), 4);
    });
  });

  it('says that it is not connected when it has neither client nor address', async () => {
    const element = await fixture<YouthStatsPanel>(html`<youth-stats-panel></youth-stats-panel>`);
    assert.include(shownText(element), 'base-url');
    await assertAccessible(element);
  });

  it('shows the four counts apart, each with its unit and what it counts', async () => {
    const element = await panelWith(someStatistics());
    const parts = {
      sessions: ['38 场', '办了多少场'],
      attendances: ['1,204 人次', '来几次算几次'],
      persons: ['317 人', '不同的人'],
      'service-minutes': ['440 小时 30 分钟', '经审核'],
    };
    for (const [key, texts] of Object.entries(parts)) {
      for (const text of texts) assert.include(tileText(element, key), text);
    }
    assert.include(shownText(element), '不能互相换算，也不能相加');
  });

  it('opens definition, period, cut-off, correction and the query behind a count', async () => {
    const element = await panelWith(richStatistics());
    inside(element, '[data-metric="persons"] details').setAttribute('open', '');
    await waitUntil(() => allInside(element, '[part="query"]').length === 1);
    const text = tileText(element, 'persons');
    for (const said of [
      '同一人不论参加几场只计一次',
      '从有记录起至2026年11月23日',
      '2026年11月23日 09:41',
      '2026年11月20日 16:05',
      'persons/1',
    ])
      assert.include(text, said);
    const query = inside<HTMLAnchorElement>(element, '[part="query"]');
    assert.equal(query.href, 'https://youth.test/v1/statistics?period=all');
    await assertAccessible(element);
  });

  it('makes no link of a query that leads elsewhere', async () => {
    const element = await panelWith({
      ...richStatistics(),
      metrics: richStatistics().metrics.map((one) => ({ ...one, query: '//elsewhere.test/' })),
    });
    inside(element, '[data-metric="persons"] details').setAttribute('open', '');
    await waitUntil(() => allInside(element, '[part="definition"]').length === 1);
    assert.isEmpty(allInside(element, '[part="query"]'));
  });

  it('says in words what is withheld and why, and never zero', async () => {
    const element = await panelWith(withheld());
    for (const key of ['attendances', 'persons', 'service-minutes']) {
      assert.include(tileText(element, key), '不公布 涉及的人少于 10 人');
      assert.notMatch(tileText(element, key), /(^|\D)0 /);
    }
    assert.include(tileText(element, 'sessions'), '3 场');
    await assertAccessible(element);
  });

  it('says of a count that is missing that it is, and leaves out one that it does not know', async () => {
    const [sessions] = someStatistics().metrics;
    if (sessions === undefined) throw new Error('the builder has metrics');
    const element = await panelWith({ metrics: [sessions, { ...sessions, key: 'smiles', value: 9 }] });
    assert.include(tileText(element, 'sessions'), '38 场');
    assert.include(tileText(element, 'persons'), '暂无数据');
    assert.lengthOf(allInside(element, '[part="tile"]'), 4);
    await assertAccessible(element);
  });

  it('says what to do when nothing is recorded, and draws no plot', async () => {
    const element = await panelWith({ metrics: [], months: [], reported: [] });
    assert.include(shownText(element, '[part="notice"]'), '换一段时间');
    assert.isEmpty(allInside(element, '[part="trend"], [part="reported"]'));
    await assertAccessible(element);
  });

  it('marks the population as configured and not counted', async () => {
    assert.match(
      shownText(await panelWith(someStatistics()), '[part="population"]'),
      /3,423 人.*不是参加活动的人数/,
    );
    assert.isEmpty(allInside(await panelWith({ metrics: [] }), '[part="population"]'));
  });

  it('puts reported figures beside what the rows say, in words, and says that they must not be added up', async () => {
    const element = await panelWith(
      someStatistics({
        reported: [
          { ...figure, computed: 302, satisfied: true },
          { ...figure, key: 'b', computed: 300, satisfied: false },
          { ...figure, key: 'c', computed: undefined, satisfied: undefined },
        ],
      }),
    );
    const [agrees, differs, unchecked] = rowTexts(element);
    assert.match(agrees ?? '', /300余场 302 场 应为 301–399 ✓ 相符 2023年10月 来源/);
    assert.include(differs ?? '', '✗ 不符');
    assert.include(unchecked ?? '', '无法核对');
    assert.include(shownText(element, '#reported-note'), '不能相加');
  });

  it('lets the page keep a link to another site from opening', async () => {
    const element = await panelWith(someStatistics());
    const link = inside<HTMLAnchorElement>(element, '[part="source"]');
    const urls: string[] = [];
    const stop = (event: HTMLElementEventMap['youth-external-link']) => {
      urls.push(event.url);
      event.preventDefault();
    };
    document.body.addEventListener('youth-external-link', stop);
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    link.dispatchEvent(click);
    document.body.removeEventListener('youth-external-link', stop);
    assert.deepEqual(urls, [figure.sourceUrl]);
    assert.isTrue(click.defaultPrevented);
    assert.equal(link.rel, 'noopener noreferrer');
  });

  it('makes no link of what is not a web address', async () => {
    const element = await panelWith(
      someStatistics({ reported: [{ ...figure, sourceUrl: 'javascript:alert(1)' }] }),
    );
    assert.isEmpty(allInside(element, '[part="source"]'));
    assert.lengthOf(rowTexts(element), 1);
  });

  it('shows no figures of one community while those of another are being read', async () => {
    const element = await panelWith(someStatistics());
    element.client = createReader({
      baseUrl: 'https://youth.test',
      fetch: () => new Promise<Response>(() => {}),
    });
    element.communityId = 'com_xihu';
    await element.updateComplete;
    assert.lengthOf(allInside(element, '.waiting'), 4);
    assert.notInclude(shownText(element), '育才街');
    assert.include(shownText(element), '正在加载');
  });

  it('announces that figures were read again', async () => {
    const element = await panelWith(someStatistics());
    assert.equal(shownText(element, '[role="status"]'), '');
    element.refresh();
    await waitUntil(() => shownText(element, '[role="status"]') === '统计已更新');
  });

  it('tells the page what it has read, without bubbling', async () => {
    const element = document.createElement('youth-stats-panel');
    element.client = createReader({
      baseUrl: 'https://youth.test',
      fetch: async () => Response.json(someStatistics()),
    });
    const loaded = new Promise<HTMLElementEventMap['youth-statistics-loaded']>((resolve) => {
      element.addEventListener('youth-statistics-loaded', resolve);
    });
    document.body.append(element);
    const event = await loaded;
    assert.equal(event.statistics.communityName, '育才街社区');
    assert.isFalse(event.bubbles);
    element.remove();
  });

  it('takes the room of its tiles before the first answer', async () => {
    let answer: (response: Response) => void = () => {};
    const client = createReader({
      baseUrl: 'https://youth.test',
      fetch: () => new Promise<Response>((resolve) => (answer = resolve)),
    });
    const element = await fixture<YouthStatsPanel>(
      html`<youth-stats-panel .client=${client} style="width: 1000px"></youth-stats-panel>`,
    );
    await element.updateComplete;
    const places = () =>
      allInside(element, '[part="tile"]').map((tile) => {
        const { top, left, width, height } = tile.getBoundingClientRect();
        return [top, left, width, height].map(Math.round);
      });
    const before = places();
    await assertAccessible(element);
    answer(Response.json(richStatistics()));
    await settled(element);
    assert.deepEqual(places(), before);
  });

  for (const locale of ['zh-CN', 'en']) {
    for (const [width, mode] of [
      [320, ''],
      [320, 'elder'],
      [1_000, ''],
    ] as const) {
      it(`has no accessibility fault and no sideways scrolling at ${width} px in ${locale} ${mode}`, async () => {
        const element = await panelWith(
          richStatistics({ reported: [{ ...figure, computed: 302, satisfied: true }] }),
          { locale, width, mode },
        );
        for (const details of allInside(element, 'details')) details.setAttribute('open', '');
        await waitUntil(() => allInside(element, '[part="definition"]').length === 4);
        assert.equal(inside(element, '[part="base"]').hasAttribute('data-narrow'), width < 640);
        assert.isAtMost(inside(element, '[part="base"]').scrollWidth, width);
        await assertAccessible(element);
      });
    }
  }
});
