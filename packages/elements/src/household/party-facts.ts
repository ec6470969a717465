/** What follows from a participant's fields: birth, guardian, consents, groups, questions. Pure. */
import {
  type AgePolicy,
  agePolicy2026,
  type Birth,
  birthFrom,
  type CivilDay,
  consentsNeeded,
  dayOf,
  groupsFor,
  type Instant,
  isCivilMonth,
  needsGuardian,
  type PlaceGroup,
  type Question,
  questionsFor,
  type SessionDetail,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { Draft, DraftAnswer, DraftParticipant } from './draft.ts';

/** What the rules need beside the draft. */
export interface Rules {
  readonly session: SessionDetail;
  /** Of a series, the sessions that were chosen; undefined where the form is for `session`. */
  readonly chosen?: readonly SessionSummary[] | undefined;
  readonly policy: AgePolicy;
  /** The day on which the form is filled in. */
  readonly today: CivilDay;
}

/** What people are signed up for: a session, or some of a series whose texts and questions are those of `detail`. */
interface Occasion {
  readonly detail: SessionDetail;
  readonly series?: readonly SessionSummary[] | undefined;
}

/** The rules of now, for what the form is for and which of its sessions are chosen. */
export function rulesFor(
  { detail, series }: Occasion,
  { sessionIds }: Pick<Draft, 'sessionIds'>,
  now: Instant,
): Rules {
  return {
    session: detail,
    chosen: series?.filter(({ id }) => sessionIds.includes(id)),
    policy: agePolicy2026,
    today: dayOf(now),
  };
}

/** The sessions that the request is for. */
export function sessionsOf({ chosen, session }: Rules): readonly SessionSummary[] {
  return chosen ?? [session];
}

/** The first day on which the party would take part: people are youngest on it. */
export function firstDay(rules: Rules): CivilDay {
  const days = sessionsOf(rules).map(({ startsAt }) => dayOf(startsAt));
  return days.reduce((first, day) => (day < first ? day : first), days[0] ?? dayOf(rules.session.startsAt));
}

/** Whether the month of birth is asked: of every child, and of a contact who says that she is a minor. */
export function asksBirth({ relation, isMinor }: DraftParticipant): boolean {
  return relation === 'child' || (relation === 'self' && isMinor);
}

export function birthOf(participant: DraftParticipant): Birth | undefined {
  const text = `${participant.birthYear}-${participant.birthMonth}`;
  return asksBirth(participant) && isCivilMonth(text) ? birthFrom(text) : undefined;
}

function ageAndRole(participant: DraftParticipant) {
  return { relation: participant.relation, role: participant.role, birth: birthOf(participant) };
}

/** Whether a guardian's signature is asked for on the form. */
export function asksGuardian(participant: DraftParticipant, rules: Rules): boolean {
  return (
    participant.relation === 'child' && needsGuardian(ageAndRole(participant), firstDay(rules), rules.policy)
  );
}

/** The consent texts to decide on for a participant, with whether the sign-up depends on it. */
export function consentsAsked(participant: DraftParticipant, rules: Rules) {
  const isSignedFor = asksGuardian(participant, rules);
  const needed: readonly string[] = isSignedFor
    ? consentsNeeded(ageAndRole(participant), firstDay(rules), rules.policy)
    : [];
  const tellsHealth = tellsOfHealth(participant, rules.session.questions);
  return rules.session.consentTexts
    .filter(({ purpose, required }) =>
      purpose === 'health-information' ? tellsHealth : isSignedFor && (needed.includes(purpose) || !required),
    )
    .map((text) => ({
      ...text,
      isNeeded: needed.includes(text.purpose) || text.purpose === 'health-information',
    }));
}

/** Whether anything about health was answered, which needs a consent of its own. */
function tellsOfHealth(participant: DraftParticipant, questions: readonly Question[] = []): boolean {
  return questionsOf(participant, questions).some(
    ({ id, isHealth }) => isHealth === true && isAnswered(participant.answers[id]),
  );
}

export function isAnswered(answer: DraftAnswer | undefined): boolean {
  return answer !== undefined && (typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0);
}

/** What a participant is asked. */
export function questionsOf({ role }: DraftParticipant, questions: readonly Question[] = []): Question[] {
  return questionsFor(questions, { scope: 'participant', roles: [role] });
}

/** What the contact is asked, once. */
export function sharedQuestions({ party }: Draft, questions: readonly Question[] = []): Question[] {
  return questionsFor(questions, { scope: 'sign-up', roles: party.map(({ role }) => role) });
}

/** The groups among which a participant has to choose; empty where there's nothing to choose. */
export function groupChoices(
  participant: DraftParticipant,
  { chosen, session }: Rules,
): readonly PlaceGroup[] {
  if (chosen !== undefined) return [];
  const { relation, role } = participant;
  const birth = birthOf(participant);
  const seeker = { relation, role, ...(birth === undefined ? {} : { birth }) };
  const open = groupsFor(seeker, session.groups ?? [], dayOf(session.startsAt));
  return open.length > 1 ? open : [];
}
