/**
 * The table of public holidays, packed from the day lists of the package `chinese-days`. Only its data file is read:
 * its functions go by the machine's time zone, and take a year without data for one without holidays.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

/** Days by what the package says of them: `Spring Festival,春节,4`. */
type DayList = Readonly<Record<string, string>>;

export interface HolidayLists {
  /** Days off. */
  readonly holidays: DayList;
  /** Days of rest that are worked. */
  readonly workdays: DayList;
}

/** The letter that the table has for a holiday, by the package's English name. */
const letters: Readonly<Record<string, string>> = {
  'New Year’s Day': 'n',
  'Spring Festival': 's',
  'Tomb-sweeping Day': 'q',
  'Labour Day': 'l',
  'Dragon Boat Festival': 'd',
  'Mid-autumn Festival': 'm',
  'National Day': 'g',
};

const dayMillis = 86_400_000;

/** The package's data file, as it is installed. */
export function readHolidayLists(): HolidayLists {
  const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  return JSON.parse(readFileSync(path, 'utf8')) as HolidayLists; // the package's own shape, checked by the letters below
}

/** The letter of a day's holiday. @throws Error at a holiday that the table has no letter for. */
export function letterOf(text: string): string {
  const name = (text.split(',')[0] ?? '').replace("'", '’');
  const letter = letters[name];
  if (letter === undefined) throw new Error(`No letter for the holiday ${text}`);
  return letter;
}

interface Run {
  readonly letter: string;
  readonly from: string;
  to: string;
  readonly workdays: string[];
}

function byDay([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1; // no day is listed twice
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMillis).toISOString().slice(0, 10);
}

/** Days off of one name in a row. */
function runsOf(holidays: DayList): Run[] {
  const runs: Run[] = [];
  for (const [day, text] of Object.entries(holidays).toSorted(byDay)) {
    const letter = letterOf(text);
    const last = runs.at(-1);
    if (last?.letter === letter && nextDay(last.to) === day) last.to = day;
    else runs.push({ letter, from: day, to: day, workdays: [] });
  }
  return runs;
}

/** One year as a line of the table: `2026 n0101-0103+0104 s0215-0223+0214+0228 …`. */
export function lineOf(year: number, { holidays, workdays }: HolidayLists): string {
  const inYear = (list: DayList): DayList =>
    Object.fromEntries(Object.entries(list).filter(([day]) => day.startsWith(`${year}-`)));
  const runs = runsOf(inYear(holidays));
  for (const [day, text] of Object.entries(inYear(workdays)).toSorted(byDay)) {
    const run = runs.find(({ letter }) => letter === letterOf(text));
    if (!run) throw new Error(`${day} is worked for a holiday that ${year} hasn't: ${text}`);
    run.workdays.push(day);
  }
  const digits = (day: string): string => day.slice(5).replace('-', '');
  const texts = runs.map(({ letter, from, to, workdays: worked }) => {
    const range = from === to ? digits(from) : `${digits(from)}-${digits(to)}`;
    return [`${letter}${range}`, ...worked.map(digits)].join('+');
  });
  return [year, ...texts].join(' ');
}
