import { agePolicy2026 } from '../../domain/people/age-policy.ts';
import { consentPurposes } from '../../domain/people/consent.ts';
import { consentVersion, consentVersions } from '../../domain/people/consent-versions.ts';
import type { FieldProblem } from '../../domain/problem.ts';
import {
  answersRefusal,
  consentsNeeded,
  partyRefusal,
  signUpProblems,
} from '../../domain/programmes/party-rules.ts';
import { lineMoves } from '../../domain/programmes/offers.ts';
import { changeFits } from '../../domain/programmes/party-change.ts';
import { placeRefusal } from '../../domain/programmes/place-refusal.ts';
import { isFinal, statusWhenPlaced } from '../../domain/programmes/sign-up-status.ts';
import { largestParty, type NewParticipant, type NewSignUp } from '../../domain/programmes/sign-up.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { MobileNumber } from '../../domain/values/mobile-number.ts';
import { PersonName } from '../../domain/values/person-name.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { ParticipantRow, SessionRow, SignUpRow } from './data.ts';
import { found, type HandlersOf, insist, Refused } from './handler.ts';
import { isAnyoneSignedUp, membersOf, refuseClosed } from './joining.ts';
import { type Changing, end, lineOf, moveUp, poolsWaitedFor } from './line.ts';
import { claimsFor, claimsOf, countPlaces, poolsOf } from './places.ts';
import { activityOf, related } from './rows.ts';
import { heldSignUp } from './sign-up-handlers.ts';
import { healthQuestions, signUpView } from './sign-up-views.ts';

/** What the holder of a sign-up changes about its people. */
export const partyHandlers: HandlersOf<'signUps.changeParty' | 'signUps.decideConsent'> = {
  'signUps.changeParty': (context) => {
    const { body, data, now } = context;
    const signUp = heldSignUp(context, context.params.signUpId);
    const session = related(data.sessions, signUp.sessionId);
    const { add = [], remove = [] } = body;
    refuseChange(signUp, session, now);
    const leaving = remove.map((id) =>
      found(
        signUp.party.find((one) => one.id === id),
        'participant-not-found',
      ),
    );
    const staying = signUp.party.filter((one) => !leaving.includes(one));
    if (staying.length === 0) throw new Refused('party-empty');
    if (leaving.some(({ checkIn }) => checkIn !== undefined)) throw new Refused('sign-up-not-changeable');
    const members = add.length === 0 ? [] : newcomers(context, { signUp, session, staying, leaving, add });
    leave(signUp, session, leaving);
    signUp.party.push(...members);
    if (members.length > 0) {
      countPlaces(session, members, 1);
      signUp.status = statusWhenPlaced(activityOf(data, session));
    }
    moveUp(context, session);
    return signUpView(data, signUp);
  },

  'signUps.decideConsent': (context) => {
    const { body, data, now } = context;
    const { participantId, ...decision } = body;
    const signUp = heldSignUp(context, context.params.signUpId);
    const session = related(data.sessions, signUp.sessionId);
    const participant = found(
      signUp.party.find(({ id }) => id === participantId),
      'participant-not-found',
    );
    // a yes is a yes to the text in force; a no is a no to whatever was agreed to
    if (decision.granted && consentVersion(decision.purpose) !== decision.textVersion)
      throw new Refused('consent-text-outdated');
    if (isFinal(signUp.status)) throw new Refused('sign-up-not-changeable');
    const day = dayOf(session.startsAt);
    const isNeeded = consentsNeeded(participant, day, agePolicy2026).includes(decision.purpose);
    const leaves = isNeeded && !decision.granted;
    if (leaves) {
      refuseChange(signUp, session, now);
      if (participant.checkIn !== undefined) throw new Refused('sign-up-not-changeable');
    }
    participant.consents = [...participant.consents, { ...decision, decidedAt: now }];
    if (decision.purpose === 'health-information' && !decision.granted) {
      const health = healthQuestions(data, session);
      participant.answers = participant.answers?.filter(({ questionId }) => !health.has(questionId));
    }
    if (leaves) takeOut(context, { participant, session, signUp });
    return signUpView(data, signUp);
  },
};

