import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { runCommandLine } from '../src/cli/run-command-line.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { findToken } from '../src/storage/tokens.ts';

const nowMs = Date.UTC(2026, 4, 4, 4);

describe('The command line', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'youth-action-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function run(...args: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const notes: string[] = [];
    const line = {
      env: { DATA_DIR: folder },
      nowMs,
      print: (text: string) => void out.push(text),
      printNote: (text: string) => void notes.push(text),
      printError: (text: string) => void err.push(text),
    };
    const code = await runCommandLine(args, line);
    return { code, out: out.join('\n'), err: err.join('\n'), notes };
  }

  test('tells what it can do', async () => {
    for (const command of ['serve', 'migrate', 'community', 'seed', 'token', 'site']) {
      assert.match((await run('--help')).out, new RegExp(`^  ${command} `, 'm'));
      const help = await run(command, '--help');
      assert.equal(help.code, 0);
      assert.match(help.out, new RegExp(`^Usage: youth-action-server ${command} `));
    }
  });

  test('ends with 2 and the usage when it is called wrongly', async () => {
    const calls = [
      [],
      ['dance'],
      ['serve', '--port', 'x'],
      ['serve', '--unknown'],
      ['token'],
      ['token', '--role', 'king', '--label', 'x'],
      ['token', '--role', 'administrator', '--community', 'com_a', '--label', 'x'],
      ['site', '--name', 'x'],
      ['site', '--name', 'x', '--origin', 'https://a.cn/path'],
      ['seed', 'extra'],
      ['community', '--name', 'x'],
      ['community', '--name', 'x', '--division-code', '640181'],
      ['community', '--name', 'x', '--division-code', '640181001009', '--youth-population', 'many'],
    ];
    for (const args of calls) {
      const { code, err } = await run(...args);
      assert.deepEqual([args, code], [args, 2]);
      assert.match(err, /Usage: youth-action-server/);
    }
  });

  test('migrates, seeds once, and adds only what is new', async () => {
    assert.equal(
      (await run('migrate')).out,
      'Applied: 0001-initial-schema, 0002-waitlists, 0003-proof-of-work, 0004-ledger, 0005-attendance, 0006-badges, 0007-certificates, 0008-signing-keys, 0009-statistics, 0010-monthly-reports',
    );
    assert.equal((await run('migrate')).out, 'The tables are up to date.');
    assert.equal((await run('seed')).out, 'The pilot is in the database.');
    assert.equal((await run('seed')).out, 'The pilot was there already; 0 sessions are new.');
    assert.equal((await run('seed', '--reset')).out, 'The pilot is in the database.');
  });

  test('finds an entry that was changed in the database, and a head that is not of its chain', async () => {
    await run('seed');
    const { code, out } = await run('verify-ledger');
    assert.equal(code, 0);
    const [head = ''] = out.split('\n');
    assert.match(head, /^com_[\w-]+:\d+:[0-9a-f]{64}$/);
    assert.equal((await run('verify-ledger', '--head', head)).code, 0);
    const other = head.replace(/[0-9a-f]{64}$/, 'f'.repeat(64));
    const lost = await run('verify-ledger', '--head', other);
    assert.deepEqual([lost.code, /kept-head/.test(lost.err)], [1, true]);
    assert.equal((await run('verify-ledger', '--head', 'com_yucaijie')).code, 2);
    const database = openDatabase(join(folder, 'youth-action.sqlite'));
    const change = (by: number) =>
      database.write.run((trx) =>
        sql`update service_entries set granted_minutes = granted_minutes + ${by}
          where id = (select min(id) from service_entries where state = 'published')`.execute(trx),
      );
    await change(1);
    const found = await run('verify-ledger');
    assert.deepEqual([found.code, /entry-changed/.test(found.err)], [1, true]);
    await change(-1);
    assert.equal((await run('verify-ledger', '--community', 'com_yucaijie')).code, 0);
    await database.close();
  });

  test('keeps the number of whoever uses a token, if it is one', async () => {
    const token = ['token', '--role', 'administrator', '--label', '团市委'];
    assert.equal((await run(...token, '--mobile', '123')).code, 2);
    const { out } = await run(...token, '--mobile', '154 0000 8801');
    const database = openDatabase(join(folder, 'youth-action.sqlite'));
    const row = await findToken(database.read, out.split('\n')[0] ?? '', nowMs);
    await database.close();
    assert.equal(row?.mobile, '15400008801');
  });

  test('issues a token that works, lists it without its text, and revokes it', async () => {
    const issued = await run(
      'token',
      '--role',
      'organiser',
      '--community',
      'com_yucaijie',
      '--label',
      '李老师',
      '--expires-days',
      '30',
    );
    const [token = ''] = issued.out.split('\n');
    assert.match(token, /^ya_org_[0-9a-hjkmnp-tv-z]{32}$/);
    const database = openDatabase(join(folder, 'youth-action.sqlite'));
    const row = await findToken(database.read, token, nowMs);
    assert.equal(row?.community_id, 'com_yucaijie');
    assert.equal(row?.expires_at, nowMs + 30 * 86_400_000);
    const { out } = await run('token', '--list');
    assert.match(out, /tok_\w{16}  organiser  com_yucaijie  until 2026-06-03T12:00:00\+08:00  李老师/);
    assert.ok(!out.includes(token));
    assert.equal((await run('token', '--revoke', row?.id ?? '')).code, 0);
    assert.equal(await findToken(database.read, token, nowMs), undefined);
    assert.equal((await run('token', '--revoke', row?.id ?? '')).code, 1);
    await database.close();
  });

  test('says in one line what is wrong with a community that there is not', async () => {
    const { code, err } = await run(
      'token',
      '--role',
      'organiser',
      '--community',
      'com_none',
      '--label',
      'x',
    );
    assert.deepEqual([code, err], [1, 'There is no community com_none']);
  });

  test('begins a community with its venues, for which an organiser gets a token', async () => {
    const add = ['community', '--name', '示范社区', '--division-code', '640181001011', '--venue', '青年之家'];
    const { code, notes, out } = await run(...add);
    assert.equal(code, 0);
    assert.deepEqual(notes, [`Database: ${join(folder, 'youth-action.sqlite')}`]);
    const [, id = ''] = /^(com_\w{16})\nven_\w{16} {2}青年之家\n/.exec(out) ?? [];
    assert.equal((await run('token', '--role', 'organiser', '--community', id, '--label', '值班')).code, 0);
    const again = await run(...add);
    assert.equal(again.code, 1);
    assert.match(again.err, /640181001011/);
  });

  test('never shows the password of a database', async () => {
    const { notes } = await run('token', '--list', '--database', 'postgres://youth:secret@127.0.0.1:9/none');
    assert.deepEqual(notes, ['Database: postgres://youth:…@127.0.0.1:9/none']);
  });

  test('registers a site by the origins that browsers send', async () => {
    const { code, out } = await run(
      'site',
      '--name',
      '门户',
      '--origin',
      'https://WWW.Example.cn',
      '--origin',
      'http://b.cn:8080',
    );
    assert.equal(code, 0);
    assert.match(
      out,
      /^site-\w{12}\n\nIts pages may write from: https:\/\/www\.example\.cn, http:\/\/b\.cn:8080$/,
    );
  });

  test('serves until it is told to end, and then ends with 0', async () => {
    const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
    const args = ['--conditions=@youth-action/source', main, 'serve', '--port', '0'];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (output += text));
    while (!/Youth Action at http/.test(output)) await once(child.stdout, 'data');
    const url = /Youth Action at (\S+)/.exec(output)?.[1] ?? '';
    assert.equal((await fetch(`${url}/ready`)).status, 200);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });
});
