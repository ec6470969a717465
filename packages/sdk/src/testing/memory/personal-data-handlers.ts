import type { PersonalData } from '../../domain/people/personal-data.ts';
import { isFinal } from '../../domain/programmes/sign-up-status.ts';
import type { Answer } from '../../domain/programmes/question.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { compareInstants } from '../../domain/values/wall-clock.ts';
import { liveBadge } from './badge-handlers.ts';
import type { MemoryData, ParticipantRow, SessionRow, SignUpRow } from './data.ts';
import { type Context, type HandlersOf, Refused } from './handler.ts';
import { end } from './line.ts';
import { activityOf, bookingOf, related } from './rows.ts';
import { heldSignUp } from './sign-up-handlers.ts';
import { present } from './views.ts';

/** One's own data: a copy to take along, and its end. */
export const personalDataHandlers: HandlersOf<'signUps.data' | 'signUps.erase'> = {
  'signUps.data': (context) => {
    const { data, now } = context;
    const signUp = provenSignUp(context, context.params.signUpId);
    return {
      exportedAt: now,
      contact: { ...signUp.contact },
      signUps: bookingOf(data, signUp).map((one) => copyOf(data, one)),
    };
  },

  'signUps.erase': (context) => {
    const { data, now } = context;
    const signUps = bookingOf(data, provenSignUp(context, context.params.signUpId));
    if (signUps.some((signUp) => isUnderWay(data, signUp, now))) throw new Refused('sign-up-not-changeable');
    for (const signUp of signUps) {
      const { startsAt } = related(data.sessions, signUp.sessionId);
      if (!isFinal(signUp.status) && compareInstants(now, startsAt) < 0) end(context, signUp, 'cancelled');
    }
    const participants = signUps.flatMap(({ left = [], party }) => [...party, ...left]);
    const participantIds = new Set<string | undefined>(participants.map(({ id }) => id));
    const kept = data.serviceEntries.filter(({ participantId }) => participantIds.has(participantId));
    endBadges(data, participants, now);
    signUps.forEach(blank);
    return {
      erasedAt: now,
      signUps: signUps.length,
      persons: erasePersons(data, participants),
      keptServiceEntries: kept.length,
    };
  },
};

/** The sign-up of a holder who also knows the contact's number. */
function provenSignUp(
  context: Pick<Context, 'bearer' | 'data'> & { readonly body: { readonly mobile: string } },
  signUpId: string,
): SignUpRow {
  const signUp = heldSignUp(context, signUpId);
  if (signUp.contact.mobile !== context.body.mobile) throw new Refused('contact-mismatch');
  return signUp;
}

function copyOf(data: MemoryData, signUp: SignUpRow): PersonalData['signUps'][number] {
  const session = related(data.sessions, signUp.sessionId);
  const { communityId, title } = activityOf(data, session);
  return {
    id: signUp.id,
    session: title,
    community: related(data.communities, communityId).name,
    startsAt: session.startsAt,
    status: signUp.status,
    createdAt: signUp.createdAt,
    party: [...signUp.party, ...(signUp.left ?? [])].map((one) => personOf(data, { session, signUp }, one)),
    answers: answersOf(data, session, signUp.answers),
  };
}

function personOf(
  data: MemoryData,
  { session, signUp }: { readonly session: SessionRow; readonly signUp: SignUpRow },
  { answers, birth, checkIn, consents, guardian, personId, relation, role }: ParticipantRow,
): PersonalData['signUps'][number]['party'][number] {
  return {
    name: related(data.persons, personId).name,
    relation,
    role,
    consents: consents.map((consent) => ({
      ...consent,
      method: 'web-form',
      decidedAt: consent.decidedAt ?? signUp.createdAt,
    })),
    answers: answersOf(data, session, answers),
    ...present({ birth, guardian, checkedInAt: checkIn?.checkedInAt, checkedOutAt: checkIn?.checkedOutAt }),
  };
}

/** Answers with the words of their questions. */
function answersOf(data: MemoryData, session: SessionRow, answers: readonly Answer[] = []) {
  const { questions = [] } = activityOf(data, session);
  return answers.map(({ questionId, value }) => ({
    question: questions.find(({ id }) => id === questionId)?.label['zh-CN'] ?? questionId,
    value,
  }));
}

/** Whether its people are just there, so that nobody can be taken off the list. */
function isUnderWay(data: MemoryData, { sessionId, status }: SignUpRow, now: string): boolean {
  const { endsAt, startsAt } = related(data.sessions, sessionId);
  return !isFinal(status) && compareInstants(startsAt, now) <= 0 && compareInstants(now, endsAt) < 0;
}

/** Hours stay on record, and aren't shown to anybody any more. */
function endBadges(data: MemoryData, participants: readonly ParticipantRow[], now: Instant): void {
  const seen = participants.filter(({ checkIn, role }) => role === 'volunteer' && checkIn !== undefined);
  for (const { id, personId } of data.volunteers) {
    const live = seen.some((one) => one.personId === personId) ? liveBadge(data, id) : undefined;
    if (live !== undefined) live.revokedAt = now;
  }
}

/** What is left counts, and names nobody; no token opens it any more. */
function blank(signUp: SignUpRow): void {
  signUp.contact = { name: '', mobile: '' };
  signUp.manageToken = '';
  signUp.answers = undefined;
  for (const participant of [...signUp.party, ...(signUp.left ?? [])]) {
    participant.answers = undefined;
    participant.birth = undefined;
    participant.consents = [];
  }
}

/** Blanks the persons who are known by nothing else, and says how many there were. */
function erasePersons(data: MemoryData, participants: readonly ParticipantRow[]): number {
  const elsewhere = new Set(
    data.signUps
      .filter(({ manageToken }) => manageToken !== '')
      .flatMap(({ party }) => party.map(({ personId }) => personId)),
  );
  const volunteers = new Set(data.volunteers.map(({ personId }) => personId));
  const own = new Set(participants.map(({ personId }) => personId));
  const erased = data.persons.filter(({ id }) => own.has(id) && !elsewhere.has(id) && !volunteers.has(id));
  for (const person of erased) Object.assign(person, { name: '', mobile: '', birth: undefined });
  return erased.length;
}
