/** What organisers decide about sign-ups that wait: for their word, or in the line. */
import type { Endpoints, RosterSignUp } from '@youth-action/sdk/contract';
import { type Claim, instantOf, lineMoves, promotions, refuse, type Waiting } from '@youth-action/sdk/domain';
import { type HandlerContext, insist, ProblemError } from '../../http/handler.ts';
import { mayActIn } from '../access/community-scope.ts';
import type { LockedSession } from '../sessions/locked-session.ts';
import { moveUp, waitingOf } from '../sign-ups/line.ts';
import { readLine } from '../sign-ups/line.repository.ts';
import { findSignUp, updateSignUp } from '../sign-ups/sign-ups.repository.ts';
import { end, openSignUp, settle, type StandingSignUp } from '../sign-ups/standing-sign-up.ts';
import { listParticipants } from './attendance.repository.ts';
import { rosterSignUp } from './attendance.rows.ts';
import { rosterParts } from './roster-parts.ts';

type Deciding = HandlerContext<Endpoints['signUps.decide']>;
type Offering = HandlerContext<Endpoints['signUps.offer']>;

/** Approves or declines a sign-up that is pending; the same word again changes nothing. */
export async function decideSignUp(context: Deciding): Promise<RosterSignUp> {
  const { body, db, nowMs } = context;
  const standing = await openOwn(context);
  const { id, status } = standing.signUp;
  const isSaid = status === (body.decision === 'approve' ? 'confirmed' : 'declined');
  if (!isSaid && status !== 'pending') insist(refuse('sign-up-not-pending'));
  if (!isSaid && body.decision === 'approve') {
    await updateSignUp(db, id, { status: 'confirmed', decided_at: nowMs });
  }
  if (!isSaid && body.decision === 'decline') {
    await end(db, standing, { status: 'declined', decided_at: nowMs, decision_reason: body.reason ?? null });
  }
  await settle(db, standing, nowMs);
  return answer(context, standing);
}

/** Lets a sign-up move up whose turn it is. */
export async function offerPlaces(context: Offering): Promise<RosterSignUp> {
  const { db, nowMs } = context;
  const standing = await openOwn(context);
  const { session, signUp } = standing;
  const moves = lineMoves({ status: session.row.status, startsAt: session.startsAt }, instantOf(nowMs));
  if (signUp.status !== 'waitlisted' || !moves) insist(refuse('sign-up-not-waiting'));
  const line = waitingOf(await readLine(db, session.id));
  const place = line.findIndex(({ id }) => id === signUp.id);
  const waiting = line[place];
  if (waiting === undefined) throw new Error('A sign-up that waits is missing in its line');
  if (isHeldBack(waiting.claims, line.slice(0, place))) insist(refuse('not-first-in-line'));
  await moveFirst(context, session, waiting);
  await settle(db, standing, nowMs);
  return answer(context, standing);
}

async function moveFirst({ db, nowMs }: Offering, session: LockedSession, waiting: Waiting): Promise<void> {
  const [promotion] = promotions([waiting], session.places.pools);
  if (promotion === undefined) throw new ProblemError('session-full');
  await moveUp(db, session, { promotion, nowMs });
}

/** Whether somebody ahead waits for one of the same pools. */
function isHeldBack(claims: readonly Claim[], ahead: readonly Waiting[]): boolean {
  const waitedFor = new Set(ahead.flatMap((one) => one.claims.map(({ pool }) => pool)));
  return claims.some(({ pool }) => waitedFor.has(pool));
}

/** The sign-up in its session's turn, if the caller works in its community. */
async function openOwn({ caller, db, nowMs, params }: Deciding | Offering): Promise<StandingSignUp> {
  const found = await findSignUp(db, params.signUpId);
  if (found === undefined) throw new ProblemError('sign-up-not-found');
  const standing = await openSignUp(db, found, nowMs);
  if (!mayActIn(caller, standing.session.row.community_id)) throw new ProblemError('sign-up-not-found');
  return standing;
}

async function answer(
  { db, now }: Deciding | Offering,
  { session, signUp }: StandingSignUp,
): Promise<RosterSignUp> {
  const participants = await listParticipants(db, session.id, signUp.id);
  return rosterSignUp(participants, await rosterParts(db, { session: session.row, participants, now }));
}
