/** A draft as the request that the server takes, and everything about it that can be known to be wrong before. Pure. */
import type { Client } from '@youth-action/sdk/client';
import {
  type AgePolicy,
  type Birth,
  birthFrom,
  type CivilDay,
  consentsNeeded,
  consentVersion,
  dayOf,
  isBornAfter,
  isCivilMonth,
  isPersonName,
  needsGuardian,
  normaliseMobile,
  normaliseName,
  partyRefusal,
  type NewSignUp,
  type SessionDetail,
} from '@youth-action/sdk/domain';
import type { Draft, DraftParticipant } from './draft.ts';

/** The body of a sign-up as the client sends it. */
export type SignUpBody = Parameters<Client['signUps']['create']>[1];

/** Something to correct. `field` is the id of the field that it's about; undefined where it's about none. */
export interface FormProblem {
  readonly field: string | undefined;
  readonly code: string;
}

/** What the rules need beside the draft. */
export interface Rules {
  readonly session: SessionDetail;
  readonly policy: AgePolicy;
  /** The day on which the form is filled in. */
  readonly today: CivilDay;
}

/** Whether the month of birth is asked: of every child, and of a contact who says that she is a minor. */
export function asksBirth({ relation, isMinor }: DraftParticipant): boolean {
  return relation === 'child' || (relation === 'self' && isMinor);
}

/** Whether a guardian's signature is asked for on the form. */
export function asksGuardian(participant: DraftParticipant, { session, policy }: Rules): boolean {
  return (
    participant.relation === 'child' &&
    needsGuardian(ageAndRole(participant), dayOf(session.startsAt), policy)
  );
}

/** The consent texts to decide on for a participant, with whether the sign-up depends on it. */
export function consentsAsked(participant: DraftParticipant, rules: Rules) {
  if (!asksGuardian(participant, rules)) return [];
  const { session, policy } = rules;
  const needed: readonly string[] = consentsNeeded(ageAndRole(participant), dayOf(session.startsAt), policy);
  return session.consentTexts
    .filter(({ purpose, required }) => needed.includes(purpose) || !required)
    .map((text) => ({ ...text, isNeeded: needed.includes(text.purpose) }));
}

/** The draft as a request, in the one writing of names and numbers. */
export function requestOf(draft: Draft, rules: Rules): SignUpBody {
  const name = normaliseName(draft.name);
  return {
    contact: { name, mobile: normaliseMobile(draft.mobile) ?? draft.mobile },
    party: draft.party.map((participant) => {
      const { relation, role, guardian } = participant;
      const birth = birthOf(participant);
      const asked = consentsAsked(participant, rules);
      return {
        relation,
        name: relation === 'self' ? name : normaliseName(participant.name),
        role,
        ...(birth === undefined ? {} : { birth }),
        ...(guardian !== '' && asksGuardian(participant, rules) ? { guardian } : {}),
        ...(asked.length === 0 ? {} : { consents: decisionsOf(participant, asked) }),
      };
    }),
  };
}

/** Everything to correct, field by field in the form's order; one problem for each field. */
export function problemsOf(draft: Draft, rules: Rules): FormProblem[] {
  const problems = [
    ...nameProblems('contact-name', draft.name),
    ...mobileProblems(draft.mobile),
    ...(draft.party.length === 0 ? [{ field: 'party', code: 'required' }] : []),
    ...draft.party.flatMap((participant) => participantProblems(participant, rules)),
    ...ruleProblems(draft, rules),
  ];
  return problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  );
}

/** The id of the field that a JSON Pointer into the request is about; undefined where the form has none. */
export function fieldOf(pointer: string, draft: Draft, rules: Rules): string | undefined {
  const [, part, second = '', third = ''] = pointer.split('/');
  if (part === 'contact') return second === 'name' || second === 'mobile' ? `contact-${second}` : undefined;
  if (part !== 'party') return undefined;
  const participant = second === '' ? undefined : draft.party[Number(second)];
  return participant === undefined ? 'party' : participantField(participant, third, rules);
}

