/** What staff do to a report. Each change names the version that was seen, and leaves a step. */
import {
  amendmentRefusal,
  type CivilMonth,
  draftProblems,
  editRefusal,
  freezingRefusal,
  type MonthlyReportEdit,
  type MonthlyReportStep,
  type NewMonthlyReport,
  type ReportStepKind,
  statedProblems,
  submissionRefusal,
  writingAfter,
  writingChanges,
} from '@youth-action/sdk/domain';
import type { Kysely, Updateable } from 'kysely';
import { type Caller, insist, ProblemError } from '../../http/handler.ts';
import type { MonthlyReportsTable } from '../../storage/monthly-report-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOnCommunity, insistOwn, staffOf } from '../access/community-scope.ts';
import { findCommunity } from '../programme/programme.repository.ts';
import { findLedgerHead } from '../service/ledger.repository.ts';
import { newId } from '../shared/ids.ts';
import { stored } from '../shared/wire.ts';
import {
  findReport,
  insertReport,
  insertStep,
  type ReportRow,
  updateReport,
} from './monthly-reports.repository.ts';
import { frozenOf, statedOf, writingOf } from './monthly-reports.rows.ts';
import { countReport, figuresToKeep } from './view-report.ts';

/** Who works on it, and when. */
export interface Working {
  readonly db: Kysely<Database>;
  readonly caller: Caller;
  readonly now: Parameters<typeof draftProblems>[1];
  readonly nowMs: number;
}

/** The report, if the caller works in its community. */
export async function reportFor(
  { caller, db }: Pick<Working, 'caller' | 'db'>,
  id: string,
): Promise<ReportRow> {
  return insistOwn(caller, await findReport(db, id), 'monthly-report-not-found');
}

export async function draftReport(working: Working, wanted: NewMonthlyReport): Promise<ReportRow> {
  const { caller, db, now, nowMs } = working;
  insistOnCommunity(caller, wanted.communityId);
  const problems = draftProblems(wanted.month, now);
  if (problems.length > 0) throw new ProblemError('validation-failed', problems);
  if ((await findCommunity(db, wanted.communityId)) === undefined)
    throw new ProblemError('community-not-found');
  const row = newRow({ community_id: wanted.communityId, month: wanted.month }, nowMs);
  if (!(await insertReport(db, row))) throw new ProblemError('monthly-report-exists');
  await note(working, { id: row.id, version: 1, kind: 'drafted' });
  return reportFor(working, row.id);
}

export async function editReport(working: Working, id: string, edit: MonthlyReportEdit): Promise<ReportRow> {
  const row = await reportFor(working, id);
  insist(editRefusal(row, edit.version));
  const figures = edit.figures ?? [];
  const counted = frozenOf(row)?.figures ?? (await countReport(working.db, row, working.nowMs));
  const known = new Set([...counted.map(({ key }) => key), ...Object.keys(statedOf(row))]);
  const problems = statedProblems(figures, known);
  if (problems.length > 0) throw new ProblemError('validation-failed', problems);
  const before = writingOf(row);
  const after = writingAfter(before, edit);
  const change = { stated: JSON.stringify(after.stated), texts: JSON.stringify(after.texts) };
  return advance(working, { row, kind: 'edited', change, changed: writingChanges(before, after) });
}

export async function freezeReport(working: Working, id: string, seenVersion: number): Promise<ReportRow> {
  const { db, now, nowMs } = working;
  const row = await reportFor(working, id);
  const { state, version } = row;
  insist(freezingRefusal({ state, version, month: stored<CivilMonth>(row.month) }, { seenVersion, now }));
  const { hash, sequence } = await findLedgerHead(db, row.community_id);
  const change = {
    state: 'frozen',
    frozen: JSON.stringify(await figuresToKeep(db, row, nowMs)),
    frozen_at: nowMs,
    head_sequence: sequence,
    head_hash: hash,
  };
  return advance(working, { row, kind: 'frozen', change });
}

export async function submitReport(working: Working, id: string, seenVersion: number): Promise<ReportRow> {
  const row = await reportFor(working, id);
  insist(submissionRefusal(row, seenVersion));
  const change = { state: 'submitted', submitted_at: working.nowMs };
  return advance(working, { row, kind: 'submitted', change });
}

/** The next revision, with the texts and stated numbers of the one before, and figures of its own. */
export async function amendReport(working: Working, id: string, reason: string): Promise<ReportRow> {
  const { db, nowMs } = working;
  const row = await reportFor(working, id);
  insist(amendmentRefusal({ state: row.state, amendedBy: row.amended_by ?? undefined }));
  const amendment = {
    ...newRow(row, nowMs),
    revision: row.revision + 1,
    amends_id: row.id,
    amendment_reason: reason,
    stated: row.stated,
    texts: row.texts,
  };
  if (!(await insertReport(db, amendment))) throw new ProblemError('monthly-report-amended');
  await note(working, { id: amendment.id, version: 1, kind: 'amended', reason });
  return reportFor(working, amendment.id);
}

function newRow({ community_id, month }: Pick<ReportRow, 'community_id' | 'month'>, nowMs: number) {
  return {
    id: newId('rep'),
    community_id,
    month,
    revision: 1,
    amends_id: null,
    amendment_reason: null,
    state: 'draft',
    version: 1,
    frozen: null,
    stated: '{}',
    texts: '{}',
    created_at: nowMs,
    updated_at: nowMs,
    frozen_at: null,
    submitted_at: null,
    head_sequence: null,
    head_hash: null,
  } satisfies MonthlyReportsTable;
}

interface Advance {
  readonly row: ReportRow;
  readonly kind: ReportStepKind;
  readonly change: Updateable<MonthlyReportsTable>;
  readonly changed?: MonthlyReportStep['changed'];
}

/** Changes the version that was seen, and no other: of two at once, the second is told. */
async function advance(working: Working, { row, kind, change, changed }: Advance): Promise<ReportRow> {
  const { db, nowMs } = working;
  if (!(await updateReport(db, row, { ...change, updated_at: nowMs })))
    throw new ProblemError('monthly-report-changed');
  await note(working, { id: row.id, version: row.version + 1, kind, ...(changed ? { changed } : {}) });
  return reportFor(working, row.id);
}

interface Noted {
  readonly id: string;
  readonly version: number;
  readonly kind: ReportStepKind;
  readonly reason?: string;
  readonly changed?: MonthlyReportStep['changed'];
}

async function note({ caller, db, nowMs }: Working, { id, version, kind, reason, changed = [] }: Noted) {
  const { label, tokenId } = staffOf(caller);
  await insertStep(db, {
    report_id: id,
    version,
    kind,
    actor: tokenId,
    actor_label: label,
    reason: reason ?? null,
    changed: JSON.stringify(changed),
    at: nowMs,
  });
}
