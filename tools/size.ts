/**
 * Measures what a page downloads for each entry of size-budget.json: minified, each file compressed by
 * brotli at quality 11, in bytes. Fails over budget.
 *
 * `lazy` says whether files that come by dynamic import are counted, or kept apart.
 * `--why badge` lists what one entry is made of, in characters before minifying.
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './run-command.ts';
import { type SizeBudget, measureEntry } from './sizes/measure-entry.ts';

const file = new URL('size-budget.json', import.meta.url);
const { entries } = JSON.parse(await readFile(file, 'utf8')) as { entries: SizeBudget[] };
const { values } = parseArgs({ options: { why: { type: 'string' } } });

const columns = (...cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(22) : String(cell).padStart(10))).join('');

console.log(columns('brotli bytes', 'at once', 'lazily', 'counted', 'budget'));
for (const entry of entries) {
  if (values.why !== undefined && values.why !== entry.name) continue;
  const { atOnce, lazily, modules } = await measureEntry(entry);
  const counted = entry.lazy === 'counted' ? atOnce + lazily : atOnce;
  const over = counted > entry.maxBrotliBytes;
  const target = entry.targetBrotliBytes;
  const verdict = over
    ? ` OVER by ${counted - entry.maxBrotliBytes}`
    : target === undefined
      ? ''
      : ` (target ${target})`;
  console.log(columns(entry.name, atOnce, lazily, counted, entry.maxBrotliBytes) + verdict);
  if (over) process.exitCode = 1;
  if (values.why !== undefined) {
    for (const [path, characters] of modules)
      console.log(`${String(characters).padStart(8)}  ${relative(ROOT, path)}`);
  }
}
