import { fixtureCleanup, oneEvent } from '@open-wc/testing-helpers';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { Instant, SessionSummary } from '@youth-action/sdk/domain';
import { createReader, type Reader } from '@youth-action/sdk/reader';
import {
  createMemoryBackend,
  type MemoryBackend,
  pilotCommunities,
  pilotSessions,
} from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  aCalendar as aBareCalendar,
  aLoadedCalendar as aBareLoadedCalendar,
  all,
  count,
  find,
  focused,
  now,
  press,
  seen,
  type Setting,
  text,
  violations,
  waitUntil,
} from '../../../test/calendar-fixture.ts';
import { aReader, aSession, manySessions } from '../../../test/session-builder.ts';
import type { YouthSessionSelectedEvent } from './activity-calendar.events.ts';
import type { YouthActivityCalendar } from './activity-calendar.ts';

let backend: MemoryBackend;
let client: Reader;

beforeEach(() => {
  backend = createMemoryBackend({ now: () => now });
  client = createReader({ baseUrl: backend.baseUrl, fetch: backend.fetch });
});
afterEach(() => fixtureCleanup());

/** On the pilot's sessions, if nothing else is given. */
const aCalendar = (setting: Setting = {}) => aBareCalendar({ client, ...setting });
const aLoadedCalendar = (setting: Setting = {}) => aBareLoadedCalendar({ client, ...setting });

/** The pilot's sessions in November, whose number the seed may change. */
async function sessionsInNovember(): Promise<number> {
  const { items } = await client.sessions.list({
    from: '2026-11-01',
    until: '2026-11-30',
    limit: 500,
  });
  backend.clearRequests();
  return items.length;
}

