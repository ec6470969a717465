/** The ledger's chain in the database: one per community, each step a link. */
import {
  emptyHead,
  type ChainHead,
  type LedgerStep,
  nextStep,
  type ServiceState,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { entryContent } from '../../storage/ledger-content.ts';
import type { ServiceEntriesTable, ServiceEntryStepsTable } from '../../storage/ledger-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { newId } from '../shared/ids.ts';

/** What somebody did to an entry. */
export interface Step {
  readonly state: ServiceState;
  readonly reason: string | null;
  /** Token id, or `server`. */
  readonly actor: string;
  readonly at: number;
}

/** Adds the step that made `entry` what it is now. The community's other steps wait until the transaction ends. */
export async function appendStep(
  db: Kysely<Database>,
  entry: ServiceEntriesTable,
  { state, reason, actor, at }: Step,
): Promise<void> {
  const said = { entryId: entry.id, state, reason, actor, at, content: entryContent(entry) };
  const step = nextStep(await takeTurn(db, entry.community_id), { id: newId('stp'), ...said });
  await db.insertInto('service_entry_steps').values(rowOf(step)).execute();
  await db
    .updateTable('ledger_heads')
    .set({ sequence: step.sequence, hash: step.hash })
    .where('community_id', '=', entry.community_id)
    .execute();
}

/** Locks the head of a community's chain and reads it; the first time, it makes it. */
async function takeTurn(db: Kysely<Database>, communityId: string): Promise<ChainHead> {
  const lock = () =>
    db
      .updateTable('ledger_heads')
      .set((eb) => ({ sequence: eb.ref('sequence') }))
      .where('community_id', '=', communityId)
      .returning(['sequence', 'hash'])
      .executeTakeFirst();
  const known = await lock();
  if (known !== undefined) return { communityId, ...known };
  const { sequence, hash } = emptyHead(communityId);
  await db
    .insertInto('ledger_heads')
    .values({ community_id: communityId, sequence, hash })
    .onConflict((key) => key.column('community_id').doNothing())
    .execute();
  return { communityId, ...((await lock()) ?? { sequence, hash }) };
}

/** Lets nobody add a step to a community's chain until the transaction ends. */
export async function holdChain(db: Kysely<Database>, communityId: string): Promise<void> {
  await db
    .updateTable('ledger_heads')
    .set((eb) => ({ sequence: eb.ref('sequence') }))
    .where('community_id', '=', communityId)
    .execute();
}

/** The end of a community's chain as it is now: what a report that is frozen notes, to tell later that nothing was changed. */
export async function findLedgerHead(db: Kysely<Database>, communityId: string): Promise<ChainHead> {
  const row = await db
    .selectFrom('ledger_heads')
    .select(['sequence', 'hash'])
    .where('community_id', '=', communityId)
    .executeTakeFirst();
  return row === undefined ? emptyHead(communityId) : { communityId, ...row };
}

function rowOf(step: LedgerStep): ServiceEntryStepsTable {
  const { id, entryId, communityId, previousHash, state, reason, actor, at, sequence, content, hash } = step;
  const said = { id, state, reason, actor, at, sequence, content, hash };
  return { ...said, service_entry_id: entryId, community_id: communityId, previous_hash: previousHash };
}

/** A row as the link that it is. */
export function stepOf(row: ServiceEntryStepsTable): LedgerStep {
  const { id, state, reason, actor, at, sequence, content, hash } = row;
  const said = { id, state, reason, actor, at, sequence, content, hash };
  return {
    ...said,
    entryId: row.service_entry_id,
    communityId: row.community_id,
    previousHash: row.previous_hash,
  };
}

/** A page of a community's chain behind `sequence`, in its order. */
export function listChain(
  db: Kysely<Database>,
  communityId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ServiceEntryStepsTable[]> {
  return db
    .selectFrom('service_entry_steps')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

/** An entry's steps with the labels of who did them, earliest first. */
export function listSteps(db: Kysely<Database>, entryId: string) {
  return db
    .selectFrom('service_entry_steps as t')
    .leftJoin('tokens as w', 'w.id', 't.actor')
    .select(['t.state', 't.reason', 't.actor', 't.at', 't.sequence', 't.hash', 'w.label'])
    .where('t.service_entry_id', '=', entryId)
    .orderBy('t.sequence')
    .execute();
}

/** Who approved an entry; undefined before anybody has. */
export async function findApprover(db: Kysely<Database>, entryId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('service_entry_steps')
    .select('actor')
    .where('service_entry_id', '=', entryId)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  return row?.actor;
}
