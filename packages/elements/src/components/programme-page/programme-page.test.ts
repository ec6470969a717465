import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { instantFrom, type ProgrammeDetail, type SessionSummary } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { aSession, createMemoryBackend } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-action-provider.ts';
import '../../define/youth-programme-page.ts';
import type { YouthProgrammePage } from './programme-page.ts';

const now = instantFrom('2026-05-10T10:00:00+08:00');
const programmeId = 'prg_reading';

/** The next session with places, one that is full but has a waitlist, and one whose sign-up hasn't begun. */
const nextSessions = [
  aSession(),
  aSession({
    id: 'ses_full',
    startsAt: '2026-05-17T19:00:00+08:00',
    endsAt: '2026-05-17T20:30:00+08:00',
    signUpClosesAt: '2026-05-17T19:00:00+08:00',
    places: { participant: { capacity: 30, taken: 30, waiting: 2 } },
    waitlist: { promotion: 'automatic' },
  }),
  aSession({
    id: 'ses_later',
    startsAt: '2026-05-23T19:00:00+08:00',
    endsAt: '2026-05-23T20:30:00+08:00',
    signUpOpensAt: '2026-05-12T09:00:00+08:00',
    signUpClosesAt: '2026-05-23T19:00:00+08:00',
  }),
];

const totals = { sessions: 302, attendances: 10_000, upcoming: 12, asOf: now };

const activity = {
  id: 'act_reading',
  communityId: 'com_yucaijie',
  programmeId,
  title: '国学经典亲子诵读班',
  summary: '家长和孩子一起读《弟子规》。',
  tags: ['reading', 'parent-child'],
  serviceCategory: 'culture',
  countsAsService: true,
  mode: 'on-site',
  audience: 'family',
  riskLevel: 'ordinary',
};

/** As the wire has it; nothing checks it here, as in a page. */
function aProgramme(some: object = {}): object {
  return {
    id: programmeId,
    code: 'classics-reading',
    name: '福娃福地书香国学',
    summary: '家长和孩子一起读经典。',
    story: '每周两个时段，一起诵读。\n\n诵读本由社区提供。',
    totals,
    activities: [{ activity, totals, nextSessions }],
    ...some,
  };
}

type Attributes = Partial<Pick<YouthProgrammePage, 'locale' | 'mode' | 'signUpUrl' | 'seriesSignUpUrl'>>;

async function pageOf(answer: () => Response, attributes: Attributes = {}): Promise<YouthProgrammePage> {
  const client = createReader({ baseUrl: 'https://youth.test', fetch: async () => answer() });
  const provider = await fixture(html`
    <youth-action-provider .client=${client} .clock=${() => now} locale=${attributes.locale ?? 'zh-CN'}>
      <youth-programme-page
        programme-id=${programmeId}
        mode=${attributes.mode ?? ''}
        sign-up-url=${attributes.signUpUrl ?? ''}
        series-sign-up-url=${attributes.seriesSignUpUrl ?? ''}
      ></youth-programme-page>
    </youth-action-provider>
  `);
  const element = provider.querySelector('youth-programme-page') ?? assert.fail('no page');
  await settled(element);
  return element;
}

async function settled(element: YouthProgrammePage): Promise<void> {
  await waitUntil(() => allInside(element, '[part="loading"], [aria-busy="true"]').length === 0);
}

const shown = (some: object = {}) => pageOf(() => Response.json(aProgramme(some)));