describe('youth-activity-calendar', () => {
  it('says what is missing where it has no client', async () => {
    const calendar = await aCalendar({ client: undefined });
    expect(text(await seen(calendar, '[part=notice]'))).to.contain('base-url');
    expect(await violations(calendar)).to.eql([]);
  });

  it('says that it is loading, with the empty month there already', async () => {
    backend.delayNext(10_000);
    const calendar = await aCalendar();
    const table = await seen(calendar, '.month');
    expect(count(calendar)).to.equal('正在加载…');
    expect(table.getAttribute('aria-busy')).to.equal('true');
    expect(await violations(calendar)).to.eql([]);
  });

  it('shows the month of the provider’s clock as a table, without any violation', async () => {
    const sessions = await sessionsInNovember();
    const calendar = await aLoadedCalendar();
    expect(text(find(calendar, 'h2'))).to.equal('2026年11月');
    expect(count(calendar)).to.equal(`${sessions} 场活动`);
    expect(text(find(calendar, '[aria-current=date] .date'))).to.equal('5');
    expect(text(find(calendar, '[data-day="2026-11-07"]'))).to.equal(
      '11月7日 周六，1 场活动 7 19:00 国学经典亲子诵读班',
    );
    expect(await violations(calendar)).to.eql([]);
  });

  it('shows a list where there is little room, from today on, without any violation', async () => {
    const calendar = await aLoadedCalendar({ width: 320 });
    const headings = all(calendar, '.group h3').map(text);
    expect(headings[0]).to.equal('11月5日 周四 今天 1 场');
    expect(text(find(calendar, '.card'))).to.contain('可报名余 30 个名额');
    expect(calendar.scrollWidth).to.be.at.most(320);
    expect(await violations(calendar)).to.eql([]);
    await press(calendar, '.past');
    expect(text(find(calendar, '.group h3'))).to.equal('11月1日 周日 1 场');
  });

  it('speaks English', async () => {
    const sessions = await sessionsInNovember();
    const calendar = await aLoadedCalendar({ locale: 'en', attributes: { view: 'list' } });
    expect(text(find(calendar, 'h2'))).to.equal('November 2026');
    expect(count(calendar)).to.equal(`${sessions} sessions`);
    expect(text(find(calendar, '.state'))).to.equal('Open30 places left');
    expect(await violations(calendar)).to.eql([]);
  });

  it('says what to do where a month has nothing', async () => {
    const calendar = await aLoadedCalendar({
      client: aReader([]),
      attributes: { view: 'list', month: '2027-02' },
    });
    expect(text(find(calendar, '[part=empty]'))).to.equal('2027年2月还没有安排活动。 看下个月');
    expect(await violations(calendar)).to.eql([]);
    await press(calendar, '[part=empty] .button');
    expect(text(find(calendar, 'h2'))).to.equal('2027年3月');
  });

  it('tells what went wrong with the request number, and tries again', async () => {
    backend.failNext({ code: 'internal-error' });
    const calendar = await aCalendar({ attributes: { view: 'list' } });
    const error = await seen(calendar, '[part=error]');
    expect(text(error)).to.contain('请求编号: req-0001');
    expect(find(calendar, '[part=empty]')).to.equal(null);
    expect(await violations(calendar)).to.eql([]);
    await press(calendar, '[part=retry]');
    await seen(calendar, '.card');
    expect(find(calendar, '[part=error]')).to.equal(null);
  });

  it('shows the pages that came where a later one fails, and says that it is not all', async () => {
    const reader = aReader(manySessions(1200));
    const list: Reader['sessions']['list'] = (query) =>
      query?.cursor === undefined ? reader.sessions.list(query) : Promise.reject(new TypeError('down'));
    const calendar = await aCalendar({ client: { ...reader, sessions: { ...reader.sessions, list } } });
    await seen(calendar, '[part=error]');
    expect(text(find(calendar, '.error'))).to.contain('可能不完整');
    await seen(calendar, '.line');
  });

  it('keeps the month that is there while the next one is on its way', async () => {
    const calendar = await aLoadedCalendar();
    backend.delayNext(10_000);
    await press(calendar, '.steps .button:last-child');
    expect(text(find(calendar, 'h2'))).to.equal('2026年12月');
    expect(text(find(calendar, '[data-day="2026-12-06"]'))).to.contain('户外夏令营');
  });

  it('tells the page of another month and of data, without bubbling', async () => {
    const calendar = await aCalendar();
    const bubbled: string[] = [];
    calendar.parentElement?.addEventListener('youth-month-changed', ({ type }) => bubbled.push(type));
    calendar.parentElement?.addEventListener('youth-load', ({ type }) => bubbled.push(type));
    await oneEvent(calendar, 'youth-load');
    const months: string[] = [];
    calendar.addEventListener('youth-month-changed', ({ month }) => months.push(month));
    find(calendar, '.steps .button')?.click();
    await waitUntil(() => months.length > 0);
    expect(months).to.eql(['2026-10']);
    expect(calendar.month).to.equal('2026-10');
    expect(bubbled).to.eql([]);
  });

  it('comes back to today by its button, which keeps the focus', async () => {
    const calendar = await aLoadedCalendar({ attributes: { month: '2027-01' } });
    const today = find(calendar, '.steps .button:nth-child(2)');
    today?.focus();
    await press(calendar, '.steps .button:nth-child(2)');
    expect(text(find(calendar, 'h2'))).to.equal('2026年11月');
    expect(today?.getAttribute('aria-disabled')).to.equal('true');
    expect(focused(calendar)).to.equal(today);
  });

  it('goes to a month by its method, and refuses what is none', async () => {
    const calendar = await aLoadedCalendar();
    calendar.showMonth('2027-01');
    await calendar.updateComplete;
    expect(text(find(calendar, 'h2'))).to.equal('2027年1月');
    expect(() => calendar.showMonth('2027-13')).to.throw(RangeError);
  });

  it('shows this month for an attribute that is no month', async () => {
    const calendar = await aLoadedCalendar({ attributes: { month: 'soon' } });
    expect(text(find(calendar, 'h2'))).to.equal('2026年11月');
  });

  it('reads again by its method and when the provider says so', async () => {
    const calendar = await aLoadedCalendar();
    backend.clearRequests();
    calendar.refresh();
    await oneEvent(calendar, 'youth-load');
    calendar.dispatchEvent(new Event('youth-sign-up-created', { bubbles: true, composed: true }));
    await oneEvent(calendar, 'youth-load');
    // Twice what is seen, and twice the week before.
    expect(backend.requests.map(({ endpoint }) => endpoint)).to.eql(
      Array.from({ length: 4 }, () => 'sessions.list'),
    );
  });
});

