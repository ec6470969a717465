/** The storage can't take or keep a write at the moment. Nothing of it was acknowledged; it may be sent again. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
  /** Its message is ours and quotes nothing. */
  readonly isSafeToLog = true;
}

/** Codes of PostgreSQL for a transaction that lost to another one and works when it is run again. */
const contentionCodes = new Set(['40001', '40P01']);

/** Whether running the same work again may succeed: a serialization failure or a deadlock. */
export function isContention(error: unknown): boolean {
  return contentionCodes.has(databaseCode(error) ?? '');
}

/** PostgreSQL: no lock in time, too many connections, shutting down, disk full, connection lost; or the socket's own error. */
const unavailablePostgresql =
  /^(?:08|53|57P|58)|^55P03$|^57014$|^E(?:CONN|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN|NOTFOUND)/;

/** SQLite's primary result codes for busy, locked, I/O error, full and can't open. */
const unavailableSqlite = new Set([5, 6, 10, 13, 14]);

/** Whether another transaction held a lock for longer than this one would wait. */
export function isLockTimeout(error: unknown): boolean {
  return databaseCode(error) === '55P03';
}

/** Whether the fault is the database's state and not the request's. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof StorageUnavailableError) return true;
  if (unavailablePostgresql.test(databaseCode(error) ?? '')) return true;
  const resultCode = property(error, 'errcode');
  return typeof resultCode === 'number' && unavailableSqlite.has(resultCode & 0xff);
}

function databaseCode(error: unknown): string | undefined {
  const code = property(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

function property(error: unknown, name: 'code' | 'errcode'): unknown {
  return error instanceof Error && name in error
    ? (error as Error & Record<typeof name, unknown>)[name]
    : undefined;
}
