/** What our calendar has to reach, and whether it has. */
import { contenders, oursName } from './contenders.ts';
import { cellOf, type Figure, type Summary } from './summary.ts';

export interface Target {
  readonly text: string;
  /** Undefined where it wasn't measured. */
  readonly reached: number | undefined;
  /** The same by processor time, where it is a matter of time: the better judge on a busy machine. */
  readonly byWork?: number | undefined;
  readonly limit: number;
  /** Whether more is better. */
  readonly isLeast: boolean;
  readonly unit: string;
}

export function targetsOf(summary: Summary): readonly Target[] {
  return [
    ...[1, 4].flatMap((slowdown) => [
      faster(summary, { events: 1000, slowdown, limit: 2.5 }),
      faster(summary, { events: 10_000, slowdown, limit: 4 }),
    ]),
    ...[100, 1000, 10_000].map((events) => nextMonth(summary, events)),
    grown(summary, 'nodes'),
    grown(summary, 'heapAdded'),
  ];
}

/** False also for what wasn't measured. */
export function isMet({ reached, limit, isLeast }: Target): boolean {
  return reached !== undefined && (isLeast ? reached >= limit : reached <= limit);
}

function faster(
  summary: Summary,
  { events, slowdown, limit }: { events: number; slowdown: number; limit: number },
): Target {
  const ratio = (figure: Figure) => {
    const of = (contender: string) => cellOf(summary, { contender, events, slowdown })?.[figure];
    const ours = of(oursName);
    const peers = contenders.filter(({ role }) => role === 'peer').map(({ name }) => of(name));
    const best = Math.min(...peers.filter((time) => time !== undefined));
    return ours === undefined || best === Infinity ? undefined : best / ours;
  };
  return {
    text: `First paint against the fastest peer, ${events.toLocaleString('en')} events, ${slowdown}×`,
    reached: ratio('firstPaint'),
    byWork: ratio('firstPaintWork'),
    limit,
    isLeast: true,
    unit: '× faster',
  };
}

function nextMonth(summary: Summary, events: number): Target {
  const ours = cellOf(summary, { contender: oursName, events, slowdown: 4 });
  return {
    text: `Next month, ${events.toLocaleString('en')} events, 4×`,
    reached: ours?.nextMonth,
    byWork: ours?.nextMonthWork,
    limit: 50,
    isLeast: false,
    unit: ' ms',
  };
}

/** With 10,000 events, as a multiple of what it is with 100. */
function grown(summary: Summary, figure: Figure & ('nodes' | 'heapAdded')): Target {
  const of = (events: number) => cellOf(summary, { contender: oursName, events, slowdown: 1 })?.[figure];
  const [few, many] = [of(100), of(10_000)];
  return {
    text: `${figure === 'nodes' ? 'Nodes' : 'Heap beside the events'}, 10,000 events against 100`,
    reached: few === undefined || many === undefined ? undefined : many / few,
    limit: 1.5,
    isLeast: false,
    unit: '×',
  };
}
