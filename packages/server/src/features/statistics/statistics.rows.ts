import {
  addMonths,
  type CivilDay,
  type CivilMonth,
  dayOf,
  firstDayOf,
  instantAt,
  instantOf,
  lastDayOf,
  type Metric,
  type MetricKey,
  metricKeys,
  type MonthCounts,
  type MonthlyFiguresRow,
  monthOf,
  type Instant,
} from '@youth-action/sdk/domain';
import { countOf, endOfDay, startOfDay, stored } from '../shared/wire.ts';
import type { Count, MonthSpan } from './statistics.repository.ts';

/** The counts as they come from the rows; minutes come from elsewhere than attendance. */
export interface Counted {
  readonly sessions: Count;
  readonly attendances: Count;
  readonly persons: Count;
}

export interface FourCounts {
  readonly sessions: number;
  readonly attendances: number;
  readonly persons: number;
  readonly serviceMinutes: number;
}

export function fourCounts(counted: Counted | undefined, minutes: Count | undefined): FourCounts {
  return {
    sessions: countOf(counted?.sessions ?? 0),
    attendances: countOf(counted?.attendances ?? 0),
    persons: countOf(counted?.persons ?? 0),
    serviceMinutes: countOf(minutes ?? 0),
  };
}

/** The days of a metric: `from` is absent where it counts from the beginning. */
export interface MetricDays {
  readonly from: CivilDay | undefined;
  readonly until: CivilDay;
  readonly asOf: Instant;
}

export function metricsOf(counts: FourCounts, days: MetricDays): Metric[] {
  const values: Readonly<Record<MetricKey, number>> = { ...counts, 'service-minutes': counts.serviceMinutes };
  return metricKeys.map((key) => ({ key, value: values[key], ...days }));
}

/**
 * When the latest of what was counted came about: a session began, somebody was checked in, minutes were decided on. So
 * that an answer in which nothing has changed is the same bytes; where there's nothing, the start of `day`.
 */
export function latestOf(changes: readonly (number | null)[], day: CivilDay): Instant {
  const latest = Math.max(0, ...changes.map((change) => change ?? 0));
  return latest === 0 ? instantAt(day, '00:00') : instantOf(latest);
}

/** Every month from that of the first thing counted to the last month; none if nothing was counted. */
export function monthsBetween(first: CivilMonth | undefined, last: CivilMonth): CivilMonth[] {
  const months: CivilMonth[] = [];
  for (let month = first; month !== undefined && month <= last; month = addMonths(month, 1))
    months.push(month);
  return months;
}

export function monthSpan(month: CivilMonth): MonthSpan {
  return { month, fromMs: startOfDay(firstDayOf(month)), untilMs: endOfDay(lastDayOf(month)) };
}

/** The month in which the instant is, in the programme's zone. */
export function monthAt(millis: number): CivilMonth {
  return monthOf(dayOf(instantOf(millis)));
}

export function monthCounts(
  months: readonly CivilMonth[],
  attendance: readonly (Counted & { readonly month: string })[],
  minutes: readonly { readonly month: string; readonly minutes: Count }[],
): MonthCounts[] {
  const attendanceOf = new Map(attendance.map((row) => [row.month, row]));
  const minutesOf = new Map(minutes.map((row) => [row.month, row.minutes]));
  return months.map((month) => ({ month, ...fourCounts(attendanceOf.get(month), minutesOf.get(month)) }));
}

interface OfProgramme {
  readonly programme_id: string | null;
}

/** A line per programme in which there was something, in the order of `programmes`, and last what belongs to none. */
export function programmeRows(
  programmes: readonly { readonly id: string; readonly name: string }[],
  attendance: readonly (Counted & OfProgramme)[],
  minutes: readonly (OfProgramme & { readonly minutes: Count })[],
): MonthlyFiguresRow[] {
  const lines = [...programmes, { id: null, name: undefined }];
  return lines.flatMap(({ id, name }) => {
    const counted = attendance.find(({ programme_id }) => programme_id === id);
    const granted = minutes.find(({ programme_id }) => programme_id === id);
    const counts = fourCounts(counted, granted?.minutes);
    if (counts.attendances === 0 && counts.serviceMinutes === 0) return [];
    return [id === null ? counts : { programmeId: stored(id), programmeName: name, ...counts }];
  });
}
