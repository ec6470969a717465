/** One person of a party as the server takes her. Pure. */
import {
  normaliseName,
  type Answer,
  type NewSeriesSignUp,
  type NewSignUp,
  type Question,
} from '@youth-action/sdk/domain';
import type { Resident } from '@youth-action/sdk/resident';
import type { DraftAnswer, DraftAnswers, DraftParticipant } from './draft.ts';
import {
  asksGuardian,
  birthOf,
  consentsAsked,
  groupChoices,
  isAnswered,
  questionsOf,
  type Rules,
} from './party-facts.ts';

/** The body of a sign-up as the client sends it. */
export type SignUpBody = Parameters<Resident['signUps']['create']>[1];

type Member = SignUpBody['party'][number];

/** One member of a party as the server takes it; also for a party that is changed later. */
export function memberOf(participant: DraftParticipant, contactName: string, rules: Rules): Member {
  const { relation, role, guardian, groupId } = participant;
  const birth = birthOf(participant);
  const asked = consentsAsked(participant, rules);
  const answers = answersOf(questionsOf(participant, rules.session.questions), participant.answers);
  const isChoosing = groupChoices(participant, rules).some(({ id }) => id === groupId);
  return {
    relation,
    name: relation === 'self' ? contactName : normaliseName(participant.name),
    role,
    ...(birth === undefined ? {} : { birth }),
    ...(isChoosing ? { groupId } : {}),
    ...(guardian !== '' && asksGuardian(participant, rules) ? { guardian } : {}),
    ...(asked.length === 0 ? {} : { consents: decisionsOf(participant, asked) }),
    ...(answers.length === 0 ? {} : { answers }),
  };
}

type Decision = NonNullable<Member['consents']>[number];

function decisionsOf({ consents }: DraftParticipant, asked: ReturnType<typeof consentsAsked>): Decision[] {
  return asked.flatMap(({ purpose, version }) => {
    const granted = consents[purpose];
    // A purpose that a newer server asks for goes back to it as it came.
    return granted === undefined
      ? []
      : [{ purpose: purpose as Decision['purpose'], textVersion: version, granted }];
  });
}

/** Answers in the order of their questions; what was left empty isn't sent. */
export function answersOf(questions: readonly Question[], answers: DraftAnswers): Answer[] {
  return questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined || !isAnswered(answer)
      ? []
      : [{ questionId: question.id, value: valueOf(question, answer) }];
  });
}

/** Full-width digits, which Chinese keyboards write, are digits too. */
function valueOf({ kind }: Question, answer: DraftAnswer): Answer['value'] {
  if (typeof answer !== 'string') return [...answer];
  const text = answer.trim();
  if (kind === 'date') return dayIn(text);
  if (kind !== 'number') return text;
  const number = Number(halfWidth(text));
  return Number.isNaN(number) ? text : number;
}

/** A day as people write it where the browser has no picker: `2026/5/1`, `2026年5月1日`. Anything else stays as it is. */
function dayIn(text: string): string {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(halfWidth(text)) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The request as the domain's rules take it: the brands of names, numbers and ids are checked by the fields' own rules. */
export function asParsed(request: SignUpBody): NewSignUp & Partial<NewSeriesSignUp> {
  return request as NewSignUp;
}
