/** A month over all communities: sums of what was submitted, people counted anew, and who is missing. */
import {
  type CivilMonth,
  instantOf,
  type MonthlyReportFigure,
  type MonthlyRollUp,
  reportedValue,
  sumUp,
  wholeFigures,
  withStated,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { instantIfAny, stored } from '../shared/wire.ts';
import { countMonth } from './month-figures.ts';
import { listCommunities, listReportsOfMonth, type ReportRow } from './monthly-reports.repository.ts';
import { frozenOf, statedOf } from './monthly-reports.rows.ts';

interface Submitted {
  readonly row: ReportRow;
  readonly figures: readonly MonthlyReportFigure[];
}

export async function rollUp(db: Kysely<Database>, month: CivilMonth, nowMs: number): Promise<MonthlyRollUp> {
  const reports = await listReportsOfMonth(db, month); // the latest revision first
  const submitted = latestSubmitted(reports);
  const communities = await listCommunities(db);
  const communityIds = [...submitted.keys()];
  const counted = communityIds.length === 0 ? [] : await countMonth(db, { communityIds, month, nowMs });
  return {
    month,
    communities: communities.map(({ id, name }) =>
      standingOf(
        { id, name },
        { latest: reports.find((row) => row.community_id === id), counted: submitted.get(id) },
      ),
    ),
    submitted: submitted.size,
    figures: sumUp(
      [...submitted.values()].flatMap(({ figures }) => figures),
      counted,
    ),
    asOf: instantOf(nowMs),
  };
}

function latestSubmitted(reports: readonly ReportRow[]): Map<string, Submitted> {
  const submitted = new Map<string, Submitted>();
  for (const row of reports) {
    if (row.state !== 'submitted' || submitted.has(row.community_id)) continue;
    submitted.set(row.community_id, {
      row,
      figures: withStated(frozenOf(row)?.figures ?? [], statedOf(row)),
    });
  }
  return submitted;
}

function standingOf(
  { id, name }: { readonly id: string; readonly name: string },
  { counted, latest }: { readonly latest: ReportRow | undefined; readonly counted: Submitted | undefined },
): MonthlyRollUp['communities'][number] {
  const row = counted?.row ?? latest;
  return {
    communityId: stored(id),
    name,
    state: row?.state ?? 'missing',
    ...(row === undefined
      ? {}
      : { reportId: stored(row.id), revision: row.revision, submittedAt: instantIfAny(row.submitted_at) }),
    isAmending: counted !== undefined && latest?.state !== 'submitted',
    figures: wholeFigures(counted?.figures ?? []).map((figure) => ({
      key: figure.key,
      value: reportedValue(figure),
    })),
  };
}
