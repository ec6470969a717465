import { fixtureCleanup } from '@open-wc/testing-helpers';
import { sendKeys } from '@web/test-runner-commands';
import type { ActivityId, Instant, SessionId, SessionSummary } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import {
  aCalendar,
  aLoadedCalendar,
  all,
  count,
  find,
  focused,
  press,
  seen,
  type Setting,
  text,
  violations,
  waitUntil,
} from '../../../test/calendar-fixture.ts';
import { aSession, aSessionAt, manySessions } from '../../../test/session-builder.ts';
import type { YouthActivityCalendar } from './activity-calendar.ts';

afterEach(() => fixtureCleanup());

const three = [
  aSession(),
  aSessionAt('ses_camp', '2026-11-04 08:00', '2026-11-06 18:00'),
  aSession({ id: 'ses_off', status: 'cancelled', title: '取消的课' }),
];
const withAttributes = (attributes: Setting['attributes'], sessions: readonly SessionSummary[] = three) =>
  aLoadedCalendar({ sessions, attributes: attributes ?? {} });
const day = (calendar: YouthActivityCalendar) => focused(calendar)?.dataset['day'];

/** A grid as assistive technology gets it: its name, its columns, and what each square says. */
function spoken(calendar: YouthActivityCalendar): string[] {
  const grid = find(calendar, '[role=grid]');
  const squares = Array.from(grid?.querySelectorAll('td > button') ?? [], (button) => {
    const parts = Array.from(button.children).filter((child) => child.getAttribute('aria-hidden') !== 'true');
    return parts.map(text).join(' | ');
  });
  const columns = Array.from(grid?.querySelectorAll('th[scope=col]') ?? [], (th) => th.getAttribute('abbr'));
  return [text(grid?.querySelector('caption') ?? null), columns.join(' '), ...squares];
}

describe('the week of youth-activity-calendar', () => {
  it('says of each day what is on, when, where, and whether there is a place', async () => {
    const calendar = await withAttributes({ view: 'week' });
    expect(spoken(calendar)).to.eql([
      '2026年11月2日–11月8日',
      '星期一 星期二 星期三 星期四 星期五 星期六 星期日',
      '11月2日 周一，没有活动',
      '11月3日 周二，没有活动',
      '11月4日 周三，1 场活动 | 08:00–11月6日 周五 18:00 亲子诵读 儿童之家 · 育才街社区 可报名 · 余 6 个名额',
      '11月5日 周四，1 场活动 | 续 亲子诵读 儿童之家 · 育才街社区 可报名 · 余 6 个名额',
      '11月6日 周五，1 场活动 | 续 亲子诵读 儿童之家 · 育才街社区 可报名 · 余 6 个名额',
      '11月7日 周六，没有活动',
      '11月8日 周日，没有活动',
    ]);
    expect(count(calendar)).to.equal('1 场活动');
    expect(await violations(calendar)).to.eql([]);
  });

  it('goes on by weeks with its buttons, and by days with the keyboard, across months too', async () => {
    const calendar = await withAttributes({ view: 'week', day: '2026-11-25' });
    expect(text(find(calendar, 'h2'))).to.equal('2026年11月23日–11月29日');
    calendar.next();
    await calendar.updateComplete;
    expect(text(find(calendar, 'h2'))).to.equal('2026年11月30日–12月6日');
    expect(calendar.month).to.equal('2026-12');
    find(calendar, '.day[tabindex="0"]')?.focus();
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => day(calendar) === '2026-11-25');
    expect(all(calendar, '.day[tabindex="0"]').length).to.equal(1);
  });

  it('stands one day under the other where there is little room, without a horizontal scroll bar', async () => {
    const calendar = await aLoadedCalendar({ width: 320, sessions: three, attributes: { view: 'week' } });
    const days = all(calendar, '.day');
    expect(new Set(days.map(({ offsetLeft }) => offsetLeft)).size).to.equal(1);
    expect(days.every(({ offsetHeight }) => offsetHeight >= 44)).to.equal(true);
    expect(calendar.scrollWidth).to.be.at.most(320);
    expect(await violations(calendar)).to.eql([]);
  });

  it('says in the attribute which view a visitor has chosen', async () => {
    const calendar = await withAttributes({});
    expect(calendar.hasAttribute('view')).to.equal(false);
    all(calendar, '.views .button')[1]?.click();
    await calendar.updateComplete;
    expect(calendar.getAttribute('view')).to.equal('week');
    await seen(calendar, '.week');
  });
});

