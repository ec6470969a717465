/** The end of the personal data of one manage link. Why counts and hours stay: docs/rules/consent.md */
import { type Erasure, type Instant, isFinal } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { endLiveCode } from '../badges/badges.repository.ts';
import type { LockedSession } from '../sessions/locked-session.ts';
import { listSeenVolunteers } from '../volunteers/volunteers.repository.ts';
import { enterSessions } from './line.ts';
import { blankBooking, blankPersons, countServiceEntries } from './personal-data.repository.ts';
import { holdSignUp, listBooking, listEverybody, type SignUpRow } from './sign-ups.repository.ts';
import { end, settle, type StandingSignUp } from './standing-sign-up.ts';

interface Times {
  readonly now: Instant;
  readonly nowMs: number;
}

/** Cancels what is still to come and blanks the rest. Throws `sign-up-not-changeable` while a session is under way. */
export async function erase(db: Kysely<Database>, held: SignUpRow, { now, nowMs }: Times): Promise<Erasure> {
  const booking = await listBooking(db, held.booking_id);
  const sessions = await enterSessions(
    db,
    booking.map(({ session_id }) => session_id),
    nowMs,
  );
  const standing = await hold(db, booking, sessions);
  if (standing.some((one) => isUnderWay(one, nowMs))) throw new ProblemError('sign-up-not-changeable');
  for (const one of standing) {
    if (isFinal(one.signUp.status) || one.session.row.starts_at <= nowMs) continue;
    await end(db, one, { status: 'cancelled', cancelled_at: nowMs });
  }
  for (const session of sessions) await settle(db, { session }, nowMs);
  const ids = standing.map(({ signUp }) => signUp.id);
  const everybody = await listEverybody(db, ids);
  const participantIds = everybody.map(({ id }) => id);
  const keptServiceEntries = await countServiceEntries(db, participantIds);
  // Their hours stay on record, and aren't shown to anybody any more.
  for (const { id } of await listSeenVolunteers(db, held.booking_id)) await endLiveCode(db, id, nowMs);
  await blankBooking(db, ids, participantIds);
  const persons = await blankPersons(db, [...new Set(everybody.map(({ person_id }) => person_id))]);
  return { erasedAt: now, signUps: ids.length, persons, keptServiceEntries };
}

/** All sign-ups of the booking as they are now; the line may have made a further one of part of a party. */
async function hold(
  db: Kysely<Database>,
  booking: readonly SignUpRow[],
  sessions: readonly LockedSession[],
): Promise<StandingSignUp[]> {
  const standing = [];
  for (const { id } of await listBooking(db, booking[0]?.booking_id ?? '')) {
    const signUp = await holdSignUp(db, id);
    const session = sessions.find((one) => one.id === signUp.session_id);
    if (session !== undefined) standing.push({ signUp, session });
  }
  return standing;
}

/** Whether its people are just there, so that nobody can be taken off the list. */
function isUnderWay({ session: { row }, signUp }: StandingSignUp, nowMs: number): boolean {
  return !isFinal(signUp.status) && row.starts_at <= nowMs && nowMs < row.ends_at;
}