describe('the filters of youth-activity-calendar', () => {
  const chip = (calendar: YouthActivityCalendar, label: string) =>
    all(calendar, 'button.chip').find((button) => text(button) === label);

  it('show what is left at once and say how many, without asking the server', async () => {
    const calendar = await aLoadedCalendar({ attributes: { view: 'list' } });
    backend.clearRequests();
    chip(calendar, '亲子')?.click();
    await calendar.updateComplete;
    expect(calendar.tag).to.equal('parent-child');
    expect(chip(calendar, '亲子')?.getAttribute('aria-pressed')).to.equal('true');
    expect(count(calendar)).to.match(/^符合条件 [1-9] 场（共 \d+ 场）$/);
    expect(find(calendar, '.count')?.getAttribute('role')).to.equal('status');
    expect(backend.requests.length).to.equal(0);
    expect(await violations(calendar)).to.eql([]);
    chip(calendar, '清除筛选')?.click();
    await calendar.updateComplete;
    expect(count(calendar)).to.match(/^\d+ 场活动$/);
  });

  it('let a visitor choose a community among all, and keep the others to choose from', async () => {
    const calendar = await aLoadedCalendar({ attributes: { view: 'list' } });
    const select = find(calendar, 'select[name=communityId]') as HTMLSelectElement;
    select.value = pilotCommunities.xihu;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await calendar.updateComplete;
    expect(calendar.communityId).to.equal(pilotCommunities.xihu);
    expect(all(calendar, '.card h4').map(text)).to.eql(['西湖亲子诵读']);
    expect(Array.from(select.options, ({ text: option }) => option)).to.include('育才街社区');
  });

  it('ask only for the community that the page has fixed, and offer no other', async () => {
    const calendar = await aLoadedCalendar({
      attributes: { view: 'list', 'community-id': pilotCommunities.xihu },
    });
    expect(all(calendar, '.card h4').map(text)).to.eql(['西湖亲子诵读']);
    expect(find(calendar, 'select[name=communityId]') === null).to.equal(true);
    expect(chip(calendar, '清除筛选') === undefined).to.equal(true);
    const limit = `communityId=${pilotCommunities.xihu}`;
    expect(backend.requests.every(({ url }) => url.includes(limit))).to.equal(true);
  });

  it('are set by attributes, and hidden by one', async () => {
    const attributes = {
      view: 'list',
      tag: 'reading',
      'role-wanted': 'volunteer',
      'has-places': '',
      'without-filters': '',
    };
    const calendar = await aLoadedCalendar({ attributes });
    expect(find(calendar, '.filters')).to.equal(null);
    expect(count(calendar)).to.match(/^符合条件/);
    expect(all(calendar, '.card').length).to.be.above(0);
  });

  it('offer to be cleared where nothing matches', async () => {
    const calendar = await aLoadedCalendar({ attributes: { view: 'list', tag: 'mediation' } });
    expect(text(find(calendar, '[part=empty]'))).to.contain('没有符合筛选条件的活动');
    await press(calendar, '[part=empty] .button');
    expect(calendar.tag).to.equal('');
    expect(all(calendar, '.card').length).to.be.above(0);
  });
});

