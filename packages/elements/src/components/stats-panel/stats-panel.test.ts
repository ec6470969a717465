import { executeServerCommand } from '@web/test-runner-commands';
import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { instantFrom, type Statistics } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { createMemoryBackend, pilotCommunities, someStatistics } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-stats-panel.ts';
import type { YouthStatsPanel } from './stats-panel.ts';

const community = 'com_yucaijie';

async function settled(element: YouthStatsPanel): Promise<void> {
  await waitUntil(() => allInside(element, '[part="loading"], [aria-busy="true"]').length === 0);
}

async function panelWith(
  statistics: Partial<Statistics>,
  locale = 'zh-CN',
  width = 1_000,
): Promise<YouthStatsPanel> {
  const client = createReader({
    baseUrl: 'https://youth.test',
    fetch: async () => Response.json(statistics),
  });
  const element = await fixture<YouthStatsPanel>(html`
    <youth-stats-panel
      .client=${client}
      community-id=${community}
      locale=${locale}
      style="width: ${width}px"
    ></youth-stats-panel>
  `);
  await settled(element);
  return element;
}

function tileText(element: YouthStatsPanel, key: string): string {
  return shownText(element, `[data-metric="${key}"]`);
}

function rowTexts(element: YouthStatsPanel): string[] {
  return allInside(element, '.reported tbody tr').map(({ textContent }) =>
    (textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}

const [figure] = someStatistics().reported;
if (figure === undefined) throw new Error('the builder has a reported figure');

describe('youth-stats-panel', () => {
  afterEach(() => fixtureCleanup());

  describe('with the programme in memory', () => {
    const now = instantFrom('2026-05-16T10:00:00+08:00');

    it('asks for the community and the days that it was given, and for nothing else', async () => {
      const backend = createMemoryBackend({ now: () => now });
      const element = await fixture<YouthStatsPanel>(html`
        <youth-stats-panel
          .client=${createReader(backend)}
          community-id=${pilotCommunities.yucaijie}
          from="2026-03-01"
          until="2026-04-30"
        ></youth-stats-panel>
      `);
      await settled(element);
      const { searchParams } = new URL(backend.requests[0]?.url ?? '', backend.baseUrl);
      assert.deepEqual(Object.fromEntries(searchParams), {
        communityId: pilotCommunities.yucaijie,
        from: '2026-03-01',
        until: '2026-04-30',
      });
      assert.include(tileText(element, 'sessions'), '2026年3月1日至2026年4月30日');
    });

    it('shows all communities without a community', async () => {
      const backend = createMemoryBackend({ now: () => now });
      const element = await fixture<YouthStatsPanel>(
        html`<youth-stats-panel .client=${createReader(backend)}></youth-stats-panel>`,
      );
      await settled(element);
      assert.include(shownText(element, '[part="header"]'), '全部社区');
      await assertAccessible(element);
    });

    it('gives the request number when the server fails, and reads again on request', async () => {
      const backend = createMemoryBackend({ now: () => now });
      backend.failNext({ status: 503 });
      const element = await fixture<YouthStatsPanel>(
        html`<youth-stats-panel .client=${createReader(backend)}></youth-stats-panel>`,
      );
      await settled(element);
      assert.match(shownText(element, '[role="alert"]'), /请求编号: req-\d+/);
      await assertAccessible(element);
      inside(element, '[part="retry"]').click();
      await waitUntil(() => allInside(element, '[part="tile"]').length === 4);
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

  it('shows the four counts apart, each with unit, period, time and definition', async () => {
    const element = await panelWith(someStatistics());
    const parts = {
      sessions: ['38 场', '至少有一人签到'],
      attendances: ['1,204 人次', '来几次算几次'],
      persons: ['317 人', '不能相加'],
      'service-minutes': ['440 小时 30 分钟', '经审核'],
    };
    for (const [key, texts] of Object.entries(parts)) {
      for (const text of [...texts, '2026年3月1日至2026年5月16日', '数据截至 2026年5月'])
        assert.include(tileText(element, key), text);
    }
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

  it('says in words what the plot shows, and marks the month that is not over', async () => {
    const element = await panelWith(someStatistics());
    const plot = inside<SVGElement>(element, 'svg[role="img"]');
    assert.equal(
      plot.getAttribute('aria-label'),
      '参与人次，2026年3月至2026年5月，每月一柱。最高：2026年4月，480 人次。',
    );
    assert.lengthOf(allInside(element, '.bar'), 3);
    assert.lengthOf(allInside(element, '.running'), 1);
    assert.include(shownText(element, 'figcaption'), '2026年5月尚未结束');
  });

  it('shows another count when it is chosen by keyboard, and announces it', async () => {
    const element = await panelWith(someStatistics());
    allInside(element, 'input[type="radio"]')[1]?.focus();
    await executeServerCommand('press-combo', 'ArrowRight');
    await waitUntil(() => element.count === 'persons');
    await element.updateComplete;
    assert.include(inside(element, 'svg[role="img"]').getAttribute('aria-label') ?? '', '参与人数');
    assert.equal(shownText(element, '[role="status"]'), '图中显示: 参与人数');
  });

  it('has the figures of every month in a table behind the plot', async () => {
    const element = await panelWith(someStatistics());
    const rows = allInside(element, '.months tbody tr').map(({ children }) =>
      [...children].map(({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim()).join(' | '),
    );
    assert.equal(rows[0], '2026年3月 | 14 | 451 | 190 | 160 小时');
    assert.match(rows[2] ?? '', /2026年5月 \(至今\)/);
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

  it('does not show one community’s figures while another one’s are being read', async () => {
    const element = await panelWith(someStatistics());
    element.client = createReader({
      baseUrl: 'https://youth.test',
      fetch: () => new Promise<Response>(() => {}),
    });
    element.communityId = 'com_xihu';
    await element.updateComplete;
    assert.isEmpty(allInside(element, '[part="tile"]'));
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

  for (const locale of ['zh-CN', 'en']) {
    for (const width of [320, 1_000]) {
      it(`has no accessibility fault and no sideways scrolling at ${width} px in ${locale}`, async () => {
        const element = await panelWith(
          someStatistics({ reported: [{ ...figure, computed: 302, satisfied: true }] }),
          locale,
          width,
        );
        for (const details of allInside(element, 'details')) details.setAttribute('open', '');
        assert.equal(inside(element, '[part="base"]').hasAttribute('data-narrow'), width < 640);
        assert.isAtMost(inside(element, '[part="base"]').scrollWidth, width);
        await assertAccessible(element);
      });
    }
  }
});
