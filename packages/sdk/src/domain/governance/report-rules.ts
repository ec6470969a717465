/** What may be done with a monthly report, and when. Source: docs/rules/monthly-report.md */
import { type FieldProblem, refuse, type Refusal } from '../problem.ts';
import { lastDayOf } from '../values/calendar-arithmetic.ts';
import type { CivilMonth } from '../values/civil-date.ts';
import type { Instant } from '../values/instant.ts';
import { dayOf } from '../values/wall-clock.ts';
import type { MonthlyReportEdit } from './monthly-report.ts';
import { figureScope } from './report-metrics.ts';

/** The number that a report gives: the clerk's where there is one. */
export function reportedValue(figure: {
  readonly computed: number;
  readonly stated?: number | undefined;
}): number {
  return figure.stated ?? figure.computed;
}

/** Why nobody can report on this month yet; an empty list when it has begun. */
export function draftProblems(month: CivilMonth, now: Instant): FieldProblem[] {
  return dayOf(now).slice(0, 7) < month ? [{ pointer: '/month', code: 'month-not-begun' }] : [];
}

interface Standing {
  readonly state: string;
  readonly version: number;
}

/** Why this version can't be edited: it is submitted, or somebody else has changed it meanwhile. */
export function editRefusal(report: Standing, seenVersion: number): Refusal | undefined {
  if (report.state === 'submitted') return refuse('monthly-report-submitted');
  return report.version === seenVersion ? undefined : refuse('monthly-report-changed');
}

/** Why it can't be frozen. A frozen one may be frozen anew, which takes its figures from the rows again. */
export function freezingRefusal(
  report: Standing & { readonly month: CivilMonth },
  { seenVersion, now }: { readonly seenVersion: number; readonly now: Instant },
): Refusal | undefined {
  if (dayOf(now) <= lastDayOf(report.month)) return refuse('month-not-over');
  return editRefusal(report, seenVersion);
}

/** Why it can't be submitted. */
export function submissionRefusal(report: Standing, seenVersion: number): Refusal | undefined {
  const refusal = editRefusal(report, seenVersion);
  if (refusal !== undefined) return refusal;
  return report.state === 'frozen' ? undefined : refuse('monthly-report-not-frozen');
}

/** Why it can't be amended: only what is submitted, and only its latest revision. */
export function amendmentRefusal(report: {
  readonly state: string;
  readonly amendedBy?: string | undefined;
}): Refusal | undefined {
  if (report.state !== 'submitted') return refuse('monthly-report-not-submitted');
  return report.amendedBy === undefined ? undefined : refuse('monthly-report-amended');
}

/** Numbers stated for figures that can't be, or without saying why. `known` are the keys that the report has. */
export function statedProblems(
  figures: NonNullable<MonthlyReportEdit['figures']>,
  known: ReadonlySet<string>,
): FieldProblem[] {
  return figures.flatMap(({ key, note, stated }, index) => {
    if (figureScope(key) === undefined || !known.has(key))
      return [{ pointer: `/figures/${index}/key`, code: 'unknown-reference' }];
    const isUnexplained = stated !== null && note === undefined;
    return isUnexplained ? [{ pointer: `/figures/${index}/note`, code: 'required' }] : [];
  });
}
