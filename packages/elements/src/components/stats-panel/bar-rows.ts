/** What a plot of bars draws: programmes, categories or communities, the greatest first. */
import type { Counts, MetricKey } from '@youth-action/sdk/domain';
import { type Count, countOf, unitOf } from './counts.ts';
import { sortedBy } from './order.ts';
import { scaleTo } from './scale.ts';

/** A part of the whole, with its name in words. */
export interface NamedCounts {
  readonly name: string;
  readonly figures: Partial<Counts>;
}

export interface BarRow {
  readonly name: string;
  readonly count: Count;
  /** Of the axis, 0 to 1; 0 where there's no value. */
  readonly share: number;
}

export interface BarsPlot {
  readonly rows: readonly BarRow[];
  readonly top: number;
  readonly ticks: readonly number[];
  /** The answer has this count for none of them. */
  readonly isAbsent: boolean;
}

export function barsPlot(parts: readonly NamedCounts[], key: MetricKey): BarsPlot {
  const counted = parts.map(({ name, figures }) => ({ name, count: countOf(figures, key) }));
  const scale = scaleTo(Math.max(0, ...counted.map(({ count }) => rankOf(count))), unitOf(key));
  const rows = sortedBy(counted, (a, b) => rankOf(b.count) - rankOf(a.count)).map(({ name, count }) => ({
    name,
    count,
    share: Math.max(0, rankOf(count)) / scale.top,
  }));
  return { rows, ...scale, isAbsent: counted.every(({ count }) => count === 'absent') };
}

/** What is withheld stands behind what is known, and tells nothing by its place. */
function rankOf(count: Count): number {
  return typeof count === 'number' ? count : -1;
}
