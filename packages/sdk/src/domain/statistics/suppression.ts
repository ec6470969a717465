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
  const hidden = new Set(small);
  const search = new WitnessSearch(cells, atoms, policy);
  const atomsOf = new Map<number, Atom[]>(small.map((cell) => [cell, []]));
  for (const atom of atoms) if (atom.value > 0) for (const cell of atom.cells) atomsOf.get(cell)?.push(atom);
  // Large ones first: their witnesses often serve what lies in them too.
  const order = small.toSorted((a, b) => (atomsOf.get(b)?.length ?? 0) - (atomsOf.get(a)?.length ?? 0));
  for (const cell of order) {
    for (const changed of search.witness(cell, atomsOf.get(cell) ?? [], hidden)) hidden.add(changed);
  }
  return hidden;
}

/** Primary suppression alone: what there'd be to subtract from. */
export function smallCells(cells: readonly Cell[], { threshold }: SuppressionPolicy): number[] {
  return cells.flatMap(({ people }, index) => (people > 0 && people < threshold ? [index] : []));
}

/** Few beside few hide each other, and what they are together is told: a large partner is better, a hidden total worse. */
const fewBesideFew = 2;

/** Finds for a small cell the cheapest change of atoms that leaves alone as much as it can. */
class WitnessSearch {
  readonly #cells: readonly Cell[];
  readonly #policy: SuppressionPolicy;
  readonly #grid: AtomGrid;
  /** By how much each cell changes; 0 again after each trial. */
  readonly #net: Int8Array;
  /** Of the small cell whose turn it is, the atom that grows in the witness: what it is part of. */
  #own: ReadonlySet<number> = new Set();

  constructor(cells: readonly Cell[], atoms: readonly Atom[], policy: SuppressionPolicy) {
    this.#cells = cells;
    this.#policy = policy;
    this.#grid = new AtomGrid(atoms, policy.margin);
    this.#net = new Int8Array(cells.length);
  }

  /** The cells whose value differs in the witness: those that have to be hidden. */
  witness(cell: number, own: readonly Atom[], hidden: ReadonlySet<number>): readonly number[] {
    const from = own.toSorted((a, b) => slackOf(b) - slackOf(a))[0];
    if (from === undefined) return [];
    this.#own = new Set(from.cells);
    // At worst something is added to one atom, and everything that it is part of is hidden.
    let best: readonly number[] = from.cells;
    let least = this.#costOf(best, hidden);
    for (const corners of this.#grid.changes(from, (partner) => this.#costOfPartner(partner, hidden))) {
      if (least === 0) break;
      const changed = this.#changedBy(corners, cell);
      const cost = changed === undefined ? Infinity : this.#costOf(changed, hidden);
      if (changed === undefined || cost >= least) continue;
      [best, least] = [changed, cost];
    }
    return best;
  }

  /** What would have to be hidden beside a partner. */
  #costOfPartner({ cells }: Atom, hidden: ReadonlySet<number>): number {
    let sum = 0;
    for (const cell of cells) {
      if (this.#own.has(cell)) continue;
      if (this.#isFew(cell)) sum += fewBesideFew;
      if (!hidden.has(cell)) sum += this.#cells[cell]?.cost ?? 0;
    }
    return sum;
  }

  #isFew(cell: number): boolean {
    return (this.#cells[cell]?.people ?? 0) < this.#policy.threshold;
  }

  #costOf(changed: readonly number[], hidden: ReadonlySet<number>): number {
    let sum = 0;
    for (const cell of changed) {
      if (!hidden.has(cell)) sum += this.#cells[cell]?.cost ?? 0;
      if (this.#isFew(cell) && !this.#own.has(cell)) sum += fewBesideFew;
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
