/** The entry that a request is about, and what it is answered by. */
import { dayOf, type Instant, type ServiceEntry } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Caller, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOwn } from '../access/community-scope.ts';
import { type EntryRow, findEntry } from './service.repository.ts';
import { serviceEntryOf } from './service.rows.ts';

export interface StaffContext {
  readonly db: Kysely<Database>;
  readonly caller: Caller;
  readonly now: Instant;
  readonly nowMs: number;
}

/** The entry, if the caller works in its community. */
export async function ownEntry(
  { db, caller }: Pick<StaffContext, 'db' | 'caller'>,
  id: string,
): Promise<EntryRow> {
  return insistOwn(caller, await findEntry(db, id), 'service-entry-not-found');
}

export async function entryAnswer(
  { db, now }: Pick<StaffContext, 'db' | 'now'>,
  id: string,
): Promise<ServiceEntry> {
  const row = await findEntry(db, id);
  if (row === undefined) throw new ProblemError('service-entry-not-found');
  return serviceEntryOf(row, dayOf(now));
}
