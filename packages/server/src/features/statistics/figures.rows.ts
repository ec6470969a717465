import {
  type CivilDay,
  type CivilMonth,
  dayFrom,
  firstDayOf,
  isCivilDay,
  lastDayOf,
  monthFrom,
  type ReportedFigure,
  satisfies,
} from '@youth-action/sdk/domain';
import { endOfDay, ifAny, startOfDay } from '../shared/wire.ts';
import { FigureQuery } from './figure-query.ts';
import type { FigureCheck, FigureRow } from './figures.repository.ts';

/** What the figure is checked against; undefined where there are no rows to count. */
export function figureCheckOf(row: FigureRow, nowMs: number): FigureCheck | undefined {
  if (row.computed_by === null) return undefined;
  const query = FigureQuery.parse(JSON.parse(row.computed_by));
  const from = row.from_text === null ? undefined : dayOrMonth(row.from_text);
  const until = dayOrMonth(row.as_of_text);
  const fromDay = from === undefined || isCivilDay(from) ? from : firstDayOf(from);
  const untilDay = isCivilDay(until) ? until : lastDayOf(until);
  const range = {
    communityId: row.community_id,
    fromDay,
    untilDay,
    fromMs: fromDay === undefined ? undefined : startOfDay(dayFrom(fromDay)),
    untilMs: endOfDay(untilDay),
    nowMs,
  };
  return { query, range };
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
