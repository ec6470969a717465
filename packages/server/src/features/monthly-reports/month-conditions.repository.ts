/** Which rows belong to a month of some communities: shared by the counts and by the rows behind them. */
import { type CivilMonth, firstDayOf, lastDayOf } from '@youth-action/sdk/domain';
import { type RawBuilder, sql } from 'kysely';
import { tagPattern } from '../sessions/session-conditions.repository.ts';
import { endOfDay, startOfDay } from '../shared/wire.ts';

/** Instants in epoch milliseconds, the end excluded; days both included. */
export interface MonthScope {
  readonly communityIds: readonly string[];
  readonly fromMs: number;
  readonly untilMs: number;
  readonly fromDay: string;
  readonly untilDay: string;
  /** Sessions that start later haven't begun. */
  readonly nowMs: number;
}

export function monthScope(month: CivilMonth, communityIds: readonly string[], nowMs: number): MonthScope {
  const [fromDay, untilDay] = [firstDayOf(month), lastDayOf(month)];
  return { communityIds, fromDay, untilDay, nowMs, fromMs: startOfDay(fromDay), untilMs: endOfDay(untilDay) };
}

type Condition = RawBuilder<boolean>;

/** `column` is a community of the scope. */
export function isOfCommunity({ communityIds }: MonthScope, column: string): Condition {
  return communityIds.length === 0
    ? sql<boolean>`1 = 0`
    : sql<boolean>`${sql.ref(column)} in (${sql.join(communityIds.map((id) => sql`${id}`))})`;
}

/** `column` is an instant of the month. */
export function isInMonth({ fromMs, untilMs }: MonthScope, column: string): Condition {
  return sql<boolean>`${sql.ref(column)} >= ${fromMs} and ${sql.ref(column)} < ${untilMs}`;
}

/** `column` is a day of the month. */
export function isDayInMonth({ fromDay, untilDay }: MonthScope, column: string): Condition {
  return sql<boolean>`${sql.ref(column)} >= ${fromDay} and ${sql.ref(column)} <= ${untilDay}`;
}

/** `s` is a session of the month that was held, if it has a check-in. */
export function isHeld(scope: MonthScope): Condition {
  return sql<boolean>`s.status <> 'cancelled' and s.starts_at <= ${scope.nowMs}
    and ${isInMonth(scope, 's.starts_at')} and ${isOfCommunity(scope, 's.community_id')}`;
}

/** `y` is an entry of service in the month whose minutes count. */
export function countsMinutes(scope: MonthScope): Condition {
  return sql<boolean>`y.state in ('approved', 'published') and ${isDayInMonth(scope, 'y.service_day')}
    and ${isOfCommunity(scope, 'y.community_id')}`;
}

/** `a` is an activity with the tag of the reading class. */
export const isReading: Condition = sql<boolean>`a.tags like ${tagPattern('reading')}`;
