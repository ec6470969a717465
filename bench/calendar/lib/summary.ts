/** Medians of all samples, by cell. */
import type { BuiltPage } from './build.ts';
import type { Cell, Sample } from './measure.ts';

const figures = [
  'firstPaint',
  'nextMonth',
  'firstPaintWork',
  'nextMonthWork',
  'longestTask',
  'nodes',
  'heapAdded',
] as const;
export type Figure = (typeof figures)[number] | 'brotli';

/** A cell's medians; units as in `Sample`. */
export interface Medians extends Cell, Readonly<Record<Figure, number>> {
  readonly samples: number;
}

export type Summary = readonly Medians[];

export function summarise(samples: readonly Sample[], pages: ReadonlyMap<string, BuiltPage>): Summary {
  const cells = Map.groupBy(
    samples,
    ({ contender, events, slowdown }) => `${contender} ${events} ${slowdown}`,
  );
  return [...cells.values()].map((same) => mediansOf(same, pages));
}

function mediansOf(same: readonly Sample[], pages: ReadonlyMap<string, BuiltPage>): Medians {
  const [first] = same;
  if (first === undefined) throw new Error('A cell without samples');
  const { contender, events, slowdown } = first;
  const of = (figure: (typeof figures)[number]) => median(same.map((sample) => sample[figure]));
  return {
    contender,
    events,
    slowdown,
    samples: same.length,
    firstPaint: of('firstPaint'),
    nextMonth: of('nextMonth'),
    firstPaintWork: of('firstPaintWork'),
    nextMonthWork: of('nextMonthWork'),
    longestTask: of('longestTask'),
    nodes: of('nodes'),
    heapAdded: of('heapAdded'),
    brotli: median(same.map(({ files }) => fetched(files, pages.get(contender)))),
  };
}

/** Brotli bytes of scripts and styles that were fetched for the calendar, the benchmark's own part left out. */
function fetched(files: readonly string[], page: BuiltPage | undefined): number {
  const own = files.filter((path) => path !== page?.prepare);
  return own.reduce((sum, path) => sum + (page?.files.get(path)?.brotliBytes ?? 0), 0);
}

/** Of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('No values');
  return (low + high) / 2;
}

/** The medians of a cell; undefined where it was given up or not asked for. */
export function cellOf(summary: Summary, cell: Cell): Medians | undefined {
  return summary.find(
    ({ contender, events, slowdown }) =>
      contender === cell.contender && events === cell.events && slowdown === cell.slowdown,
  );
}
