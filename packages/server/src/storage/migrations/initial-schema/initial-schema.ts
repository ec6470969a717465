import type { Kysely } from 'kysely';
import type { Dialect } from '../../dialect.ts';
import { createAccessTables } from './access.ts';
import { columnTypes } from './column-types.ts';
import { createPeopleTables } from './people.ts';
import { createProgrammeTables } from './programme.ts';
import { createServiceTables } from './service.ts';
import { createSessionTables } from './sessions.ts';
import { createSignUpTables } from './sign-ups.ts';

/** Every table of `tables.ts`, as of version 0.1. */
export async function createInitialSchema(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const types = columnTypes(dialect);
  await createProgrammeTables(db, types);
  await createSessionTables(db, types);
  await createPeopleTables(db, types);
  await createSignUpTables(db, types);
  await createServiceTables(db, types);
  await createAccessTables(db, types);
}
