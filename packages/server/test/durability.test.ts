import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { databaseKinds } from './databases.ts';

/** Writes without end, 16 at a time, and prints each id once it is acknowledged. */
const writer = `
  const { openDatabase } = await import(process.argv[1]);
  const { write } = openDatabase(process.argv[2]);
  let next = 0;
  for (let lane = 0; lane < 16; lane += 1) void (async () => {
    for (;;) {
      const id = 'prg_' + next++;
      await write.run((trx) => trx.insertInto('programmes').values({ id, code: id, name: id, summary: '' }).execute());
      process.stdout.write(id + '\\n');
    }
  })();
`;

for (const kind of databaseKinds) {
  test(`Whatever was acknowledged on ${kind.name} is there after the process was killed`, async () => {
    const fresh = await kind.make();
    await fresh.open();
    const source = new URL('../src/storage/open-database.ts', import.meta.url).href;
    const args = [
      '--conditions=@youth-action/source',
      '--input-type=module',
      '--eval',
      writer,
      source,
      fresh.location,
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > 2_000) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = output.split('\n').slice(0, -1);
    assert.ok(acknowledged.length > 100);
    const { read } = await fresh.open();
    const rows = await read.selectFrom('programmes').select('id').execute();
    const kept = new Set(rows.map(({ id }) => id));
    assert.deepEqual(
      acknowledged.filter((id) => !kept.has(id)),
      [],
    );
    await fresh.drop();
  });
}
