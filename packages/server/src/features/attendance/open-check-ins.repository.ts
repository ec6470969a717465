import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import { selectParticipants } from './attendance.repository.ts';

interface OpenFilter extends Paging {
  readonly communityId: string | undefined;
  readonly endedBefore: number;
}

/** Volunteers who were checked in and never out at sessions that are over, with when; oldest first. */
export function listOpenParticipants(db: Kysely<Database>, filter: OpenFilter) {
  const { communityId, endedBefore } = filter;
  const after = keyAfter(filter, ['number', 'string']);
  let rows = selectParticipants(db)
    .innerJoin('sessions as s', 's.id', 't.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select('s.ends_at as ended_at')
    .where('k.checked_out_at', 'is', null)
    .where('k.id', 'is not', null)
    .where('t.role', '=', 'volunteer')
    .where('a.counts_as_service', '=', 1)
    .where('s.ends_at', '<=', endedBefore);
  if (communityId !== undefined) rows = rows.where('s.community_id', '=', communityId);
  if (after !== undefined) {
    const [endedAt, id] = after;
    rows = rows.where((eb) => eb(eb.refTuple('s.ends_at', 'k.id'), '>', eb.tuple(endedAt, id)));
  }
  return rows.orderBy('s.ends_at').orderBy('k.id').limit(rowsToFetch(filter)).execute();
}

/** Whose check-in it is. */
export async function findParticipantOf(
  db: Kysely<Database>,
  checkInId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('check_ins')
    .select('participant_id')
    .where('id', '=', checkInId)
    .executeTakeFirst();
  return row?.participant_id;
}