describe('the month of youth-activity-calendar, as it is heard', () => {
  it('names each day, its number of sessions, and these in their order', async () => {
    const squares = spoken(await withAttributes({ view: 'month' }));
    expect(squares.slice(0, 2)).to.eql(['2026年11月', '星期一 星期二 星期三 星期四 星期五 星期六 星期日']);
    expect(squares).to.include('11月5日 周四，1 场活动 | 续 亲子诵读');
    expect(squares).to.include('11月10日 周二，2 场活动 | 19:00 亲子诵读 | 19:00 (取消) 取消的课');
    expect(squares.length).to.equal(2 + 42);
  });
});

describe('the list of youth-activity-calendar, as it is heard', () => {
  it('has a heading for each day, and for each session its time, a button with its name, and what can be done', async () => {
    const calendar = await withAttributes({ view: 'list' });
    const heard = all(calendar, '.list :is(h3, h4, p)').map((element) => {
      const role = element.querySelector('button') === null ? element.tagName.toLowerCase() : 'button';
      return `${role} ${text(element)}`;
    });
    expect(heard).to.eql([
      'h3 11月5日 周四 今天 1 场',
      'p 11月4日 周三 08:00–11月6日 周五 18:00',
      'button 亲子诵读',
      'p 儿童之家 · 育才街社区',
      'p 亲子家庭',
      'p 可报名余 6 个名额',
      'h3 11月10日 周二 2 场',
      'p 19:00–20:30',
      'button 亲子诵读',
      'p 儿童之家 · 育才街社区',
      'p 亲子家庭',
      'p 可报名余 6 个名额',
      'p 19:00–20:30',
      'button 取消的课',
      'p 儿童之家 · 育才街社区',
      'p 亲子家庭',
      'p 已取消',
    ]);
    expect(await violations(calendar)).to.eql([]);
  });
});

describe('a page’s own sessions in youth-activity-calendar', () => {
  it('are shown without any client', async () => {
    const calendar = await withAttributes({});
    expect(count(calendar)).to.equal('3 场活动');
  });

  it('follow the property', async () => {
    const calendar = await withAttributes({});
    calendar.sessions = [aSession()];
    await calendar.updateComplete;
    expect(count(calendar)).to.equal('1 场活动');
  });

  it('are limited by what the page has fixed', async () => {
    const sessions = [
      aSession(),
      aSession({ id: 'ses_xihu', communityId: 'com_xihu' as SessionSummary['communityId'] }),
    ];
    const calendar = await withAttributes({ 'community-id': 'com_xihu' }, sessions);
    await waitUntil(() => all(calendar, '.line').length === 1);
    expect(find(calendar, '.line')?.dataset['session']).to.equal('ses_xihu');
  });

  it('cost no more nodes if there are ten thousand, and the next month is there at once', async function () {
    this.timeout(20_000); // tens of thousands of objects are made for it
    const nodes = async (sessions: number, attributes: Setting['attributes']) => {
      const calendar = await withAttributes(attributes, manySessions(sessions));
      return all(calendar, '*').length;
    };
    for (const view of ['month', 'week', 'list']) {
      // eslint-disable-next-line no-await-in-loop -- one calendar after the other
      const [few, many] = [await nodes(1000, { view }), await nodes(10_000, { view })];
      expect(many / few, view).to.be.at.most(1.5);
    }
    const calendar = await withAttributes({ view: 'month' }, manySessions(10_000));
    calendar.next();
    await calendar.updateComplete;
    expect(text(find(calendar, 'h2'))).to.equal('2026年12月');
  });
});

