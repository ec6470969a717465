import { addDays, type CivilDay, type CivilMonth, weekday } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aSession, manySessions } from '../../../test/session-builder.ts';
import { monthWeeks, weekCells } from './month-view.ts';
import { type Key, movedDay } from './moved-day.ts';
import { earliestMonth, latestMonth, monthIn, movedMonth, rangeOf, tabStopOf } from './months.ts';
import { SessionIndex } from './session-index.ts';

const month = (text: string) => text as CivilMonth;
const day = (text: string) => text as CivilDay;
const press = (key: string, held: Partial<Key> = {}): Key => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  ...held,
});
const weeksOf = (text: string, index = new SessionIndex()) =>
  monthWeeks(month(text), { today: day('2026-11-23'), tabStop: day('2026-11-23'), index, most: 3 });

describe('the squares of a month', () => {
  it('start on Monday and cover the month in whole weeks', () => {
    for (const text of ['2026-02', '2027-02', '2026-11', '2024-02', '2026-05', '2021-02']) {
      const days = weeksOf(text).flatMap((week) => week.map((cell) => cell.day));
      expect(weekday(days[0] ?? '')).to.equal(1);
      expect(days.length % 7).to.equal(0);
      days.forEach((one, at) => expect(one).to.equal(addDays(days[0] ?? '', at)));
    }
  });

  it('are four weeks at least and six at most', () => {
    expect(weeksOf('2021-02').length).to.equal(4);
    expect(weeksOf('2026-11').length).to.equal(6);
  });

  it('tell the month from the days around it, and today', () => {
    const cells = weeksOf('2026-11').flat();
    expect(cells.filter(({ isInMonth }) => isInMonth).length).to.equal(30);
    expect(cells.filter(({ isToday }) => isToday).map((cell) => cell.day)).to.eql(['2026-11-23']);
    expect(cells.filter(({ isTabStop }) => isTabStop).length).to.equal(1);
  });

  it('show as many sessions as there is room for, and count the others', () => {
    const [one, three, ten] = [1, 3, 10].map((count) => {
      const index = new SessionIndex(Array.from({ length: count }, (_, at) => aSession({ id: `ses_${at}` })));
      return weeksOf('2026-11', index)
        .flat()
        .find((cell) => cell.day === '2026-11-10');
    });
    expect([one?.sessions.length, one?.hidden]).to.eql([1, 0]);
    expect([three?.sessions.length, three?.hidden]).to.eql([3, 0]);
    expect([ten?.sessions.length, ten?.hidden]).to.eql([2, 8]);
  });

  it('hold no more lines for ten thousand sessions than for a hundred', () => {
    const lines = (count: number) =>
      weeksOf('2026-11', new SessionIndex(manySessions(count)))
        .flat()
        .reduce((sum, { sessions }) => sum + sessions.length, 0);
    expect(lines(10_000)).to.be.at.most(42 * 3);
  });
});

describe('the squares of a week', () => {
  it('are its seven days, all of them in it whatever their month', () => {
    const query = {
      today: day('2026-11-23'),
      tabStop: day('2026-12-01'),
      index: new SessionIndex(),
      most: 3,
    };
    const cells = weekCells(day('2026-12-01'), query);
    expect(cells.map((cell) => cell.day)).to.eql([
      '2026-11-30',
      ...['01', '02', '03', '04', '05', '06'].map((date) => `2026-12-${date}`),
    ]);
    expect(cells.every(({ isInMonth }) => isInMonth)).to.equal(true);
    expect(cells.filter(({ isTabStop }) => isTabStop).map((cell) => cell.date)).to.eql([1]);
  });
});

describe('the days asked for', () => {
  it('are the whole weeks, and the week before in which a long session can start', () => {
    const days = (text: string) => Object.values(rangeOf(month(text)));
    expect(days('2026-11')).to.eql(['2026-10-19', '2026-10-26', '2026-12-06']);
    expect(days('2021-02')).to.eql(['2021-01-25', '2021-02-01', '2021-02-28']);
    expect(days('2027-01')).to.eql(['2026-12-21', '2026-12-28', '2027-01-31']);
  });
});

describe('going through the calendar', () => {
  it('goes by day, week and month with the keys of the ARIA practices', () => {
    const from = day('2026-11-25'); // a Wednesday
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
    expect(keys.map((key) => movedDay(from, press(key)))).to.eql([
      '2026-11-24',
      '2026-11-26',
      '2026-11-18',
      '2026-12-02',
      '2026-11-23',
      '2026-11-29',
      '2026-10-25',
      '2026-12-25',
    ]);
    expect(movedDay(from, press('PageUp', { shiftKey: true }))).to.equal('2025-11-25');
    expect(movedDay(from, press('PageDown', { shiftKey: true }))).to.equal('2027-11-25');
    expect(movedDay(from, press('Home', { ctrlKey: true }))).to.equal('2026-11-01');
    expect(movedDay(from, press('End', { ctrlKey: true }))).to.equal('2026-11-30');
    expect(movedDay(from, press('ArrowLeft', { ctrlKey: true }))).to.equal(undefined);
    expect(movedDay(from, press('a'))).to.equal(undefined);
  });

  it('ends on the last day of a month that is shorter', () => {
    expect(movedDay(day('2026-10-31'), press('PageDown'))).to.equal('2026-11-30');
    expect(movedDay(day('2026-03-31'), press('PageUp'))).to.equal('2026-02-28');
    expect(movedDay(day('2028-02-29'), press('PageDown', { shiftKey: true }))).to.equal('2029-02-28');
  });

  it('stops at the ends of the calendar', () => {
    expect(movedDay(day('1950-01-01'), press('ArrowLeft'))).to.equal(undefined);
    expect(movedDay(day('2199-12-31'), press('ArrowDown'))).to.equal(undefined);
    expect(movedMonth(earliestMonth, -1)).to.equal(earliestMonth);
    expect(movedMonth(latestMonth, 1)).to.equal(latestMonth);
    expect(movedMonth(month('2026-12'), 1)).to.equal('2027-01');
  });

  it('takes only months of the calendar', () => {
    expect(['2026-11', '2026-13', '2026-1', '', 'now', '0000-01', '2026-11-05'].map(monthIn)).to.eql([
      '2026-11',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('lets the Tab key reach the day last gone to, else today, else the first', () => {
    const [november, december] = [month('2026-11'), month('2026-12')];
    expect(tabStopOf(november, day('2026-11-23'), day('2026-11-03'))).to.equal('2026-11-03');
    expect(tabStopOf(november, day('2026-11-23'), day('2026-10-03'))).to.equal('2026-11-23');
    expect(tabStopOf(december, day('2026-11-23'), undefined)).to.equal('2026-12-01');
  });
});
