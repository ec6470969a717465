import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Every table, each before those that its rows refer to. */
const childrenFirst = [
  'spent_challenges',
  'server_secrets',
  'signing_keys',
  'counters',
  'idempotency_records',
  'sites',
  'tokens',
  'statistics_state',
  'activity_tallies',
  'people_tallies',
  'monthly_report_steps',
  'monthly_reports',
  'reported_figures',
  'study_pushes',
  'certificate_entries',
  'certificates',
  'recording_units',
  'service_corrections',
  'service_objections',
  'ledger_heads',
  'service_entry_steps',
  'service_entries',
  'paper_lists',
  'door_devices',
  'attendance_scans',
  'check_ins',
  'answers',
  'consents',
  'participants',
  'sign_ups',
  'community_registrations',
  'star_applications',
  'badge_codes',
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
