/** The line of a session in its tables: sign-ups that wait, by line number, and offers. */
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { newId } from '../shared/ids.ts';
import type { SignUpRow } from './sign-ups.repository.ts';

export interface LineRow {
  readonly sign_up_id: string;
  readonly may_split: number;
  readonly participant_id: string;
  readonly role: string;
  readonly group_id: string | null;
}

function selectMembers(db: Kysely<Database>, sessionId: string) {
  return db
    .selectFrom('sign_ups as g')
    .innerJoin('participants as t', 't.sign_up_id', 'g.id')
    .select(['g.id as sign_up_id', 'g.may_split', 't.id as participant_id', 't.role', 't.group_id'])
    .where('g.session_id', '=', sessionId)
    .where('t.left_at', 'is', null);
}

/** Everybody who waits: first in line first, each party in its order. */
export function readLine(db: Kysely<Database>, sessionId: string): Promise<LineRow[]> {
  return selectMembers(db, sessionId)
    .where('g.status', '=', 'waitlisted')
    .orderBy('g.line_number')
    .orderBy('g.id')
    .orderBy('t.position')
    .execute();
}

/** The people of offers that are over. */
export function readLapsed(db: Kysely<Database>, sessionId: string, nowMs: number): Promise<LineRow[]> {
  return selectMembers(db, sessionId)
    .where('g.status', '=', 'offered')
    .where('g.offer_expires_at', '<=', nowMs)
    .orderBy('g.id')
    .execute();
}

/** Sessions with offers that are over, up to `limit`. */
export async function sessionsWithLapsedOffers(
  db: Kysely<Database>,
  nowMs: number,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .select('session_id')
    .distinct()
    .where('status', '=', 'offered')
    .where('offer_expires_at', '<=', nowMs)
    .limit(limit)
    .execute();
  return rows.map(({ session_id }) => session_id);
}

/** Which one in line this sign-up is, from 1. */
export async function positionInLine(
  db: Kysely<Database>,
  { session_id, line_number }: Pick<SignUpRow, 'session_id' | 'line_number'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('sign_ups')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', session_id)
    .where('status', '=', 'waitlisted')
    .where('line_number', '<', line_number ?? 0)
    .executeTakeFirstOrThrow();
  return count + 1;
}

/** Makes these people of a sign-up one of their own, `to`, with a copy of what its contact had answered. */
export async function splitOff(
  db: Kysely<Database>,
  from: SignUpRow,
  to: { readonly signUp: SignUpRow; readonly participantIds: readonly string[] },
): Promise<void> {
  const { signUp, participantIds } = to;
  await db.insertInto('sign_ups').values(signUp).execute();
  await db
    .updateTable('participants')
    .set({ sign_up_id: signUp.id })
    .where('id', 'in', participantIds)
    .execute();
  await db
    .updateTable('answers')
    .set({ sign_up_id: signUp.id })
    .where('participant_id', 'in', participantIds)
    .execute();
  const common = await db
    .selectFrom('answers')
    .selectAll()
    .where('sign_up_id', '=', from.id)
    .where('participant_id', 'is', null)
    .execute();
  if (common.length === 0) return;
  const copies = common.map((answer) => ({ ...answer, id: newId('ans'), sign_up_id: signUp.id }));
  await db.insertInto('answers').values(copies).execute();
}
