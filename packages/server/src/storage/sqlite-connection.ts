import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

export interface SqliteOptions {
  readonly file: string;
  readonly readOnly?: boolean;
  /** How long a statement waits for another process's lock; it blocks the thread meanwhile. Default 250. */
  readonly busyTimeoutMs?: number;
  /** False for migrations that make a table anew, to which others refer. Default true. */
  readonly checksForeignKeys?: boolean;
}

interface PreparedStatement {
  readonly statement: StatementSync;
  readonly hasRows: boolean;
}

const largestStatementCache = 500;
const busyResultCode = 5;
const turnTimeoutMs = 5_000;

/** One open file: executes compiled queries, each prepared once. */
export class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, PreparedStatement>();

  constructor(options: SqliteOptions) {
    this.#database = openFile(options);
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /**
   * Begins a transaction that may write, after waiting for its turn for up to five seconds. The thread isn't blocked
   * for more than a statement's own wait, so reads go on while the command line, say, fills the database.
   */
  async beginImmediate(): Promise<void> {
    const deadline = performance.now() + turnTimeoutMs;
    for (;;) {
      try {
        this.#database.exec('begin immediate');
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await new Promise((resume) => setTimeout(resume, 20));
      }
    }
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, hasRows } = this.#prepare(sql);
    const values = parameters as readonly SQLInputValue[]; // node:sqlite itself refuses what it can't bind
    if (hasRows) return { rows: statement.all(...values) as R[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // Not from the cache: a statement that is being stepped through can't be run by someone else meanwhile.
    const rows = this.#database.prepare(sql).iterate(...(parameters as readonly SQLInputValue[]));
    for (const row of rows) yield { rows: [row as R] };
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): PreparedStatement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    const prepared = { statement, hasRows: statement.columns().length > 0 };
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size >= largestStatementCache && oldest !== undefined) this.#prepared.delete(oldest);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busyResultCode;
}

function openFile({
  file,
  readOnly = false,
  busyTimeoutMs = 250,
  checksForeignKeys = true,
}: SqliteOptions): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly,
    timeout: busyTimeoutMs,
    enableForeignKeyConstraints: checksForeignKeys,
    enableDoubleQuotedStringLiterals: false,
  });
  if (!readOnly) {
    // Readers and the writer don't wait for each other; FULL makes each commit wait for the disk.
    database.exec('pragma journal_mode = wal; pragma synchronous = full');
  }
  return database;
}
