/** Where atoms stand, as numbers: which of them can change together so that sums along a direction stay. */
/** The smallest part of which everything that is told is a sum. `place` is where it stands: community, kind, month. */
export interface Atom {
  readonly place: readonly [string, string, string];
  readonly value: number;
  /** What anybody knows it to be at least: somebody came to each session that was held. */
  readonly least: number;
  /** Indexes of the cells that it is part of. */
  readonly cells: readonly number[];
}

const mostMonths = 4;
const mostOtherYears = 2;
const mostKinds = 4;
const mostCommunities = 3;

/**
 * What is added at one corner is taken away at its neighbours. A change in several directions has a corner for each choice
 * of them, in the order in which the choices double: the sign is minus where an odd number of directions is chosen.
 */
export function signOfCorner(index: number): 1 | -1 {
  const isOdd = ((index & 1) + ((index >> 1) & 1) + ((index >> 2) & 1)) % 2 === 1;
  return isOdd ? -1 : 1;
}

/** Positions along one direction, in order. */
class Axis {
  readonly names: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(names: Iterable<string>) {
    this.names = [...new Set(names)].toSorted();
    this.#positions = new Map(this.names.map((name, index) => [name, index]));
  }

  of(name: string): number {
    return this.#positions.get(name) ?? 0;
  }
}

export class AtomGrid {
  readonly #margin: number;
  readonly #axes: readonly [Axis, Axis, Axis];
  /** By place, `undefined` where there's nothing. Of several atoms at one place the one that can give most. */
  readonly #atoms: (Atom | undefined)[];
  readonly #corners: Atom[] = [];

  constructor(all: readonly Atom[], margin: number) {
    const atoms = all.filter(({ value }) => value > 0);
    const axis = (dimension: 0 | 1 | 2) => new Axis(atoms.map(({ place }) => place[dimension]));
    this.#margin = margin;
    this.#axes = [axis(0), axis(1), axis(2)];
    const [communities, kinds, months] = this.#axes.map(({ names }) => names.length);
    this.#atoms = Array<Atom | undefined>((communities ?? 0) * (kinds ?? 0) * (months ?? 0)).fill(undefined);
    for (const atom of atoms) {
      const at = this.#indexOf(this.#placeOf(atom));
      const other = this.#atoms[at];
      if (other === undefined || slackOf(other) < slackOf(atom)) this.#atoms[at] = atom;
    }
  }

  /**
   * Changes in one, two or three directions that begin at `from` and can be, as their corners: with the partners along
   * each direction that cost least, as `costOf` says; those of infinite cost are none. A change is good until the next.
   */
  *changes(from: Atom, costOf: (partner: Atom) => number): Generator<readonly Atom[]> {
    const place = this.#placeOf(from);
    const communities = this.#cheapest(place, 0, costOf).slice(0, mostCommunities);
    const kinds = this.#cheapest(place, 1, costOf).slice(0, mostKinds);
    const months = this.#monthsOf(place[2], this.#cheapest(place, 2, costOf));
    const start = this.#indexOf(place);
    const stepsTo = (dimension: 0 | 1 | 2, others: readonly number[]) => [
      0,
      ...others.map((other) => this.#indexOf(swapped(place, dimension, other)) - start),
    ];
    this.#corners[0] = from;
    for (const month of stepsTo(2, months))
      for (const kind of stepsTo(1, kinds))
        for (const community of stepsTo(0, communities)) {
          const steps = [community, kind, month].filter((step) => step !== 0);
          const corners = steps.length === 0 ? undefined : this.#cornersAt(start, steps);
          if (corners !== undefined) yield corners;
        }
  }

  /** In the order in which the choices double. The array is used again for the next change. */
  #cornersAt(start: number, steps: readonly number[]): readonly Atom[] | undefined {
    const corners = this.#corners;
    corners.length = 1 << steps.length;
    for (let index = 1; index < corners.length; index += 1) {
      let at = start;
      for (const [bit, step] of steps.entries()) if (((index >> bit) & 1) === 1) at += step;
      const atom = this.#atoms[at];
      if (atom === undefined || (signOfCorner(index) === -1 && slackOf(atom) < this.#margin))
        return undefined;
      corners[index] = atom;
    }
    return corners;
  }

  /** Positions that differ in this direction alone and can give the margin, the cheapest first. */
  #cheapest(place: Place, dimension: 0 | 1 | 2, costOf: (partner: Atom) => number): number[] {
    const own = place[dimension];
    return this.#axes[dimension].names
      .flatMap((_, position) => {
        const atom = this.#atoms[this.#indexOf(swapped(place, dimension, position))];
        if (position === own || atom === undefined || slackOf(atom) < this.#margin) return [];
        const cost = costOf(atom);
        return cost === Infinity ? [] : [{ position, cost }];
      })
      .toSorted(
        (a, b) =>
          a.cost - b.cost ||
          Math.abs(a.position - own) - Math.abs(b.position - own) ||
          a.position - b.position,
      )
      .map(({ position }) => position);
  }

  /** Some of the same year, and some of others: the former leave the year's sums alone. */
  #monthsOf(month: number, others: readonly number[]): number[] {
    const { names } = this.#axes[2];
    const year = names[month]?.slice(0, 4);
    const isSameYear = (other: number) => names[other]?.slice(0, 4) === year;
    return [
      ...others.filter(isSameYear).slice(0, mostMonths),
      ...others.filter((other) => !isSameYear(other)).slice(0, mostOtherYears),
    ];
  }

  #placeOf({ place: [community, kind, month] }: Atom): Place {
    const [communities, kinds, months] = this.#axes;
    return [communities.of(community), kinds.of(kind), months.of(month)];
  }

  #indexOf([community, kind, month]: Place): number {
    const [, kinds, months] = this.#axes;
    return (community * kinds.names.length + kind) * months.names.length + month;
  }
}

type Place = readonly [number, number, number];

function swapped(place: Place, dimension: number, position: number): Place {
  return [
    dimension === 0 ? position : place[0],
    dimension === 1 ? position : place[1],
    dimension === 2 ? position : place[2],
  ];
}

/** How much of an atom is open. */
export function slackOf({ value, least }: Atom): number {
  return value - least;
}