/** Throws unless people can come and go: the sign-up stands, and its session is still to come. */
function refuseChange({ status }: SignUpRow, { startsAt }: SessionRow, now: Instant): void {
  if (isFinal(status) || !lineMoves({ status: 'scheduled', startsAt }, now))
    throw new Refused('sign-up-not-changeable');
}

/** The last one of a party doesn't leave it: the sign-up as a whole is cancelled. */
function takeOut(
  changing: Changing,
  { participant, session, signUp }: { participant: ParticipantRow; session: SessionRow; signUp: SignUpRow },
): void {
  if (signUp.party.length === 1) {
    end(changing, signUp, 'cancelled');
    return;
  }
  leave(signUp, session, [participant]);
  moveUp(changing, session);
}

function leave(signUp: SignUpRow, session: SessionRow, leaving: readonly ParticipantRow[]): void {
  if (signUp.status !== 'waitlisted') countPlaces(session, leaving, -1);
  signUp.party = signUp.party.filter((one) => !leaving.includes(one));
  signUp.left = [...(signUp.left ?? []), ...leaving];
}

interface Change {
  readonly signUp: SignUpRow;
  readonly session: SessionRow;
  readonly staying: readonly ParticipantRow[];
  readonly leaving: readonly ParticipantRow[];
  readonly add: readonly NewParticipant[];
}

/** The rows of those who join a party that has its places, or why they can't. A place that is given up may be taken over. */
function newcomers(changing: Changing, change: Change): ParticipantRow[] {
  const { data, now } = changing;
  const { add, leaving, session, signUp, staying } = change;
  const activity = activityOf(data, session);
  const day = dayOf(session.startsAt);
  if (signUp.status !== 'confirmed' && signUp.status !== 'pending')
    throw new Refused('sign-up-not-changeable');
  refuseClosed(data, session, add, now);
  if (staying.length + add.length > largestParty)
    throw new Refused('validation-failed', [{ pointer: '/add', code: 'too-many' }]);
  const request = wholeParty(changing, change);
  translated(staying.length, () => {
    const problems = signUpProblems(request, dayOf(now));
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    insist(partyRefusal(request, { ...activity, day }, agePolicy2026));
  });
  const joining = { contact: request.contact, party: [...add] };
  translated(0, () => {
    const questions = activity.questions?.filter(({ scope }) => scope === 'participant');
    insist(answersRefusal(joining, { questions }));
  });
  const claims = translated(0, () => claimsFor(joining.party, session, day));
  const fits = changeFits(
    { leaving: claimsOf(leaving), joining: claims },
    poolsOf(session),
    poolsWaitedFor(lineOf(data, session.id)),
  );
  insist(placeRefusal({ isFull: !fits, isSignedUp: isAnyoneSignedUp(data, session, joining) }));
  return membersOf(changing, joining, claims);
}

/** The party as it would be, as a request. Who is in it already has passed every rule, so her consents are taken as given. */
function wholeParty({ data }: Changing, { add, signUp, staying }: Change): NewSignUp {
  const consents = consentPurposes.map((purpose) => ({
    purpose,
    textVersion: consentVersions[purpose],
    granted: true,
  }));
  const party = staying.map(({ birth, guardian, personId, relation, role }) => ({
    relation,
    role,
    guardian,
    consents,
    name: PersonName.parse(related(data.persons, personId).name),
    birth,
  }));
  const { mobile, name } = signUp.contact;
  return {
    contact: { name: PersonName.parse(name), mobile: MobileNumber.parse(mobile) },
    party: [...party, ...add],
  };
}

/**
 * Refusals speak of the party that was asked about; here they speak of those who are to join. Somebody who is in it already
 * isn't named, but if it's she who breaks a rule, nobody joins all the same.
 */
function translated<T>(before: number, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const fields = error.fields?.flatMap((field) => ofNewcomer(field, before));
    throw new Refused(error.code, fields, error.extra);
  }
}

function ofNewcomer({ code, pointer }: FieldProblem, before: number): FieldProblem[] {
  const [, index = '0', rest = ''] = /^\/party\/(\d+)(.*)$/.exec(pointer) ?? [];
  const place = Number(index) - before;
  return place < 0 ? [] : [{ code, pointer: `/add/${place}${rest}` }];
}
