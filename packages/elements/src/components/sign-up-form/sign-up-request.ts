/** A draft as the request that the server takes. Pure. */
import { normaliseMobile, normaliseName } from '@youth-action/sdk/domain';
import type { Resident } from '@youth-action/sdk/resident';
import type { Draft } from '../../household/draft.ts';
import { answersOf, memberOf, type SignUpBody } from '../../household/member.ts';
import { type Rules, sharedQuestions } from '../../household/party-facts.ts';
import { ifFullOf } from './shortage.ts';

/** The body of a sign-up for several sessions. */
export type SeriesBody = Parameters<Resident['signUps']['createSeries']>[1];

/** The draft as a request for one session, in the one writing of names and numbers. */
export function requestOf(draft: Draft, rules: Rules): SignUpBody {
  const name = normaliseName(draft.name);
  const ifFull = ifFullOf(draft, rules);
  const answers = answersOf(sharedQuestions(draft, rules.session.questions), draft.answers);
  return {
    contact: { name, mobile: normaliseMobile(draft.mobile) ?? draft.mobile },
    party: draft.party.map((participant) => memberOf(participant, name, rules)),
    ...(ifFull === undefined ? {} : { ifFull }),
    ...(answers.length === 0 ? {} : { answers }),
  };
}

/** The same for the chosen sessions of a series, in the order of their days. */
export function seriesRequestOf(draft: Draft, rules: Rules): SeriesBody {
  return { ...requestOf(draft, rules), sessionIds: (rules.chosen ?? []).map(({ id }) => id) };
}
