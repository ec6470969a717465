/** Rows of monthly reports as they are answered. */
import type {
  MonthlyReport,
  MonthlyReportFigure,
  MonthlyReportSummary,
} from '../../domain/governance/monthly-report.ts';
import { reportedValue } from '../../domain/governance/report-rules.ts';
import { withMoves, withStated } from '../../domain/governance/report-figures.ts';
import { addMonths } from '../../domain/values/calendar-arithmetic.ts';
import type { MemoryData } from './data.ts';
import type { MonthlyReportRowData } from './ledger-rows.ts';
import type { Context } from './handler.ts';
import { monthFigures } from './month-events.ts';
import { related } from './rows.ts';

type Asking = Pick<Context, 'data' | 'now'>;

/** Latest month first; of one community and month, the latest revision first. */
export function reportsOf({ monthlyReports = [] }: MemoryData): MonthlyReportRowData[] {
  return monthlyReports.toSorted(
    (a, b) =>
      -compared(a.month, b.month) || compared(a.communityId, b.communityId) || b.revision - a.revision,
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function submittedReport(
  data: MemoryData,
  communityId: string,
  month: string,
): MonthlyReportRowData | undefined {
  return reportsOf(data).find(
    (row) => row.communityId === communityId && row.month === month && row.state === 'submitted',
  );
}

export function summaryView(data: MemoryData, row: MonthlyReportRowData): MonthlyReportSummary {
  const { amendmentReason, amends, frozenAt, id, submittedAt } = row;
  const { communityId, createdAt, month, revision, state, updatedAt, version } = row;
  const amendedBy = data.monthlyReports?.find((one) => one.amends === id)?.id;
  return {
    id,
    communityId,
    createdAt,
    month,
    revision,
    state,
    updatedAt,
    version,
    communityName: related(data.communities, communityId).name,
    ...(amendmentReason === undefined ? {} : { amendmentReason }),
    ...(amends === undefined ? {} : { amends }),
    ...(amendedBy === undefined ? {} : { amendedBy }),
    ...(frozenAt === undefined ? {} : { frozenAt }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
  };
}

export function countedFigures(
  { data, now }: Asking,
  { communityId, month }: Pick<MonthlyReportRowData, 'communityId' | 'month'>,
): MonthlyReportFigure[] {
  return monthFigures({ communityIds: [communityId], data, month, now });
}

/** A frozen one's figures, with what the clerk states. */
export function reportedFigures({ frozen, writing }: MonthlyReportRowData): MonthlyReportFigure[] {
  return withStated(frozen?.figures ?? [], writing.stated);
}

export function previousFigures(asking: Asking, row: MonthlyReportRowData): MonthlyReport['previous'] {
  const month = addMonths(row.month, -1);
  const submitted = submittedReport(asking.data, row.communityId, month);
  const figures =
    submitted === undefined
      ? countedFigures(asking, { communityId: row.communityId, month })
      : reportedFigures(submitted);
  return {
    month,
    basis: submitted === undefined ? 'rows' : 'report',
    figures: figures.map((figure) => ({ key: figure.key, value: reportedValue(figure) })),
  };
}

export function reportView(asking: Asking, row: MonthlyReportRowData): MonthlyReport {
  const { frozen, ledgerHead, steps, writing } = row;
  const current = countedFigures(asking, row);
  const figures = frozen === undefined ? current : withMoves(frozen.figures, current);
  return {
    ...summaryView(asking.data, row),
    figures: withStated(figures, writing.stated),
    previous: frozen?.previous ?? previousFigures(asking, row),
    texts: writing.texts,
    ...(ledgerHead === undefined ? {} : { ledgerHead }),
    steps,
    countedAt: row.frozenAt ?? asking.now,
  };
}