describe('what a visitor can choose in youth-activity-calendar', () => {
  const sessions = [
    aSession({ audience: 'family', ageRange: { from: 4, to: 8 } }),
    aSession({ id: 'ses_youth', audience: 'youth', mode: 'online', title: '线上课' }),
  ];

  it('is also the audience, the age and the way it is held, and how many match is heard', async () => {
    const calendar = await withAttributes({ view: 'list' }, sessions);
    find(calendar, 'summary')?.click();
    const choose = async (name: string, value: string) => {
      const field = find(calendar, `.selects [name=${name}], .selects [type=${name}]`) as HTMLSelectElement;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await calendar.updateComplete;
      return count(calendar);
    };
    expect(await choose('audience', 'youth')).to.equal('符合条件 1 场（共 2 场）');
    expect(await choose('audience', '')).to.equal('2 场活动');
    expect(await choose('sessionMode', 'online')).to.equal('符合条件 1 场（共 2 场）');
    expect(await choose('number', '5')).to.equal('符合条件 1 场（共 2 场）');
    expect(text(find(calendar, 'summary'))).to.equal('更多筛选（已选 2 项）');
    expect(await violations(calendar)).to.eql([]);
    await press(calendar, '[part=clear]');
    expect(count(calendar)).to.equal('2 场活动');
  });

  it('can be set by the page', async () => {
    const calendar = await withAttributes(
      { view: 'list', audience: 'youth', 'session-mode': 'online', age: '20' },
      sessions,
    );
    expect(all(calendar, '.card h4').map(text)).to.eql(['线上课']);
  });

  it('says what to do in each view where nothing is left', async () => {
    for (const view of ['month', 'week', 'list']) {
      // eslint-disable-next-line no-await-in-loop -- one calendar after the other
      const calendar = await withAttributes({ view, day: '2026-11-10', audience: 'everyone' }, sessions);
      expect(text(find(calendar, '[part=empty]')), view).to.contain('清除筛选');
      fixtureCleanup();
    }
  });
});

describe('the fragment of youth-activity-calendar', () => {
  const clean = () => history.replaceState(null, '', location.pathname + location.search);
  beforeEach(clean);
  afterEach(clean);

  it('is left alone where the page has not asked for it', async () => {
    const calendar = await withAttributes({});
    calendar.view = 'list';
    await calendar.updateComplete;
    expect(location.hash).to.equal('');
  });

  it('holds what a visitor changes beside what others have written, and goes back and forward', async () => {
    history.replaceState(null, '', '#chapter-2&other.view=week');
    const calendar = await withAttributes({ 'link-state': 'cal', month: '2026-11' });
    expect(location.hash).to.equal('#chapter-2&other.view=week');
    calendar.view = 'list';
    await calendar.updateComplete;
    calendar.tag = 'parent-child';
    await calendar.updateComplete;
    expect(location.hash).to.equal('#chapter-2&other.view=week&cal.view=list&cal.tag=parent-child');
    history.back();
    await waitUntil(() => calendar.tag === '');
    expect(calendar.view).to.equal('list');
    history.forward();
    await waitUntil(() => calendar.tag === 'parent-child');
  });

  it('says what is shown from the first drawing on, each calendar by its own name', async () => {
    history.replaceState(null, '', '#a.view=week&a.day=2026-11-10&b.view=list&b.mode=online&b.places=true');
    const [a, b] = await Promise.all([
      aCalendar({ sessions: three, attributes: { 'link-state': 'a' } }),
      aCalendar({ sessions: three, attributes: { 'link-state': 'b' } }),
    ]);
    await Promise.all([seen(a, '.week'), seen(b, '.list')]);
    expect([a.view, a.day, b.view, b.sessionMode, b.hasPlaces]).to.eql([
      'week',
      '2026-11-10',
      'list',
      'online',
      true,
    ]);
    expect(find(a, '.month')).to.equal(null);
  });

  it('that nobody can read does no harm', async () => {
    history.replaceState(null, '', '#cal.month=soon&cal.tag=%E0%A4%A&cal.view=upside-down');
    const calendar = await withAttributes({ 'link-state': 'cal' });
    expect(text(find(calendar, 'h2'))).to.equal('2026年11月');
  });
});

