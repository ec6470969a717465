import {
  type CivilDay,
  dayOf,
  type FrozenFigures,
  instantOf,
  maskNameForStaff,
  mayBeMinor,
  type MonthlyReport,
  type MonthlyReportRow,
  type MonthlyReportStep,
  type MonthlyReportSummary,
  type ReportWriting,
  type StatedFigures,
} from '@youth-action/sdk/domain';
import type { Selectable } from 'kysely';
import type { MonthlyReportStepsTable } from '../../storage/monthly-report-tables.ts';
import { countOf, ifAny, instantIfAny, stored, storedIfAny } from '../shared/wire.ts';
import type { FigureRow } from './month-rows.repository.ts';
import type { ReportRow } from './monthly-reports.repository.ts';

// Columns that only this feature writes.
export const statedOf = ({ stated: text }: ReportRow) => JSON.parse(text) as StatedFigures;
export const textsOf = ({ texts: text }: ReportRow) => JSON.parse(text) as MonthlyReport['texts'];
/** What the clerk has written. */
export const writingOf = (row: ReportRow): ReportWriting => ({ stated: statedOf(row), texts: textsOf(row) });
export const frozenOf = ({ frozen }: ReportRow) =>
  frozen === null ? undefined : (JSON.parse(frozen) as FrozenFigures);

export function summaryOf(row: ReportRow): MonthlyReportSummary {
  return {
    id: stored(row.id),
    communityId: stored(row.community_id),
    communityName: row.community_name,
    month: stored(row.month),
    state: row.state,
    revision: row.revision,
    amendmentReason: ifAny(row.amendment_reason),
    amends: storedIfAny(row.amends_id),
    amendedBy: storedIfAny(row.amended_by),
    version: row.version,
    createdAt: instantOf(row.created_at),
    updatedAt: instantOf(row.updated_at),
    frozenAt: instantIfAny(row.frozen_at),
    submittedAt: instantIfAny(row.submitted_at),
  };
}

export function stepOf(row: Selectable<MonthlyReportStepsTable>): MonthlyReportStep {
  return {
    kind: row.kind,
    by: row.actor_label,
    at: instantOf(row.at),
    reason: ifAny(row.reason),
    changed: JSON.parse(row.changed) as MonthlyReportStep['changed'],
  };
}

/** A row behind a figure; `today` is the day on which it's told who is a minor. */
export function figureRowOf(row: FigureRow, today: CivilDay): MonthlyReportRow {
  const person = { birth: ifAny(row.birth), isDeclaredAdult: countOf(row.is_declared_adult) === 1 };
  return {
    id: row.id,
    day: /^\d{4}-/.test(row.moment) ? stored(row.moment) : dayOf(instantOf(Number(row.moment))),
    title: row.title ?? '',
    ...(row.name === null
      ? {}
      : { person: maskNameForStaff(row.name, { minor: mayBeMinor(person, today) }) }),
    ...(row.count === null ? {} : { count: countOf(row.count) }),
    ...(row.minutes === null ? {} : { minutes: countOf(row.minutes) }),
    ...(row.detail === null ? {} : { detail: row.detail }),
  };
}
