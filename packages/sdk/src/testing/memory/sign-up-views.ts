/** Sign-ups as their holders and as organisers see them. */
import type { RosterParticipant, RosterSignUp } from '../../contract/attendance.ts';
import type { Answer } from '../../domain/programmes/question.ts';
import type { ConsentState, Participant, SignUp } from '../../domain/programmes/sign-up.ts';
import { maskMinorName, maskMobile } from '../../domain/values/masking.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { ConsentRow, MemoryData, ParticipantRow, SessionRow, SignUpRow } from './data.ts';
import { lineOf } from './line.ts';
import { contactName, isMinorOn, publicName, staffName } from './names.ts';
import { activityOf, bookingOf, related } from './rows.ts';
import { badgeCodeOf, entryView, present, summaryOf } from './views.ts';

export function signUpView(data: MemoryData, signUp: SignUpRow): SignUp {
  const session = related(data.sessions, signUp.sessionId);
  const day = dayOf(session.startsAt);
  const { cancelledAt, contact, createdAt, id, party, reason, status } = signUp;
  const self = party.find(({ relation }) => relation === 'self');
  const siblings = bookingOf(data, signUp).flatMap((one) => (one === signUp ? [] : one.id));
  return {
    id,
    status,
    createdAt,
    session: summaryOf(data, session),
    contact: {
      name: publicName({ name: contact.name, birth: self?.birth }, day),
      mobile: maskMobile(contact.mobile),
    },
    party: party.map((one) => participantView(data, one, { day, signedUpAt: createdAt })),
    ...present({ cancelledAt, reason, ...waitingOf(data, signUp) }),
    ...(siblings.length === 0 ? {} : { siblings }),
  };
}

/** Everything is masked by what this sign-up said of a person: what is known of her besides mustn't show in it. */
function participantView(
  data: MemoryData,
  row: ParticipantRow,
  { day, signedUpAt }: { day: string; signedUpAt: string },
): Participant {
  const { birth, checkIn, consents, groupId, id, personId, relation, role } = row;
  const { name } = related(data.persons, personId);
  return {
    id,
    relation,
    role,
    name: relation === 'child' ? maskMinorName(name) : publicName({ name, birth }, day),
    ...present({ groupId, checkIn: timesOf(checkIn) }),
    ...(consents.length === 0
      ? {}
      : {
          consents: latest(consents).map(
            (one) => ({ ...one, decidedAt: one.decidedAt ?? signedUpAt }) as ConsentState,
          ),
        }),
  };
}

function timesOf(checkIn: ParticipantRow['checkIn']): Participant['checkIn'] {
  return checkIn && { checkedInAt: checkIn.checkedInAt, ...present({ checkedOutAt: checkIn.checkedOutAt }) };
}

/** The decision that counts for each purpose. */
export function latest(consents: readonly ConsentRow[]): ConsentRow[] {
  return [...new Map(consents.map((consent) => [consent.purpose, consent])).values()];
}

/** Whether the latest decision on a purpose is a yes. */
export function agrees({ consents }: ParticipantRow, purpose: string): boolean {
  return latest(consents).some((one) => one.purpose === purpose && one.granted);
}

export function rosterSignUp(data: MemoryData, signUp: SignUpRow): RosterSignUp {
  const session = related(data.sessions, signUp.sessionId);
  const { contact, createdAt, id, party, reason, status } = signUp;
  const { linePosition, offerExpiresAt } = waitingOf(data, signUp);
  return {
    id,
    status,
    createdAt,
    contact: {
      name: contactName(data, contact, dayOf(session.startsAt)),
      mobile: maskMobile(contact.mobile),
    },
    party: party.map((participant) => rosterParticipant(data, session, participant)),
    ...present({ linePosition, offerExpiresAt, reason, answers: someOf(signUp.answers) }),
  };
}

export function rosterParticipant(
  data: MemoryData,
  session: SessionRow,
  row: ParticipantRow,
): RosterParticipant {
  const person = related(data.persons, row.personId);
  const day = dayOf(session.startsAt);
  const volunteer =
    row.role === 'volunteer' ? data.volunteers.find(({ personId }) => personId === person.id) : undefined;
  const entry = data.serviceEntries.find(
    ({ participantId, state }) => participantId === row.id && state !== 'void',
  );
  return {
    id: row.id,
    name: staffName(person, day),
    relation: row.relation,
    role: row.role,
    isMinor: isMinorOn(person, day),
    ...present({ groupId: row.groupId, checkIn: row.checkIn }),
    ...present({ answers: someOf(answersForStaff(data, session, row)) }),
    ...(volunteer === undefined ? {} : { volunteer: { id: volunteer.id, ...badgeCodeOf(data, volunteer) } }),
    ...(entry === undefined ? {} : { serviceEntry: entryView(data, entry) }),
  };
}

function answersForStaff(data: MemoryData, session: SessionRow, row: ParticipantRow): Answer[] {
  const health = healthQuestions(data, session);
  return (row.answers ?? []).filter(
    ({ questionId }) => !health.has(questionId) || agrees(row, 'health-information'),
  );
}

/** The questions about health, of which the answers go with a consent of their own. */
export function healthQuestions(data: MemoryData, session: SessionRow): Set<string> {
  const { questions = [] } = activityOf(data, session);
  return new Set(questions.flatMap(({ id, isHealth }) => (isHealth === true ? id : [])));
}

/** What is told of a sign-up that has no place for good. */
function waitingOf(
  data: MemoryData,
  signUp: SignUpRow,
): Pick<SignUp, 'linePosition' | 'maySplit' | 'offerExpiresAt'> {
  if (signUp.status === 'offered') return present({ offerExpiresAt: signUp.offerExpiresAt });
  if (signUp.status !== 'waitlisted') return {};
  const linePosition = lineOf(data, signUp.sessionId).indexOf(signUp) + 1;
  return { linePosition, maySplit: signUp.maySplit === true };
}

function someOf(answers: readonly Answer[] = []): Answer[] | undefined {
  return answers.length === 0 ? undefined : [...answers];
}
