import { executeServerCommand } from '@web/test-runner-commands';
import { aTimeout, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import type { HoursBadge } from '@youth-action/sdk/domain';
import { instantFrom } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { aBadge, createMemoryBackend, type MemoryBackend, pilotVolunteer } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-action-provider.ts';
import '../../define/youth-hours-badge.ts';
import type { YouthHoursBadge } from './hours-badge.ts';

const now = instantFrom('2026-05-16T10:00:00+08:00');
const code = pilotVolunteer.badgeCode;

/** A reader of one answer, whatever is asked; `answer` is called for each request. */
function readerOf(answer: () => Partial<HoursBadge>) {
  return createReader({ baseUrl: 'https://youth.test', fetch: async () => Response.json(answer()) });
}

async function badgeWith(
  badge: Partial<HoursBadge>,
  { display = 'card', locale = 'zh-CN' }: { display?: string; locale?: string } = {},
): Promise<YouthHoursBadge> {
  const element = await fixture<YouthHoursBadge>(html`
    <youth-hours-badge
      .client=${readerOf(() => badge)}
      badge-code=${code}
      display=${display}
      locale=${locale}
    ></youth-hours-badge>
  `);
  await settled(element);
  return element;
}

async function settled(element: YouthHoursBadge): Promise<void> {
  await waitUntil(() => allInside(element, '[part="loading"], [aria-busy="true"]').length === 0);
}

describe('youth-hours-badge', () => {
  afterEach(() => fixtureCleanup());

  describe('with the programme in memory', () => {
    let backend: MemoryBackend;

    beforeEach(() => {
      backend = createMemoryBackend({ now: () => now });
    });

    async function pilotBadge(badgeCode: string = code): Promise<YouthHoursBadge> {
      const client = createReader(backend);
      const element = await fixture<YouthHoursBadge>(
        html`<youth-hours-badge .client=${client} badge-code=${badgeCode}></youth-hours-badge>`,
      );
      await settled(element);
      return element;
    }

    it('shows the masked name, never the whole one', async () => {
      const element = await pilotBadge();
      assert.equal(shownText(element, '[part="name"]'), '周*岚');
      assert.notInclude(shownText(element), pilotVolunteer.name);
    });

    it('says that a code is unknown, and offers no second try', async () => {
      const element = await pilotBadge('0000000000000000');
      assert.include(shownText(element), '没有找到这个徽章');
      assert.isEmpty(allInside(element, '[part="retry"]'));
      await assertAccessible(element);
    });

    it('says that a code was withdrawn by its volunteer', async () => {
      const element = await pilotBadge('y0vthact10nr3v0k');
      assert.include(shownText(element), '已停止分享');
      assert.isEmpty(allInside(element, '[part="retry"]'));
    });

    it('loads what verifies when somebody asks for it, keeps the focus, and says the result', async () => {
      const element = await pilotBadge();
      const button = inside(element, '[part="verify-button"]');
      assert.equal(button.innerText, '验证签名');
      button.focus();
      button.click();
      await waitUntil(() => allInside(element, '[part="verdict"]').length === 1, 'no verdict', {
        timeout: 8_000,
      });
      assert.equal(element.shadowRoot?.activeElement?.getAttribute('part'), 'verify-button');
      await assertAccessible(element);
    });

    it('gives the request number when the server fails, and reads again on request', async () => {
      backend.failNext({ status: 500 });
      const element = await pilotBadge();
      assert.match(shownText(element, '[role="alert"]'), /请求编号: req-\d+/);
      await assertAccessible(element);
      inside(element, '[part="retry"]').click();
      await waitUntil(() => allInside(element, '[part="total"]').length === 1);
      assert.equal(backend.requests.length, 2);
    });

    it('keeps the last figures when reading again fails', async () => {
      const element = await pilotBadge();
      const before = shownText(element, '[part="total"]');
      backend.failNext({ failure: 'network' });
      element.refresh();
      await waitUntil(() => allInside(element, '[role="alert"]').length === 1);
      assert.equal(shownText(element, '[part="total"]'), before);
    });

    it('takes the figures away when the volunteer has withdrawn the code', async () => {
      const element = await pilotBadge();
      backend.failNext({ code: 'badge-revoked' });
      element.refresh();
      await waitUntil(() => allInside(element, '[role="alert"]').length === 1);
      assert.isEmpty(allInside(element, '[part="total"]'));
    });

    it('reads again when a provider around it hears of changed hours', async () => {
      const provider = await fixture(html`
        <youth-action-provider .client=${createReader(backend)}>
          <youth-hours-badge badge-code=${code}></youth-hours-badge>
        </youth-action-provider>
      `);
      const element = provider.querySelector('youth-hours-badge') ?? assert.fail('no badge');
      await waitUntil(() => allInside(element, '[part="total"]').length === 1);
      element.dispatchEvent(new Event('youth-hours-changed', { bubbles: true, composed: true }));
      await waitUntil(() => backend.requests.length === 2);
    });
  });

  it('says that it is not connected when it has neither client nor address', async () => {
    const element = await fixture<YouthHoursBadge>(
      html`<youth-hours-badge badge-code=${code}></youth-hours-badge>`,
    );
    assert.include(shownText(element), 'base-url');
    await assertAccessible(element);
  });

  it('asks for a code when it has none', async () => {
    const element = await fixture<YouthHoursBadge>(
      html`<youth-hours-badge .client=${readerOf(aBadge)} locale="en"></youth-hours-badge>`,
    );
    assert.include(shownText(element), 'Check the code');
  });

  it('says that it is loading until there is an answer', async () => {
    const client = createReader({
      baseUrl: 'https://youth.test',
      fetch: () => new Promise<Response>(() => {}),
    });
    const element = await fixture<YouthHoursBadge>(
      html`<youth-hours-badge .client=${client} badge-code=${code}></youth-hours-badge>`,
    );
    assert.equal(shownText(element, '[role="status"]'), '正在加载…');
    await assertAccessible(element);
  });

  it('shows total, stars, way to the next star, origins, entries and time', async () => {
    const text = shownText(await badgeWith(aBadge()));
    for (const part of [
      '130 小时',
      '已评定 1 星',
      '其中 4 小时正在公示',
      '距 2 星时长还差 173 小时 30 分钟',
      '签到 126 小时 30 分钟',
      '补录 4 小时',
      '41 条已审核记录',
      '截至 2026年5月10日 18:00',
      '共青团员',
      '青年志愿服务队',
    ]) {
      assert.include(text, part);
    }
  });

  it('tells a star that was awarded from one that the hours are enough for', async () => {
    const badge = aBadge({ stars: 1, starsReached: 2 });
    const stars = shownText(await badgeWith(badge), '[part="stars"]');
    assert.match(stars, /已评定 1 星\s*· 时长已满足 2 星/);
    const element = await badgeWith(badge, { locale: 'en' });
    assert.equal(allInside(element, '.filled').length, 1);
    assert.match(shownText(element, '[part="stars"]'), /1 star awarded\s*· Enough hours for 2 stars/);
    assert.notInclude(shownText(await badgeWith(aBadge({ stars: 2, starsReached: 2 }))), '满足');
  });

  it('says nothing of a notice when nothing stands on one', async () => {
    assert.isEmpty(allInside(await badgeWith(aBadge({ noticeMinutes: 0 })), '[part="on-notice"]'));
  });

  it('speaks English where the page does', async () => {
    const text = shownText(await badgeWith(aBadge(), { locale: 'en' }));
    for (const part of [
      '130 h 30 min',
      '1 star awarded',
      'of which 4 h on public notice',
      '173 h 30 min more for 2 stars',
      'As of 10 May 2026 18:00',
    ]) {
      assert.include(text, part);
    }
  });

  it('has a meter that says in words what is missing', async () => {
    const element = await badgeWith(aBadge({ totalMinutes: 9_240, minutesToNextStar: 9_000 }));
    const meter = inside(element, '[role="meter"]');
    assert.equal(meter.getAttribute('aria-valuenow'), '50');
    const labelId = meter.getAttribute('aria-labelledby') ?? '';
    assert.include(shownText(element, `#${labelId}`), '还差 150 小时');
  });

  it('shows no way to a next star where there is none', async () => {
    const element = await badgeWith({ ...aBadge({ stars: 5 }), minutesToNextStar: undefined });
    assert.isEmpty(allInside(element, '[role="meter"]'));
    assert.include(shownText(element), '已评定 5 星');
  });

  it('names an origin that it does not know as another one', async () => {
    const element = await badgeWith(aBadge({ origins: [{ origin: 'teleport', minutes: 60 }] }));
    assert.include(shownText(element, '[part="origins"]'), '其他 1 小时');
  });

  it('draws what it has when parts of the answer are missing', async () => {
    const element = await badgeWith({ totalMinutes: 45 });
    assert.equal(shownText(element, '[part="total"]'), '45 分钟');
    await assertAccessible(element);
  });

  it('never shows hours under another code while that is being read', async () => {
    let answers = 0;
    const client = createReader({
      baseUrl: 'https://youth.test',
      fetch: async () => ((answers += 1) === 1 ? Response.json(aBadge()) : new Promise<Response>(() => {})),
    });
    const element = await fixture<YouthHoursBadge>(
      html`<youth-hours-badge .client=${client} badge-code=${code}></youth-hours-badge>`,
    );
    await settled(element);
    element.badgeCode = '1111111111111111';
    await element.updateComplete;
    assert.isEmpty(allInside(element, '[part="total"]'));
  });

  it('announces hours that have changed, and only then', async () => {
    let totalMinutes = 120;
    const client = readerOf(() => aBadge({ totalMinutes }));
    const element = await fixture<YouthHoursBadge>(
      html`<youth-hours-badge .client=${client} badge-code=${code}></youth-hours-badge>`,
    );
    await settled(element);
    assert.equal(shownText(element, '[role="status"]'), '');
    totalMinutes = 180;
    element.refresh();
    await waitUntil(() => shownText(element, '[role="status"]') === '3 小时');
  });

  it('tells the page what it has read, without bubbling', async () => {
    const element = document.createElement('youth-hours-badge');
    element.badgeCode = code;
    element.client = readerOf(aBadge);
    const loaded = new Promise<HTMLElementEventMap['youth-badge-loaded']>((resolve) => {
      element.addEventListener('youth-badge-loaded', resolve);
    });
    document.body.append(element);
    const event = await loaded;
    assert.equal(event.badge.totalMinutes, 7_830);
    assert.isFalse(event.bubbles);
    element.remove();
  });

  it('is a phrase in a sentence when inline, with the name for who does not see it', async () => {
    const element = await badgeWith(aBadge(), { display: 'inline' });
    assert.equal(getComputedStyle(element).display, 'inline');
    assert.match(shownText(element), /^志愿服务时长 周\*岚 130 小时 30 分钟 已评定 1 星$/);
  });

  it('leaves out origins and definition when compact, and is a card for a form that it does not know', async () => {
    assert.isEmpty(allInside(await badgeWith(aBadge(), { display: 'compact' }), '[part="origins"]'));
    assert.isNotEmpty(allInside(await badgeWith(aBadge(), { display: 'poster' }), '[part="origins"]'));
  });

  for (const display of ['card', 'compact', 'inline']) {
    for (const locale of ['zh-CN', 'en']) {
      it(`has no accessibility fault as ${display} in ${locale}`, async () => {
        await assertAccessible(await badgeWith(aBadge(), { display, locale }));
      });
    }
  }

  it('fits 320 px with large text and gives targets of 60 px to elders', async () => {
    const element = await badgeWith(aBadge(), { locale: 'en' });
    element.setAttribute('mode', 'elder');
    element.style.width = '288px';
    await element.updateComplete;
    assert.isAtMost(inside(element, '[part="base"]').scrollWidth, 288);
    assert.isAtLeast(inside(element, 'summary').getBoundingClientRect().height, 60);
  });

  it('opens the definition by keyboard', async () => {
    const element = await badgeWith(aBadge());
    inside(element, 'summary').focus();
    await executeServerCommand('press-combo', ' ');
    await waitUntil(() => inside<HTMLDetailsElement>(element, 'details').open);
  });

  it('stops reading when it leaves the page', async () => {
    const element = await badgeWith(aBadge());
    element.refresh();
    element.remove();
    await aTimeout(0);
    assert.isEmpty(allInside(element, '[role="alert"]'));
  });
});
