/**
 * Fresh databases for tests: an SQLite file always, and PostgreSQL where `TEST_DATABASE_URL` names a server on which
 * databases may be made. Each `FreshDatabase` is one of its own, so that test files can run at the same time.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type DatabaseHandle, openDatabase, type OpenDatabaseOptions } from '../src/storage/open-database.ts';

export interface DatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Makes an empty database without tables. */
  make(): Promise<FreshDatabase>;
}

export interface FreshDatabase {
  /** What `openDatabase` takes. */
  readonly location: string;
  /** Opens it with tables; as many times as a test has processes to play. `drop` closes them. */
  open(options?: OpenDatabaseOptions): Promise<DatabaseHandle>;
  /** Closes what `open` opened, and deletes the database. */
  drop(): Promise<void>;
}

const server = process.env['TEST_DATABASE_URL'];

/** The databases that this run can reach; tests loop over them. */
export const databaseKinds: readonly DatabaseKind[] = [
  { name: 'SQLite', make: makeSqlite },
  ...(server === undefined || server === ''
    ? []
    : [{ name: 'PostgreSQL' as const, make: () => makePostgresql(server) }]),
];

async function makeSqlite(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'youth-action-'));
  return freshDatabase(join(folder, 'test.sqlite'), () => rm(folder, { recursive: true, force: true }));
}

async function makePostgresql(serverUrl: string): Promise<FreshDatabase> {
  const name = `ya_test_${randomBytes(8).toString('hex')}`;
  await administer(serverUrl, `create database ${name}`);
  const location = new URL(serverUrl);
  location.pathname = `/${name}`;
  return freshDatabase(location.href, () =>
    administer(serverUrl, `drop database if exists ${name} with (force)`),
  );
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function freshDatabase(location: string, remove: () => Promise<void>): FreshDatabase {
  const handles: DatabaseHandle[] = [];
  return {
    location,
    async open(options) {
      const handle = openDatabase(location, options);
      handles.push(handle);
      await handle.migrate();
      return handle;
    },
    async drop() {
      await Promise.all(handles.map((handle) => handle.close()));
      await remove();
    },
  };
}
