/** The example scripts as an integrator runs them: a process each, against a real server with the pilot's data. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  ensurePilot,
  issueToken,
  openDatabase,
  pilotCommunityIds,
  type RunningServer,
  silentLogger,
  startServer,
} from '@youth-action/server';
import { createClient } from '@youth-action/sdk';
import { dayOf, instantOf } from '@youth-action/sdk/domain';

const scripts = new URL('../../examples/node-scripts/', import.meta.url).pathname;
const database = { folder: '', close: async (): Promise<void> => {} };
let server: RunningServer;
let token = '';

before(async () => {
  database.folder = await mkdtemp(join(tmpdir(), 'youth-action-scripts-'));
  const opened = openDatabase(join(database.folder, 'youth-action.db'));
  database.close = () => opened.close();
  await opened.migrate();
  const nowMs = Date.now();
  const community = pilotCommunityIds.yucaijie;
  const asked = { role: 'organiser', communityId: community, label: '测试', expiresAtMs: undefined } as const;
  await opened.write.run(async (trx) => {
    await ensurePilot(trx, { today: dayOf(instantOf(nowMs)), nowMs });
    ({ token } = await issueToken(trx, asked, nowMs));
  });
  server = await startServer({ database: opened, port: 0, logger: silentLogger });
});

after(async () => {
  await server?.close();
  await database.close();
  await rm(database.folder, { recursive: true, force: true });
});

interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

interface Setting {
  readonly url?: string;
  readonly as?: string;
}

function run(command: string, { as = token, url = server.url }: Setting = {}): Promise<Run> {
  const [script = '', ...args] = command.split(' ');
  const env = { ...process.env, YOUTH_ACTION_URL: url, YOUTH_ACTION_TOKEN: as };
  const node = ['--conditions=@youth-action/source', join(scripts, script), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, node, { env, cwd: scripts }, (error, output, errors) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output, errors }),
    );
  });
}

const volunteers = () => createClient({ baseUrl: server.url, token }).volunteers;

async function registered(): Promise<number> {
  const ids = new Set<string>();
  for await (const { id } of volunteers().all()) ids.add(id);
  return ids.size;
}

describe('all-sessions', () => {
  test('prints every coming session, over several pages', async () => {
    const { output, status } = await run('all-sessions.mjs');
    const total = Number(/共 (\d+) 场/.exec(output)?.[1]);
    assert.equal(status, 0);
    assert.ok(total > 20, output);
    assert.equal(output.trim().split('\n').length, total + 1);
  });

  test('explains a server that is not there', async () => {
    const { errors, status } = await run('all-sessions.mjs', { url: 'http://127.0.0.1:9' });
    assert.equal(status, 1);
    assert.match(errors, /no connection/);
  });
});

describe('monthly-figures', () => {
  test('prints a month by programme and does not add people up', async () => {
    const { output, status } = await run('monthly-figures.mjs --month 2023-07');
    assert.equal(status, 0);
    assert.match(output, /育才街社区 2023-07/);
    assert.match(output, /福娃福地书香国学/);
    assert.match(output, /合计/);
  });

  test('says in words that a token is wrong', async () => {
    const { errors, status } = await run('monthly-figures.mjs --month 2023-07', {
      as: `ya_org_${'0'.repeat(32)}`,
    });
    assert.equal(status, 1);
    assert.match(errors, /请先登录.*unauthenticated/);
  });
});

describe('monthly-report', () => {
  const saved = async (extension: string) => {
    const folder = join(database.folder, 'reports');
    return readFile(join(folder, `育才街社区-青春行动月报-2023-09.${extension}`));
  };

  test('drafts the report of a month, prints its figures and saves its files', async () => {
    const command = `monthly-report.mjs --month 2023-09 --out ${join(database.folder, 'reports')}`;
    const { errors, output, status } = await run(command);
    assert.equal(status, 0, errors);
    assert.match(output, /育才街社区青春行动月报（2023年9月） 第 1 版 草稿/);
    assert.match(output, /国学诵读班场次/);
    assert.equal((await saved('xlsx')).subarray(0, 2).toString(), 'PK');
    assert.equal((await saved('docx')).subarray(0, 2).toString(), 'PK');
    assert.deepEqual([...(await saved('csv')).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match((await run(command)).output, /第 1 版 草稿/);
  });

  test('says that a month has not begun', async () => {
    const { errors, status } = await run('monthly-report.mjs --month 2099-01');
    assert.equal(status, 1);
    assert.match(errors, /month: 这个月还没有开始/);
  });
});

describe('import-roster', () => {
  test('names each bad row with its line and field, and takes none', async () => {
    const before = await registered();
    const { errors, status } = await run('import-roster.mjs roster-with-mistakes.csv');
    assert.equal(status, 1);
    assert.match(errors, /第 3 行 name: .*\(required\)/);
    assert.match(errors, /第 4 行 mobile: .*\(mobile-malformed\)/);
    assert.match(errors, /第 5 行 registeredOn: .*\(day-malformed\)/);
    assert.equal(await registered(), before);
  });

  test('takes the good rows where that is asked for', async () => {
    const before = await registered();
    const { output, status } = await run('import-roster.mjs roster-with-mistakes.csv --partial');
    assert.equal(status, 0);
    assert.match(output, /导入 1 人，已登记过 0 人，不合格 3 行/);
    assert.equal(await registered(), before + 1);
  });

  test('takes a whole roster, and again changes nothing', async () => {
    assert.match((await run('import-roster.mjs roster.csv')).output, /导入 3 人/);
    assert.match((await run('import-roster.mjs roster.csv')).output, /导入 0 人，已登记过 3 人/);
  });

  test('reads a roster that Excel has saved in GBK', async () => {
    const file = join(database.folder, 'gbk.csv');
    // 姓名,手机 / 周雨晴,15420010099 in GBK, which Node reads and doesn't write
    const bytes = Buffer.from('d0d5c3fb2ccad6bbfa0d0ad6dcd3eac7e72c31353432303031303039390d0a', 'hex');
    await writeFile(file, bytes);
    assert.match((await run(`import-roster.mjs ${file}`)).output, /导入 1 人/);
  });

  test('names the column that a file lacks', async () => {
    const file = join(database.folder, 'no-mobile.csv');
    await writeFile(file, '姓名\n周雨晴\n');
    const { errors, status } = await run(`import-roster.mjs ${file}`);
    assert.equal(status, 1);
    assert.match(errors, /手机/);
  });
});

describe('prerender-calendar', () => {
  test('writes a page with the month’s sessions as links and as a calendar', async () => {
    const file = join(database.folder, 'calendar.html');
    const { output, status } = await run(`prerender-calendar.mjs --out ${file} --lang en`);
    assert.equal(status, 0);
    const page = await readFile(file, 'utf8');
    const links = page.split(`href="${server.url.replace(/\/$/, '')}/sign-up/`).length - 1;
    assert.ok(Number(/读取 (\d+) 场/.exec(output)?.[1]) > 0);
    assert.ok(links > 0);
    assert.match(page, /<youth-activity-calendar [^>]*locale="en">\n<template shadowrootmode="open">/);
  });

  test('says how a month is written', async () => {
    const { errors, status } = await run('prerender-calendar.mjs --out nowhere.html --month 2026-13');
    assert.equal(status, 1);
    assert.match(errors, /2026-12/);
  });
});
