// Runs in a project that has the packed tarballs and nothing else of the repository.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the element classes are imported in plain Node without a DOM', async () => {
  const module = await import('@youth-action/elements');
  assert.notEqual(Object.keys(module).length, 0);
  assert.equal(globalThis.document, undefined);
});

test('the manifest describes files that the package has', async () => {
  const url = import.meta.resolve('@youth-action/elements/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(new URL(url), 'utf8'));
  assert.notEqual(modules.length, 0);
  for (const { path } of modules) readFileSync(new URL(path, new URL('../', url)));
});

const files = [
  'youth-action.js',
  'youth-action.mjs',
  'youth-action-all.js',
  'youth-organiser.js',
  'youth-reports.js',
  'youth-manager.js',
];
for (const file of files) {
  test(`the bundle ${file} is in the package with the licences of what it holds`, () => {
    const url = new URL(import.meta.resolve(`@youth-action/elements/embed/${file}`));
    assert.match(readFileSync(url, 'utf8'), /^\/\*! @youth-action\/elements /);
    assert.match(readFileSync(new URL('LICENSES.txt', url), 'utf8'), /^lit /m);
  });
}