describe('the keyboard in youth-activity-calendar', () => {
  const day = (calendar: YouthActivityCalendar) => focused(calendar)?.dataset['day'];

  async function walk(calendar: YouthActivityCalendar, ...keys: string[]): Promise<string | undefined> {
    for (const key of keys) {
      // eslint-disable-next-line no-await-in-loop -- keys follow each other
      await (key.includes('+') ? executeServerCommand('press-combo', key) : sendKeys({ press: key }));
      // eslint-disable-next-line no-await-in-loop -- as above
      await calendar.updateComplete;
    }
    return day(calendar);
  }

  it('reaches one day by Tab and walks from there, also into other months and years', async () => {
    const calendar = await aLoadedCalendar();
    expect(all(calendar, '.day[tabindex="0"]').length).to.equal(1);
    find(calendar, '.day[tabindex="0"]')?.focus();
    expect(day(calendar)).to.equal('2026-11-05');
    expect(await walk(calendar, 'ArrowRight', 'ArrowDown')).to.equal('2026-11-13');
    expect(await walk(calendar, 'Home')).to.equal('2026-11-09');
    expect(await walk(calendar, 'End')).to.equal('2026-11-15');
    expect(await walk(calendar, 'PageDown')).to.equal('2026-12-15');
    expect(text(find(calendar, 'h2'))).to.equal('2026年12月');
    expect(await walk(calendar, 'Shift+PageUp')).to.equal('2025-12-15');
    expect(await walk(calendar, 'PageUp', 'ArrowUp', 'ArrowUp', 'ArrowUp')).to.equal('2025-10-25');
  });

  it('opens the one session of a day by Enter, goes to it, and comes back by Escape', async () => {
    const calendar = await aLoadedCalendar();
    find(calendar, '[data-day="2026-11-07"]')?.focus();
    await sendKeys({ press: 'Enter' });
    await seen(calendar, '#panel-title');
    await waitUntil(() => focused(calendar)?.id === 'panel-title');
    expect(text(focused(calendar))).to.equal('国学经典亲子诵读班');
    await sendKeys({ press: 'Escape' });
    await calendar.updateComplete;
    expect(find(calendar, '.panel')).to.equal(null);
    expect(day(calendar)).to.equal('2026-11-07');
  });

  it('opens a day with several sessions, then one of them, and comes back step by step', async () => {
    const sessions = [aSession({ id: 'ses_a' }), aSession({ id: 'ses_b', title: '第二场' })];
    const calendar = await aLoadedCalendar({ client: aReader(sessions) });
    find(calendar, '[data-day="2026-11-10"]')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(calendar)?.id === 'panel-title');
    expect(text(focused(calendar))).to.equal('2026年11月10日 周二');
    expect(await violations(calendar)).to.eql([]);
    await press(calendar, '.panel [data-session=ses_b]');
    await waitUntil(() => text(focused(calendar)) === '第二场');
    await press(calendar, '[part=close]');
    expect(focused(calendar)?.dataset['session']).to.equal('ses_b');
    await press(calendar, '[part=close]');
    expect(day(calendar)).to.equal('2026-11-10');
  });
});

