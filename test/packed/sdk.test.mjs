// Runs in a project that has the packed tarballs and nothing else of the repository.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '@youth-action/sdk';

test('the client of the installed package is made in plain Node', () => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:9' });
  assert.equal(typeof client, 'object');
});

test('the installed package comes built, not as sources', () => {
  assert.match(import.meta.resolve('@youth-action/sdk'), /\/dist\/index\.js$/);
});

for (const entry of [
  'domain',
  'contract',
  'client',
  'reader',
  'paths',
  'problem-texts',
  'tag-texts',
  'civic-calendar',
  'feeds',
  'testing',
]) {
  test(`@youth-action/sdk/${entry} is imported in plain Node and exports something`, async () => {
    const module = await import(`@youth-action/sdk/${entry}`);
    assert.notEqual(Object.keys(module).length, 0);
  });
}
