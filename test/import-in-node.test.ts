import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

/** Runs a module as a consumer's process does: the built files, no DOM, no conditions of ours. */
async function runInPlainNode(code: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: import.meta.dirname,
    env: { PATH: process.env['PATH'] },
  });
  return stdout.trim();
}

test('importing the element classes in plain Node gives the nine classes, needs no DOM and registers nothing', async () => {
  const output = await runInPlainNode(`
    const { version, ...elements } = await import('@youth-action/elements');
    const classes = Object.keys(elements).filter((name) => !name.endsWith('Event')).sort();
    console.log(JSON.stringify({
      classes,
      versions: classes.map((name) => elements[name].version === version),
      registered: ['youth-action-provider', 'youth-hours-badge'].filter((tag) => globalThis.customElements?.get(tag)),
      page: [typeof document, typeof window],
    }));
  `);
  const names = [
    'YouthActionProvider',
    'YouthActivityCalendar',
    'YouthCredentialCheck',
    'YouthHoursBadge',
    'YouthMonthlyReport',
    'YouthOrganiserDesk',
    'YouthProgrammePage',
    'YouthServiceRecord',
    'YouthSignUpForm',
    'YouthSignUpManager',
    'YouthStatsPanel',
    'YouthSubscribeLinks',
  ];
  assert.deepEqual(JSON.parse(output), {
    classes: names,
    versions: names.map(() => true),
    registered: [],
    page: ['undefined', 'undefined'],
  });
});
