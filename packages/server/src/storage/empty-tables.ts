import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Every table, each before those that its rows refer to. */
const childrenFirst = [
  'spent_challenges',
  'server_secrets',
  'idempotency_records',
  'sites',
  'tokens',
  'reported_figures',
  'study_pushes',
  'service_entry_steps',
  'service_entries',
  'check_ins',
  'answers',
  'consents',
  'participants',
  'sign_ups',
  'community_registrations',
  'volunteers',
  'teams',
  'persons',
  'place_groups',
  'session_places',
  'sessions',
  'activities',
  'programmes',
  'agreements',
  'partners',
  'venues',
  'grids',
  'communities',
] as const satisfies readonly (keyof Database)[];

/** Deletes all rows of all tables, tokens and sites included. There is no way back. */
export async function emptyTables(trx: Kysely<Database>): Promise<void> {
  for (const table of childrenFirst) await trx.deleteFrom(table).execute();
}
