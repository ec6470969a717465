/** What is sent for a draft, and the part of it that may be kept over a reload. Pure. */
import type { Question } from '@youth-action/sdk/domain';
import type { Draft } from '../../household/draft.ts';
import type { SignUpBody } from '../../household/member.ts';
import type { Rules } from '../../household/party-facts.ts';
import { requestOf, seriesRequestOf } from './sign-up-request.ts';
import type { Order } from './submission.ts';

export function orderOf(draft: Draft, rules: Rules): Order {
  const { chosen, session } = rules;
  if (chosen === undefined) {
    const body = requestOf(draft, rules);
    return {
      content: [session.id, body],
      keepable: keepableOf(body, session.id, session.questions),
      send: async (resident, options) => {
        const { manageToken, rest, signUp } = await resident.signUps.create(session.id, body, options);
        return { manageToken, rest, signUps: [signUp] };
      },
    };
  }
  const body = seriesRequestOf(draft, rules);
  const { activityId } = session;
  return {
    content: [activityId, body],
    keepable: keepableOf(body, activityId, session.questions),
    send: (resident, options) => resident.signUps.createSeries(activityId, body, options),
  };
}

/** Consents and answers about health stay out: whoever sends the form again gives them again. */
function keepableOf(body: SignUpBody, id: string, questions: readonly Question[] = []): string {
  const isKeepable = ({ questionId }: { readonly questionId: string }) =>
    questions.some((question) => question.id === questionId && question.isHealth !== true);
  const party = body.party.map((person) => ({
    ...person,
    consents: [],
    answers: (person.answers ?? []).filter(isKeepable),
  }));
  return JSON.stringify([id, { ...body, answers: (body.answers ?? []).filter(isKeepable), party }]);
}
