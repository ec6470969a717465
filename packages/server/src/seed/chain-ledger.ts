/** Chains the steps of an invented past, as if each had been made in its time. */
import { type ChainHead, emptyHead } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { chainedStep, compareSteps } from '../storage/ledger-history.ts';
import type { Database } from '../storage/tables.ts';
import type { SeedRows } from './seed-rows.ts';

/** Replaces the bare steps by chained ones, and notes where each community's chain ends. */
export function chainLedger(rows: SeedRows): void {
  for (const { communityId, sequence, hash } of chainBehind(rows, new Map()).values())
    rows.ledger_heads.push({ community_id: communityId, sequence, hash });
}

/** The same, behind the steps that the database has already; its heads are moved at once. */
export async function chainOnto(db: Kysely<Database>, rows: SeedRows): Promise<void> {
  const known = await db.selectFrom('ledger_heads').selectAll().execute();
  const heads = new Map(
    known.map(({ community_id: communityId, sequence, hash }) => [
      communityId,
      { communityId, sequence, hash },
    ]),
  );
  for (const { communityId, sequence, hash } of chainBehind(rows, heads).values()) {
    await db
      .insertInto('ledger_heads')
      .values({ community_id: communityId, sequence, hash })
      .onConflict((key) => key.column('community_id').doUpdateSet({ sequence, hash }))
      .execute();
  }
}

function chainBehind(rows: SeedRows, heads: Map<string, ChainHead>): ReadonlyMap<string, ChainHead> {
  const entries = new Map(rows.service_entries.map((entry) => [entry.id, entry]));
  const inTime = rows.service_entry_steps.toSorted(compareSteps);
  const own = Map.groupBy(inTime, (step) => step.service_entry_id);
  const chained = inTime.map(({ id, service_entry_id, state, reason, actor, at }) => {
    const entry = entries.get(service_entry_id);
    if (entry === undefined) throw new Error(`The step ${id} has no entry`);
    const head = heads.get(entry.community_id) ?? emptyHead(entry.community_id);
    const bare = { id, service_entry_id, state, reason, actor, at };
    const step = chainedStep(head, entry, { step: bare, steps: own.get(entry.id) ?? [] });
    heads.set(entry.community_id, { ...head, sequence: step.sequence, hash: step.hash });
    return step;
  });
  rows.service_entry_steps.splice(0, rows.service_entry_steps.length, ...chained);
  return heads;
}
