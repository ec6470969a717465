import { type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';

/** A row of any of the three tables; `kind` says of which. */
interface TallyRow {
  readonly kind: 'state' | 'activity' | 'people';
  /** Epoch, or community. */
  readonly a: string;
  /** Activity, or filter. */
  readonly b: string;
  /** Month, or period. */
  readonly c: string;
  readonly n1: number;
  readonly n2: number;
  readonly n3: number;
  readonly counted_at: number | null;
  readonly corrected_at: number | null;
}

/** What the books of a version don't have yet. One statement, because it sees one state of the database, whole. */
export async function talliesAfter(
  db: Kysely<Database>,
  { epoch, version }: { readonly epoch: string; readonly version: number },
): Promise<readonly TallyRow[]> {
  const isNew = sql`version > (
    select case when s.epoch = ${epoch} then cast(${version} as bigint) else 0 end from statistics_state as s)`;
  const { rows } = await sql<TallyRow>`
    select 'state' as kind, epoch as a, '' as b, '' as c, version as n1, threshold as n2, 0 as n3,
      cast(null as bigint) as counted_at, cast(null as bigint) as corrected_at from statistics_state
    union all select 'activity', community_id, activity_id, month, sessions, attendances, minutes,
      counted_at, corrected_at from activity_tallies where ${isNew}
    union all select 'people', community_id, filter, period, persons, volunteers, 0,
      cast(null as bigint), cast(null as bigint) from people_tallies where ${isNew}`.execute(db);
  return rows;
}

export type CountedActivity = Awaited<ReturnType<typeof listCountedActivities>>[number];

/** What says where an activity is counted. */
export function listCountedActivities(db: Kysely<Database>) {
  return db
    .selectFrom('activities as a')
    .leftJoin('programmes as p', 'p.id', 'a.programme_id')
    .select(['a.id', 'a.programme_id', 'a.service_category', 'a.tags', 'p.code as programme_code'])
    .execute();
}
