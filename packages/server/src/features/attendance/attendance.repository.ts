import type { InferResult, Insertable, Kysely, Updateable } from 'kysely';
import type { CheckInsTable } from '../../storage/attendance-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { tallyCheckIn } from '../statistics/tally.ts';

const checkInColumns = [
  'k.checked_in_at',
  'k.checked_out_at',
  'k.checked_in_by',
  'k.checked_out_by',
  'k.method_in',
  'k.method_out',
  'k.queued',
  'k.closed_reason',
] as const;

/** Participants with who they are, what they signed up by, whether they came, and as which volunteer. */
export function selectParticipants(db: Kysely<Database>) {
  return db
    .selectFrom('participants as t')
    .innerJoin('sign_ups as g', 'g.id', 't.sign_up_id')
    .innerJoin('persons as e', 'e.id', 't.person_id')
    .leftJoin('check_ins as k', 'k.participant_id', 't.id')
    .leftJoin('volunteers as u', (join) =>
      join.onRef('u.person_id', '=', 't.person_id').on('t.role', '=', 'volunteer'),
    )
    .leftJoin('badge_codes as b', 'b.active_volunteer_id', 'u.id')
    .select([
      't.id',
      't.sign_up_id',
      't.session_id',
      't.person_id',
      't.relation',
      't.role',
      't.group_id',
      't.left_at',
      'e.name',
      'e.birth',
      'g.status as sign_up_status',
      'g.contact_name',
      'g.contact_mobile',
      'g.created_at as signed_up_at',
      'g.line_number',
      'g.offer_expires_at',
      'g.decision_reason',
      'k.id as check_in_id',
      ...checkInColumns,
      'u.id as volunteer_id',
      'b.code as badge_code',
    ]);
}

export type ParticipantRow = InferResult<ReturnType<typeof selectParticipants>>[number];

export function findParticipant(db: Kysely<Database>, id: string): Promise<ParticipantRow | undefined> {
  return selectParticipants(db).where('t.id', '=', id).executeTakeFirst();
}

/** Everyone of a session, or of one sign-up of it, by sign-up, earliest first, and in the order of each party. */
export function listParticipants(
  db: Kysely<Database>,
  sessionId: string,
  signUpId?: string,
): Promise<ParticipantRow[]> {
  const rows = selectParticipants(db).where('t.session_id', '=', sessionId).where('t.left_at', 'is', null);
  return (signUpId === undefined ? rows : rows.where('t.sign_up_id', '=', signUpId))
    .orderBy('g.created_at')
    .orderBy('g.id')
    .orderBy('t.position')
    .execute();
}

/**
 * Whether the sign-up is confirmed, and keeps it so until the transaction ends: a check-in and a cancellation of the same
 * sign-up take turns.
 */
export async function holdConfirmed(db: Kysely<Database>, signUpId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sign_ups')
    .set({ status: 'confirmed' })
    .where('id', '=', signUpId)
    .where('status', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Checks in, unless somebody did it a moment ago; the first check-in stays. */
export async function insertCheckIn(db: Kysely<Database>, checkIn: Insertable<CheckInsTable>): Promise<void> {
  const written = await db
    .insertInto('check_ins')
    .values(checkIn)
    .onConflict((key) => key.columns(['session_id', 'participant_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) return;
  const { checked_in_at: at, person_id: personId, session_id: sessionId } = checkIn;
  await tallyCheckIn(db, { sessionId, personId, change: 1, at });
}

/** Changes what a check-in says; the caller has the sign-up's turn. */
export async function updateCheckIn(
  db: Kysely<Database>,
  id: string,
  change: Updateable<CheckInsTable>,
): Promise<void> {
  await db.updateTable('check_ins').set(change).where('id', '=', id).execute();
}

/** The person's entry that isn't void. */
export function findStandingEntry(
  db: Kysely<Database>,
  participantId: string,
): Promise<{ id: string; state: string } | undefined> {
  return db
    .selectFrom('service_entries')
    .select(['id', 'state'])
    .where('participant_id', '=', participantId)
    .where('active_volunteer_id', 'is not', null)
    .executeTakeFirst();
}

/** Line numbers of those who wait for a session, first in line first. */
export async function listLineNumbers(db: Kysely<Database>, sessionId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .select('line_number')
    .where('session_id', '=', sessionId)
    .where('status', '=', 'waitlisted')
    .orderBy('line_number')
    .execute();
  return rows.map(({ line_number }) => line_number ?? 0);
}
