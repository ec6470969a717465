import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packageText = await readFile(new URL('../package.json', import.meta.url), 'utf8');
const packageJson = JSON.parse(packageText) as { name: string; exports: Record<string, unknown> };
const entries = Object.keys(packageJson.exports).filter((entry) => entry !== './package.json');

/** What a page has and a plain process may lack; importing must ask for none of it. */
const pageGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'customElements',
  'HTMLElement',
  'fetch',
  'crypto',
];

/** The in-memory backend signs credentials; the library for it looks for the source of random numbers when it's loaded. */
function forbiddenTo(entry: string): string[] {
  return entry === './testing' ? pageGlobals.filter((name) => name !== 'crypto') : pageGlobals;
}

describe('importing in Node', () => {
  for (const entry of entries) {
    it(`${entry} touches no page and no network`, async () => {
      const script = `
        for (const name of ${JSON.stringify(forbiddenTo(entry))}) {
          Object.defineProperty(globalThis, name, { configurable: true, get() { throw new Error('asked for ' + name); } });
        }
        const names = Object.keys(await import(${JSON.stringify(entry.replace(/^\./, packageJson.name))}));
        console.log(names.length);`;
      const { stdout } = await run(
        process.execPath,
        ['--conditions=@youth-action/source', '--input-type=module', '--eval', script],
        { cwd: import.meta.dirname },
      );
      assert.ok(Number(stdout) > 0);
    });
  }
});
