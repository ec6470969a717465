/**
 * How long the stats panel's query takes over a million attendances, on both databases, beside the time it takes to count
 * all rows, and what keeping the tallies costs a check-in. `--attendances 1000000`, `--only sqlite`, `--requests 200`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Kysely } from 'kysely';
import { insertCheckIn } from '../../packages/server/src/features/attendance/attendance.repository.ts';
import { handlers } from '../../packages/server/src/features/handlers.ts';
import { createApp } from '../../packages/server/src/http/app.ts';
import { silentLogger } from '../../packages/server/src/http/logger.ts';
import { type DatabaseHandle, openDatabase } from '../../packages/server/src/storage/open-database.ts';
import { postgresqlDialect } from '../../packages/server/src/storage/postgresql-dialect.ts';
import { checkTallies, recountTallies } from '../../packages/server/src/storage/recount-tallies.ts';
import { NodeSqliteDialect } from '../../packages/server/src/storage/sqlite-dialect.ts';
import type { Database } from '../../packages/server/src/storage/tables.ts';
import { startPostgres } from '../../tools/postgres.ts';
import { makeTown, nowMs } from './town.ts';
import { Visitors } from './visitors.ts';

const { values } = parseArgs({
  options: {
    attendances: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '200' },
    only: { type: 'string', default: 'sqlite,postgresql' },
  },
});
const attendances = Number(values.attendances);
const requests = Number(values.requests);

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const questions: Readonly<Record<string, string>> = {
  'all, everything': '',
  'one community': '?communityId=com_1',
  'one programme': '?communityId=com_1&programmeId=prg_2',
  'one year': '?communityId=com_1&period=2024',
  'one month': '?communityId=com_1&period=2024-06',
};

type App = ReturnType<typeof createApp>;

async function ask(app: App, query: string): Promise<number> {
  const from = performance.now();
  const response = await app.request(`/v1/statistics${query}`);
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return performance.now() - from;
}

async function timesOf(work: () => Promise<number>, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) times.push(await work());
  return times.toSorted((a, b) => a - b);
}

function percentiles(sorted: readonly number[]): string {
  return [0.5, 0.95, 0.99]
    .map((share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1))
    .join(' | ');
}

async function askAll(database: DatabaseHandle): Promise<void> {
  const options = { database, handlers, logger: silentLogger, clock: () => nowMs };
  print('\n| panel query, ms | p50 | p95 | p99 |\n|---|---|---|---|');
  const cold = await timesOf(() => ask(createApp(options), ''), 20);
  print(`| first after a start | ${percentiles(cold)} |`);
  const app = createApp(options);
  await ask(app, '');
  for (const [name, query] of Object.entries(questions))
    print(`| ${name} | ${percentiles(await timesOf(() => ask(app, query), requests))} |`);
  const visitors = new Visitors(database);
  await visitors.prepare(20_000);
  const stop = visitors.checkInWithoutEnd();
  const meanwhile = await timesOf(async () => {
    await new Promise((resume) => setTimeout(resume, 5));
    return ask(app, '');
  }, requests);
  const written = await stop();
  print(
    `| all, while ${Math.round(written.perSecond)} people a second are checked in | ${percentiles(meanwhile)} |`,
  );
}

async function costOfTallies(database: DatabaseHandle): Promise<void> {
  const visitors = new Visitors(database);
  await visitors.prepare(3_000);
  const without = await timesOf(
    () => visitors.timed((db, row) => db.insertInto('check_ins').values(row).execute()),
    1_000,
  );
  const with_ = await timesOf(() => visitors.timed((db, row) => insertCheckIn(db, row)), 1_000);
  print('\n| one check-in alone, ms | p50 | p95 | p99 |\n|---|---|---|---|');
  print(`| the row only | ${percentiles(without)} |`);
  print(`| with its tallies | ${percentiles(with_)} |`);
}

async function benchOn(name: string, location: string, patient: Kysely<Database>): Promise<void> {
  const database = openDatabase(location);
  await database.migrate();
  print(`\n## ${name}, ${attendances.toLocaleString('en')} attendances`);
  let from = performance.now();
  await patient.transaction().execute((trx) => makeTown(trx, attendances));
  print(`\nRows made in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
  from = performance.now();
  await patient.transaction().execute(recountTallies);
  print(`All tallies counted from the rows: ${((performance.now() - from) / 1000).toFixed(1)} s.`);
  await askAll(database);
  const differences = await checkTallies(patient);
  print(`\nNumbers that differ from the rows after that: ${differences.length}.`);
  await costOfTallies(database);
  await patient.destroy();
  await database.close();
}

if (values.only.includes('sqlite')) {
  const folder = await mkdtemp(join(tmpdir(), 'youth-action-bench-'));
  const file = join(folder, 'bench.sqlite');
  await benchOn(
    'SQLite',
    file,
    new Kysely({ dialect: new NodeSqliteDialect({ file, busyTimeoutMs: 60_000 }) }),
  );
  await rm(folder, { recursive: true });
}
if (values.only.includes('postgresql')) {
  const postgres = await startPostgres();
  if (postgres === undefined) print('PostgreSQL is not installed.');
  else {
    const url = postgres.url.replace(/[^/]*$/, 'postgres');
    const dialect = postgresqlDialect({ url, poolSize: 1, isPatient: true });
    await benchOn('PostgreSQL', url, new Kysely({ dialect }));
    await postgres.stop();
  }
}
