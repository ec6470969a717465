// Runs in a project that has the packed tarballs and nothing else of the repository.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

test('the installed command says how it is used', async () => {
  // by the Node of this test, whichever one the machine has
  const PATH = `${dirname(process.execPath)}:${process.env['PATH']}`;
  const { stdout } = await promisify(execFile)('node_modules/.bin/youth-action-server', ['--help'], {
    env: { PATH },
  });
  assert.match(stdout, /serve/);
});
