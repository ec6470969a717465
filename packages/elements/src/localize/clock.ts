import type { Instant } from '@youth-action/sdk/domain';

/** The programme's zone is eight hours ahead of UTC all year; the domain's `wall-clock.ts` says why that is enough. */
const offsetMillis = 8 * 3_600_000;

/**
 * Milliseconds since 1970 as the programme's wall clock writes them; undefined for `NaN`. By the platform's printer and
 * not by the domain's arithmetic, which elements that count no days needn't download.
 */
export function wallClock(millis: number): Instant | undefined {
  if (Number.isNaN(millis)) return undefined;
  return new Date(millis + offsetMillis).toISOString().replace('Z', '+08:00') as Instant; // ISO 8601 with offset
}

/** The device's clock: the one place in the elements where it is read. */
export function clockNow(): Instant {
  return wallClock(Date.now()) as Instant; // the device's clock is a number
}
