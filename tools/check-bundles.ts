/**
 * Parses the built bundles with a parser that knows no newer syntax than we promise, and refuses bytes
 * beyond ASCII. Bundlers let syntax through that no browser reads (decorators, for one) without a word.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFaults } from './bundles/bundle-faults.ts';
import { EMBED_FOLDER } from './embed.ts';

const files = globSync('**/*.{js,mjs}', { cwd: EMBED_FOLDER }).toSorted();
if (files.length === 0) throw new Error('There are no bundles: build first');
for (const file of files) {
  const faults = bundleFaults(file, readFileSync(join(EMBED_FOLDER, file)));
  console.log(`${file}: ${faults.length > 0 ? faults.join('; ') : 'in order'}`);
  if (faults.length > 0) process.exitCode = 1;
}
