/** One count of a part of the answer: its value, or why there's none. */
import type { Counts, MetricKey } from '@youth-action/sdk/domain';

/** `absent`: the answer doesn't say, and it isn't said either that it's withheld. */
export type Count = number | 'withheld' | 'absent';

export function countOf(counts: Partial<Counts>, key: MetricKey): Count {
  const value = counts[key === 'service-minutes' ? 'serviceMinutes' : key];
  if (typeof value === 'number') return value;
  return counts.suppressed === true ? 'withheld' : 'absent';
}

/** What an axis counts in: hours are drawn where minutes are counted. */
export function unitOf(key: MetricKey): number {
  return key === 'service-minutes' ? 60 : 1;
}

/** Whether nothing at all was counted. What is withheld is something. */
export function isNothing(counts: Partial<Counts>): boolean {
  const { sessions = 0, attendances = 0, persons = 0, serviceMinutes = 0, suppressed } = counts;
  return suppressed !== true && sessions + attendances + persons + serviceMinutes === 0;
}
