import type { Insertable, Kysely, Selectable } from 'kysely';
import type { ActivitiesTable, Database } from '../../storage/tables.ts';
import { comesAfter, keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';

export type ActivityRow = Selectable<ActivitiesTable>;

export function findActivity(db: Kysely<Database>, id: string): Promise<ActivityRow | undefined> {
  return db.selectFrom('activities').selectAll().where('id', '=', id).executeTakeFirst();
}

interface ActivityFilter extends Paging {
  readonly communityId?: string | undefined;
  readonly programmeId?: string | undefined;
}

/** Up to one more row than the page has, by title and then by id. */
export function listActivities(db: Kysely<Database>, filter: ActivityFilter): Promise<ActivityRow[]> {
  const { communityId, programmeId } = filter;
  const after = keyAfter(filter, ['string']);
  let rows = db.selectFrom('activities').selectAll();
  if (communityId !== undefined) rows = rows.where('community_id', '=', communityId);
  if (programmeId !== undefined) rows = rows.where('programme_id', '=', programmeId);
  if (after !== undefined) rows = rows.where(comesAfter('activities', 'title', after[0]));
  return rows.orderBy('title').orderBy('id').limit(rowsToFetch(filter)).execute();
}

export async function insertActivity(
  db: Kysely<Database>,
  activity: Insertable<ActivitiesTable>,
): Promise<void> {
  await db.insertInto('activities').values(activity).execute();
}
