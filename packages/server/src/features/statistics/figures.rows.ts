import {
  addDays,
  addMonths,
  type CivilDay,
  type CivilMonth,
  dayFrom,
  type ExtraSum,
  firstDayOf,
  isCivilDay,
  lastDayOf,
  monthFrom,
  monthOf,
  type ReportedFigure,
  satisfies,
} from '@youth-action/sdk/domain';
import { ifAny } from '../shared/wire.ts';
import type { CountedActivity } from './books.repository.ts';
import { FigureQuery, type SessionChoice } from './figure-query.ts';
import type { DaySpan, FigureRow } from './figures.repository.ts';

/** What the figure is checked against; undefined where there are no rows to count. */
export function figureQueryOf(row: FigureRow): FigureQuery | undefined {
  return row.computed_by === null ? undefined : FigureQuery.parse(JSON.parse(row.computed_by));
}

/** The days that a figure is of, both included. */
export function figureSpan(row: FigureRow): {
  readonly from: CivilDay | undefined;
  readonly until: CivilDay;
} {
  const from = row.from_text === null ? undefined : dayOrMonth(row.from_text);
  const until = dayOrMonth(row.as_of_text);
  return {
    from: from === undefined ? undefined : isCivilDay(from) ? dayFrom(from) : firstDayOf(monthFrom(from)),
    until: isCivilDay(until) ? dayFrom(until) : lastDayOf(monthFrom(until)),
  };
}

/** The whole months of a figure, as a sum of tallies; undefined where it isn't one. */
export function figureSum(
  row: FigureRow,
  activities: ReadonlyMap<string, CountedActivity>,
): ExtraSum | undefined {
  const query = figureQueryOf(row);
  if (query === undefined || (query.count !== 'sessions' && query.count !== 'attendances')) return undefined;
  const { first, last } = wholeMonths(figureSpan(row));
  const chosen = [...activities.values()].filter((activity) => isChosen(activity, query));
  return {
    key: figureKey(row),
    of: query.count,
    communityId: row.community_id,
    activityIds: new Set(chosen.map(({ id }) => id)),
    firstMonth: first,
    lastMonth: last,
  };
}

export function figureKey(row: FigureRow): string {
  return `figure|${row.community_id}|${row.key}`;
}

function isChosen(activity: CountedActivity, { activityIds, programmeCode, tag }: SessionChoice): boolean {
  return (
    (programmeCode === undefined || activity.programme_code === programmeCode) &&
    (tag === undefined || (JSON.parse(activity.tags) as readonly string[]).includes(tag)) &&
    (activityIds === undefined || activityIds.includes(activity.id))
  );
}

function wholeMonths({ from, until }: ReturnType<typeof figureSpan>): {
  readonly first: CivilMonth | undefined;
  readonly last: CivilMonth;
} {
  const ends = until === lastDayOf(monthOf(until));
  const begins = from === undefined || from === firstDayOf(monthOf(from));
  return {
    first: from === undefined ? undefined : begins ? monthOf(from) : addMonths(monthOf(from), 1),
    last: ends ? monthOf(until) : addMonths(monthOf(until), -1),
  };
}

/** Days of a figure beside its whole months: they are counted from the rows. */
export function raggedDays(span: ReturnType<typeof figureSpan>): DaySpan[] {
  const { first, last } = wholeMonths(span);
  const { from, until } = span;
  if (first !== undefined && first > last) return from === undefined ? [] : [{ from, until }];
  return [
    ...(from !== undefined && first !== undefined && from < firstDayOf(first)
      ? [{ from, until: addDays(firstDayOf(first), -1) }]
      : []),
    ...(until > lastDayOf(last) ? [{ from: addDays(lastDayOf(last), 1), until }] : []),
  ];
}

/** The figure as it was written, beside what was counted for it. */
export function reportedFigureOf(row: FigureRow, computed: number | undefined): ReportedFigure {
  const figure = { value: row.value, qualifier: row.qualifier, step: ifAny(row.step) };
  return {
    key: row.key,
    label: { 'zh-CN': row.label_zh, en: row.label_en },
    written: row.written,
    ...figure,
    unit: row.unit,
    from: row.from_text === null ? undefined : dayOrMonth(row.from_text),
    asOf: dayOrMonth(row.as_of_text),
    sourceUrl: row.source_url,
    computed,
    satisfied: computed === undefined ? undefined : satisfies(computed, figure),
  };
}

function dayOrMonth(text: string): CivilDay | CivilMonth {
  return isCivilDay(text) ? text : monthFrom(text);
}
