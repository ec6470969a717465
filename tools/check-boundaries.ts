/** Fails when a source imports what it must not, or when imports go round in a circle. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkImports } from './boundaries/check.ts';
import { ROOT } from './run-command.ts';

const SOURCES = [
  'packages/*/{src,test}/**/*.ts',
  'examples/*/**/*.{ts,js,mjs}',
  '{tools,test,stories}/**/*.ts',
  '*.config.ts',
];

const paths = globSync(SOURCES, { cwd: ROOT, exclude: ['**/node_modules/**', '**/dist/**'] }).toSorted();
const files = new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
const violations = checkImports(files);
for (const violation of violations) console.error(violation);
console.log(`${files.size} files, ${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;
