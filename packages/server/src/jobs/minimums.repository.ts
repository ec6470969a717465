/** Sessions with a minimum in their tables, and the end of all their sign-ups. */
import { type Claim, holdsPlaces, isFinal, signUpStatuses } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { endSignUps } from '../features/sign-ups/sign-ups.repository.ts';
import type { Database } from '../storage/tables.ts';

/** The longest session, and a day for a server that was down. Older ones aren't looked at any more. */
const lookBackMs = 8 * 86_400_000;

/** Sessions with a minimum whose sign-up has closed and of which nobody has decided yet, up to `limit`. */
export async function undecidedSessions(
  db: Kysely<Database>,
  nowMs: number,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('starts_at', '>', nowMs - lookBackMs)
    .where('sign_up_closes_at', '<=', nowMs)
    .where('minimum_participants', 'is not', null)
    .where('minimum_decided_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function noteDecided(trx: Kysely<Database>, id: string, nowMs: number): Promise<void> {
  await trx.updateTable('sessions').set({ minimum_decided_at: nowMs }).where('id', '=', id).execute();
}

/** How many participants' places are only offered. */
export async function countOffered(trx: Kysely<Database>, sessionId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('sign_ups as g')
    .innerJoin('participants as t', 't.sign_up_id', 'g.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('g.session_id', '=', sessionId)
    .where('g.status', '=', 'offered')
    .where('t.role', '=', 'participant')
    .where('t.left_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Cancels every sign-up of the session that isn't ended yet. Returns which places are free by that, and who waited. */
export async function endAll(
  trx: Kysely<Database>,
  sessionId: string,
  nowMs: number,
): Promise<{ readonly holding: readonly Claim[]; readonly waiting: readonly Claim[] }> {
  const members = await trx
    .selectFrom('sign_ups as g')
    .innerJoin('participants as t', 't.sign_up_id', 'g.id')
    .select(['g.id as sign_up_id', 'g.status', 't.id', 't.role', 't.group_id'])
    .where('g.session_id', '=', sessionId)
    .where(
      'g.status',
      'in',
      signUpStatuses.filter((status) => !isFinal(status)),
    )
    .where('t.left_at', 'is', null)
    .execute();
  const ids = [...new Set(members.map(({ sign_up_id }) => sign_up_id))];
  if (ids.length > 0) await endSignUps(trx, ids, { status: 'cancelled', cancelled_at: nowMs });
  const claimsOf = (holds: boolean): Claim[] =>
    members
      .filter(({ status }) => holdsPlaces(status) === holds)
      .map(({ group_id, id, role }) => ({ member: id, pool: group_id ?? role }));
  return { holding: claimsOf(true), waiting: claimsOf(false) };
}
