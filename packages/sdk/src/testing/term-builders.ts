/** What a session or an activity may have beyond the plain: parts of its places, questions. */
import { Question } from '../domain/programmes/question.ts';
import { PlaceGroup } from '../domain/programmes/session.ts';
import type { Some } from './builders.ts';

/** Eight places of participants under 18, two of them taken. */
export function aPlaceGroup(some: Some<typeof PlaceGroup> = {}): PlaceGroup {
  return PlaceGroup.parse({
    id: 'grp_children',
    role: 'participant',
    admits: 'children',
    capacity: 8,
    taken: 2,
    ...some,
  });
}

/** A question for text that every participant is asked and nobody has to answer. */
export function aQuestion(some: Some<typeof Question> = {}): Question {
  return Question.parse({
    id: 'nickname',
    kind: 'text',
    scope: 'participant',
    label: { 'zh-CN': '怎么称呼你？', en: 'What shall we call you?' },
    required: false,
    retentionDays: 30,
    ...some,
  });
}
