/** The answer to whoever holds a manage token. */
import type { Instant, SessionSummary, SignUp, SignUpCreated } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../http/handler.ts';
import { isTokenOf } from '../../http/manage-token.ts';
import type { Database } from '../../storage/tables.ts';
import { findSession } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import type { MadeBooking, MadeSignUp } from './create-sign-up.ts';
import { positionInLine } from './line.repository.ts';
import { listConsents } from './party.repository.ts';
import { findParty, findSignUp, listSiblings, type SignUpRow } from './sign-ups.repository.ts';
import { signUpOf } from './sign-ups.rows.ts';

/** The sign-up whose token was sent. Any other token, another sign-up's too, is answered as if there were no sign-up. */
export async function findHeld(
  db: Kysely<Database>,
  id: string,
  bearer: string | undefined,
): Promise<SignUpRow> {
  const signUp = await findSignUp(db, id);
  const isHeld = isTokenOf(bearer ?? '', signUp?.manage_token_hash ?? '');
  if (signUp === undefined || !isHeld) throw new ProblemError('sign-up-not-found');
  return signUp;
}

/** As the tables have it; `summary` where the session has been read already. */
export async function answerOf(
  db: Kysely<Database>,
  signUp: SignUpRow,
  { now, summary }: { readonly now: Instant; readonly summary?: SessionSummary },
): Promise<SignUp> {
  const party = await findParty(db, signUp.id);
  return signUpOf({
    signUp,
    party,
    decisions: await listConsents(
      db,
      party.map(({ id }) => id),
    ),
    session: summary ?? (await summaryOf(db, signUp.session_id)),
    siblings: await listSiblings(db, signUp),
    linePosition: signUp.status === 'waitlisted' ? await positionInLine(db, signUp) : undefined,
    now,
  });
}

async function summaryOf(db: Kysely<Database>, id: string): Promise<SessionSummary> {
  const row = await findSession(db, id);
  if (row === undefined) throw new Error('The session of a sign-up is missing');
  return sessionSummary(row);
}

/** What was just made, from what is known of it. */
export async function answersOf(db: Kysely<Database>, booking: MadeBooking, now: Instant): Promise<SignUp[]> {
  const ids = booking.signUps.map(({ signUp }) => signUp.id);
  const answers = [];
  for (const made of booking.signUps) {
    answers.push(await answerOfMade(db, made, { siblings: ids.filter((id) => id !== made.signUp.id), now }));
  }
  return answers;
}

async function answerOfMade(
  db: Kysely<Database>,
  { signUp, members, session }: MadeSignUp,
  { now, siblings }: { readonly now: Instant; readonly siblings: readonly string[] },
): Promise<SignUp> {
  return signUpOf({
    signUp,
    party: members.map(({ participant }) => participant),
    decisions: members.flatMap(({ consents }) => consents),
    session: session.summary,
    siblings,
    linePosition: signUp.status === 'waitlisted' ? await positionInLine(db, signUp) : undefined,
    now,
  });
}

/** The answer to a sign-up for one session: the part with places first, where part of the party waits. */
export async function createdOf(
  db: Kysely<Database>,
  booking: MadeBooking,
  now: Instant,
): Promise<SignUpCreated> {
  const [signUp, rest] = await answersOf(db, booking, now);
  if (signUp === undefined) throw new Error('A sign-up was made without a party');
  return { signUp, manageToken: booking.manageToken, ...(rest === undefined ? {} : { rest }) };
}
