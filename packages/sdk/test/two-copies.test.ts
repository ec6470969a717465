import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Loads the errors twice, as a page does that has two bundles, and prints what the guards of one say to the other's. */
const script = `
  const [one, other] = await Promise.all(['one', 'other'].map((name) => import('../src/client/errors.ts?' + name)));
  const error = new other.ApiError('GET /', { type: 'x', title: 'x', status: 409, code: 'session-full' });
  console.log(JSON.stringify([
    error instanceof one.ApiError, one.isYouthActionError(error), one.isApiError(error, 'session-full'),
    one.isApiError(error, 'sign-up-closed'), one.isApiError(new other.ConnectionError('x')),
  ]));`;

it('an error of another copy of the SDK passes the guards, although it is of another class', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
  });
  assert.deepEqual(JSON.parse(stdout), [false, true, true, false, false]);
});
