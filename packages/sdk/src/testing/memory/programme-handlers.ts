import { newActivityProblems } from '../../domain/programmes/activity.ts';
import { found, type HandlersOf, mayActIn, Refused } from './handler.ts';
import { byKey, pageOfRows } from './page.ts';

/** Communities, programmes, venues, partners, activities, and who the caller is. */
export const programmeHandlers: HandlersOf<
  | 'communities.list'
  | 'programmes.list'
  | 'venues.list'
  | 'partners.list'
  | 'activities.list'
  | 'activities.get'
  | 'activities.create'
  | 'me.get'
> = {
  'communities.list': ({ data, query }) =>
    pageOfRows(data.communities.toSorted(byKey(({ divisionCode, id }) => divisionCode + id)), query, {
      view: same,
    }),

  'programmes.list': ({ data, query }) =>
    pageOfRows(data.programmes.toSorted(byKey(({ code, id }) => code + id)), query, {
      view: ({ story: _story, ...programme }) => same(programme),
    }),

  'venues.list': ({ data, query }) =>
    pageOfRows(data.venues.toSorted(byKey(({ name, id }) => name + id)), query, {
      matches: ({ communityId }) => isOrAny(query.communityId, communityId),
      view: same,
    }),

  'partners.list': ({ data, query }) =>
    pageOfRows(data.partners.toSorted(byKey(({ name, id }) => name + id)), query, {
      matches: ({ agreements }) =>
        query.communityId === undefined ||
        agreements.some(({ communityId }) => communityId === query.communityId),
      view: same,
    }),

  'activities.list': ({ data, query }) =>
    pageOfRows(data.activities.toSorted(byKey(({ title, id }) => title + id)), query, {
      matches: ({ communityId, programmeId }) =>
        isOrAny(query.communityId, communityId) && isOrAny(query.programmeId, programmeId),
      view: same,
    }),

  'activities.get': ({ data, params }) =>
    structuredClone(
      found(
        data.activities.find(({ id }) => id === params.activityId),
        'activity-not-found',
      ),
    ),

  'activities.create': ({ body, caller, data, newId }) => {
    if (!mayActIn(caller, body.communityId)) throw new Refused('forbidden');
    found(
      data.communities.find(({ id }) => id === body.communityId),
      'community-not-found',
    );
    const isProgrammeKnown = data.programmes.some(({ id }) => id === body.programmeId);
    const problems = [
      ...newActivityProblems(body),
      ...(body.programmeId === undefined || isProgrammeKnown
        ? []
        : [{ pointer: '/programmeId', code: 'id-malformed' }]),
    ];
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    const activity = { id: newId('act'), ...body };
    data.activities.push(activity);
    return structuredClone(activity);
  },

  'me.get': ({ caller }) => {
    const { role, label, communityId } = found(caller, 'unauthenticated');
    return { role, label, ...(communityId === undefined ? {} : { communityId }) };
  },
};

function same<T>(row: T): T {
  return structuredClone(row);
}

/** Whether `asked` is what the row has, or nothing is asked. */
function isOrAny(asked: string | undefined, has: string | undefined): boolean {
  return asked === undefined || asked === has;
}
