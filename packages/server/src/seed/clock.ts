import { dayOf, epochMillis, instantAt, instantOf } from '@youth-action/sdk/domain';

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** Milliseconds at which the programme's wall clock shows `time` (`HH:mm`) on the day. */
export function msAt(day: string, time: string): number {
  return epochMillis(instantAt(day, time));
}

/** The programme's day at the instant. */
export function dayAt(ms: number): string {
  return dayOf(instantOf(ms));
}
