/**
 * How the line of a session moves: offers lapse, the first in line moves up. The rules are those of
 * `sdk/domain/programmes/waitlist.ts`; here they meet the rows. Why so strict: docs/decisions/0015-waitlist.md
 */
import {
  type Claim,
  epochMillis,
  instantOf,
  lineMoves,
  offerEnd,
  type Promotion,
  promotions,
  type SignUpStatus,
  statusWhenPromoted,
  type Waiting,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { type LockedSession, lockSessions } from '../sessions/locked-session.ts';
import { approvalOf, waitlistOf } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { type LineRow, readLapsed, readLine, splitOff } from './line.repository.ts';
import { endSignUps, findParty, findSignUp, updateSignUp } from './sign-ups.repository.ts';

/** Takes the turn at a session, and first of all does there what time has brought. Throws `session-not-found`. */
export async function enterSession(db: Kysely<Database>, id: string, nowMs: number): Promise<LockedSession> {
  const [session] = await enterSessions(db, [id], nowMs);
  if (session === undefined) throw new Error('A session whose turn was taken is missing');
  return session;
}

/** The same for several; in ascending order of their ids. */
export async function enterSessions(
  db: Kysely<Database>,
  ids: readonly string[],
  nowMs: number,
): Promise<LockedSession[]> {
  const sessions = await lockSessions(db, ids, nowMs);
  for (const session of sessions) {
    if (await lapseOffers(db, session, nowMs)) await promote(db, session, nowMs);
  }
  return sessions;
}

/** Ends the offers whose time is over; false where there is none. */
async function lapseOffers(db: Kysely<Database>, session: LockedSession, nowMs: number): Promise<boolean> {
  const { next_offer_ends_at } = session.row;
  if (next_offer_ends_at === null || next_offer_ends_at > nowMs) return false;
  const members = await readLapsed(db, session.id, nowMs);
  await endSignUps(db, [...new Set(members.map(({ sign_up_id }) => sign_up_id))], { status: 'lapsed' });
  session.places.giveBack(members.map(claimOfLineRow));
  return true;
}

/**
 * Lets everybody move up whose turn it is and whose places are free; to be called after whatever frees places or shortens
 * the line. Does nothing where the organiser moves the line, or where it doesn't move any more.
 */
export async function promote(db: Kysely<Database>, session: LockedSession, nowMs: number): Promise<void> {
  if (session.row.waitlist_promotion !== 'automatic' || !mayMove(session, nowMs)) return;
  const line = waitingOf(await readLine(db, session.id));
  for (const promotion of promotions(line, session.places.pools))
    await moveUp(db, session, { promotion, nowMs });
}

function mayMove({ places, row, startsAt }: LockedSession, nowMs: number): boolean {
  return places.mayMove && lineMoves({ status: row.status, startsAt }, instantOf(nowMs));
}

/** The line as its rules look at it; `rows` are in its order. */
export function waitingOf(rows: readonly LineRow[]): Waiting[] {
  return [...Map.groupBy(rows, ({ sign_up_id }) => sign_up_id)].map(([id, members]) => ({
    id,
    claims: members.map(claimOfLineRow),
    maySplit: members[0]?.may_split === 1,
  }));
}

function claimOfLineRow({ participant_id, group_id, role }: LineRow): Claim {
  return { member: participant_id, pool: group_id ?? role };
}

/** Gives a sign-up its places, or part of it; the rest then waits where it stood, as a sign-up of its own. */
export async function moveUp(
  db: Kysely<Database>,
  session: LockedSession,
  { promotion, nowMs }: { readonly promotion: Promotion; readonly nowMs: number },
): Promise<void> {
  const { id, claims, isWhole } = promotion;
  if (!isWhole) await splitOffRest(db, id, claims);
  await updateSignUp(db, id, { ...standingAfter(session, nowMs), line_number: null, may_split: 0 });
  session.places.leaveLine(claims);
  session.places.take(claims);
}

async function splitOffRest(db: Kysely<Database>, id: string, moving: readonly Claim[]): Promise<void> {
  const whole = await findSignUp(db, id);
  if (whole === undefined) throw new Error('A sign-up that waits is missing');
  const movingIds = new Set(moving.map(({ member }) => member));
  const rest = (await findParty(db, id)).filter((member) => !movingIds.has(member.id));
  await splitOff(db, whole, {
    signUp: { ...whole, id: newId('sgn') },
    participantIds: rest.map((one) => one.id),
  });
}

function standingAfter(
  { row, startsAt }: LockedSession,
  nowMs: number,
): { readonly status: SignUpStatus; readonly offer_expires_at: number | null } {
  const waitlist = waitlistOf(row);
  const status = statusWhenPromoted({ needsApproval: approvalOf(row), waitlist });
  const offerMinutes = waitlist?.offerMinutes;
  if (status !== 'offered' || offerMinutes === undefined) return { status, offer_expires_at: null };
  return { status, offer_expires_at: epochMillis(offerEnd(instantOf(nowMs), startsAt, offerMinutes)) };
}
