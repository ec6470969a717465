/**
 * Durable sign-ups a second, on both databases: the whole server beside the least that its store and HTTP cost, measured
 * in the same run. `--seconds 3`, `--rounds 3`, `--only sqlite`, `--without-bare`.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startServer } from '../../packages/server/src/http/serve.ts';
import { type DatabaseHandle, openDatabase } from '../../packages/server/src/storage/open-database.ts';
import { startPostgres } from '../../tools/postgres.ts';
import { bareServer, bareSignUp } from './bare-store.ts';
import { median, type Rate, rateOf } from './measure.ts';
import { appOptions, makeSession, makeTown, signUpBody, signUpHeaders, type Town } from './town.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'sqlite,postgresql' },
    'without-bare': { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const crowds = [1, 16, 64] as const;
const endless = 100_000;

type Measurement = (atOnce: number) => Promise<Rate>;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

let runs = 0;

async function fromOutside(url: string, atOnce: number): Promise<Rate> {
  const load = fileURLToPath(new URL('load.ts', import.meta.url));
  const args = [
    '--conditions=@youth-action/source',
    load,
    url,
    String(atOnce),
    String((runs += 1)),
    String(seconds),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Rate;
}

async function signUp(
  { app }: Town,
  sessionId: string,
  [run, number]: readonly [number, number],
): Promise<number> {
  const response = await app.request(`/v1/sessions/${sessionId}/sign-ups`, {
    method: 'POST',
    headers: signUpHeaders(`bench-key-${run}-${number}-in-process`),
    body: signUpBody(run, number),
  });
  await response.text();
  return response.status;
}

function measurements(town: Town, serverUrl: string): Record<string, Measurement> {
  const inProcess: Measurement = async (atOnce) => {
    const id = await makeSession(town, endless);
    const run = (runs += 1);
    return rateOf(
      atOnce,
      async (number) => {
        const status = await signUp(town, id, [run, number]);
        if (status !== 201) throw new Error(`The server answered ${status}`);
      },
      seconds,
    );
  };
  const overHttp: Measurement = async (atOnce) =>
    fromOutside(`${serverUrl}/v1/sessions/${await makeSession(town, endless)}/sign-ups`, atOnce);
  return { 'server, in process': inProcess, 'server, over HTTP': overHttp };
}

function bareMeasurements(town: Town): Record<string, Measurement> {
  const behindHttp = async (atOnce: number, work?: (key: string) => Promise<void>): Promise<Rate> => {
    const { server, url } = await bareServer(work);
    try {
      return await fromOutside(url, atOnce);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
  return {
    'bare store, in process': async (atOnce) => {
      const id = await makeSession(town, endless);
      const run = (runs += 1);
      return rateOf(atOnce, (number) => bareSignUp(town.database, id, `bare-${run}-${number}`), seconds);
    },
    'bare store, over HTTP': async (atOnce) => {
      const id = await makeSession(town, endless);
      return behindHttp(atOnce, (key) => bareSignUp(town.database, id, key));
    },
    'HTTP echo': (atOnce) => behindHttp(atOnce),
  };
}

/** 200 places and many more who want one, 64 at once: exactly 200 get one. */
async function hotSession(town: Town): Promise<string> {
  const places = 200;
  const id = await makeSession(town, places);
  const run = (runs += 1);
  const statuses: number[] = [];
  const from = performance.now();
  let number = 0;
  const lane = async () => {
    while (number < 3 * places) statuses.push(await signUp(town, id, [run, (number += 1)]));
  };
  await Promise.all(Array.from({ length: 64 }, lane));
  const ms = performance.now() - from;
  const made = statuses.filter((status) => status === 201).length;
  const { taken } = await town.database.read
    .selectFrom('session_places')
    .select('taken')
    .where('session_id', '=', id)
    .executeTakeFirstOrThrow();
  if (made !== places || taken !== places)
    throw new Error(`${made} were told yes, ${taken} places are taken`);
  return `hot session of ${places}: ${statuses.length} asked 64 at once, ${made} got a place, ${taken} taken, ${Math.round(ms)} ms`;
}

async function benchOn(name: string, database: DatabaseHandle): Promise<void> {
  await database.migrate();
  const town = await makeTown(database);
  const server = await startServer({ ...appOptions, database, port: 0 });
  const all = {
    ...measurements(town, server.url),
    ...(values['without-bare'] ? {} : bareMeasurements(town)),
  };
  const rates = new Map<string, Rate[]>();
  // Round by round and not one after the other, so that a slow minute of the machine meets all of them.
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [what, measure] of Object.entries(all)) {
      for (const atOnce of crowds) {
        const key = `${what} ${atOnce}`;
        rates.set(key, [...(rates.get(key) ?? []), await measure(atOnce)]);
      }
    }
  }
  print(`\n## ${name}\n\n| sign-ups/s (p99 in ms) | ${crowds.join(' | ')} at once |\n|---|---|---|---|`);
  for (const what of Object.keys(all)) {
    const cells = crowds.map((atOnce) => {
      const { perSecond, p99Ms } = median(rates.get(`${what} ${atOnce}`) ?? []);
      return `${Math.round(perSecond)} (${p99Ms.toFixed(1)})`;
    });
    print(`| ${what} | ${cells.join(' | ')} |`);
  }
  print(`\n${await hotSession(town)}`);
  await server.close();
  await database.close();
}

if (values.only.includes('sqlite')) {
  const folder = await mkdtemp(join(tmpdir(), 'youth-action-bench-'));
  await benchOn('SQLite', openDatabase(join(folder, 'bench.sqlite')));
  await rm(folder, { recursive: true });
}
if (values.only.includes('postgresql')) {
  const postgres = await startPostgres();
  if (postgres === undefined) print('PostgreSQL is not installed.');
  else {
    await benchOn('PostgreSQL', openDatabase(postgres.url.replace(/[^/]*$/, 'postgres')));
    await postgres.stop();
  }
}
