import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { createReader } from '@youth-action/sdk/reader';
import { assert } from 'chai';
import { richStatistics } from '../../../test/rich-statistics.ts';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-stats-panel.ts';
import type { YouthStatsPanel } from './stats-panel.ts';

/** A wall whose server can be switched off. */
async function aWall(reloadSeconds?: number) {
  const server = { isUp: true, asked: 0, sessions: 360 };
  const client = createReader({
    baseUrl: 'https://youth.test',
    fetch: async () => {
      server.asked += 1;
      if (!server.isUp) throw new TypeError('network');
      const { metrics, ...rest } = richStatistics();
      const [first, ...others] = metrics;
      return Response.json({ ...rest, metrics: [{ ...first, value: server.sessions }, ...others] });
    },
  });
  const element = await fixture<YouthStatsPanel>(html`
    <youth-stats-panel
      .client=${client}
      locale="zh-CN"
      display="wall"
      .reloadSeconds=${reloadSeconds}
    ></youth-stats-panel>
  `);
  await waitUntil(() => allInside(element, '[part="freshness"]').length === 1);
  return { element, server };
}

describe('youth-stats-panel on a wall', () => {
  afterEach(() => fixtureCleanup());

  it('shows everything at once and needs no hand', async () => {
    const { element } = await aWall();
    assert.equal(allInside(element, '[part="tile"]').length, 4);
    assert.equal(allInside(element, '[part="trend"]').length, 2);
    assert.equal(allInside(element, '.bars').length, 3);
    assert.equal(allInside(element, '[part="reported"]').length, 1);
    assert.equal(allInside(element, 'button, input, select, details, [tabindex]').length, 0);
    assert.match(shownText(element, '[part="freshness"]'), /\d\d:\d\d 实时更新 · \d\d:\d\d 读取/);
    await assertAccessible(element);
  });

  it('reads the figures again by itself, without announcing each time', async () => {
    const { element, server } = await aWall(0.2);
    server.sessions = 361;
    await waitUntil(() => shownText(element, '[data-metric="sessions"]').includes('361'));
    assert.isAtLeast(server.asked, 2);
  });

  it('keeps the last figures when the connection is lost, says so, and recovers', async () => {
    const { element, server } = await aWall(0.2);
    server.isUp = false;
    await waitUntil(() => shownText(element, '[part="freshness"]').includes('连接中断'));
    assert.include(shownText(element, '[data-metric="sessions"]'), '360');
    await assertAccessible(element);
    server.isUp = true;
    await waitUntil(() => shownText(element, '[part="freshness"]').includes('实时更新'));
  });

  it('asks no more once it has left the page', async () => {
    const { element, server } = await aWall(0.1);
    element.remove();
    const { asked } = server;
    await new Promise((resolve) => setTimeout(resolve, 350));
    assert.equal(server.asked, asked);
  });

  it('draws the same number of nodes after many answers', async () => {
    const { element, server } = await aWall(0.05);
    const nodes = () => inside(element, '[part="base"]').querySelectorAll('*').length;
    const before = nodes();
    await waitUntil(() => server.asked > 12);
    assert.equal(nodes(), before);
  });
});
