import type { EndpointId } from '../../contract/endpoints.ts';
import type { MonthlyReport, MonthlyReportStep } from '../../domain/governance/monthly-report.ts';
import {
  amendmentRefusal,
  draftProblems,
  editRefusal,
  freezingRefusal,
  reportedValue,
  statedProblems,
  submissionRefusal,
} from '../../domain/governance/report-rules.ts';
import { reportCsv } from '../../domain/governance/report-csv.ts';
import { sumUp, wholeFigures, writingAfter, writingChanges } from '../../domain/governance/report-figures.ts';
import { figureScope } from '../../domain/governance/report-metrics.ts';
import { CivilMonth } from '../../domain/values/civil-date.ts';
import type { MonthlyReportRowData } from './ledger-rows.ts';
import { type Context, found, type HandlersOf, insist, mayActIn, Refused, scopeOf } from './handler.ts';
import { figureRows, monthFigures } from './month-events.ts';
import {
  countedFigures,
  previousFigures,
  reportedFigures,
  reportsOf,
  reportView,
  submittedReport,
  summaryView,
} from './monthly-report-views.ts';
import { leastDocument, leastWorkbook } from './office-files.ts';
import { byKey, pageOfRows } from './page.ts';

/** 月报. */
export const monthlyReportHandlers: HandlersOf<Extract<EndpointId, `monthlyReports.${string}`>> = {
  'monthlyReports.list': ({ caller, data, query }) => {
    const communityId = scopeOf(caller, query.communityId);
    return pageOfRows(reportsOf(data), query, {
      matches: (row) =>
        (communityId === undefined || row.communityId === communityId) &&
        (query.month === undefined || row.month === query.month),
      view: (row) => summaryView(data, row),
    });
  },
  'monthlyReports.get': (context) => reportView(context, ownReport(context)),
  'monthlyReports.draft': (context) => {
    const { body, caller, data, now } = context;
    if (!mayActIn(caller, body.communityId)) throw new Refused('forbidden');
    const problems = draftProblems(body.month, now);
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    found(
      data.communities.find(({ id }) => id === body.communityId),
      'community-not-found',
    );
    const isThere = reportsOf(data).some(
      (row) => row.communityId === body.communityId && row.month === body.month,
    );
    if (isThere) throw new Refused('monthly-report-exists');
    return added(context, { ...body, revision: 1, writing: { stated: {}, texts: {} } }, { kind: 'drafted' });
  },
  'monthlyReports.edit': (context) => {
    const { body } = context;
    const row = ownReport(context);
    insist(editRefusal(row, body.version));
    const figures = row.frozen?.figures ?? countedFigures(context, row);
    const known = new Set([...figures.map(({ key }) => key), ...Object.keys(row.writing.stated)]);
    const problems = statedProblems(body.figures ?? [], known);
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    const before = row.writing;
    row.writing = writingAfter(before, body);
    return advanced(context, row, { kind: 'edited', changed: writingChanges(before, row.writing) });
  },
  'monthlyReports.freeze': (context) => {
    const { body, now } = context;
    const row = ownReport(context);
    insist(freezingRefusal(row, { seenVersion: body.version, now }));
    row.state = 'frozen';
    row.frozenAt = now;
    row.frozen = { figures: countedFigures(context, row), previous: previousFigures(context, row) };
    return advanced(context, row, { kind: 'frozen' });
  },
  'monthlyReports.submit': (context) => {
    const row = ownReport(context);
    insist(submissionRefusal(row, context.body.version));
    row.state = 'submitted';
    row.submittedAt = context.now;
    return advanced(context, row, { kind: 'submitted' });
  },
  'monthlyReports.amend': (context) => {
    const { body, data } = context;
    const row = ownReport(context);
    insist(amendmentRefusal(summaryView(data, row)));
    const { communityId, id, month, revision, writing } = row;
    const next = { communityId, month, writing, amends: id, amendmentReason: body.reason };
    return added(context, { ...next, revision: revision + 1 }, { kind: 'amended', reason: body.reason });
  },
  'monthlyReports.rows': (context) => {
    const { data, now, query } = context;
    const { communityId, month } = ownReport(context);
    const scope = figureScope(query.figure);
    if (scope === undefined)
      throw new Refused('validation-failed', [{ pointer: '/figure', code: 'unknown-reference' }]);
    const rows = figureRows({ communityIds: [communityId], data, month, now }, scope);
    return pageOfRows(rows, query, { view: (one) => one });
  },
  'monthlyReports.rollUp': (context) => {
    const month = CivilMonth.safeParse(context.params.month);
    if (month.success) return rolledUp(context, month.data);
    throw new Refused('validation-failed', [{ pointer: '/month', code: 'month-malformed' }]);
  },
  'monthlyReports.csv': (context) => reportCsv(reportView(context, ownReport(context)), languageOf(context)),
  'monthlyReports.xlsx': (context) =>
    leastWorkbook(reportView(context, ownReport(context)), languageOf(context)),
  'monthlyReports.docx': (context) =>
    leastDocument(reportView(context, ownReport(context)), languageOf(context)),
};

