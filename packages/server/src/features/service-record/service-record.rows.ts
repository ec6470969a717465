import {
  type CorrectionReceipt,
  instantOf,
  type OwnServiceEntry,
  type ServiceTotals,
} from '@youth-action/sdk/domain';
import { countOf, ifAny, instantIfAny, stored, storedIfAny } from '../shared/wire.ts';
import type { OwnCorrectionRow, OwnEntryRow, OwnStepRow, StateMinutes } from './service-record.repository.ts';

/** What belongs to a page of entries. */
export interface EntryParts {
  readonly steps: readonly OwnStepRow[];
  readonly corrections: readonly OwnCorrectionRow[];
}

export function ownEntryOf(row: OwnEntryRow, { corrections, steps }: EntryParts): OwnServiceEntry {
  const isHis = ({ service_entry_id }: { readonly service_entry_id: string }) => service_entry_id === row.id;
  const correction = corrections.findLast(isHis);
  return {
    id: stored(row.id),
    sessionTitle: row.session_title,
    communityId: stored(row.community_id),
    communityName: row.community_name,
    serviceDay: stored(row.service_day),
    plannedMinutes: row.planned_minutes,
    observedMinutes: row.observed_minutes,
    grantedMinutes: row.granted_minutes,
    origin: row.origin,
    state: row.state,
    noticeUntil: instantIfAny(row.notice_until),
    reason: ifAny(row.reason),
    correctsId: storedIfAny(row.corrects_id),
    correction: correction === undefined ? undefined : correctionOf(correction),
    steps: steps
      .filter(isHis)
      .map(({ at, reason, state }) => ({ state, at: instantOf(at), reason: ifAny(reason) })),
  };
}

function correctionOf(row: OwnCorrectionRow): CorrectionReceipt {
  return {
    id: stored(row.id),
    serviceEntryId: stored(row.service_entry_id),
    state: row.state,
    text: row.text,
    createdAt: instantOf(row.created_at),
    decidedAt: instantIfAny(row.decided_at),
    reason: ifAny(row.decision_reason),
  };
}

export function totalsOf(sums: readonly StateMinutes[]): ServiceTotals {
  const of = (state: string) => sums.find((sum) => sum.state === state);
  const publishedMinutes = countOf(of('published')?.granted ?? 0);
  const noticeMinutes = countOf(of('approved')?.granted ?? 0);
  return {
    totalMinutes: publishedMinutes + noticeMinutes,
    publishedMinutes,
    noticeMinutes,
    pendingMinutes: countOf(of('pending')?.observed ?? 0),
  };
}
