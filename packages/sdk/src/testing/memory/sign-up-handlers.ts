import { newIdempotencyKey } from '../../client/idempotency-key.ts';
import { agePolicy2026 } from '../../domain/people/age-policy.ts';
import type { RefusalCode } from '../../domain/problem.ts';
import { cancellationRefusal } from '../../domain/programmes/cancellation.ts';
import { partyRefusal, placesNeeded, signUpProblems } from '../../domain/programmes/party-rules.ts';
import { participationRoles } from '../../domain/programmes/session.ts';
import { freePlaces, signUpState, type SignUpState } from '../../domain/programmes/sign-up-state.ts';
import type { NewSignUp } from '../../domain/programmes/sign-up.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData, ParticipantRow, PersonRow, SessionRow, SignUpRow } from './data.ts';
import { type Context, found, type HandlersOf, insist, type NewId, Refused } from './handler.ts';
import { sessionOf } from './session-handlers.ts';
import { activityOf, related, signUpView } from './views.ts';

/** Signing up, looking at one's sign-up, giving the places back. */
export const signUpHandlers: HandlersOf<'signUps.create' | 'signUps.get' | 'signUps.cancel'> = {
  'signUps.create': ({ body, data, newId, now, params, siteKey }) => {
    const session = sessionOf(data, params.sessionId);
    refuseClosed(session, body, now);
    const problems = signUpProblems(body, dayOf(now));
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    const activity = activityOf(data, session);
    insist(partyRefusal(body, { ...activity, day: dayOf(session.startsAt) }, agePolicy2026));
    refuseSignedUp(data, session, body);
    const needed = placesNeeded(body.party);
    if (
      participationRoles.some((role) => needed[role] > 0 && needed[role] > freePlaces(session.places[role]))
    ) {
      throw new Refused('session-full');
    }

    const signUp: SignUpRow = {
      id: newId('sgn'),
      sessionId: session.id,
      status: 'confirmed',
      contact: body.contact,
      manageToken: newIdempotencyKey(),
      siteKey,
      createdAt: now,
      party: participantsFor(data, body, newId),
    };
    take(session, signUp.party, 1);
    data.signUps.push(signUp);
    return { signUp: signUpView(data, signUp), manageToken: signUp.manageToken };
  },

  'signUps.get': (context) => signUpView(context.data, heldSignUp(context, context.params.signUpId)),

  'signUps.cancel': (context) => {
    const { data, now } = context;
    const signUp = heldSignUp(context, context.params.signUpId);
    if (signUp.status === 'confirmed') {
      const session = related(data.sessions, signUp.sessionId);
      const isAnyoneCheckedIn = signUp.party.some(({ checkIn }) => checkIn !== undefined);
      insist(cancellationRefusal({ startsAt: session.startsAt, isAnyoneCheckedIn }, now));
      signUp.status = 'cancelled';
      signUp.cancelledAt = now;
      take(session, signUp.party, -1);
    }
    return signUpView(data, signUp);
  },
};

const refusalOf: Readonly<Record<Exclude<SignUpState, 'open' | 'full'>, RefusalCode>> = {
  'not-open': 'sign-up-not-open',
  closed: 'sign-up-closed',
  cancelled: 'session-cancelled',
  'not-offered': 'role-not-offered',
};

function refuseClosed(session: SessionRow, { party }: NewSignUp, now: Instant): void {
  for (const role of new Set(party.map(({ role }) => role))) {
    const state = signUpState(session, role, now);
    // a full session is refused last: whoever has one of its places should hear that
    if (state !== 'open' && state !== 'full') throw new Refused(refusalOf[state]);
  }
}

/** A person is a name under a contact's number; it isn't told which of the party has a place already. */
function refuseSignedUp(data: MemoryData, session: SessionRow, { contact, party }: NewSignUp): void {
  const taken = data.signUps
    .filter(({ sessionId, status }) => sessionId === session.id && status === 'confirmed')
    .flatMap((signUp) => signUp.party.map(({ personId }) => personId));
  const isSignedUp = party.some(({ name }) => {
    const person = personOf(data, name, contact.mobile);
    return person !== undefined && taken.includes(person.id);
  });
  if (isSignedUp) throw new Refused('already-signed-up');
}

function personOf(data: MemoryData, name: string, mobile: string): PersonRow | undefined {
  return data.persons.find((person) => person.name === name && person.mobile === mobile);
}

function participantsFor(data: MemoryData, { contact, party }: NewSignUp, newId: NewId): ParticipantRow[] {
  return party.map(({ birth, consents = [], guardian, name, relation, role }) => {
    let person = personOf(data, name, contact.mobile);
    if (person === undefined) {
      person = { id: newId('per'), name, mobile: contact.mobile };
      data.persons.push(person);
    }
    person.birth = birth ?? person.birth;
    return { id: newId('ptc'), personId: person.id, relation, role, guardian, consents };
  });
}

function take(session: SessionRow, party: readonly ParticipantRow[], sign: 1 | -1): void {
  const needed = placesNeeded(party);
  for (const role of participationRoles) {
    const places = session.places[role];
    if (places !== undefined) places.taken += sign * needed[role];
  }
}

/** The sign-up whose manage token was sent; with any other it is as unknown as one that doesn't exist. */
function heldSignUp({ bearer, data }: Pick<Context, 'bearer' | 'data'>, signUpId: string): SignUpRow {
  return found(
    data.signUps.find(({ id, manageToken }) => id === signUpId && manageToken === bearer),
    'sign-up-not-found',
  );
}
