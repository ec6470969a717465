/** How columns become members of an answer. */
import type { CivilDay, Instant } from '@youth-action/sdk/domain';
import { epochMillis, instantAt, instantOf } from '@youth-action/sdk/domain';

/** Text of a column as the type that it was written with: rows hold only what a schema or this server has made. */
export function stored<T extends string>(text: string): T {
  return text as T;
}

/** The same for a column that may be empty. */
export function storedIfAny<T extends string>(text: string | null): T | undefined {
  return text === null ? undefined : stored<T>(text);
}

/** An empty column is an absent member. */
export function ifAny<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

/** An instant column that may be empty. */
export function instantIfAny(millis: number | null): Instant | undefined {
  return millis === null ? undefined : instantOf(millis);
}

/** A count as a number: PostgreSQL's sums come as text, because they may be larger than its integers. */
export function countOf(value: number | string | bigint | null): number {
  return Number(value ?? 0);
}

const dayMillis = 86_400_000;

/** When the day starts in the programme's zone, in epoch milliseconds. */
export function startOfDay(day: CivilDay): number {
  return epochMillis(instantAt(day, '00:00'));
}

/** When the day is over, that is when the next one starts. */
export function endOfDay(day: CivilDay): number {
  return startOfDay(day) + dayMillis;
}
