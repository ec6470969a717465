/** What a badge shows, worked out from an answer in which any part may be missing: no schema has seen it. */
import type { HoursBadge } from '@youth-action/sdk/domain';

export interface OriginShare {
  readonly origin: string;
  readonly minutes: number;
  /** Where its part of the bar begins and how long it is, in percent of the total. */
  readonly start: number;
  readonly width: number;
}

export interface BadgeView {
  readonly totalMinutes: number;
  readonly hours: number;
  /** 0 to 59, beside the hours. */
  readonly minutes: number;
  /** Of the total, what still stands on public notice. */
  readonly noticeMinutes: number;
  /** Awarded. */
  readonly stars: number;
  /** What the time is enough for, where that is more than was awarded. */
  readonly reached: number | undefined;
  /** How many stars to draw: five, as every policy so far has, or as many as the answer shows. */
  readonly starSlots: number;
  /** The way to the next star; undefined at the last one. */
  readonly next: { readonly star: number; readonly minutes: number; readonly percent: number } | undefined;
  readonly origins: readonly OriginShare[];
}

export function badgeView(badge: Partial<HoursBadge>): BadgeView {
  const totalMinutes = badge.totalMinutes ?? 0;
  const noticeMinutes = badge.noticeMinutes ?? 0;
  const stars = badge.stars ?? 0;
  const reached = badge.starsReached ?? 0;
  const missing = badge.minutesToNextStar;
  const published = totalMinutes - noticeMinutes;
  const next =
    missing === undefined
      ? undefined
      : { star: reached + 1, minutes: missing, percent: percent(published, published + missing) };
  return {
    totalMinutes,
    hours: Math.floor(totalMinutes / 60),
    minutes: totalMinutes % 60,
    noticeMinutes,
    stars,
    reached: reached > stars ? reached : undefined,
    starSlots: Math.max(5, stars, next?.star ?? 0),
    next,
    origins: shares(badge.origins ?? []),
  };
}

/** The origins that gave any minutes, each with its place on a bar of their sum. */
function shares(origins: HoursBadge['origins']): OriginShare[] {
  const given = origins.filter(({ minutes }) => minutes > 0);
  const total = given.reduce((sum, { minutes }) => sum + minutes, 0);
  let before = 0;
  return given.map(({ origin, minutes }) => {
    const start = percent(before, total);
    before += minutes;
    return { origin, minutes, start, width: percent(before, total) - start };
  });
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}