function participantField(participant: DraftParticipant, member: string, rules: Rules): string {
  const { key, relation, isMinor } = participant;
  if (member === 'consents') return consentField(participant, rules);
  const fields: Readonly<Record<string, string>> = {
    child: { name: 'name', role: 'role', birth: 'birth', guardian: 'guardian' },
    adult: { name: 'name', role: 'role', birth: 'name', guardian: 'name' },
    self: { role: 'role', birth: isMinor ? 'birth' : 'minor', guardian: isMinor ? 'birth' : 'minor' },
  }[relation];
  if (relation === 'self' && member === 'name') return 'contact-name';
  const field = fields[member];
  return field === undefined ? 'party' : `${key}-${field}`;
}

/** The consent that is still in the way; the first one where none is. */
function consentField(participant: DraftParticipant, rules: Rules): string {
  const asked = consentsAsked(participant, rules).filter(({ isNeeded }) => isNeeded);
  const missing = asked.find(({ purpose }) => participant.consents[purpose] !== true) ?? asked[0];
  return missing === undefined
    ? `${participant.key}-guardian`
    : `${participant.key}-consent-${missing.purpose}`;
}

function birthOf(participant: DraftParticipant): Birth | undefined {
  const text = `${participant.birthYear}-${participant.birthMonth}`;
  return asksBirth(participant) && isCivilMonth(text) ? birthFrom(text) : undefined;
}

function ageAndRole(participant: DraftParticipant) {
  return { relation: participant.relation, role: participant.role, birth: birthOf(participant) };
}

type Decision = NonNullable<SignUpBody['party'][number]['consents']>[number];

function decisionsOf({ consents }: DraftParticipant, asked: ReturnType<typeof consentsAsked>): Decision[] {
  return asked.flatMap(({ purpose, version }) => {
    const granted = consents[purpose];
    // A purpose that a newer server asks for goes back to it as it came.
    return granted === undefined
      ? []
      : [{ purpose: purpose as Decision['purpose'], textVersion: version, granted }];
  });
}

function nameProblems(field: string, text: string): FormProblem[] {
  const name = normaliseName(text);
  if (name === '') return [{ field, code: 'required' }];
  return isPersonName(name) ? [] : [{ field, code: 'name-malformed' }];
}

function mobileProblems(text: string): FormProblem[] {
  const field = 'contact-mobile';
  if (text.trim() === '') return [{ field, code: 'required' }];
  return normaliseMobile(text) === undefined ? [{ field, code: 'mobile-malformed' }] : [];
}

function participantProblems(participant: DraftParticipant, rules: Rules): FormProblem[] {
  const { key, relation, name, guardian, consents } = participant;
  return [
    ...(relation === 'self' ? [] : nameProblems(`${key}-name`, name)),
    ...birthProblems(participant, rules.today),
    ...(guardian === '' && asksGuardian(participant, rules)
      ? [{ field: `${key}-guardian`, code: 'required' }]
      : []),
    ...consentsAsked(participant, rules)
      .filter(({ purpose, isNeeded }) => isNeeded && consents[purpose] !== true)
      .map(({ purpose }) => ({ field: `${key}-consent-${purpose}`, code: 'guardian-consent-required' })),
  ];
}

function birthProblems(participant: DraftParticipant, today: CivilDay): FormProblem[] {
  if (!asksBirth(participant)) return [];
  const field = `${participant.key}-birth`;
  const birth = birthOf(participant);
  if (birth === undefined)
    return [{ field, code: participant.relation === 'child' ? 'birth-required' : 'required' }];
  return isBornAfter(birth, today) ? [{ field, code: 'birth-in-future' }] : [];
}

/** What the server's own rule says about the party. */
function ruleProblems(draft: Draft, rules: Rules): FormProblem[] {
  const { session, policy } = rules;
  const day = dayOf(session.startsAt);
  const refusal = partyRefusal(judged(requestOf(draft, rules)), { ...session, day }, policy);
  if (refusal === undefined) return [];
  const { code, fields = [{ pointer: '', code }] } = refusal;
  return fields.map((field) => ({ field: fieldOf(field.pointer, draft, rules), code: field.code }));
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
  return { ...request, party } as NewSignUp; // the brands: names and numbers are checked by the fields' own rules
}
