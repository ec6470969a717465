/** How a party joins a session: every question is asked before anything is written. */
import { agePolicy2026 } from '../../domain/people/age-policy.ts';
import type { RefusalCode } from '../../domain/problem.ts';
import { answersRefusal, partyRefusal, signUpProblems } from '../../domain/programmes/party-rules.ts';
import { placeRefusal } from '../../domain/programmes/place-refusal.ts';
import { signUpState, type SignUpState } from '../../domain/programmes/sign-up-state.ts';
import { isFinal, type SignUpStatus, statusWhenPlaced } from '../../domain/programmes/sign-up-status.ts';
import type { NewParticipant, NewSignUp } from '../../domain/programmes/sign-up.ts';
import { type Claim, placeParty } from '../../domain/programmes/waitlist.ts';
import { PlaceGroupId, type SignUpId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData, ParticipantRow, PersonRow, SessionRow, SignUpRow } from './data.ts';
import { type Context, insist, Refused } from './handler.ts';
import { type Changing, lineOf, nextLineNumber, poolsWaitedFor } from './line.ts';
import { claimsFor, countPlaces, poolsOf } from './places.ts';
import { activityOf } from './rows.ts';

/** A party whose places are found; each claim names its member by the number in the party. */
export interface Joining {
  readonly session: SessionRow;
  readonly body: NewSignUp;
  readonly placed: readonly Claim[];
  readonly waiting: readonly Claim[];
}

/** Finds the places of a party, or throws why there are none. Nothing is changed. */
export function joiningOf({ data, now }: Changing, session: SessionRow, body: NewSignUp): Joining {
  const activity = activityOf(data, session);
  const day = dayOf(session.startsAt);
  refuseClosed(data, session, body.party, now);
  const problems = signUpProblems(body, dayOf(now));
  if (problems.length > 0) throw new Refused('validation-failed', problems);
  insist(partyRefusal(body, { ...activity, day }, agePolicy2026));
  insist(answersRefusal(body, activity));
  const placing = placeParty(claimsFor(body.party, session, day), poolsOf(session), {
    waitedFor: poolsWaitedFor(lineOf(data, session.id)),
    ifFull: body.ifFull ?? 'refuse',
    hasWaitlist: activity.waitlist !== undefined,
  });
  const isSignedUp = isAnyoneSignedUp(data, session, body);
  insist(placeRefusal({ isFull: placing === undefined, isSignedUp }));
  return { session, body, placed: placing?.placed ?? [], waiting: placing?.waiting ?? [] };
}

/** What all sign-ups of one request have in common. */
export interface Booking {
  bookingId?: SignUpId | undefined;
  readonly manageToken: string;
  readonly siteKey: string | undefined;
}

/** Writes the sign-ups of a party, of which there are two where it is split: those who have places come first. */
export function join(
  changing: Changing,
  { body, placed, session, waiting }: Joining,
  booking: Booking,
): SignUpRow[] {
  const { data } = changing;
  const made: SignUpRow[] = [];
  const add = (claims: readonly Claim[], status: SignUpStatus, more: Partial<SignUpRow>) => {
    if (claims.length === 0) return;
    const signUp = newSignUp(changing, { body, claims, session, status }, booking);
    data.signUps.push(Object.assign(signUp, more));
    made.push(signUp);
  };
  add(placed, statusWhenPlaced(activityOf(data, session)), {});
  countPlaces(
    session,
    made.flatMap(({ party }) => party),
    1,
  );
  add(waiting, 'waitlisted', {
    lineNumber: nextLineNumber(data, session.id),
    maySplit: body.ifFull === 'split',
  });
  return made;
}

interface Made extends Pick<Joining, 'body' | 'session'> {
  readonly claims: readonly Claim[];
  readonly status: SignUpStatus;
}

function newSignUp(changing: Changing, { body, claims, session, status }: Made, booking: Booking): SignUpRow {
  const id = changing.newId('sgn');
  booking.bookingId ??= id;
  return {
    id,
    sessionId: session.id,
    status,
    contact: body.contact,
    createdAt: changing.now,
    party: membersOf(changing, body, claims),
    answers: body.answers,
    ...booking,
  };
}

/** The rows of these members of a party, who are known from now on under the contact's number. */
export function membersOf(
  { data, newId, now }: Changing,
  { contact, party }: Pick<NewSignUp, 'contact' | 'party'>,
  claims: readonly Claim[],
): ParticipantRow[] {
  return claims.flatMap(({ member, pool }) => {
    const asked = party[Number(member)];
    if (asked === undefined) return [];
    const { answers, birth, consents = [], guardian, name, relation, role } = asked;
    const person = knownPerson({ data, newId }, name, contact.mobile);
    person.birth = birth ?? person.birth;
    return {
      id: newId('ptc'),
      personId: person.id,
      relation,
      role,
      guardian,
      birth,
      answers,
      consents: consents.map((consent) => ({ ...consent, decidedAt: now })),
      ...(pool === role ? {} : { groupId: PlaceGroupId.parse(pool) }),
    };
  });
}

function knownPerson(
  { data, newId }: Pick<Context, 'data' | 'newId'>,
  name: string,
  mobile: string,
): PersonRow {
  const known = personOf(data, name, mobile);
  if (known !== undefined) return known;
  const person: PersonRow = { id: newId('per'), name, mobile };
  data.persons.push(person);
  return person;
}

const refusalOf: Readonly<Record<Exclude<SignUpState, 'full' | 'open' | 'waitlist'>, RefusalCode>> = {
  'not-open': 'sign-up-not-open',
  closed: 'sign-up-closed',
  cancelled: 'session-cancelled',
  'not-offered': 'role-not-offered',
};

/** Throws unless everybody's role can be signed up for, now; whether there are places is another question. */
export function refuseClosed(
  data: MemoryData,
  session: SessionRow,
  party: readonly NewParticipant[],
  now: Instant,
): void {
  const { waitlist } = activityOf(data, session);
  for (const role of new Set(party.map((one) => one.role))) {
    const state = signUpState({ ...session, waitlist }, role, now);
    if (state !== 'open' && state !== 'full' && state !== 'waitlist') throw new Refused(refusalOf[state]);
  }
}

/** A person is a name under a contact's number; whoever waits for the session is signed up for it too. */
export function isAnyoneSignedUp(
  data: MemoryData,
  session: SessionRow,
  { contact, party }: Pick<NewSignUp, 'contact' | 'party'>,
): boolean {
  const present = data.signUps
    .filter(({ sessionId, status }) => sessionId === session.id && !isFinal(status))
    .flatMap((signUp) => signUp.party.map(({ personId }) => personId));
  return party.some(({ name }) => {
    const person = personOf(data, name, contact.mobile);
    return person !== undefined && present.includes(person.id);
  });
}

function personOf(data: MemoryData, name: string, mobile: string): PersonRow | undefined {
  return data.persons.find((person) => person.name === name && person.mobile === mobile);
}
