/**
 * The import cycles of a graph, one for each knot of files that reach one another, as the path around it.
 * Tarjan's strongly connected components find the knots in one walk.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  return knotsOf(graph).map((knot) => pathAround(graph, knot));
}

interface Visit {
  readonly order: number;
  /** The earliest file on the stack that this one reaches. */
  low: number;
  onStack: boolean;
}

function knotsOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const visits = new Map<string, Visit>();
  const stack: string[] = [];
  const knots: string[][] = [];
  const visit = (file: string): Visit => {
    const own: Visit = { order: visits.size, low: visits.size, onStack: true };
    visits.set(file, own);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const seen = visits.get(next);
      if (!seen) own.low = Math.min(own.low, visit(next).low);
      else if (seen.onStack) own.low = Math.min(own.low, seen.order);
    }
    if (own.low === own.order) {
      const knot = stack.splice(stack.indexOf(file));
      for (const member of knot) markDone(visits.get(member));
      if (knot.length > 1 || graph.get(file)?.includes(file)) knots.push(knot);
    }
    return own;
  };
  for (const file of graph.keys()) if (!visits.has(file)) visit(file);
  return knots;
}

function markDone(visit: Visit | undefined): void {
  if (visit) visit.onStack = false;
}

/** A way through the knot from its first file back to it. */
function pathAround(graph: ReadonlyMap<string, readonly string[]>, knot: readonly string[]): string[] {
  const [start = ''] = knot;
  const path = [start];
  const walk = (file: string): boolean =>
    (graph.get(file) ?? []).some((next) => {
      if (next === start) return true;
      if (!knot.includes(next) || path.includes(next)) return false;
      path.push(next);
      return walk(next) || path.pop() === undefined;
    });
  walk(start);
  return [...path, start];
}
