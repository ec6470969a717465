/** How personal data are found, and how they end. */
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';

export interface CheckInTimes {
  readonly participant_id: string;
  readonly checked_in_at: number;
  readonly checked_out_at: number | null;
}

export async function listCheckIns(
  db: Kysely<Database>,
  participantIds: readonly string[],
): Promise<CheckInTimes[]> {
  if (participantIds.length === 0) return [];
  return db
    .selectFrom('check_ins')
    .select(['participant_id', 'checked_in_at', 'checked_out_at'])
    .where('participant_id', 'in', participantIds)
    .execute();
}

/** How many entries of the hours ledger rest on these people's attendance. */
export async function countServiceEntries(
  db: Kysely<Database>,
  participantIds: readonly string[],
): Promise<number> {
  const { count } = await db
    .selectFrom('service_entries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('participant_id', 'in', participantIds)
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Takes names, numbers and answers out of the sign-ups of one booking. No token opens them any more; what is left says how
 * many there were.
 */
export async function blankBooking(
  db: Kysely<Database>,
  signUpIds: readonly string[],
  participantIds: readonly string[],
): Promise<void> {
  await db
    .updateTable('sign_ups')
    .set({ contact_name: '', contact_mobile: '', manage_token_hash: '', decision_reason: null })
    .where('id', 'in', signUpIds)
    .execute();
  await db
    .updateTable('consents')
    .set({ decided_by_name: '', decided_by_mobile: '' })
    .where('participant_id', 'in', participantIds)
    .execute();
  await db.updateTable('participants').set({ birth: null }).where('id', 'in', participantIds).execute();
  await db.deleteFrom('answers').where('sign_up_id', 'in', signUpIds).execute();
}

/** Blanks those of the people who are known by nothing else: neither as volunteers nor by another booking. Returns how many. */
export async function blankPersons(db: Kysely<Database>, personIds: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('persons')
    // Their own id in the place of the number, because number and name together are unique.
    .set((eb) => ({ name: '', mobile: eb.ref('id'), birth: null }))
    .where('id', 'in', personIds)
    .where('id', 'not in', (eb) =>
      eb.selectFrom('volunteers').select('person_id').where('person_id', 'in', personIds),
    )
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('participants as t')
        .innerJoin('sign_ups as g', 'g.id', 't.sign_up_id')
        .select('t.person_id')
        .where('t.person_id', 'in', personIds)
        .where('g.manage_token_hash', '<>', ''),
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
