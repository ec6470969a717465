/**
 * Whether a party may join a session: the same rules mark the fields of the form and decide the request.
 *
 * Owns age, guardian, consent and who is named twice. Doesn't own places and earlier sign-ups, which only the server's
 * transaction can decide, nor the window (`sign-up-state.ts`). No schema in this file: the form loads it.
 */
import type { AgePolicy } from '../people/age-policy.ts';
import type { ConsentPurpose } from '../people/consent.ts';
import { consentVersion } from '../people/consent-versions.ts';
import type { FieldProblem, Refusal, RefusalCode } from '../problem.ts';
import { ageBounds, isSurelyAtLeast, isUnder } from '../values/age.ts';
import { isBornAfter } from '../values/birth-text.ts';
import type { CivilDay } from '../values/civil-date.ts';
import type { AgeRange } from './activity.ts';
import { answerProblems, questionsFor } from './answers.ts';
import type { Question } from './question.ts';
import type { ParticipationRole } from './session.ts';
import type { NewParticipant, NewSignUp } from './sign-up.ts';

/** What the party rules look at in a session. */
export interface PartyRules {
  /** Civil day on which the session starts; ages count on it. */
  readonly day: CivilDay;
  readonly audience: string;
  readonly ageRange?: AgeRange | undefined;
  readonly riskLevel: string;
}

/** Whether a guardian must sign for this participant on `day`. A month-only birth counts as the younger age. */
export function needsGuardian(participant: AgeAndRole, day: CivilDay, policy: AgePolicy): boolean {
  if (participant.birth === undefined) return participant.relation === 'child';
  const line = participant.role === 'volunteer' ? policy.volunteerConsentUnder : policy.guardianSignsUnder;
  return isUnder(line, participant.birth, day);
}

/** The part of a participant on which age rules depend. */
export type AgeAndRole = Pick<NewParticipant, 'relation' | 'birth' | 'role'>;

/** The purposes on which a guardian must decide for this participant; empty when no guardian is needed. */
export function consentsNeeded(
  participant: AgeAndRole,
  day: CivilDay,
  policy: AgePolicy,
): readonly ConsentPurpose[] {
  if (!needsGuardian(participant, day, policy)) return [];
  return participant.role === 'volunteer' ? ['sign-up', 'volunteering'] : ['sign-up'];
}

/**
 * Whether this party may join, apart from places, window and earlier sign-ups.
 * Returns the first rule that is broken with all fields that break it, or undefined.
 */
export function partyRefusal(
  request: NewSignUp,
  session: PartyRules,
  policy: AgePolicy,
): Refusal | undefined {
  for (const rule of partyRules) {
    const fields = request.party.flatMap((participant, index) =>
      rule.broken(participant, session, policy, request)
        ? [{ pointer: `/party/${index}/${rule.field}`, code: rule.code }]
        : [],
    );
    if (fields.length > 0) return { code: rule.code, fields };
  }
  return duplicateRefusal(request);
}

interface PartyRule {
  readonly code: RefusalCode;
  readonly field: string;
  broken(participant: NewParticipant, session: PartyRules, policy: AgePolicy, request: NewSignUp): boolean;
}

/** In the order in which a person would want to hear of them. */
const partyRules: readonly PartyRule[] = [
  {
    code: 'birth-required',
    field: 'birth',
    broken: ({ birth, relation }) => relation === 'child' && birth === undefined,
  },
  { code: 'age-out-of-range', field: 'birth', broken: isOutOfRange },
  {
    code: 'volunteer-too-young',
    field: 'birth',
    broken: ({ birth, role }, { day, riskLevel }, policy) =>
      role === 'volunteer' &&
      birth !== undefined &&
      isUnder(riskLevel === 'elevated' ? policy.riskyTasksFrom : policy.volunteerFrom, birth, day),
  },
  {
    code: 'guardian-required',
    field: 'guardian',
    broken: (participant, { day }, policy, request) =>
      needsGuardian(participant, day, policy) &&
      (participant.guardian === undefined ||
        participant.relation === 'self' ||
        !contactIsAdult(request, day, policy)),
  },
  {
    code: 'consent-text-outdated',
    field: 'consents',
    broken: ({ consents = [] }) =>
      consents.some(({ purpose, textVersion }) => consentVersion(purpose) !== textVersion),
  },
  {
    code: 'guardian-consent-required',
    field: 'consents',
    broken: (participant, { day }, policy) =>
      consentsNeeded(participant, day, policy).some((purpose) => !agreesTo(purpose, participant)),
  },
];

