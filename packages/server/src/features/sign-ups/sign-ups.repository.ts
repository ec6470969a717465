import type { ParticipationRole } from '@youth-action/sdk/domain';
import type { InferResult, Insertable, Kysely } from 'kysely';
import type { ConsentsTable, Database, ParticipantsTable, SignUpsTable } from '../../storage/tables.ts';

function selectSignUps(db: Kysely<Database>) {
  return db
    .selectFrom('sign_ups')
    .select([
      'id',
      'session_id',
      'contact_name',
      'contact_mobile',
      'status',
      'manage_token_hash',
      'created_at',
      'cancelled_at',
    ]);
}

function selectParty(db: Kysely<Database>) {
  return db
    .selectFrom('participants as t')
    .innerJoin('persons as e', 'e.id', 't.person_id')
    .select(['t.id', 't.relation', 't.role', 'e.name', 'e.birth'])
    .orderBy('t.position');
}

export type SignUpRow = InferResult<ReturnType<typeof selectSignUps>>[number];
export type PartyRow = InferResult<ReturnType<typeof selectParty>>[number];

export function findSignUp(db: Kysely<Database>, id: string): Promise<SignUpRow | undefined> {
  return selectSignUps(db).where('id', '=', id).executeTakeFirst();
}

export function findParty(db: Kysely<Database>, signUpId: string): Promise<PartyRow[]> {
  return selectParty(db).where('t.sign_up_id', '=', signUpId).execute();
}

export async function insertSignUp(db: Kysely<Database>, signUp: Insertable<SignUpsTable>): Promise<void> {
  await db.insertInto('sign_ups').values(signUp).execute();
}

/**
 * Adds the party to the session; false if somebody of it has a place there already. The unique key decides and not a look
 * beforehand, so that it holds however many do it at once.
 */
export async function insertParty(
  db: Kysely<Database>,
  party: readonly Insertable<ParticipantsTable>[],
): Promise<boolean> {
  const inserted = await db
    .insertInto('participants')
    .values(party.toSorted((a, b) => (a.person_id < b.person_id ? -1 : 1))) // everyone takes the keys in one order
    .onConflict((key) => key.columns(['session_id', 'active_person_id']).doNothing())
    .returning('id')
    .execute();
  return inserted.length === party.length;
}

/** Takes places of a role; false, and none is taken, if there aren't that many. */
export async function takePlaces(
  db: Kysely<Database>,
  of: { readonly sessionId: string; readonly role: ParticipationRole },
  count: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('session_places')
    .set((eb) => ({ taken: eb('taken', '+', count) }))
    .where('session_id', '=', of.sessionId)
    .where('role', '=', of.role)
    .where((eb) => eb(eb('taken', '+', count), '<=', eb.ref('capacity')))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function giveBackPlaces(
  db: Kysely<Database>,
  of: { readonly sessionId: string; readonly role: ParticipationRole },
  count: number,
): Promise<void> {
  await db
    .updateTable('session_places')
    .set((eb) => ({ taken: eb('taken', '-', count) }))
    .where('session_id', '=', of.sessionId)
    .where('role', '=', of.role)
    .execute();
}

export async function insertConsents(
  db: Kysely<Database>,
  consents: readonly Insertable<ConsentsTable>[],
): Promise<void> {
  if (consents.length > 0) await db.insertInto('consents').values(consents).execute();
}

/** Cancels a sign-up that is confirmed; false if it isn't any more. Its people may sign up for the session again. */
export async function cancelSignUp(db: Kysely<Database>, id: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sign_ups')
    .set({ status: 'cancelled', cancelled_at: at })
    .where('id', '=', id)
    .where('status', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await db.updateTable('participants').set({ active_person_id: null }).where('sign_up_id', '=', id).execute();
  return true;
}

/** Whether anybody of the sign-up is checked in. */
export async function isAnyoneCheckedIn(db: Kysely<Database>, signUpId: string): Promise<boolean> {
  const row = await db
    .selectFrom('check_ins as k')
    .innerJoin('participants as t', 't.id', 'k.participant_id')
    .select('k.id')
    .where('t.sign_up_id', '=', signUpId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
