/**
 * What draws the calendar's list on a server for pages with the bundles: its templates are as short as theirs, since a
 * list can only be taken over by the very templates that it was drawn with.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Rolldown, build } from 'vite';
import { minifyTemplates } from './bundles/minify-templates.ts';
import { ROOT } from './run-command.ts';

const ENTRY = join(ROOT, 'packages', 'elements', 'src', 'ssr.ts');

/** Writes it, for Node. Lit and its renderer stay outside: they are dependencies. */
export async function buildEmbedSsr(file: string): Promise<void> {
  const results = await build({
    root: ROOT,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [minifyTemplates()],
    resolve: { conditions: ['@youth-action/source', 'module'] },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: ENTRY, formats: ['es'] },
      rolldownOptions: { external: /^(lit|@lit-labs\/ssr)(\/|$)/ },
    },
  });
  // Neither watching nor in several environments, a build gives a list with one output for its one format.
  const [output] = results as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (chunk === undefined) throw new Error('A bundle without a file');
  await writeFile(file, chunk.code);
}
