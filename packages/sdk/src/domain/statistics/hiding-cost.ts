/**
 * What it costs to hide a cell: how much whoever reads the statistics would miss it.
 *
 * Rests on what the cell is of and on orders of size. Any costs are as safe as any others; they choose between witnesses.
 */
/** Where a cell stands, as `BookCell` says it. */
interface CellPlace {
  readonly communityId: string | undefined;
  readonly filter: string;
  readonly period: string;
}

type Span = 'month' | 'year' | 'all';

/** Categories go first, then programmes; of those the months first, because there are many. */
const ofPart: Readonly<Record<'category' | 'programme', Readonly<Record<Span, number>>>> = {
  category: { month: 1, year: 3, all: 9 },
  programme: { month: 2, year: 6, all: 18 },
};

/** A community's own years and its whole are what people come for: they go last. */
const ofAll: Readonly<Record<'together' | 'own', Readonly<Record<Span, number>>>> = {
  together: { month: 60, year: 300, all: 1_200 },
  own: { month: 50, year: 1_500, all: 6_000 },
};

/** The cost of a cell with people of this step of size (`Steps.people`); a large one costs more. */
export function hidingCost(cell: CellPlace, step: number): number {
  return weightOf(cell) * step;
}

function weightOf({ communityId, filter, period }: CellPlace) {
  const span = spanOf(period);
  if (filter !== '') return ofPart[filter.startsWith('p:') ? 'programme' : 'category'][span];
  return ofAll[communityId === undefined ? 'together' : 'own'][span];
}

function spanOf(period: string): Span {
  if (period === 'all') return 'all';
  return period.length === 4 ? 'year' : 'month';
}
