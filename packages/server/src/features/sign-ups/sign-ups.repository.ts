import type { SignUpStatus } from '@youth-action/sdk/domain';
import type { InferResult, Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { Database, ParticipantsTable, SignUpsTable } from '../../storage/tables.ts';

export type SignUpRow = Selectable<SignUpsTable>;

function selectParty(db: Kysely<Database>) {
  return db
    .selectFrom('participants as t')
    .innerJoin('persons as e', 'e.id', 't.person_id')
    .leftJoin('check_ins as k', 'k.participant_id', 't.id')
    .select([
      't.id',
      't.sign_up_id',
      't.person_id',
      't.position',
      'k.checked_in_at',
      'k.checked_out_at',
      't.relation',
      't.role',
      't.group_id',
      't.guardian_relation',
      't.left_at',
      // Not the person's: an answer says no more of somebody than this sign-up has.
      't.birth',
      'e.name',
    ])
    .orderBy('t.sign_up_id')
    .orderBy('t.position');
}

export type PartyRow = InferResult<ReturnType<typeof selectParty>>[number];

export function findSignUp(db: Kysely<Database>, id: string): Promise<SignUpRow | undefined> {
  return db.selectFrom('sign_ups').selectAll().where('id', '=', id).executeTakeFirst();
}

/** All sign-ups that the same manage link opens, in the order in which they were made. */
export function listBooking(db: Kysely<Database>, bookingId: string): Promise<SignUpRow[]> {
  return db
    .selectFrom('sign_ups')
    .selectAll()
    .where('booking_id', '=', bookingId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Ids of the other sign-ups that the same manage link opens. */
export async function listSiblings(db: Kysely<Database>, signUp: SignUpRow): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .select('id')
    .where('booking_id', '=', signUp.booking_id)
    .where('id', '<>', signUp.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * The sign-up as it is now, and stays until the transaction ends but for what the transaction does itself. Whoever has its
 * session's turn needs that because of check-ins, which take no turn.
 */
export function holdSignUp(db: Kysely<Database>, id: string): Promise<SignUpRow> {
  return db
    .updateTable('sign_ups')
    .set((eb) => ({ status: eb.ref('status') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Who belongs to the party, in its order; not who left it. */
export function findParty(db: Kysely<Database>, signUpId: string): Promise<PartyRow[]> {
  return selectParty(db).where('t.sign_up_id', '=', signUpId).where('t.left_at', 'is', null).execute();
}

/** Everybody who was ever in these parties. */
export function listEverybody(db: Kysely<Database>, signUpIds: readonly string[]): Promise<PartyRow[]> {
  return selectParty(db).where('t.sign_up_id', 'in', signUpIds).execute();
}

export async function insertSignUps(
  db: Kysely<Database>,
  signUps: readonly Insertable<SignUpsTable>[],
): Promise<void> {
  await db.insertInto('sign_ups').values(signUps).execute();
}

/**
 * Adds people to their sessions; false if somebody of them has a place there already, or waits for one. The unique key
 * decides and not a look beforehand, so that it holds however many do it at once.
 */
export async function insertParticipants(
  db: Kysely<Database>,
  participants: readonly Insertable<ParticipantsTable>[],
): Promise<boolean> {
  const inserted = await db
    .insertInto('participants')
    .values(participants.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) // everyone takes the keys in one order
    .onConflict((key) => key.columns(['session_id', 'active_person_id']).doNothing())
    .returning('id')
    .execute();
  return inserted.length === participants.length;
}

function keyOf({ session_id, person_id }: Insertable<ParticipantsTable>): string {
  return `${session_id} ${person_id}`;
}

export async function updateSignUp(
  db: Kysely<Database>,
  id: string,
  change: Updateable<SignUpsTable>,
): Promise<void> {
  await db.updateTable('sign_ups').set(change).where('id', '=', id).execute();
}

/** Ends sign-ups for good. Their people may sign up for the session again, and their answers aren't needed any more. */
export async function endSignUps(
  db: Kysely<Database>,
  ids: readonly string[],
  ending: Updateable<SignUpsTable> & { readonly status: SignUpStatus },
): Promise<void> {
  await db
    .updateTable('sign_ups')
    .set({ ...ending, line_number: null })
    .where('id', 'in', ids)
    .execute();
  await db
    .updateTable('participants')
    .set({ active_person_id: null })
    .where('sign_up_id', 'in', ids)
    .execute();
  await db.deleteFrom('answers').where('sign_up_id', 'in', ids).execute();
}

/** Takes people out of a party that goes on without them. They may sign up again; their answers are deleted. */
export async function letLeave(
  db: Kysely<Database>,
  participantIds: readonly string[],
  at: number,
): Promise<void> {
  await db
    .updateTable('participants')
    .set({ active_person_id: null, left_at: at })
    .where('id', 'in', participantIds)
    .execute();
  await db.deleteFrom('answers').where('participant_id', 'in', participantIds).execute();
}

/** Whether anybody of these is checked in. */
export async function isAnyoneCheckedIn(
  db: Kysely<Database>,
  participantIds: readonly string[],
): Promise<boolean> {
  const row = await db
    .selectFrom('check_ins')
    .select('id')
    .where('participant_id', 'in', participantIds)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
