/** What the civic calendar says of the days of a month. Comes after the first paint, with the names and holidays. */
import {
  type CivicData,
  type DayMarks,
  dayMarks,
  holidayHorizon,
  isPastHorizon,
  markLabel,
  spokenMarks,
} from '@youth-action/sdk/civic-calendar';
import {
  addDays,
  type CivilDay,
  type CivilMonth,
  lastDayOf,
  monthGrid,
  startOfWeek,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText } from '../../localize/dates.ts';
import type { CalendarModel, DayNote } from './calendar-model.ts';

export { civicNoteStyles as styles } from './civic-notes.styles.ts';

/** What is said of the days of a month's weeks. */
export interface CivicNotes {
  readonly month: CivilMonth;
  readonly language: Language;
  readonly data: CivicData | undefined;
  readonly notes: ReadonlyMap<CivilDay, DayNote>;
}

/** The notes of a month; `last` itself where they are those that were made last. */
export function civicNotes(
  last: CivicNotes | undefined,
  month: CivilMonth,
  { language, data }: Pick<CivicNotes, 'language' | 'data'>,
): CivicNotes {
  if (last?.month === month && last.language === language && last.data === data) return last;
  const notes = new Map<CivilDay, DayNote>();
  dayMarks(monthGrid(month), { language, data }).forEach((marks, day) =>
    notes.set(day, noteOf(marks, language)),
  );
  return { month, language, data, notes };
}

function noteOf(marks: DayMarks, language: Language): DayNote {
  const { festivals = [], holiday, schoolHoliday } = marks;
  return {
    label: markLabel(marks),
    isFestival: festivals.length > 0,
    badge: holiday?.label ?? '',
    isOff: holiday?.kind === 'off',
    spoken: spokenMarks(marks, language),
    school: schoolHoliday?.name ?? '',
  };
}

const texts: Readonly<Record<Language, (day: string) => string>> = {
  'zh-CN': (day) => `${day}之后的放假与调休安排尚未公布，以国务院通知为准。`,
  en: (day) => `Public holidays after ${day} have not been announced yet.`,
};

/** A hint where a part of what is shown lies beyond what is known of holidays: no mark is no statement there. */
export function horizonTemplate(
  { language, month, tabStop, view }: CalendarModel,
  data: CivicData | undefined,
): TemplateResult | typeof nothing {
  const grid = monthGrid(month);
  const last =
    view === 'week'
      ? addDays(startOfWeek(tabStop), 6)
      : view === 'list'
        ? lastDayOf(month)
        : (grid[grid.length - 1] ?? lastDayOf(month));
  if (!isPastHorizon(last, data)) return nothing;
  const horizon = dayText(holidayHorizon(data), language, true).split(' ');
  const day = (language === 'en' ? horizon.slice(1) : horizon.slice(0, 1)).join(' ');
  return html`<p class="horizon muted" part="horizon">${texts[language](day)}</p>`;
}