type Asking = Pick<Context, 'caller' | 'data'> & { readonly params: { readonly monthlyReportId: string } };

function ownReport({ caller, data, params }: Asking): MonthlyReportRowData {
  const row = found(
    reportsOf(data).find(({ id }) => id === params.monthlyReportId),
    'monthly-report-not-found',
  );
  if (!mayActIn(caller, row.communityId)) throw new Refused('monthly-report-not-found');
  return row;
}

function languageOf({ query }: { readonly query: { readonly locale?: 'zh-CN' | 'en' | undefined } }) {
  return query.locale ?? 'zh-CN';
}

type Working = Pick<Context, 'caller' | 'data' | 'newId' | 'now'>;
type Begun = Pick<
  MonthlyReportRowData,
  'communityId' | 'month' | 'revision' | 'writing' | 'amends' | 'amendmentReason'
>;
type Done = Pick<MonthlyReportStep, 'kind' | 'reason'> & { readonly changed?: MonthlyReportStep['changed'] };

function added(context: Working, begun: Begun, done: Done): MonthlyReport {
  const { data, newId, now } = context;
  const row: MonthlyReportRowData = {
    ...begun,
    id: newId('rep'),
    state: 'draft',
    version: 0,
    steps: [],
    createdAt: now,
    updatedAt: now,
  };
  (data.monthlyReports ??= []).push(row);
  return advanced(context, row, done);
}

function advanced(
  context: Working,
  row: MonthlyReportRowData,
  { changed = [], ...done }: Done,
): MonthlyReport {
  const { caller, now } = context;
  row.version += 1;
  row.updatedAt = now;
  row.steps.push({ ...done, by: caller?.label ?? '', at: now, changed });
  return reportView(context, row);
}

function rolledUp({ data, now }: Pick<Context, 'data' | 'now'>, month: CivilMonth) {
  const ofMonth = reportsOf(data).filter((row) => row.month === month);
  const submitted = data.communities.flatMap(({ id }) => submittedReport(data, id, month) ?? []);
  const communityIds = submitted.map(({ communityId }) => communityId);
  const counted = communityIds.length === 0 ? [] : monthFigures({ communityIds, data, month, now });
  return {
    month,
    communities: data.communities.toSorted(byKey(({ divisionCode }) => divisionCode)).map(({ id, name }) => {
      const latest = ofMonth.find(({ communityId }) => communityId === id);
      const done = submitted.find(({ communityId }) => communityId === id);
      const row = done ?? latest;
      return {
        communityId: id,
        name,
        state: row?.state ?? 'missing',
        ...(row === undefined
          ? {}
          : { reportId: row.id, revision: row.revision, submittedAt: row.submittedAt }),
        isAmending: done !== undefined && latest?.state !== 'submitted',
        figures: wholeFigures(done === undefined ? [] : reportedFigures(done)).map((figure) => ({
          key: figure.key,
          value: reportedValue(figure),
        })),
      };
    }),
    submitted: submitted.length,
    figures: sumUp(submitted.flatMap(reportedFigures), counted),
    asOf: now,
  };
}