describe('a session in youth-activity-calendar', () => {
  async function opened(sessionId: string, setting: Setting = {}): Promise<YouthActivityCalendar> {
    const calendar = await aLoadedCalendar({
      ...setting,
      attributes: { view: 'list', ...setting.attributes },
    });
    await press(calendar, `.card [data-session=${sessionId}]`);
    await seen(calendar, '.panel');
    return calendar;
  }

  it('says when, where, for whom and how many places, and more as soon as it is read', async () => {
    const calendar = await opened(pilotSessions.familyReading);
    await seen(calendar, '.panel .summary');
    const panel = text(find(calendar, '.panel'));
    for (const part of [
      '2026年11月7日 周六 19:00–20:30',
      '儿童之家',
      '亲子家庭 · 4–12 岁',
      '余 18 / 30 个名额',
      '水杯',
      '国学诵读、亲子',
    ]) {
      expect(panel).to.contain(part);
    }
    expect(find(calendar, '[part=calendar-file]')?.getAttribute('href')).to.equal(
      `${backend.baseUrl}/v1/sessions/${pilotSessions.familyReading}/calendar.ics`,
    );
    expect(await violations(calendar)).to.eql([]);
  });

  it('stands in place of the list where there is little room', async () => {
    const calendar = await opened(pilotSessions.familyReading, { width: 320 });
    expect(find(calendar, '.view')?.offsetHeight).to.equal(0);
    expect(find(calendar, '.toolbar')?.offsetHeight).to.equal(0);
    await press(calendar, '[part=close]');
    expect(focused(calendar)?.dataset['session']).to.equal(pilotSessions.familyReading);
  });

  it('says why it is cancelled and offers no sign-up', async () => {
    const calendar = await opened(pilotSessions.cancelled);
    await waitUntil(() => text(find(calendar, '.panel')).includes('活动已取消：'));
    expect(find(calendar, '[part=sign-up]')).to.equal(null);
    expect(find(calendar, '[part=calendar-file]')).to.equal(null);
  });

  it('shows the summary where the rest can’t be read, and tries again', async () => {
    const calendar = await aLoadedCalendar({ attributes: { view: 'list' } });
    backend.failNext({ failure: 'network', endpoint: 'sessions.get' });
    await press(calendar, `.card [data-session=${pilotSessions.familyReading}]`);
    await seen(calendar, '.panel [part=error]');
    expect(text(find(calendar, '.panel'))).to.contain('儿童之家');
    await press(calendar, '.panel [part=retry]');
    await seen(calendar, '.panel .summary');
  });

  it('tells the page who wants to sign up for what, and leaves it to the page', async () => {
    const calendar = await opened(pilotSessions.familyReading);
    let heard: YouthSessionSelectedEvent | undefined;
    document.body.addEventListener(
      'youth-session-selected',
      (event) => {
        heard = event;
        event.preventDefault();
      },
      { once: true },
    );
    await press(calendar, '[part=sign-up]');
    expect(heard?.sessionId).to.equal(pilotSessions.familyReading);
    expect(heard?.summary.title).to.equal('国学经典亲子诵读班');
    expect(text(find(calendar, '.panel'))).not.to.contain('如果没有出现报名表');
  });

  it('says whom to ask where nobody takes the sign-up over', async () => {
    const calendar = await opened(pilotSessions.familyReading);
    await press(calendar, '[part=sign-up]');
    expect(text(find(calendar, '.panel [role=status]'))).to.contain('如果没有出现报名表');
  });

  it('links to the sign-up page, unless the page takes over', async () => {
    const calendar = await opened(pilotSessions.familyReading, {
      attributes: { 'sign-up-url': '#sign-up={sessionId}' },
    });
    expect(find(calendar, '[part=sign-up]')?.getAttribute('href')).to.equal(
      `#sign-up=${pilotSessions.familyReading}`,
    );
    calendar.addEventListener('youth-session-selected', (event) => event.preventDefault(), { once: true });
    await press(calendar, '[part=sign-up]');
    expect(location.hash).to.equal('');
    await press(calendar, '[part=sign-up]');
    await waitUntil(() => location.hash === `#sign-up=${pilotSessions.familyReading}`);
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('many sessions in youth-activity-calendar', () => {
  it('cost a list no more than the first of them, and more when asked for', async () => {
    const calendar = await aLoadedCalendar({
      client: aReader(manySessions(10_000)),
      attributes: { view: 'list' },
    });
    await waitUntil(() => count(calendar) === '10000 场活动');
    expect(all(calendar, '.card').length).to.equal(60);
    await press(calendar, '.more');
    expect(all(calendar, '.card').length).to.equal(120);
    expect(focused(calendar)).to.equal(all(calendar, '.card button')[60]);
  });

  it('cost a month no more nodes than a hundred do', async () => {
    const calendar = await aLoadedCalendar({
      client: aReader(manySessions(10_000)),
      attributes: { 'without-filters': '' },
    });
    await waitUntil(() => count(calendar) === '10000 场活动');
    expect(all(calendar, '*').length).to.be.below(800);
  });

  it('leave out one that can’t be read', async () => {
    const broken = aSession({ id: 'ses_broken', startsAt: 'soon' as Instant }) satisfies SessionSummary;
    const calendar = await aLoadedCalendar({
      client: aReader([broken, aSession()]),
      attributes: { view: 'list' },
    });
    expect(count(calendar)).to.equal('1 场活动');
  });
});

describe('the looks of youth-activity-calendar', () => {
  it('give elders targets of 60 pixels and nobody less than 44', async () => {
    const least = (calendar: YouthActivityCalendar) =>
      Math.min(...all(calendar, '.button, .chip').map(({ offsetHeight }) => offsetHeight));
    expect(least(await aLoadedCalendar())).to.be.at.least(44);
    expect(least(await aLoadedCalendar({ attributes: { mode: 'elder' } }))).to.be.at.least(60);
  });

  it('do without a horizontal scroll bar at 320 pixels, in both views and for elders', async () => {
    for (const attributes of [{ view: 'month' }, { view: 'list' }, { view: 'list', mode: 'elder' }]) {
      // eslint-disable-next-line no-await-in-loop -- one calendar after the other
      const calendar = await aLoadedCalendar({ width: 320, locale: 'en', attributes });
      expect(calendar.scrollWidth, JSON.stringify(attributes)).to.be.at.most(320);
      fixtureCleanup();
    }
  });

  it('go with the width of the column, not of the page', async () => {
    // A page behind another isn't laid out, and real observers stay silent in it.
    const { ResizeObserver: real } = window;
    let notify: (entries: object[]) => void = () => {};
    const observer = function (callback: typeof notify) {
      notify = callback;
      return { observe() {}, disconnect() {} };
    };
    Object.assign(window, { ResizeObserver: observer });
    try {
      const calendar = await aLoadedCalendar({ width: 1100 });
      expect(find(calendar, '.month')).not.to.equal(null);
      notify([{ contentRect: { width: 400 } }]);
      await seen(calendar, '.list');
    } finally {
      Object.assign(window, { ResizeObserver: real });
    }
  });
});
