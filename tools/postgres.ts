/**
 * A private PostgreSQL for one test run: its own cluster in a temporary folder on a free port, with
 * fsync on as in production. Nothing of an installed server is touched.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findExecutable } from './find-executable.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);
const READY_ATTEMPTS = 300;
const READY_PAUSE_MS = 50;

/** A database for tests. */
export interface TestPostgres {
  /** `postgres://…` of a user who may create databases. */
  readonly url: string;
  /** Stops the cluster and deletes it; does nothing to a database that was given from outside. */
  stop(): Promise<void>;
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly isReady: string;
}

/** PostgreSQL refuses to run as root, so root hands it to this account. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** $TEST_DATABASE_URL when set, else a fresh cluster, else undefined where PostgreSQL is not installed. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const programs = findPrograms();
  if (!programs) return undefined;
  const account = process.getuid?.() === 0 ? await postgresAccount() : {};
  if (!account) return undefined;
  return startCluster(programs, account);
}

function findPrograms(): Programs | undefined {
  const debian = globSync('/usr/lib/postgresql/*/bin').toSorted(byVersion);
  const folders = [...debian, ...(process.env['PATH'] ?? '').split(delimiter)];
  const [initdb, postgres, isReady] = ['initdb', 'postgres', 'pg_isready'].map((name) =>
    findExecutable([name], folders),
  );
  return initdb && postgres && isReady ? { initdb, postgres, isReady } : undefined;
}

/** Newest first. */
function byVersion(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}

async function postgresAccount(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined; // no such account: `id` says so by failing
  }
}

async function startCluster(programs: Programs, account: Partial<Account>): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'youth-action-postgres-'));
  const { uid, gid } = account;
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const options = { ...account, cwd: folder };
  try {
    const data = join(folder, 'data');
    const initial = ['-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
    await run(programs.initdb, ['-D', data, ...initial], options);
    const port = await freePort();
    const settings = [`listen_addresses=127.0.0.1`, `port=${port}`, 'unix_socket_directories='];
    const child = spawn(programs.postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...options,
      stdio: 'ignore',
    });
    const stop = stopper(child, folder);
    await ready(programs.isReady, port, child).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions and leaves no child behind. */
function stopper(child: ChildProcess, folder: string): () => Promise<void> {
  const killAtExit = (): void => void child.kill('SIGINT');
  process.once('exit', killAtExit);
  return async () => {
    process.off('exit', killAtExit);
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      await exited;
    }
    await rm(folder, { recursive: true, force: true });
  };
}

async function ready(isReady: string, port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 1; attempt <= READY_ATTEMPTS; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`postgres exited with ${child.exitCode}`);
    try {
      await run(isReady, ['-q', '-h', '127.0.0.1', '-p', String(port)]);
      return;
    } catch {
      await delay(READY_PAUSE_MS); // pg_isready fails until the server accepts connections
    }
  }
  throw new Error('postgres did not become ready');
}
