import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInHolidays, dayMarks, knowsHolidays } from '@youth-action/sdk/civic-calendar';
import { addDays, type CivilDay, dayFrom, daysBetween } from '@youth-action/sdk/domain';
import { letterOf, lineOf, readHolidayLists } from './holiday-table.ts';

const lists = readHolidayLists();

describe('the table of public holidays', () => {
  it('says of every day of its years what the package’s data say, and of no day more', () => {
    const length = daysBetween('2022-01-01', '2027-01-01');
    const days = Array.from({ length }, (_, index): CivilDay => addDays('2022-01-01', index));
    for (const [day, { holiday }] of dayMarks(days, { language: 'en' })) {
      const expected = lists.holidays[day] ? 'off' : lists.workdays[day] && 'work';
      assert.equal(holiday?.kind, expected, day);
      const text = lists.holidays[day] ?? lists.workdays[day];
      if (text === undefined) continue;
      const name = holiday?.name.replace('Qingming Festival', 'Tomb-sweeping Day') ?? '';
      assert.equal(letterOf(`${name.replace('Mid-Autumn', 'Mid-autumn')},`), letterOf(text), day);
    }
  });

  it('has every year of the package from 2022 on', () => {
    const last = Object.keys(lists.holidays).toSorted().at(-1) ?? '';
    assert.equal(knowsHolidays(dayFrom(last)), true);
    assert.deepEqual(
      builtInHolidays().map(({ year }) => year),
      Array.from({ length: Number(last.slice(0, 4)) - 2021 }, (_, index) => 2022 + index),
    );
  });

  it('a holiday without a letter stops the writing', () => {
    const unknown = { holidays: { '2027-03-10': 'Eid al-Fitr,开斋节,1' }, workdays: {} };
    assert.throws(() => lineOf(2027, unknown), /No letter/);
  });

  it('days in a row become one period, and the days worked stand with their holiday', () => {
    const lists2027 = {
      holidays: {
        '2027-01-01': "New Year's Day,元旦,1",
        '2027-01-02': "New Year's Day,元旦,1",
        '2027-04-05': 'Tomb-sweeping Day,清明,1',
      },
      workdays: { '2027-01-10': "New Year's Day,元旦,1" },
    };
    assert.equal(lineOf(2027, lists2027), '2027 n0101-0102+0110 q0405');
  });
});
