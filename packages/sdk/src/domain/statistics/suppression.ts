/**
 * Which cells of published tables aren't told, so that nobody learns of a handful of people.
 *
 * Owns the choice. Doesn't own what cells there are or what they mean. A cell with few people is hidden (primary), and so
 * much beside it that it can't be computed from the rest (secondary). For each hidden small cell a *witness* is kept:
 * another state of affairs that gives the same value in every cell that is told and another one in the small cell, by at
 * least `margin`. Hiding more never spoils a witness, so whoever combines all answers in any way still can't tell the two
 * apart. Why so and not by solving the tables: docs/decisions/0021-statistics.md
 */
import { type Atom, AtomGrid, signOfCorner, slackOf } from './atom-grid.ts';

/** One number that may be told. */
export interface Cell {
  /** How many different people are behind it; 0 if it is empty. */
  readonly people: number;
  /** What it costs to hide it, against the others. */
  readonly cost: number;
}

export interface SuppressionPolicy {
  /** Cells with fewer people than this, and not none, are small. */
  readonly threshold: number;
  /** By how much the value of a small cell has to be open. */
  readonly margin: number;
}

/** Fewest people that any configuration may ask for. Source: issue 4, docs/decisions/0021-statistics.md */
export const leastThreshold = 5;
export const defaultThreshold = 10;

/** Indexes of the cells that aren't told. The same input gives the same answer. */
export function suppress(
  cells: readonly Cell[],
  atoms: readonly Atom[],
  policy: SuppressionPolicy,
): Set<number> {
  const small = smallCells(cells, policy);
  if (small.length === 0) return new Set();
  const search = new WitnessSearch(cells, atoms, policy);
  const hidden = new Set(small);
  for (const cell of small) search.hide(cell);
  const { counts, largest } = atomsOf(small, atoms);
  // Large ones first: their witnesses often serve what lies in them too.
  const order = small.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const witnessed = new Set<number>();
  for (const cell of order) {
    const from = largest.get(cell);
    if (from === undefined || witnessed.has(cell)) continue;
    for (const changed of search.witness(cell, from)) {
      hidden.add(changed);
      search.hide(changed);
      // What the atom that grows is part of, and what isn't the same then, has the same witness.
      if (from.cells.includes(changed)) witnessed.add(changed);
    }
  }
  return hidden;
}

/** How many atoms each of the cells has, and the one that is most open. */
function atomsOf(small: readonly number[], atoms: readonly Atom[]) {
  const largest = new Map<number, Atom>();
  const counts = new Map<number, number>(small.map((cell) => [cell, 0]));
  for (const atom of atoms) {
    if (atom.value <= 0) continue;
    for (const cell of atom.cells) {
      const count = counts.get(cell);
      if (count === undefined) continue;
      counts.set(cell, count + 1);
      const known = largest.get(cell);
      if (known === undefined || slackOf(known) < slackOf(atom)) largest.set(cell, atom);
    }
  }
  return { counts, largest };
}

/** Primary suppression alone: what there'd be to subtract from. */
export function smallCells(cells: readonly Cell[], { threshold }: SuppressionPolicy): number[] {
  return cells.flatMap(({ people }, index) => (people > 0 && people < threshold ? [index] : []));
}

/** Few beside few hide each other, and what they are together is told: a large partner is better, a hidden total worse. */
const fewBesideFew = 2;

/** Finds for a small cell the cheapest change of atoms that leaves alone as much as it can. */
class WitnessSearch {
  readonly #grid: AtomGrid;
  /** What it costs to hide each cell; 0 once it is. */
  readonly #costs: Float64Array;
  /** What it costs that the cell is one of a few people. */
  readonly #costsOfFew: Float64Array;
  /** By how much each cell changes; 0 again after each trial. */
  readonly #net: Int8Array;
  /** Of the small cell whose turn it is, the atom that grows in the witness: what it is part of. */
  #own: ReadonlySet<number> = new Set();

  constructor(cells: readonly Cell[], atoms: readonly Atom[], { margin, threshold }: SuppressionPolicy) {
    this.#grid = new AtomGrid(atoms, margin);
    this.#costs = Float64Array.from(cells, ({ cost }) => cost);
    this.#costsOfFew = Float64Array.from(cells, ({ people }) => (people < threshold ? fewBesideFew : 0));
    this.#net = new Int8Array(cells.length);
  }

  /** From now on it costs nothing that the cell changes. */
  hide(cell: number): void {
    this.#costs[cell] = 0;
  }

  /** The cells whose value differs in a witness in which `from` grows: those that have to be hidden. */
  witness(cell: number, from: Atom): readonly number[] {
    this.#own = new Set(from.cells);
    // At worst something is added to one atom, and everything that it is part of is hidden.
    let best: readonly number[] = from.cells;
    let least = this.#costOf(best);
    for (const corners of this.#grid.changes(from, (partner) => this.#costOfPartner(partner))) {
      if (least === 0) break;
      const changed = this.#changedBy(corners, cell);
      const cost = changed === undefined ? Infinity : this.#costOf(changed);
      if (changed === undefined || cost >= least) continue;
      [best, least] = [changed, cost];
    }
    return best;
  }

  /** What would have to be hidden beside a partner. */
  #costOfPartner({ cells }: Atom): number {
    let sum = 0;
    for (const cell of cells)
      if (!this.#own.has(cell)) sum += (this.#costs[cell] ?? 0) + (this.#costsOfFew[cell] ?? 0);
    return sum;
  }

  #costOf(changed: readonly number[]): number {
    let sum = 0;
    for (const cell of changed) {
      sum += this.#costs[cell] ?? 0;
      if (!this.#own.has(cell)) sum += this.#costsOfFew[cell] ?? 0;
    }
    return sum;
  }

  /** Undefined if the small cell stays the same. */
  #changedBy(corners: readonly Atom[], cell: number): readonly number[] | undefined {
    const touched: number[] = [];
    for (const [index, { cells }] of corners.entries())
      for (const one of cells) {
        touched.push(one);
        this.#net[one] = (this.#net[one] ?? 0) + signOfCorner(index);
      }
    const isChanged = this.#net[cell] !== 0;
    const changed: number[] = [];
    for (const one of touched) {
      if (this.#net[one] === 0) continue;
      this.#net[one] = 0;
      changed.push(one);
    }
    return isChanged ? changed : undefined;
  }
}
