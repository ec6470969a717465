/** Everything about a draft that can be known to be wrong before it's sent, and where the server's word on it belongs. Pure. */
import { normaliseMobile } from '@youth-action/sdk/domain';
import type { Draft } from '../../household/draft.ts';
import { answersOf } from '../../household/member.ts';
import { type Rules, sessionsOf, sharedQuestions } from '../../household/party-facts.ts';
import {
  type FormProblem,
  nameProblems,
  oncePerField,
  participantField,
  participantProblems,
  questionField,
  refusedFields,
} from '../../household/person-problems.ts';
import { fullQuestion, shortagesOf } from './shortage.ts';
import { requestOf } from './sign-up-request.ts';

/** Everything to correct, field by field in the form's order; one problem for each field. */
export function problemsOf(draft: Draft, rules: Rules): FormProblem[] {
  const problems = [
    ...(sessionsOf(rules).length === 0 ? [{ field: 'sessions', code: 'no-session-chosen' }] : []),
    ...nameProblems('contact-name', draft.name),
    ...mobileProblems(draft.mobile),
    ...(draft.party.length === 0 ? [{ field: 'party', code: 'required' }] : []),
    ...draft.party.flatMap((participant) => participantProblems(participant, rules)),
    ...refusedFields(requestOf(draft, rules), rules).map(({ pointer, code }) => ({
      field: fieldOf(pointer, draft, rules),
      code,
    })),
    ...(rules.session.riskNotice !== undefined && !draft.isRiskRead
      ? [{ field: 'risk', code: 'risk-unread' }]
      : []),
    ...(draft.ifFull === '' && fullQuestion(draft, shortagesOf(draft, rules)) === 'choose'
      ? [{ field: 'if-full', code: 'required' }]
      : []),
  ];
  const once = oncePerField(problems);
  // By the place in the form; within it as they were found, since sorting keeps the order of equals.
  // oxlint-disable-next-line unicorn/no-array-sort -- an array of its own, and toSorted is younger than our browsers
  return once.sort((a, b) => placeOf(a.field, draft) - placeOf(b.field, draft));
}

/** Where in the form a field stands: sessions, contact, party, each person, questions, the rest. */
function placeOf(field: string | undefined, { party }: Draft): number {
  const [start = ''] = (field ?? '').split('-');
  const person = party.findIndex(({ key }) => key === start);
  if (person >= 0) return 3 + person;
  const places: Readonly<Record<string, number>> = { sessions: 0, contact: 1, party: 2, q: 100 };
  return places[start] ?? 101;
}

/** The id of the field that a JSON Pointer into the request is about; undefined where the form has none. */
export function fieldOf(pointer: string, draft: Draft, rules: Rules): string | undefined {
  const [, part, second = '', ...rest] = pointer.split('/');
  if (part === 'contact') return second === 'name' || second === 'mobile' ? `contact-${second}` : undefined;
  if (part === 'sessionIds') return rules.chosen === undefined ? undefined : 'sessions';
  if (part === 'ifFull') return 'if-full';
  if (part === 'answers') {
    const questions = sharedQuestions(draft, rules.session.questions);
    return questionField('', second, answersOf(questions, draft.answers));
  }
  if (part !== 'party') return undefined;
  const participant = second === '' ? undefined : draft.party[Number(second)];
  return participant === undefined ? 'party' : participantField(participant, rest, rules);
}

function mobileProblems(text: string): FormProblem[] {
  const field = 'contact-mobile';
  if (text.trim() === '') return [{ field, code: 'required' }];
  return normaliseMobile(text) === undefined ? [{ field, code: 'mobile-malformed' }] : [];
}
