import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../../dialect.ts';

/** What a table of ours is made of. */
export interface ColumnTypes {
  /**
   * Text that compares by code point. PostgreSQL would otherwise order by the language that the server happens to run
   * in, pages of a list would differ from SQLite's, and `like 'x%'` couldn't use an index.
   */
  readonly text: 'text' | RawBuilder<unknown>;
  /** Milliseconds since 1970. */
  readonly instant: 'bigint';
  readonly whole: 'integer';
  /** 0 or 1. */
  readonly flag: 'integer';
}

export function columnTypes(dialect: Dialect): ColumnTypes {
  return {
    text: dialect === 'postgresql' ? sql`text collate "C"` : 'text',
    instant: 'bigint',
    whole: 'integer',
    flag: 'integer',
  };
}
