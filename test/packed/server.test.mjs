// Runs in a project that has the packed tarballs and nothing else of the repository.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

test('the installed command says how it is used', async () => {
  const { stdout } = await promisify(execFile)('node_modules/.bin/youth-action-server', ['--help']);
  assert.match(stdout, /serve/);
});
