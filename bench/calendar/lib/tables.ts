/** The results as Markdown. */
import { oursName } from './contenders.ts';
import { cellOf, type Figure, type Medians, type Summary } from './summary.ts';
import { isMet, type Target } from './targets.ts';

export interface Results {
  readonly summary: Summary;
  readonly targets: readonly Target[];
  /** Contender → what to call it, in the order of the rows. */
  readonly labels: ReadonlyMap<string, string>;
  readonly events: readonly number[];
  readonly slowdowns: readonly number[];
  /** Lines about how it was measured. */
  readonly about: readonly string[];
}

export function markdownOf(results: Results): string {
  const { about, events } = results;
  const parts = [
    '# Calendar benchmark',
    about.join('\n'),
    'Times and work (processor time of the main thread) in ms with the ratio to ours; `–` was given up or not measured.',
    ...events.flatMap((count) => [
      `## ${count.toLocaleString('en')} events`,
      timesTable(results, count),
      costsTable(results, count),
    ]),
    '## Targets',
    targetsTable(results.targets),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a visitor waits for. */
function timesTable(results: Results, events: number): string {
  const most = Math.max(...results.slowdowns);
  return contendersTable(results, events, {
    head: ['first paint', 'next month'],
    figures: ['firstPaint', 'nextMonth'],
    more: [`longest task, next month ${most}×`],
    moreOf: (medians) => [taskText(medians.get(most))],
  });
}

/** What it costs: hardly touched by what else the machine does. */
function costsTable(results: Results, events: number): string {
  return contendersTable(results, events, {
    head: ['work, first paint', 'work, next month'],
    figures: ['firstPaintWork', 'nextMonthWork'],
    more: ['nodes', 'heap added, MB', 'fetched first, kB br'],
    moreOf: (medians) => {
      const [any] = medians.values();
      return any === undefined ? ['–', '–', '–'] : sizesOf(any);
    },
  });
}

interface Columns {
  /** Of the figures, for each slow-down. */
  readonly head: readonly string[];
  readonly figures: readonly Figure[];
  readonly more: readonly string[];
  /** From the medians by slow-down. */
  readonly moreOf: (medians: ReadonlyMap<number, Medians>) => readonly string[];
}

function contendersTable({ labels, slowdowns, summary }: Results, events: number, columns: Columns): string {
  const { figures, head, more, moreOf } = columns;
  const mediansOf = (contender: string) =>
    new Map(
      slowdowns.flatMap((slowdown) => {
        const medians = cellOf(summary, { contender, events, slowdown });
        return medians === undefined ? [] : [[slowdown, medians]];
      }),
    );
  const ours = mediansOf(oursName);
  const rows = [...labels].map(([contender, label]) => {
    const medians = mediansOf(contender);
    const timed = figures.flatMap((figure) =>
      slowdowns.map((slowdown) => withRatio(medians.get(slowdown), ours.get(slowdown), figure)),
    );
    return [label, ...timed, ...moreOf(medians)];
  });
  const names = head.flatMap((name) => slowdowns.map((slowdown) => `${name} ${slowdown}×`));
  return tableOf([['', ...names, ...more], ...rows]);
}

function sizesOf({ nodes, heapAdded, brotli }: Medians): string[] {
  return [nodes.toFixed(0), (heapAdded / 1e6).toFixed(2), (brotli / 1000).toFixed(1)];
}

function withRatio(medians: Medians | undefined, ours: Medians | undefined, figure: Figure): string {
  if (medians === undefined) return '–';
  const text = medians[figure].toFixed(0);
  if (ours === undefined || ours.contender === medians.contender) return text;
  return `${text} (${(medians[figure] / ours[figure]).toFixed(2)})`;
}

function taskText(medians: Medians | undefined): string {
  if (medians === undefined) return '–';
  return medians.longestTask === 0 ? '< 50' : medians.longestTask.toFixed(0);
}

function targetsTable(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const { text, reached, byWork, limit, isLeast, unit } = target;
    const of = (value: number | undefined) =>
      value === undefined ? '–' : value.toFixed(unit === ' ms' ? 0 : 2) + unit;
    const verdict = isMet(target) ? 'met' : 'missed';
    return [text, `${isLeast ? '≥' : '≤'} ${limit}${unit}`, of(reached), verdict, of(byWork)];
  });
  return tableOf([['', 'target', 'reached', '', 'by work'], ...rows]);
}

/** Aligned, the first column to the left and the others to the right. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [head = [], ...body] = rows.map((row) => row.map(pad));
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