/** What answers are judged by: the activity's questions, if it has any. */
export interface AnswerRules {
  readonly questions?: readonly Question[] | undefined;
}

/**
 * Why the answers of a sign-up can't be taken: one that is missing or doesn't fit, or health information without the
 * consent to it. Returns the first reason with all fields that it is about, or undefined.
 */
export function answersRefusal(request: NewSignUp, { questions = [] }: AnswerRules): Refusal | undefined {
  const { party, answers = [] } = request;
  const roles = party.map(({ role }) => role);
  const fields = [
    ...answerProblems(questionsFor(questions, { scope: 'sign-up', roles }), answers, '/answers'),
    ...party.flatMap(({ role, answers: given = [] }, index) =>
      answerProblems(
        questionsFor(questions, { scope: 'participant', roles: [role] }),
        given,
        `/party/${index}/answers`,
      ),
    ),
  ];
  if (fields.length > 0) return { code: 'answers-incomplete', fields };
  const health = questions.filter(({ isHealth }) => isHealth === true).map(({ id }) => id);
  const unconsented = party.flatMap((participant, index) =>
    tellsOf(health, participant.answers) && !agreesTo('health-information', participant)
      ? [{ pointer: `/party/${index}/consents`, code: 'health-consent-required' }]
      : [],
  );
  return unconsented.length === 0 ? undefined : { code: 'health-consent-required', fields: unconsented };
}

function tellsOf(questionIds: readonly string[], answers: NewParticipant['answers'] = []): boolean {
  return answers.some(
    ({ questionId, value }) => questionIds.includes(questionId) && value !== '' && !isEmptyList(value),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function agreesTo(purpose: ConsentPurpose, { consents = [] }: NewParticipant): boolean {
  return consents.some((decision) => decision.purpose === purpose && decision.granted);
}

/**
 * Fields of a sign-up that can't be right whatever the session is, as JSON Pointers with a code; empty when all can.
 * `today` is the civil day of the request.
 */
export function signUpProblems({ party }: NewSignUp, today: CivilDay): FieldProblem[] {
  return party.flatMap(({ birth, consents = [] }, index) => [
    ...(birth !== undefined && isBornAfter(birth, today)
      ? [{ pointer: `/party/${index}/birth`, code: 'birth-in-future' }]
      : []),
    // Two answers to one question are none.
    ...(new Set(consents.map(({ purpose }) => purpose)).size < consents.length
      ? [{ pointer: `/party/${index}/consents`, code: 'malformed' }]
      : []),
  ]);
}

/**
 * Out of the organiser's age range for certain. Where only the month of birth is known and the person may be in
 * range, she is let in: the range is the organiser's wish, not a line of the law. Volunteers have lines of their own.
 */
function isOutOfRange(
  { birth, relation, role }: NewParticipant,
  { audience, ageRange, day }: PartyRules,
): boolean {
  if (ageRange === undefined || role === 'volunteer' || (audience === 'family' && relation !== 'child'))
    return false;
  if (birth === undefined) return ageRange.to !== undefined && ageRange.to < 18;
  const { atLeast, atMost } = ageBounds(birth, day);
  return (
    (ageRange.from !== undefined && atMost < ageRange.from) ||
    (ageRange.to !== undefined && atLeast > ageRange.to)
  );
}

function contactIsAdult(request: NewSignUp, day: CivilDay, policy: AgePolicy): boolean {
  const self = request.party.find(({ relation }) => relation === 'self');
  return self?.birth === undefined || isSurelyAtLeast(policy.volunteerConsentUnder, self.birth, day);
}

/** A party names each person once, and the contact at most once. */
function duplicateRefusal({ party }: NewSignUp): Refusal | undefined {
  const fields: FieldProblem[] = [];
  party.forEach(({ name, relation }, index) => {
    const isRepeated = party.some(
      (other, earlier) =>
        earlier < index && (other.name === name || (relation === 'self' && other.relation === 'self')),
    );
    if (isRepeated) fields.push({ pointer: `/party/${index}/name`, code: 'duplicate-participant' });
  });
  return fields.length === 0 ? undefined : { code: 'duplicate-participant', fields };
}

/** How many places of each role a party takes. */
export function placesNeeded(
  party: readonly { readonly role: ParticipationRole }[],
): Record<ParticipationRole, number> {
  const volunteer = party.filter(({ role }) => role === 'volunteer').length;
  return { participant: party.length - volunteer, volunteer };
}
