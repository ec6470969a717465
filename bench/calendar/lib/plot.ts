/** The results as a picture: bars of the time to a painted month, on a logarithmic scale. */
import { contenders, type Role } from './contenders.ts';
import { cellOf, type Figure } from './summary.ts';
import type { Results } from './tables.ts';

const colours: Readonly<Record<Role, string>> = { ours: '#c8102e', floor: '#8a8a8a', peer: '#7fa6c9' };
const panels: readonly (readonly [Figure, string])[] = [
  ['firstPaint', 'First paint, ms'],
  ['nextMonth', 'Next month, ms'],
];
const row = 18;
const gap = 34;
const labelWidth = 190;
const panelWidth = 330;
const barWidth = 250;
const fewestMillis = 10;

/** At the largest slow-down that was measured. */
export function plotOf(results: Results): string {
  const { events, labels, slowdowns } = results;
  const slowdown = Math.max(...slowdowns);
  const groups = events.map((count, at) =>
    groupOf(results, { count, slowdown }, 40 + at * (labels.size * row + gap)),
  );
  const height = 40 + events.length * (labels.size * row + gap);
  const width = labelWidth + panels.length * panelWidth;
  const titles = panels.map(([, title], at) =>
    textAt(labelWidth + at * panelWidth, 20, `${title} (${slowdown}× slowed, log scale)`, true),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${[...titles, ...groups].join('\n')}
</svg>
`;
}

interface Group {
  readonly count: number;
  readonly slowdown: number;
}

function groupOf(results: Results, { count, slowdown }: Group, top: number): string {
  const lines = [...results.labels].flatMap(([contender, label], at) => {
    const y = top + 18 + at * row;
    const medians = cellOf(results.summary, { contender, events: count, slowdown });
    const role = contenders.find(({ name }) => name === contender)?.role ?? 'peer';
    const bars = panels.map(([figure], panel) =>
      barAt(labelWidth + panel * panelWidth, y, { millis: medians?.[figure], colour: colours[role] }),
    );
    return [textAt(8, y + 12, label), ...bars];
  });
  return [textAt(8, top + 10, `${count.toLocaleString('en')} events`, true), ...lines].join('\n');
}

/** Ten milliseconds have no length, a hundred seconds the whole. */
function barAt(
  x: number,
  y: number,
  { millis, colour }: { millis: number | undefined; colour: string },
): string {
  if (millis === undefined) return textAt(x, y + 12, '–');
  const length = (Math.log10(Math.max(fewestMillis, millis) / fewestMillis) / 4) * barWidth;
  return `<rect x="${x}" y="${y + 1}" width="${length.toFixed(1)}" height="${row - 4}" fill="${colour}"/>
${textAt(x + length + 6, y + 12, millis.toFixed(0))}`;
}

function textAt(x: number, y: number, text: string, isBold = false): string {
  return `<text x="${x.toFixed(1)}" y="${y}" fill="#222"${isBold ? ' font-weight="bold"' : ''}>${text}</text>`;
}
