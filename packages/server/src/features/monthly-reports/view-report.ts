/** A report as it is answered: its own figures, or the rows' while it is a draft. */
import {
  addMonths,
  type CivilMonth,
  type FrozenFigures,
  instantOf,
  type MonthlyReport,
  type MonthlyReportFigure,
  reportedValue,
  withMoves,
  withStated,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { stored } from '../shared/wire.ts';
import { countMonth } from './month-figures.ts';
import { findSubmitted, listSteps, type ReportRow } from './monthly-reports.repository.ts';
import { frozenOf, statedOf, stepOf, summaryOf, textsOf } from './monthly-reports.rows.ts';

export async function viewReport(
  db: Kysely<Database>,
  row: ReportRow,
  nowMs: number,
): Promise<MonthlyReport> {
  const frozen = frozenOf(row);
  const current = await countReport(db, row, nowMs);
  const { figures, previous } =
    frozen === undefined
      ? { figures: current, previous: await previousFigures(db, row, nowMs) }
      : { ...frozen, figures: withMoves(frozen.figures, current) };
  return {
    ...summaryOf(row),
    figures: withStated(figures, statedOf(row)),
    previous,
    texts: textsOf(row),
    ...(row.head_sequence === null || row.head_hash === null
      ? {}
      : { ledgerHead: { sequence: row.head_sequence, hash: row.head_hash } }),
    steps: (await listSteps(db, row.id)).map(stepOf),
    countedAt: instantOf(row.frozen_at ?? nowMs),
  };
}

/** What the rows say of the report's month. */
export function countReport(
  db: Kysely<Database>,
  { community_id, month }: Pick<ReportRow, 'community_id' | 'month'>,
  nowMs: number,
): Promise<MonthlyReportFigure[]> {
  return countMonth(db, { communityIds: [community_id], month: stored<CivilMonth>(month), nowMs });
}

/** What freezing keeps. */
export async function figuresToKeep(
  db: Kysely<Database>,
  row: ReportRow,
  nowMs: number,
): Promise<FrozenFigures> {
  return { figures: await countReport(db, row, nowMs), previous: await previousFigures(db, row, nowMs) };
}

async function previousFigures(
  db: Kysely<Database>,
  { community_id, month }: ReportRow,
  nowMs: number,
): Promise<MonthlyReport['previous']> {
  const before = addMonths(month, -1);
  const submitted = await findSubmitted(db, community_id, before);
  const figures =
    submitted === undefined
      ? await countReport(db, { community_id, month: before }, nowMs)
      : withStated(frozenOf(submitted)?.figures ?? [], statedOf(submitted));
  return {
    month: before,
    basis: submitted === undefined ? 'rows' : 'report',
    figures: figures.map((figure) => ({ key: figure.key, value: reportedValue(figure) })),
  };
}
