import { executeServerCommand } from '@web/test-runner-commands';
import { fixtureCleanup, waitUntil } from '@open-wc/testing-helpers';
import { someStatistics } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { richStatistics } from '../../../test/rich-statistics.ts';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-stats-panel.ts';
import { panelWith } from '../../../test/stats-panel-fixture.ts';

describe('the plots of youth-stats-panel', () => {
  afterEach(() => fixtureCleanup());

  it('say in words what they show, and mark the month that is not over', async () => {
    const element = await panelWith(someStatistics());
    const plot = inside<SVGElement>(element, '.columns');
    assert.equal(
      plot.getAttribute('aria-label'),
      '参与人次，2026年3月至2026年5月，每月一柱。最高：2026年4月，480 人次。可用方向键逐月查看。',
    );
    assert.equal(allInside(element, '.columns .bar').length, 3);
    assert.equal(allInside(element, '.running').length, 1);
    assert.include(shownText(element, 'figcaption'), '2026年5月尚未结束');
  });

  it('leave out years without anything, and say which', async () => {
    const element = await panelWith(richStatistics());
    assert.equal(allInside(element, '.columns .point').length, 19);
    assert.include(shownText(element, 'figcaption'), '2023年11月至2026年3月（29 个月）没有活动记录');
  });

  it('begin every column and bar at zero', async () => {
    const element = await panelWith(richStatistics());
    const base = inside(element, '.columns .base').getBoundingClientRect().top;
    // What is zero isn't drawn, and has no place in some browsers.
    const drawn = allInside(element, '.columns .bar').map((bar) => bar.getBoundingClientRect());
    for (const { bottom, height } of drawn) if (height > 0) assert.approximately(bottom, base, 2);
    const heights = drawn.map(({ height }) => height);
    assert.approximately((heights[0] ?? 0) / (heights[7] ?? 1), 402 / 1_390, 0.02);
    for (const row of allInside(element, '.bar-row'))
      for (const bar of row.querySelectorAll('.bar'))
        assert.approximately(bar.getBoundingClientRect().left, row.getBoundingClientRect().left, 1);
  });

  it('are gone through month by month with the keyboard, each with its figure', async () => {
    const element = await panelWith(richStatistics());
    const points = () => allInside(element, '.point');
    assert.deepEqual(
      points().map(({ tabIndex }) => tabIndex),
      [...Array.from({ length: 18 }, () => -1), 0],
    );
    points()[18]?.focus();
    await executeServerCommand('press-combo', 'ArrowLeft');
    await waitUntil(() => shownText(element, '.readout').includes('2026年10月：333 人次'));
    assert.equal(element.shadowRoot?.activeElement?.getAttribute('aria-label'), '2026年10月：333 人次');
    await executeServerCommand('press-combo', 'Home');
    await waitUntil(() => shownText(element, '.readout').includes('2022年12月：402 人次'));
    await element.updateComplete;
    assert.equal(points()[0]?.tabIndex, 0);
  });

  it('hatch the months that are withheld and say why', async () => {
    const element = await panelWith(richStatistics());
    assert.equal(allInside(element, '.hatched').length, 2);
    const [first] = allInside(element, '.point').filter(({ dataset }) => dataset['month'] === '2026-04');
    assert.equal(first?.getAttribute('aria-label'), '2026年4月：不公布');
    assert.include(shownText(element, '[part="withheld-note"]'), '少于 10 人');
    assert.include(shownText(element, '[part="programmes"] .bars'), '护航未成年人 不公布');
  });

  it('say nothing of withholding where nothing is withheld', async () => {
    const element = await panelWith(someStatistics({ programmes: [], categories: [] }));
    assert.equal(allInside(element, '[part="withheld-note"], .hatched').length, 0);
  });

  it('show another count when it is chosen by keyboard, once the page agrees', async () => {
    const element = await panelWith(someStatistics());
    const choices: unknown[] = [];
    element.addEventListener('youth-statistics-chosen', (event) => choices.push(event.choice.count));
    allInside(element, 'input[type="radio"]')[1]?.focus();
    await executeServerCommand('press-combo', 'ArrowRight');
    await waitUntil(() => element.count === 'persons');
    await element.updateComplete;
    assert.include(inside(element, '.columns').getAttribute('aria-label') ?? '', '参与人数');
    assert.deepEqual(choices, ['persons']);
  });

  it('stay as they are where the page prevents a choice', async () => {
    const element = await panelWith(someStatistics());
    element.addEventListener('youth-statistics-chosen', (event) => event.preventDefault());
    allInside(element, 'input[type="radio"]')[0]?.click();
    await element.updateComplete;
    assert.equal(element.count, 'attendances');
    const checked = allInside(element, 'input[type="radio"]').map(
      (radio) => (radio as HTMLInputElement).checked,
    );
    assert.deepEqual(checked, [false, true, false, false]);
  });

  it('have the figures of every month in a table behind them, the latest first', async () => {
    const element = await panelWith(richStatistics());
    const rows = allInside(element, '[part="trend"] tbody tr').map(({ children }) =>
      [...children].map(({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim()).join(' | '),
    );
    assert.equal(rows[0], '2026年11月 (至今) | 6 | 122 | 77 | 19 小时');
    assert.equal(rows[17], '2023年1月 | 18 | 611 | 204 | 80 小时');
    assert.include(rows, '2026年4月 | 2 | 不公布 | 不公布 | 0 分钟');
  });

  it('show programmes, categories and communities from the greatest to the least', async () => {
    const element = await panelWith(richStatistics(), { locale: 'en' });
    const names = (part: string) =>
      allInside(element, `[part="${part}"] .bars .name`).map((one) => one.textContent);
    assert.deepEqual(names('categories').slice(0, 2), ['Culture and arts', 'Public safety']);
    assert.deepEqual(names('programmes').slice(1, 2), ['Activities of no programme']);
    assert.deepEqual(names('communities'), ['育才街社区', '西湖社区']);
    await assertAccessible(element);
  });

  it('leave out the plot by months for a single month', async () => {
    const element = await panelWith(richStatistics({ period: '2026-10' }));
    assert.equal(allInside(element, '[part="trend"]').length, 0);
    assert.isAbove(allInside(element, '[part="programmes"]').length, 0);
  });

  it('offer years, then months, and programmes or categories where the page allows', async () => {
    const element = await panelWith(richStatistics(), { filters: true });
    const selects = () => allInside<HTMLSelectElement>(element, 'select');
    const texts = (select: HTMLSelectElement | undefined) =>
      [...(select?.options ?? [])].map(({ text }) => text);
    assert.deepEqual(texts(selects()[0]), ['全部时间', '2026年', '2023年', '2022年']);
    assert.include(texts(selects()[1]), '福娃福地书香国学');
    const [year] = selects();
    if (year === undefined) assert.fail('there is no choice of a year');
    year.value = '2026';
    year.dispatchEvent(new Event('change'));
    assert.equal(element.period, '2026');
    await waitUntil(() => selects().length === 3);
    assert.deepEqual(texts(selects()[1]).slice(0, 3), ['全年', '4月', '5月']);
    const filter = selects()[2];
    if (filter === undefined) assert.fail('there is no filter');
    filter.value = 'category culture';
    filter.dispatchEvent(new Event('change'));
    assert.deepEqual([element.category, element.programmeId], ['culture', '']);
    await waitUntil(() => shownText(element, '[role="status"]:last-child') === '统计已更新');
    await assertAccessible(element);
  });

  it('are left out of the compact form', async () => {
    const element = await panelWith(richStatistics(), { display: 'compact', width: 320 });
    assert.equal(allInside(element, '[part="tile"]').length, 4);
    assert.equal(allInside(element, '.plots, [part="reported"], select').length, 0);
    await assertAccessible(element);
  });
});
