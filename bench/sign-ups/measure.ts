/** Does something over and over, so many at once, and says how often it could. */

export interface Rate {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Does `work` for `seconds`, after a short warm-up; `atOnce` of them are always under way. */
export async function rateOf(
  atOnce: number,
  work: (number: number) => Promise<void>,
  seconds: number,
): Promise<Rate> {
  let next = 0;
  const run = async (until: number, took: number[]): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now();
      await work((next += 1));
      took.push(performance.now() - from);
    }
  };
  const during = async (ms: number): Promise<{ took: number[]; ms: number }> => {
    const took: number[] = [];
    const from = performance.now();
    await Promise.all(Array.from({ length: atOnce }, () => run(from + ms, took)));
    return { took, ms: performance.now() - from };
  };
  await during(500);
  const { took, ms } = await during(seconds * 1000);
  const sorted = took.toSorted((a, b) => a - b);
  return { perSecond: (took.length / ms) * 1000, p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
}

/** The middle one of several measurements. */
export function median(rates: readonly Rate[]): Rate {
  const sorted = rates.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}
