/** One way in for both databases: `postgres://…` is PostgreSQL, everything else is the path of an SQLite file. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Dialect } from './dialect.ts';
import { applyMigrations, missingMigrations } from './migrate.ts';
import { postgresqlDialect } from './postgresql-dialect.ts';
import type { SqliteOptions } from './sqlite-connection.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { Database } from './tables.ts';
import { GroupCommit, type GroupCommitOptions, type UnitOfWork } from './unit-of-work.ts';

export interface OpenDatabaseOptions {
  /** Connections that read at the same time, PostgreSQL only. Default 8; one more writes. */
  readonly poolSize?: number;
  readonly groupCommit?: GroupCommitOptions;
}

/** An open database. Whoever opened it closes it. */
export interface DatabaseHandle {
  readonly dialect: Dialect;
  /** Sees what is committed, and can't write. */
  readonly read: Kysely<Database>;
  readonly write: UnitOfWork;
  /** Brings the tables up to date, one process at a time. Returns the names of what was applied. */
  migrate(): Promise<readonly string[]>;
  /** Names of migrations that this program has and the database hasn't. */
  pendingMigrations(): Promise<readonly string[]>;
  /** Rejects if the database doesn't answer. */
  ping(): Promise<void>;
  /** Finishes the writes that were accepted, then lets go of the database. */
  close(): Promise<void>;
}

interface Connections {
  readonly dialect: Dialect;
  readonly read: Kysely<Database>;
  readonly write: Kysely<Database>;
  /** A connection for migrations: it waits as long as one may take. The caller destroys it. */
  readonly patient: () => Kysely<Database>;
}

/** Opens without touching the network or reading the schema; an SQLite file and its folder are made if need be. */
export function openDatabase(location: string, options: OpenDatabaseOptions = {}): DatabaseHandle {
  const connections = /^postgres(?:ql)?:\/\//.test(location)
    ? connectPostgresql(location, options.poolSize ?? 8)
    : connectSqlite(location);
  return handleOf(connections, new GroupCommit(connections.write, options.groupCommit));
}

function connectSqlite(file: string): Connections {
  mkdirSync(dirname(file), { recursive: true });
  const connect = (options: Omit<SqliteOptions, 'file'>) =>
    new Kysely<Database>({ dialect: new NodeSqliteDialect({ file, ...options }) });
  return {
    dialect: 'sqlite',
    read: connect({ readOnly: true }),
    write: connect({}),
    patient: () => connect({ busyTimeoutMs: 60_000, checksForeignKeys: false }),
  };
}

function connectPostgresql(url: string, poolSize: number): Connections {
  return {
    dialect: 'postgresql',
    read: new Kysely<Database>({ dialect: postgresqlDialect({ url, poolSize, readOnly: true }) }),
    // The unit of work has one transaction at a time.
    write: new Kysely<Database>({ dialect: postgresqlDialect({ url, poolSize: 1 }) }),
    patient: () =>
      new Kysely<Database>({ dialect: postgresqlDialect({ url, poolSize: 1, isPatient: true }) }),
  };
}

function handleOf({ dialect, read, write, patient }: Connections, unitOfWork: GroupCommit): DatabaseHandle {
  const patiently = async <T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T> => {
    const db = patient();
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  };
  return {
    dialect,
    read,
    write: unitOfWork,
    migrate: () => patiently((db) => applyMigrations(db, dialect)),
    pendingMigrations: () => missingMigrations(read, dialect),
    async ping() {
      await sql`select 1`.execute(read);
    },
    async close() {
      await unitOfWork.drain();
      await Promise.all([read.destroy(), write.destroy()]);
    },
  };
}
