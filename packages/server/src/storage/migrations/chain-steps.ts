/** Chains the steps that were taken before there was a chain, in the order of their time. */
import { emptyHead } from '@youth-action/sdk/domain';
import { type Kysely, sql } from 'kysely';
import { type BareStep, chainedStep, compareSteps } from '../ledger-history.ts';
import type { ServiceEntriesTable } from '../ledger-tables.ts';
import type { Database } from '../tables.ts';

export async function chainSteps(db: Kysely<Database>): Promise<void> {
  const communities = await db.selectFrom('communities').select('id').orderBy('id').execute();
  for (const { id } of communities) await chainCommunity(db, id);
}

const stepsAtOnce = 500;

async function chainCommunity(db: Kysely<Database>, communityId: string): Promise<void> {
  let head = emptyHead(communityId);
  for (;;) {
    const page = await nextBareSteps(db, communityId);
    if (page.length === 0) break;
    const entries = new Map((await entriesOf(db, page)).map((row) => [row.id, row]));
    const steps = Map.groupBy(await stepsOf(db, [...entries.keys()]), (step) => step.service_entry_id);
    for (const step of page) {
      const entry = entries.get(step.service_entry_id);
      if (entry === undefined) throw new Error(`The step ${step.id} has no entry`);
      const own = (steps.get(entry.id) ?? [step]).toSorted(compareSteps);
      const { id, ...chained } = chainedStep(head, entry, { step, steps: own });
      await db.updateTable('service_entry_steps').set(chained).where('id', '=', id).execute();
      head = { communityId, sequence: chained.sequence, hash: chained.hash };
    }
  }
  await db
    .insertInto('ledger_heads')
    .values({ community_id: communityId, sequence: head.sequence, hash: head.hash })
    .execute();
}

const bareColumns = ['t.id', 't.service_entry_id', 't.state', 't.reason', 't.actor', 't.at'] as const;

/** The earliest steps of the community that aren't chained yet. */
function nextBareSteps(db: Kysely<Database>, communityId: string): Promise<BareStep[]> {
  const rank = sql`case t.state when 'pending' then 0 when 'approved' then 1 else 3 end`;
  return db
    .selectFrom('service_entry_steps as t')
    .innerJoin('service_entries as y', 'y.id', 't.service_entry_id')
    .select(bareColumns)
    .where('y.community_id', '=', communityId)
    .where('t.sequence', '=', 0)
    .orderBy('t.at')
    .orderBy(rank)
    .orderBy('t.id')
    .limit(stepsAtOnce)
    .execute();
}

function entriesOf(db: Kysely<Database>, steps: readonly BareStep[]): Promise<ServiceEntriesTable[]> {
  const ids = [...new Set(steps.map((step) => step.service_entry_id))];
  return db.selectFrom('service_entries').selectAll().where('id', 'in', ids).execute();
}

function stepsOf(db: Kysely<Database>, entryIds: readonly string[]): Promise<BareStep[]> {
  return db
    .selectFrom('service_entry_steps as t')
    .select(bareColumns)
    .where('t.service_entry_id', 'in', entryIds)
    .execute();
}
