/** The line of those who wait for a session: who stands where, who moves up, and what becomes of offers. */
import { minimumOutcome } from '../../domain/programmes/minimum.ts';
import { lineMoves, offerEnd, statusAt } from '../../domain/programmes/offers.ts';
import { isFinal, statusWhenPromoted } from '../../domain/programmes/sign-up-status.ts';
import { type Promotion, promotions, type Waiting } from '../../domain/programmes/waitlist.ts';
import { epochMillis } from '../../domain/values/wall-clock.ts';
import type { MemoryData, SessionRow, SignUpRow } from './data.ts';
import { type Context, Refused } from './handler.ts';
import { claimsOf, countPlaces, giveBack, poolsOf } from './places.ts';
import { activityOf, related } from './rows.ts';

/** What a change of the line needs. */
export type Changing = Pick<Context, 'data' | 'newId' | 'now'>;

/** Those who wait, first in line first. */
export function lineOf(data: MemoryData, sessionId: string): SignUpRow[] {
  return data.signUps
    .filter((signUp) => signUp.sessionId === sessionId && signUp.status === 'waitlisted')
    .toSorted((a, b) => (a.lineNumber ?? 0) - (b.lineNumber ?? 0));
}

/** The number of whoever comes next. */
export function nextLineNumber(data: MemoryData, sessionId: string): number {
  const given = data.signUps.flatMap((one) => (one.sessionId === sessionId ? (one.lineNumber ?? 0) : []));
  return Math.max(0, ...given) + 1;
}

/** The pools that somebody waits for. */
export function poolsWaitedFor(line: readonly SignUpRow[]): Set<string> {
  return new Set(line.flatMap(({ party }) => claimsOf(party)).map(({ pool }) => pool));
}

/** Lets everybody move up whose turn it is, where the activity doesn't leave that to an organiser. */
export function moveUp(changing: Changing, session: SessionRow): void {
  const { data } = changing;
  if (activityOf(data, session).waitlist?.promotion !== 'automatic' || !lineMoves(session, changing.now))
    return;
  const line = lineOf(data, session.id);
  for (const promotion of promotions(line.map(waiting), poolsOf(session)))
    promote(changing, session, promotion);
}

/** Lets one sign-up move up, as an organiser asks. Throws `not-first-in-line` or `session-full`. */
export function moveOneUp(changing: Changing, session: SessionRow, signUp: SignUpRow): void {
  if (!lineMoves(session, changing.now)) throw new Refused('sign-up-not-waiting');
  const line = lineOf(changing.data, session.id);
  const ahead = poolsWaitedFor(line.slice(0, line.indexOf(signUp)));
  if (claimsOf(signUp.party).some(({ pool }) => ahead.has(pool))) throw new Refused('not-first-in-line');
  const [promotion] = promotions([waiting(signUp)], poolsOf(session));
  if (promotion === undefined) throw new Refused('session-full');
  promote(changing, session, promotion);
}

/** Ends a sign-up; its places, or its place in the line, are for others. */
export function end(
  changing: Changing,
  signUp: SignUpRow,
  status: 'cancelled' | 'declined' | 'lapsed',
): void {
  const session = related(changing.data.sessions, signUp.sessionId);
  giveBack(session, signUp);
  signUp.status = status;
  if (status === 'cancelled') signUp.cancelledAt = changing.now;
  moveUp(changing, session);
}

/** What the clock does by itself: offers lapse, and too small sessions are cancelled when sign-up closes. */
export function catchUp(changing: Changing): void {
  const { data, now } = changing;
  for (const signUp of data.signUps)
    if (signUp.status === 'offered' && statusAt(signUp, now) === 'lapsed') end(changing, signUp, 'lapsed');
  for (const session of data.sessions) {
    if (session.minimum !== undefined && session.isMinimumSettled !== true)
      settleMinimum(changing, session, session.minimum);
  }
}

function settleMinimum(
  { data, now }: Changing,
  session: SessionRow,
  minimum: NonNullable<SessionRow['minimum']>,
): void {
  const signUps = data.signUps.filter(({ sessionId }) => sessionId === session.id);
  const offered = signUps
    .filter(({ status }) => status === 'offered')
    .flatMap(({ party }) => party.filter(({ role }) => role === 'participant'));
  const facts = {
    ...minimum,
    taken: session.places.participant?.taken ?? 0,
    offered: offered.length,
    startsAtMs: epochMillis(session.startsAt),
    signUpClosesAtMs: epochMillis(session.signUpClosesAt),
  };
  const outcome = session.status === 'cancelled' ? 'keep' : minimumOutcome(facts, epochMillis(now));
  session.isMinimumSettled = outcome !== 'wait';
  if (outcome !== 'cancel') return;
  session.status = 'cancelled';
  session.cancellationReason = `报名人数不足 ${minimum.participants} 人，本场活动取消。`;
  for (const signUp of signUps) {
    if (isFinal(signUp.status)) continue;
    giveBack(session, signUp);
    signUp.status = 'cancelled';
    signUp.cancelledAt = now;
  }
}

function waiting({ id, maySplit = false, party }: SignUpRow): Waiting {
  return { id, claims: claimsOf(party), maySplit };
}

/** Those of the party who don't fit go on waiting, where they stood, as a sign-up of their own. */
function promote(changing: Changing, session: SessionRow, { claims, id, isWhole }: Promotion): void {
  const { data, newId } = changing;
  const signUp = related(data.signUps, id);
  const activity = activityOf(data, session);
  if (!isWhole) {
    const fits = new Set(claims.map(({ member }) => member));
    const bookingId = signUp.bookingId ?? signUp.id;
    const rest = signUp.party.filter((one) => !fits.has(one.id));
    data.signUps.push({ ...signUp, id: newId('sgn'), bookingId, left: [], party: rest });
    signUp.party = signUp.party.filter((one) => fits.has(one.id));
  }
  signUp.status = statusWhenPromoted(activity);
  if (signUp.status === 'offered')
    signUp.offerExpiresAt = offerEnd(changing.now, session.startsAt, activity.waitlist?.offerMinutes ?? 0);
  countPlaces(session, signUp.party, 1);
}
