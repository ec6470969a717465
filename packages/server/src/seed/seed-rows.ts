/** Rows in memory before they are stored, table by table, and the bulk insert that stores them. */
import type { Kysely } from 'kysely';
import type { Database } from '../storage/tables.ts';

/** Parents before children, so that foreign keys hold at every statement. */
const seedTables = [
  'communities',
  'recording_units',
  'grids',
  'venues',
  'partners',
  'agreements',
  'programmes',
  'activities',
  'teams',
  'persons',
  'volunteers',
  'badge_codes',
  'community_registrations',
  'star_applications',
  'tokens',
  'sessions',
  'session_places',
  'place_groups',
  'sign_ups',
  'participants',
  'consents',
  'check_ins',
  'service_entries',
  'service_entry_steps',
  'ledger_heads',
  'service_objections',
  'service_corrections',
  'study_pushes',
  'reported_figures',
] as const satisfies readonly (keyof Database)[];
type SeedTable = (typeof seedTables)[number];

export type SeedRows = { readonly [Table in SeedTable]: Database[Table][] };

export function noRows(): SeedRows {
  return {
    communities: [],
    recording_units: [],
    grids: [],
    venues: [],
    partners: [],
    agreements: [],
    programmes: [],
    activities: [],
    teams: [],
    persons: [],
    volunteers: [],
    badge_codes: [],
    community_registrations: [],
    star_applications: [],
    tokens: [],
    sessions: [],
    session_places: [],
    place_groups: [],
    sign_ups: [],
    participants: [],
    consents: [],
    check_ins: [],
    service_entries: [],
    service_entry_steps: [],
    ledger_heads: [],
    service_objections: [],
    service_corrections: [],
    study_pushes: [],
    reported_figures: [],
  };
}

/** SQLite's default limit; PostgreSQL's is 65,535. */
const largestVariableCount = 32_766;
/** Rows per statement: past some hundreds a longer statement is only a longer text. */
const largestChunk = 500;

/** Stores all rows, in the caller's transaction. */
export async function insertRows(db: Kysely<Database>, rows: SeedRows): Promise<void> {
  for (const table of seedTables) await insertTable(db, table, rows[table]);
}

async function insertTable(db: Kysely<Database>, table: SeedTable, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const size = Math.min(largestChunk, Math.floor(largestVariableCount / Object.keys(first).length));
  for (let start = 0; start < rows.length; start += size) {
    await db
      .insertInto(table)
      .values(rows.slice(start, start + size))
      .execute();
  }
}
