/** Writes the SDK's table of public holidays anew from the installed version of `chinese-days`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../run-command.ts';
import { lineOf, readHolidayLists } from './holiday-table.ts';

/** The year in which the programme began. */
const FIRST_YEAR = 2022;

const lists = readHolidayLists();
const { version } = createRequire(import.meta.url)('chinese-days/package.json') as { version: string };
const lastYear = Math.max(...Object.keys(lists.holidays).map((day) => Number(day.slice(0, 4))));
const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const lines = years.map((year) => `  '${lineOf(year, lists)}',`);

const text = `/**
 * Public holidays and make-up workdays as the State Council's yearly notices set them. Written by
 * \`pnpm holidays\`, never by hand; \`holidays.ts\` reads it.
 * Source: docs/rules/civic-calendar.md#public-holidays
 */

/** Where the table was read from. */
export const holidayTableSource = 'chinese-days ${version}';

/** A line for each year: the holiday's letter, first and last day off, and after \`+\` the days worked for it. */
export const holidayTable: readonly string[] = [
${lines.join('\n')}
];
`;
writeFileSync(join(ROOT, 'packages/sdk/src/domain/calendar/holiday-table.ts'), text);
console.log(`${lines.length} years, ${FIRST_YEAR} to ${lastYear}`);