describe('the civic calendar in youth-activity-calendar', () => {
  const noted = async (attributes: Setting['attributes'], sessions = three) => {
    const calendar = await withAttributes({ civic: '', ...attributes }, sessions);
    await seen(calendar, '.note');
    return calendar;
  };
  const square = (calendar: YouthActivityCalendar, on: string) => find(calendar, `[data-day="${on}"]`);

  it('shows lunar days, festivals, days off and make-up workdays, in words too', async () => {
    const calendar = await noted({ month: '2026-10' });
    expect(text(square(calendar, '2026-10-01')?.querySelector('.head') ?? null)).to.equal('1国庆节休');
    expect(text(square(calendar, '2026-10-10')?.querySelector('.badge') ?? null)).to.equal('班');
    expect(text(square(calendar, '2026-10-10'))).to.contain('国庆节调休上班');
    expect(text(square(calendar, '2026-10-18'))).to.contain('重阳节');
    expect(find(calendar, '[part=horizon]')).to.equal(null);
    expect(await violations(calendar)).to.eql([]);
  });

  it('hints in every view that later holidays are not known, instead of guessing', async () => {
    for (const view of ['month', 'list', 'week']) {
      // eslint-disable-next-line no-await-in-loop -- one calendar after the other
      const calendar = await aLoadedCalendar({
        sessions: three,
        attributes: { civic: '', view, day: '2027-02-17' },
      });
      // eslint-disable-next-line no-await-in-loop -- as above
      expect(text(await seen(calendar, '[part=horizon]')), view).to.contain('2026年12月31日之后');
      fixtureCleanup();
    }
  });

  it('takes what the page knows, and shows it in the list as well', async () => {
    const calendar = await noted({ view: 'list', month: '2027-02' }, [
      aSessionAt('ses_feb', '2027-02-17 10:00', '2027-02-17 11:00'),
    ]);
    calendar.civicData = {
      schoolTerms: [
        {
          region: '宁夏',
          year: 2026,
          type: 'winter-holiday',
          from: '2027-01-18' as never,
          to: '2027-02-28' as never,
          source: '',
        },
      ],
    };
    await calendar.updateComplete;
    expect(text(find(calendar, '.group h3'))).to.contain('寒假');
  });

  it('is left out where the page does not want it', async () => {
    const calendar = await withAttributes({});
    await seen(calendar, '.filters');
    expect(find(calendar, '.note, [part=horizon]')).to.equal(null);
  });
});

describe('a series in youth-activity-calendar', () => {
  const series = [
    aSession(),
    aSessionAt('ses_two', '2026-11-17 19:00', '2026-11-17 20:30'),
    aSession({ id: 'ses_alone', activityId: 'act_alone' as ActivityId, title: '单场' }),
  ].map((session) => ({ ...session, signUpClosesAt: session.startsAt }));
  const open = async (sessionId: string, attributes: Setting['attributes'] = {}, sessions = series) => {
    const calendar = await withAttributes({ view: 'list', ...attributes }, sessions);
    await press(calendar, `.card [data-session=${sessionId}]`);
    await seen(calendar, '.panel');
    return calendar;
  };

  it('can be joined as a whole or by one session', async () => {
    const calendar = await open('ses_one');
    expect(text(find(calendar, '[part=sign-up]'))).to.equal('只报这一场');
    expect(text(find(calendar, '[part=series-sign-up]'))).to.equal('报名整个系列（2 场）');
    const told: string[] = [];
    calendar.addEventListener('youth-series-selected', (event) => {
      told.push(event.activityId);
      event.preventDefault();
    });
    calendar.addEventListener('youth-session-selected', (event) => {
      told.push(event.sessionId, event.activityId);
      event.preventDefault();
    });
    await press(calendar, '[part=series-sign-up]');
    await press(calendar, '[part=sign-up]');
    expect(told).to.eql(['act_reading', 'ses_one', 'act_reading']);
    expect(await violations(calendar)).to.eql([]);
  });

  it('leads to the page for series where there is one', async () => {
    const calendar = await open('ses_one', { 'series-sign-up-url': '/join?activity={activityId}' });
    expect(find(calendar, '[part=series-sign-up]')?.getAttribute('href')).to.equal(
      '/join?activity=act_reading',
    );
  });

  it('is none of one session', async () => {
    const calendar = await open('ses_alone');
    expect(text(find(calendar, '[part=sign-up]'))).to.equal('报名');
    expect(find(calendar, '[part=series-sign-up]')).to.equal(null);
  });

  it('offers the waitlist of a full session, and says how many wait', async () => {
    const places = { participant: { capacity: 10, taken: 10, waiting: 3 } };
    const full = aSession({
      places,
      waitlist: { promotion: 'automatic' },
      activityId: 'act_full' as ActivityId,
    });
    const calendar = await open('ses_one', {}, [full]);
    expect(text(find(calendar, '[part=sign-up]'))).to.equal('加入候补');
    expect(text(find(calendar, '.places'))).to.contain('名额已满，可候补');
    expect(text(find(calendar, '.places'))).to.contain('3 人候补');
  });

  it('shows other places as soon as they are told, in the list and in the panel', async () => {
    const calendar = await open('ses_one');
    const places = { participant: { capacity: 10, taken: 9 } };
    calendar.applyPlaces([
      { sessionId: 'ses_one' as SessionId, places },
      { sessionId: 'ses_elsewhere' as SessionId, places },
    ]);
    await waitUntil(() => text(find(calendar, '.panel .places')).includes('余 1 / 10 个名额'));
    expect(text(find(calendar, '.view .card .state'))).to.equal('可报名余 1 个名额');
  });
});

