/** A sign-up that is about to change, with its session's turn taken: what every change of one begins and ends with. */
import {
  type Claim,
  holdsPlaces,
  type Instant,
  instantOf,
  isFinal,
  lineMoves,
  type SignUp,
  type SignUpStatus,
} from '@youth-action/sdk/domain';
import type { Kysely, Updateable } from 'kysely';
import { ProblemError } from '../../http/handler.ts';
import type { Database, SignUpsTable } from '../../storage/tables.ts';
import type { LockedSession } from '../sessions/locked-session.ts';
import { enterSession, promote } from './line.ts';
import { answerOf, findHeld } from './sign-up-answer.ts';
import { endSignUps, findParty, findSignUp, holdSignUp, type SignUpRow } from './sign-ups.repository.ts';

export interface StandingSignUp {
  readonly session: LockedSession;
  readonly signUp: SignUpRow;
}

/** What a request of the holder of a manage token says. */
export interface HolderContext {
  readonly db: Kysely<Database>;
  readonly params: { readonly signUpId: string };
  readonly bearer: string | undefined;
  readonly now: Instant;
  readonly nowMs: number;
}

/** The sign-up whose token was sent, in its session's turn. Throws `sign-up-not-found`. */
export async function openHeld({ db, params, bearer, nowMs }: HolderContext): Promise<StandingSignUp> {
  return openSignUp(db, await findHeld(db, params.signUpId, bearer), nowMs);
}

/** A sign-up as it is when its session's turn has come, which needn't be as it was. */
export async function openSignUp(
  db: Kysely<Database>,
  { id, session_id }: Pick<SignUpRow, 'id' | 'session_id'>,
  nowMs: number,
): Promise<StandingSignUp> {
  const session = await enterSession(db, session_id, nowMs);
  return { session, signUp: await holdSignUp(db, id) };
}

/** The place that a member of a party has or waits for. */
export function claimOf(member: {
  readonly id: string;
  readonly role: string;
  readonly group_id: string | null;
}): Claim {
  return { member: member.id, pool: member.group_id ?? member.role };
}

/** Gives back what these people hold, or takes them out of the line. */
export function release({ session, signUp }: StandingSignUp, claims: readonly Claim[]): void {
  if (holdsPlaces(signUp.status)) session.places.giveBack(claims);
  else session.places.leaveLine(claims);
}

/** Ends a sign-up that isn't ended yet; its places, or its place in the line, are for others. */
export async function end(
  db: Kysely<Database>,
  standing: StandingSignUp,
  ending: Updateable<SignUpsTable> & { readonly status: SignUpStatus },
): Promise<void> {
  const party = await findParty(db, standing.signUp.id);
  release(standing, party.map(claimOf));
  await endSignUps(db, [standing.signUp.id], ending);
}

/** Lets the line move up into what has become free, and keeps the counters. */
export async function settle(
  db: Kysely<Database>,
  { session }: Pick<StandingSignUp, 'session'>,
  nowMs: number,
): Promise<void> {
  await promote(db, session, nowMs);
  await session.save(db);
}

/** The answer to a change that has been settled. */
export async function changedAnswer(
  { db, now }: Pick<HolderContext, 'db' | 'now'>,
  { session, signUp }: StandingSignUp,
): Promise<SignUp> {
  const changed = await findSignUp(db, signUp.id);
  return answerOf(db, changed ?? signUp, { now, summary: session.summary });
}

/** Throws `sign-up-not-changeable` unless people can come and go: the sign-up stands, and its session is still to come. */
export function insistChangeable({ session, signUp }: StandingSignUp, nowMs: number): void {
  const isToCome = lineMoves({ status: 'scheduled', startsAt: session.startsAt }, instantOf(nowMs));
  if (isFinal(signUp.status) || !isToCome) throw new ProblemError('sign-up-not-changeable');
}
