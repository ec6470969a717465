import { PostgresDialect } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';

export interface PostgresqlOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly readOnly?: boolean;
  /** No limits on a statement's and a lock's time, for migrations. */
  readonly isPatient?: boolean;
}

/** Long enough for any query of ours, short enough that a stuck one doesn't stop the service. */
const timeouts = {
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
};

/** Kysely's own dialect on a `pg` pool that answers every whole number as a number, as SQLite does. */
export function postgresqlDialect({
  url,
  poolSize,
  readOnly = false,
  isPatient = false,
}: PostgresqlOptions): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    application_name: 'youth-action',
    types: numericTypes(),
    ...(isPatient ? {} : timeouts),
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // An idle connection that breaks is dropped by the pool, and the next query opens another; without a listener the
  // event would end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}

/** `count` answers int8 and `sum` numeric: both as text, unless told. All our quantities are whole and small. */
function numericTypes(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, safeInteger);
  overrides.setTypeParser(types.builtins.NUMERIC, Number);
  return overrides;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('The database answered a number that is not exact');
  return value;
}
