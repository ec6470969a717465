/**
 * Signing a party up: for one session or for several of an activity, for all of them or for none. Every refusal is thrown,
 * and the request's savepoint takes back what was written before it.
 *
 * Few queries, because the session's turn is held meanwhile: take the turns, read, decide, write each table once. The
 * answer is made of what is known then.
 */
import {
  type Claim,
  householdOf,
  type Instant,
  type NewSignUp,
  placeParty,
  placeRefusal,
  type Placing,
  type Refusal,
  statusWhenPlaced,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { insist, ProblemError } from '../../http/handler.ts';
import { hashToken, manageTokenFor } from '../../http/manage-token.ts';
import type { Database } from '../../storage/tables.ts';
import type { LockedSession } from '../sessions/locked-session.ts';
import { approvalOf } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { claimsOf, groupOf, refuseParty, refuseUnlessOpen } from './join-rules.ts';
import { enterSessions } from './line.ts';
import { insertAnswers, insertConsents } from './party.repository.ts';
import { answerRows, type Joiner, type Member, memberOf } from './party-rows.ts';
import { knowPersons } from './persons.repository.ts';
import { insertParticipants, insertSignUps, type SignUpRow } from './sign-ups.repository.ts';

/** What both ways of signing up use of their request. */
export interface SignUpContext {
  readonly db: Kysely<Database>;
  readonly body: NewSignUp;
  readonly idempotencyKey: string;
  readonly siteKey: string | undefined;
  readonly now: Instant;
  readonly nowMs: number;
}

/** A sign-up that was just made, with everything that its answer says. */
export interface MadeSignUp {
  readonly signUp: SignUpRow;
  readonly members: readonly Member[];
  readonly session: LockedSession;
}

export interface MadeBooking {
  /** In the order of the sessions, and of each the part with places before the part that waits. */
  readonly signUps: readonly MadeSignUp[];
  /** Opens all of them. */
  readonly manageToken: string;
}

/** `refuse` may say why it can't be these sessions, before anything else is asked of them. */
export async function signUp(
  context: SignUpContext,
  sessionIds: readonly string[],
  refuse: (sessions: readonly LockedSession[]) => Refusal | undefined = () => undefined,
): Promise<MadeBooking> {
  const { db, body, nowMs } = context;
  const locked = await enterSessions(db, sessionIds, nowMs);
  const byId = new Map(locked.map((session) => [session.id, session]));
  const sessions = [...new Set(sessionIds)].flatMap((id) => byId.get(id) ?? []);
  insist(refuse(sessions));
  const plans = sessions.map((session) => plan(session, context));
  const personIds = await knowPersons(db, householdOf(body).members);
  const booking = newBooking(context);
  const signUps = plans.flatMap(({ session, claims, placing }) => {
    const joiners = body.party.map((asked, index): Joiner => {
      const [personId, claim] = [personIds[index], claims[index]];
      if (personId === undefined || claim === undefined) throw new Error('Somebody of a party is missing');
      return { asked, personId, groupId: groupOf(session, claim) };
    });
    return partsOf(placing).map((part) => make({ context, session, joiners, booking }, part));
  });
  await write(db, signUps, context);
  for (const session of sessions) await session.save(db);
  return { signUps, manageToken: booking.token() };
}

interface Plan {
  readonly session: LockedSession;
  readonly claims: readonly Claim[];
  readonly placing: Placing;
}

function plan(session: LockedSession, { body, now }: SignUpContext): Plan {
  refuseUnlessOpen(session, body.party, now);
  refuseParty({ session, request: body, now });
  const claims = claimsOf(session, body.party);
  const { pools, waitedFor } = session.places;
  const hasWaitlist = session.row.waitlist_promotion !== null;
  const placing = placeParty(claims, pools, { waitedFor, hasWaitlist, ifFull: body.ifFull ?? 'refuse' });
  // Before anybody looks who has a place there already: see `placeRefusal` of the domain.
  if (placing === undefined) throw new ProblemError('session-full');
  return { session, claims, placing };
}

interface Part {
  readonly claims: readonly Claim[];
  readonly isPlaced: boolean;
}

function partsOf({ placed, waiting }: Placing): Part[] {
  const parts = [
    { claims: placed, isPlaced: true },
    { claims: waiting, isPlaced: false },
  ];
  return parts.filter(({ claims }) => claims.length > 0);
}

/** The ids and the token of all sign-ups of one request: the first one's are everybody's. */
function newBooking({ idempotencyKey }: SignUpContext) {
  let first: { readonly id: string; readonly token: string; readonly hash: string } | undefined;
  return {
    next(): { readonly id: string; readonly bookingId: string; readonly tokenHash: string } {
      const id = newId('sgn');
      if (first === undefined) {
        const token = manageTokenFor(idempotencyKey, id);
        first = { id, token, hash: hashToken(token) };
      }
      return { id, bookingId: first.id, tokenHash: first.hash };
    },
    token: (): string => first?.token ?? '',
  };
}

interface Making {
  readonly context: SignUpContext;
  readonly session: LockedSession;
  readonly joiners: readonly Joiner[];
  readonly booking: ReturnType<typeof newBooking>;
}

function make({ context, session, joiners, booking }: Making, { claims, isPlaced }: Part): MadeSignUp {
  const { body, nowMs, siteKey } = context;
  const { id, bookingId, tokenHash } = booking.next();
  const mine = joiners.filter((_, index) => claims.some(({ member }) => member === String(index)));
  const joining = { session, signUpId: id, contact: body.contact, nowMs };
  if (isPlaced) session.places.take(claims);
  else session.places.queue(claims);
  return {
    session,
    members: mine.map((joiner, position) => memberOf(joiner, position, joining)),
    signUp: {
      id,
      session_id: session.id,
      contact_name: body.contact.name,
      contact_mobile: body.contact.mobile,
      status: isPlaced ? statusWhenPlaced({ needsApproval: approvalOf(session.row) }) : 'waitlisted',
      site_key: siteKey ?? null,
      manage_token_hash: tokenHash,
      created_at: nowMs,
      cancelled_at: null,
      booking_id: bookingId,
      line_number: isPlaced ? null : session.row.revision,
      may_split: Number(!isPlaced && body.ifFull === 'split'),
      offer_expires_at: null,
      decided_at: null,
      decision_reason: null,
    },
  };
}

async function write(
  db: Kysely<Database>,
  signUps: readonly MadeSignUp[],
  { body }: SignUpContext,
): Promise<void> {
  const members = signUps.flatMap((made) => made.members);
  await insertSignUps(
    db,
    signUps.map(({ signUp: row }) => row),
  );
  if (
    !(await insertParticipants(
      db,
      members.map(({ row }) => row),
    ))
  ) {
    insist(placeRefusal({ isFull: false, isSignedUp: true }));
  }
  await insertConsents(
    db,
    members.flatMap(({ consents }) => consents),
  );
  const common = signUps.flatMap(({ session, signUp: { id } }) =>
    answerRows(body.answers, { signUpId: id, participantId: null, session }),
  );
  await insertAnswers(db, [...common, ...members.flatMap(({ answers }) => answers)]);
}