describe('youth-activity-calendar on paper', () => {
  const print = async (calendar: YouthActivityCalendar, type: string) => {
    window.dispatchEvent(new Event(type));
    await calendar.updateComplete;
  };

  it('has all sessions of the month and of the list, and afterwards no more than before', async () => {
    for (const [view, drawn] of [
      ['month', '.line[data-session]'],
      ['list', '.card'],
    ] as const) {
      // eslint-disable-next-line no-await-in-loop -- one calendar after the other
      const calendar = await withAttributes({ view }, manySessions(300));
      const before = all(calendar, drawn).length;
      // eslint-disable-next-line no-await-in-loop -- as above
      await print(calendar, 'beforeprint');
      expect(all(calendar, drawn).length, view).to.equal(300);
      // eslint-disable-next-line no-await-in-loop -- as above
      await print(calendar, 'afterprint');
      expect(all(calendar, drawn).length, view).to.equal(before);
      fixtureCleanup();
    }
  });
});

describe('the elder mode of youth-activity-calendar', () => {
  it('has no text below 18 pixels and no line closer than one and a half, in any view', async () => {
    for (const view of ['month', 'week', 'list']) {
      // eslint-disable-next-line no-await-in-loop -- one calendar after the other
      const calendar = await aLoadedCalendar({
        sessions: three,
        attributes: { mode: 'elder', view, civic: '' },
      });
      // eslint-disable-next-line no-await-in-loop -- as above
      await seen(calendar, view === 'list' ? '.card' : '.note');
      const small = all(calendar, '*').filter((element) => {
        const hasText = Array.from(element.childNodes).some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
        );
        const { fontSize, lineHeight } = getComputedStyle(element);
        // A sign without words has no lines.
        const isClose =
          parseFloat(lineHeight) < 1.5 * parseFloat(fontSize) && /\w|\p{L}/u.test(text(element));
        return hasText && (parseFloat(fontSize) < 18 || isClose);
      });
      expect(
        small.map((element) => `${element.tagName}.${element.className}`),
        view,
      ).to.eql([]);
      fixtureCleanup();
    }
  });

  it('opens the day from a press on a line, which is small', async () => {
    const calendar = await withAttributes({ mode: 'elder', view: 'month' }, [
      aSession(),
      aSession({ id: 'ses_two' }),
    ]);
    find(calendar, '.line')?.click();
    expect(text(await seen(calendar, '#panel-title'))).to.equal('2026年11月10日 周二');
  });
});

describe('a broken session among a page’s own', () => {
  it('is left out', async () => {
    const broken = aSession({ id: 'ses_broken', startsAt: undefined as unknown as Instant });
    const calendar = await withAttributes({}, [broken, aSession()]);
    expect(count(calendar)).to.equal('1 场活动');
  });
});
