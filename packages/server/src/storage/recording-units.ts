import type { NewRecordingUnit } from '@youth-action/sdk/domain';
import type { InferResult, Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Sets what a community's recording unit is. Documents that were issued keep what they say. */
export async function setRecordingUnit(trx: Kysely<Database>, unit: NewRecordingUnit): Promise<void> {
  const { communityId, contact = null, creditCode = null, leader = null, name } = unit;
  const columns = { name, credit_code: creditCode, leader, contact };
  await trx
    .insertInto('recording_units')
    .values({ community_id: communityId, ...columns })
    .onConflict((key) => key.column('community_id').doUpdateSet(columns))
    .execute();
}

function selectRecordingUnits(db: Kysely<Database>) {
  return db
    .selectFrom('communities as c')
    .leftJoin('recording_units as r', 'r.community_id', 'c.id')
    .select(['c.id', 'c.name as community_name', 'r.name', 'r.credit_code', 'r.leader', 'r.contact']);
}

export type RecordingUnitRow = InferResult<ReturnType<typeof selectRecordingUnits>>[number];

/** Every community with its recording unit, if one is set. */
export function listRecordingUnits(db: Kysely<Database>): Promise<RecordingUnitRow[]> {
  return selectRecordingUnits(db).orderBy('c.name').orderBy('c.id').execute();
}
