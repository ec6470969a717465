/** Service time: whole minutes everywhere, hours only where they're shown. Source: docs/rules/formats.md#minutes */
import * as z from '../zod.ts';
import { epochMillis } from './wall-clock.ts';
import { orRequired } from './issue-code.ts';

function minutesSchema() {
  const error = orRequired('minutes-malformed');
  return z.int({ error }).check(z.gte(0, { error }));
}

/** A whole number of minutes, never negative. Issue code: `minutes-malformed`. */
export const Minutes = /* @__PURE__ */ minutesSchema();
export type Minutes = z.infer<typeof Minutes>;

/** Whole minutes from the start to the end, the begun one not counted; 0 if the end isn't after the start. */
export function minutesBetween(start: string, end: string): Minutes {
  return Math.max(0, Math.floor((epochMillis(end) - epochMillis(start)) / 60_000));
}

/** How minutes are shown as hours: as they are, or rounded down to half or a tenth of an hour. */
export const hoursPolicies = ['exact', 'floor-half-hour', 'floor-tenth'] as const;
export type HoursPolicy = (typeof hoursPolicies)[number];

/** Hours to show; `hours * 60 + minutes` never exceeds what was served. */
export interface DisplayedHours {
  readonly hours: number;
  /** 0 to 59 when exact, 0 or 30 by the half hour, a multiple of 6 by the tenth. */
  readonly minutes: number;
}

const steps: Readonly<Record<HoursPolicy, number>> = {
  exact: 1,
  'floor-half-hour': 30,
  'floor-tenth': 6,
};

/** What to show of a *sum* of minutes; rounding each entry and adding them up would lose time. */
export function hoursDisplay(minutes: Minutes, policy: HoursPolicy): DisplayedHours {
  const ofHour = minutes % 60;
  return { hours: (minutes - ofHour) / 60, minutes: ofHour - (ofHour % steps[policy]) };
}