/** What the row of a session says. */
function rowText(element: Element, index: number): string {
  return (allInside(element, '[part="session"]')[index]?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe('youth-programme-page', () => {
  afterEach(() => fixtureCleanup());

  describe('with the programme in memory', () => {
    async function pilotPage(id: string) {
      const backend = createMemoryBackend({ now: () => now });
      const element = await fixture<YouthProgrammePage>(
        html`<youth-programme-page .client=${createReader(backend)} programme-id=${id}></youth-programme-page>`,
      );
      await settled(element);
      return { element, backend };
    }

    it('shows every programme of the pilot by its name, and reads it in one request', async () => {
      for (const { id, name } of createMemoryBackend({ now: () => now }).data.programmes) {
        const { element, backend } = await pilotPage(id);
        assert.equal(shownText(element, 'h2'), name);
        assert.equal(backend.requests.length, 1);
      }
    });

    it('says that a programme is unknown, and offers no second try', async () => {
      const { element } = await pilotPage('prg_nobody');
      assert.include(shownText(element), '没有找到这个品牌项目');
      assert.isEmpty(allInside(element, '[part="retry"]'));
      await assertAccessible(element);
    });
  });

  it('tells the story in its paragraphs, and what has come together with its time', async () => {
    const element = await shown();
    const paragraphs = allInside(element, '[part="story"] p').map(({ textContent }) => textContent);
    assert.deepEqual(paragraphs, ['每周两个时段，一起诵读。', '诵读本由社区提供。']);
    assert.equal(shownText(element, '[part="totals"]'), '已举办 302 场 参加 10,000 人次 即将举办 12 场');
    assert.include(shownText(element), '截至 2026年5月10日 10:00');
    await assertAccessible(element);
  });

  it('says of each next session when and where it is, and what one can do about it', async () => {
    const element = await shown();
    assert.equal(
      rowText(element, 0)
        .replace(/报名这一场.*/, '')
        .trim(),
      '5月16日 周六 19:00–20:30 儿童之家 · 育才街社区 可报名 余 18 个名额',
    );
    assert.include(rowText(element, 1), '名额已满，可候补 候补这一场');
    assert.include(rowText(element, 2), '5月12日 周二 09:00 开始报名');
    assert.lengthOf(
      allInside(element, '[part="sign-up"]'),
      2,
      'none for a session whose sign-up hasn’t begun',
    );
    assert.include(shownText(element, '[part="activity"]'), '此外还有 9 场已排定');
  });

  it('puts the activity whose next session comes first, first, and one without sessions last', async () => {
    const named = (title: string, sessions: readonly SessionSummary[]) => ({
      activity: { ...activity, id: `act_${title}`, title },
      totals,
      nextSessions: sessions,
    });
    const element = await shown({
      activities: [
        named('resting', []),
        named('later', nextSessions.slice(1)),
        named('sooner', nextSessions),
      ],
    });
    const titles = allInside(element, 'h4').map(({ textContent }) => textContent);
    assert.deepEqual(titles, ['sooner', 'later', 'resting']);
  });

  it('counts nothing that has not been held yet', async () => {
    const element = await shown({ totals: { sessions: 0, attendances: 0, upcoming: 4, asOf: now } });
    assert.equal(shownText(element, '[part="totals"]'), '即将举办 4 场');
  });

  it('names, for those who only hear it, the session that a button is about', async () => {
    const element = await shown();
    const [button] = allInside(element, '[part="sign-up"]');
    assert.equal(
      button?.textContent?.replaceAll(/\s+/g, ' ').trim(),
      '报名这一场 国学经典亲子诵读班 5月16日 周六 19:00–20:30',
    );
  });

  it('tells the page which session or which series was chosen', async () => {
    const element = await shown();
    const chosen: (SessionSummary | string)[] = [];
    document.body.addEventListener('youth-session-selected', ({ summary }) => chosen.push(summary), {
      once: true,
    });
    document.body.addEventListener('youth-series-selected', ({ activityId }) => chosen.push(activityId), {
      once: true,
    });
    inside(element, '[part="sign-up"]').click();
    inside(element, '[part="series-sign-up"]').click();
    assert.deepEqual(chosen, [nextSessions[0], 'act_reading']);
  });

  it('leads on to the addresses given, unless the page takes over', async () => {
    const element = await pageOf(() => Response.json(aProgramme()), {
      signUpUrl: '/sign-up?session={sessionId}&activity={activityId}',
      seriesSignUpUrl: '/series?activity={activityId}',
    });
    const link = inside<HTMLAnchorElement>(element, 'a[part="sign-up"]');
    assert.equal(link.getAttribute('href'), '/sign-up?session=ses_reading-2026-05-16&activity=act_reading');
    const series = inside(element, 'a[part="series-sign-up"]');
    assert.equal(series.getAttribute('href'), '/series?activity=act_reading');
    let isFollowed: boolean | undefined;
    element.addEventListener('youth-session-selected', (event) => event.preventDefault(), { once: true });
    element.addEventListener(
      'click',
      (event) => {
        isFollowed = !event.defaultPrevented;
        event.preventDefault(); // the test's own page stays
      },
      { once: true },
    );
    link.click();
    assert.isFalse(isFollowed);
  });

  it('tells the visitor whom to ask where nobody takes the choice over', async () => {
    const element = await shown();
    inside(element, '[part="sign-up"]').click();
    await element.updateComplete;
    assert.include(shownText(element), '请联系社区工作人员报名');
    element.addEventListener('youth-session-selected', (event) => event.preventDefault(), { once: true });
    inside(element, '[part="sign-up"]').click();
    await element.updateComplete;
    assert.notInclude(shownText(element), '请联系社区工作人员报名');
  });

  it('offers a series only where more than one of its sessions can be joined', async () => {
    const element = await shown({
      activities: [{ activity, totals, nextSessions: nextSessions.slice(0, 1) }],
    });
    assert.isEmpty(allInside(element, '[part="series-sign-up"]'));
  });

  it('says what to expect where there are no activities, and where an activity has no sessions ahead', async () => {
    const without = await shown({ activities: [] });
    assert.include(shownText(without, '[part="empty"]'), '还没有安排活动');
    await assertAccessible(without);
    const resting = await shown({ activities: [{ activity, totals, nextSessions: [] }] });
    assert.include(shownText(resting, '[part="activity"]'), '暂时没有新的场次');
    await assertAccessible(resting);
  });

  it('shows what there is when parts of the answer are missing', async () => {
    const element = await shown({ story: undefined, totals: undefined, activities: [{ activity }, {}] });
    assert.equal(shownText(element, 'h2'), '福娃福地书香国学');
    assert.isEmpty(allInside(element, '[part="story"], [part="totals"]'));
    assert.lengthOf(allInside(element, '[part="activity"]'), 1);
    await assertAccessible(element);
  });

  it('gives the request number when the server fails, and reads again on request', async () => {
    let isDown = true;
    const problem = { type: 'about:blank', title: 'x', status: 500, code: 'internal-error' };
    const headers = { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'req-7' };
    const element = await pageOf(() =>
      isDown ? Response.json(problem, { status: 500, headers }) : Response.json(aProgramme()),
    );
    assert.include(shownText(element, '[role="alert"]'), '加载时出了问题');
    await assertAccessible(element);
    isDown = false;
    inside(element, '[part="retry"]').click();
    await waitUntil(() => allInside(element, 'h2').length === 1);
    isDown = true;
    element.refresh();
    await waitUntil(() => allInside(element, '[role="alert"]').length === 1);
    assert.equal(shownText(element, 'h2'), '福娃福地书香国学', 'what was read before stays');
  });

  it('never shows one programme under the id of another', async () => {
    const element = await shown();
    element.programmeId = 'prg_other';
    await element.updateComplete;
    assert.isEmpty(allInside(element, 'h2'));
  });

  it('tells the page of the programme that was read', async () => {
    const client = createReader({
      baseUrl: 'https://youth.test',
      fetch: async () => Response.json(aProgramme()),
    });
    const element = document.createElement('youth-programme-page');
    const read = new Promise<ProgrammeDetail>((resolve) => {
      element.addEventListener('youth-programme-loaded', ({ programme }) => resolve(programme));
    });
    Object.assign(element, { client, programmeId });
    await fixture(html`${element}`);
    assert.equal((await read).name, '福娃福地书香国学');
  });

  it('says what is missing where there is no server, and where no programme was chosen', async () => {
    const lone = await fixture<YouthProgrammePage>(
      html`<youth-programme-page programme-id="x"></youth-programme-page>`,
    );
    assert.include(shownText(lone), 'base-url');
    await assertAccessible(lone);
    const unnamed = await fixture<YouthProgrammePage>(
      html`<youth-programme-page base-url="https://youth.test"></youth-programme-page>`,
    );
    assert.include(shownText(unnamed), 'programme-id');
    await assertAccessible(unnamed);
  });

  it('is accessible in English and for elders, with targets of their size', async () => {
    for (const [attributes, least] of [
      [{ locale: 'en' }, 44],
      [{ mode: 'elder' }, 60],
    ] as const) {
      const element = await pageOf(() => Response.json(aProgramme()), attributes);
      await assertAccessible(element);
      for (const target of allInside(element, 'a, button')) {
        assert.isAtLeast(target.getBoundingClientRect().height, least);
      }
    }
  });

  it('fits a column of 280 px', async () => {
    for (const attributes of [{}, { locale: 'en', mode: 'elder' }]) {
      const element = await pageOf(() => Response.json(aProgramme()), attributes);
      element.style.width = '280px';
      assert.isAtMost(inside(element, '[part="base"]').scrollWidth, 280);
    }
  });
});
