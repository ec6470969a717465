/** What can be known to be wrong about a person before anything is sent, and where the server's word on her belongs. Pure. */
import {
  answersRefusal,
  consentVersion,
  dayOf,
  type FieldProblem,
  isBornAfter,
  isPersonName,
  type NewSignUp,
  normaliseName,
  partyRefusal,
} from '@youth-action/sdk/domain';
import type { DraftParticipant } from './draft.ts';
import { answersOf, asParsed, type SignUpBody } from './member.ts';
import {
  asksBirth,
  asksGuardian,
  birthOf,
  consentsAsked,
  groupChoices,
  questionsOf,
  type Rules,
  sessionsOf,
} from './party-facts.ts';

/** Something to correct. `field` is the id of the field that it's about; undefined where it's about none. */
export interface FormProblem {
  readonly field: string | undefined;
  readonly code: string;
}

/** The first problem of each field. */
export function oncePerField(problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  );
}

/** Words for each field's problem, by the field's id. */
export function textsByField(
  problems: readonly FormProblem[],
  textOf: (code: string) => string,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { field, code } of problems) if (field !== undefined) texts[field] = textOf(code);
  return texts;
}

/** What is wrong with one participant's own fields. */
export function participantProblems(participant: DraftParticipant, rules: Rules): FormProblem[] {
  const { key, relation, name, guardian, groupId, consents } = participant;
  const groups = groupChoices(participant, rules);
  return [
    ...(relation === 'self' ? [] : nameProblems(`${key}-name`, name)),
    ...birthProblems(participant, rules),
    ...(groups.length > 0 && !groups.some(({ id }) => id === groupId)
      ? [{ field: `${key}-group`, code: 'group-required' }]
      : []),
    ...(guardian === '' && asksGuardian(participant, rules)
      ? [{ field: `${key}-guardian`, code: 'required' }]
      : []),
    ...consentsAsked(participant, rules)
      .filter(({ purpose, isNeeded }) => isNeeded && consents[purpose] !== true)
      .map(({ purpose }) => ({
        field: `${key}-consent-${purpose}`,
        code: purpose === 'health-information' ? 'health-consent-required' : 'guardian-consent-required',
      })),
  ];
}

function birthProblems(participant: DraftParticipant, { today }: Rules): FormProblem[] {
  if (!asksBirth(participant)) return [];
  const field = `${participant.key}-birth`;
  const birth = birthOf(participant);
  if (birth === undefined)
    return [{ field, code: participant.relation === 'child' ? 'birth-required' : 'required' }];
  return isBornAfter(birth, today) ? [{ field, code: 'birth-in-future' }] : [];
}

export function nameProblems(field: string, text: string): FormProblem[] {
  const name = normaliseName(text);
  if (name === '') return [{ field, code: 'required' }];
  return isPersonName(name) ? [] : [{ field, code: 'name-malformed' }];
}

/** What the server's own rules say about people and what they answer to these questions. */
export function refusedFields(
  body: SignUpBody,
  rules: Rules,
  questions = rules.session.questions,
): readonly FieldProblem[] {
  const { policy, session } = rules;
  const request = judged(body);
  const refusals = sessionsOf(rules).map(({ startsAt }) =>
    partyRefusal(request, { ...session, day: dayOf(startsAt) }, policy),
  );
  return [...refusals, answersRefusal(request, { questions })].flatMap((refusal) =>
    refusal === undefined ? [] : (refusal.fields ?? [{ pointer: '', code: refusal.code }]),
  );
}

/**
 * The request as the rules of this version judge it: with the consent texts that this version knows. Which version is
 * in force is the server's to say; a page that was deployed before the text changed must not refuse the new one.
 */
function judged(request: SignUpBody): NewSignUp {
  const party = request.party.map(({ consents = [], ...participant }) => ({
    ...participant,
    consents: consents.flatMap((decision) => {
      const textVersion = consentVersion(decision.purpose);
      return textVersion === undefined ? [] : [{ ...decision, textVersion }];
    }),
  }));
  return asParsed({ ...request, party });
}

/** The id of the field that the rest of a JSON Pointer, behind the person's position, is about. */
export function participantField(
  participant: DraftParticipant,
  [member = '', place = '']: readonly string[],
  rules: Rules,
): string {
  const { key, relation, isMinor, role } = participant;
  if (member === 'consents') return consentField(participant, rules);
  if (member === 'answers') {
    const questions = questionsOf(participant, rules.session.questions);
    return questionField(`${key}-`, place, answersOf(questions, participant.answers));
  }
  // Where nothing is to be chosen the places of the role aren't for people like her.
  if (member === 'groupId')
    return groupChoices(participant, rules).length > 0
      ? `${key}-group`
      : `${key}-${role === 'participant' && asksBirth(participant) ? 'birth' : 'role'}`;
  const fields: Readonly<Record<string, string>> = {
    child: { name: 'name', role: 'role', birth: 'birth', guardian: 'guardian' },
    adult: { name: 'name', role: 'role', birth: 'name', guardian: 'name' },
    self: { role: 'role', birth: isMinor ? 'birth' : 'minor', guardian: isMinor ? 'birth' : 'minor' },
  }[relation];
  if (relation === 'self' && member === 'name') return 'contact-name';
  const field = fields[member];
  return field === undefined ? 'party' : `${key}-${field}`;
}

/** `place` is an answer's position in the request, or the id of a question without one. */
export function questionField(
  prefix: string,
  place: string,
  sent: readonly { readonly questionId: string }[],
): string {
  return `${prefix}q-${/^\d+$/.test(place) ? (sent[Number(place)]?.questionId ?? place) : place}`;
}

/** The consent that is still in the way; the first one where none is. */
function consentField(participant: DraftParticipant, rules: Rules): string {
  const asked = consentsAsked(participant, rules).filter(({ isNeeded }) => isNeeded);
  const missing = asked.find(({ purpose }) => participant.consents[purpose] !== true) ?? asked[0];
  return missing === undefined
    ? `${participant.key}-guardian`
    : `${participant.key}-consent-${missing.purpose}`;
}
