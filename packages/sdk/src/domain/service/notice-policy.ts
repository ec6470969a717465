/** 公示: how long an approved entry stands on public notice, as versioned data. Source: docs/rules/hours.md#notice */
import { addDays } from '../values/calendar-arithmetic.ts';
import type { Instant } from '../values/instant.ts';
import { dayOf, epochMillis, instantAt } from '../values/wall-clock.ts';

export interface NoticePolicy {
  readonly version: string;
  readonly source: string;
  /** Whole days between the day of the approval and the end of the notice. */
  readonly days: number;
}

/** Seven whole days. */
export const noticePolicy2015: NoticePolicy = {
  version: '2015-seven-days',
  source: 'docs/rules/hours.md#notice',
  days: 7,
};

/** When the notice of what is approved at `approvedAt` is over: the day of the approval itself isn't counted. */
export function noticeEnd(approvedAt: Instant, policy: NoticePolicy = noticePolicy2015): Instant {
  return instantAt(addDays(dayOf(approvedAt), policy.days + 1), '00:00');
}

/** Whether anyone can still object to the entry. */
export function isOnNotice(
  entry: { readonly state: string; readonly noticeUntil?: Instant | undefined },
  now: Instant,
): boolean {
  const { noticeUntil, state } = entry;
  return state === 'approved' && noticeUntil !== undefined && epochMillis(now) < epochMillis(noticeUntil);
}
