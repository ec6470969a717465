/** Monthly reports of the pilot: a summer of the report's era, one that was amended, one that is being written. */
import {
  addDays,
  addMonths,
  type CivilDay,
  CivilMonth,
  firstDayOf,
  type FrozenFigures,
  monthOf,
  type MonthlyReportTexts,
  type StatedFigures,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import {
  findReport,
  insertReport,
  insertStep,
} from '../features/monthly-reports/monthly-reports.repository.ts';
import { figuresToKeep } from '../features/monthly-reports/view-report.ts';
import { startOfDay } from '../features/shared/wire.ts';
import type { MonthlyReportsTable } from '../storage/monthly-report-tables.ts';
import type { Database } from '../storage/tables.ts';
import { xihu, yucaijie } from './pilot-places.ts';

interface Planned {
  readonly communityId: string;
  readonly month: CivilMonth;
  readonly state: 'draft' | 'frozen' | 'submitted';
  readonly revision?: number;
  readonly amendmentReason?: string;
  readonly texts: MonthlyReportTexts;
  /** A number that is stated as so much more than what was computed. */
  readonly more?: { readonly key: string; readonly count: number; readonly note: string };
}

const hour = 3_600_000;

/** Reports are made in the first days of the next month; none is later than now. The rows they count are there already. */
export async function seedMonthlyReports(
  db: Kysely<Database>,
  { nowMs, today }: { readonly nowMs: number; readonly today: CivilDay },
): Promise<void> {
  for (const planned of plan(monthOf(today))) await addReport(db, planned, nowMs);
}

const holidays = {
  highlights: '七彩假期开班：课业辅导、绘画、象棋、手工和亲子活动在新时代文明实践站开展。',
  problems: '室内场地紧张，绘画班名额不足。',
  plan: '继续开展假期活动，安排防溺水和消防安全培训。',
};

function plan(current: CivilMonth): Planned[] {
  const [last, before] = [addMonths(current, -1), addMonths(current, -2)];
  return [
    { communityId: yucaijie, month: CivilMonth.parse('2023-07'), state: 'submitted', texts: holidays },
    {
      communityId: yucaijie,
      month: CivilMonth.parse('2023-08'),
      state: 'submitted',
      texts: { ...holidays, plan: '秋季学期恢复国学经典亲子诵读班每周两次。' },
    },
    {
      communityId: yucaijie,
      month: before,
      state: 'submitted',
      texts: { highlights: '国学诵读班按周开班。' },
    },
    {
      communityId: yucaijie,
      month: before,
      state: 'submitted',
      revision: 2,
      amendmentReason: '补报两位没有签到的志愿者',
      texts: { highlights: '国学诵读班按周开班，志愿者参与秩序维护。', problems: '部分志愿者忘记签退。' },
      more: { key: 'volunteers-active', count: 2, note: '两位志愿者到场未签到，已由带队人核实' },
    },
    {
      communityId: yucaijie,
      month: last,
      state: 'draft',
      texts: { highlights: '反诈宣传进小区，志愿者入户讲解。', plan: '开展冬季燃气和飞线充电隐患排查。' },
    },
    {
      communityId: xihu,
      month: before,
      state: 'submitted',
      texts: { highlights: '反诈宣传和社区清洁常态化。' },
    },
    { communityId: xihu, month: last, state: 'frozen', texts: { plan: '与市图书馆合办家风家训参观。' } },
  ];
}

async function addReport(db: Kysely<Database>, planned: Planned, nowMs: number): Promise<void> {
  const { communityId, month, revision = 1, state } = planned;
  const done = Math.min(nowMs, startOfDay(addDays(firstDayOf(addMonths(month, 1)), revision)) + 9 * hour);
  const id = `rep_${communityId.slice(4)}-${month}-${revision}`;
  const isDraft = state === 'draft';
  const version = { draft: 2, frozen: 3, submitted: 4 }[state];
  const empty = reportRow(planned, { id, createdMs: done - 2 * hour, version });
  await insertReport(db, empty);
  const row = await findReport(db, id);
  if (row !== undefined && !isDraft) {
    const head = await headAt(db, communityId, done);
    const frozen = await figuresToKeep(db, row, done);
    await db
      .updateTable('monthly_reports')
      .set({
        state,
        frozen: JSON.stringify(frozen),
        stated: JSON.stringify(statedOf(planned, frozen)),
        frozen_at: done - hour,
        submitted_at: state === 'submitted' ? done : null,
        updated_at: done,
        head_sequence: head?.sequence ?? null,
        head_hash: head?.hash ?? null,
      })
      .where('id', '=', id)
      .execute();
  }
  await addSteps(db, planned, { id, version, done });
}

function reportRow(
  { amendmentReason, communityId, month, revision = 1, texts }: Planned,
  { createdMs, id, version }: { readonly id: string; readonly createdMs: number; readonly version: number },
): MonthlyReportsTable {
  return {
    id,
    community_id: communityId,
    month,
    revision,
    amends_id: revision === 1 ? null : `rep_${communityId.slice(4)}-${month}-${revision - 1}`,
    amendment_reason: amendmentReason ?? null,
    state: 'draft',
    version,
    frozen: null,
    stated: '{}',
    texts: JSON.stringify(texts),
    created_at: createdMs,
    updated_at: createdMs,
    frozen_at: null,
    submitted_at: null,
    head_sequence: null,
    head_hash: null,
  };
}

function statedOf({ more }: Planned, { figures }: FrozenFigures): StatedFigures {
  if (more === undefined) return {};
  const computed = figures.find(({ key }) => key === more.key)?.computed ?? 0;
  return { [more.key]: { stated: computed + more.count, note: more.note } };
}

async function addSteps(
  db: Kysely<Database>,
  { amendmentReason, communityId, more, texts }: Planned,
  { done, id, version }: { readonly id: string; readonly version: number; readonly done: number },
): Promise<void> {
  const clerk = await db
    .selectFrom('tokens')
    .select(['id', 'label'])
    .where('community_id', '=', communityId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const changed = [
    ...(more === undefined ? [] : [{ field: `figures/${more.key}` }]),
    ...Object.keys(texts).map((key) => ({ field: `texts/${key}` })),
  ];
  const kinds = [amendmentReason === undefined ? 'drafted' : 'amended', 'edited', 'frozen', 'submitted'];
  for (const [index, kind] of kinds.slice(0, version).entries()) {
    await insertStep(db, {
      report_id: id,
      version: index + 1,
      kind,
      actor: clerk?.id ?? 'seed',
      actor_label: clerk?.label ?? '',
      reason: kind === 'amended' ? (amendmentReason ?? null) : null,
      changed: JSON.stringify(kind === 'edited' ? changed : []),
      at: done - ((kinds.length - 1 - index) * hour) / 2,
    });
  }
}

/** Where the community's ledger stood then. */
function headAt(db: Kysely<Database>, communityId: string, atMs: number) {
  return db
    .selectFrom('service_entry_steps')
    .select(['sequence', 'hash'])
    .where('community_id', '=', communityId)
    .where('at', '<=', atMs)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}
