import type { OwnStarApplication, StarApplication } from '../../domain/service/star-application.ts';
import { starDecisionRefusal } from '../../domain/service/star-application.ts';
import { starPolicy2012, starRefusal, type StarStanding } from '../../domain/service/star-policy.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import { awardedStars, entriesOf, minutesOf, volunteerFor } from './badge-handlers.ts';
import type { MemoryData, VolunteerRow } from './data.ts';
import type { StarApplicationRow } from './ledger-rows.ts';
import { type Context, found, type HandlersOf, insist, mayActIn, Refused, scopeOf } from './handler.ts';
import { staffName } from './names.ts';
import { ownVolunteer, ownVolunteers } from './own-volunteers.ts';
import { pageOfRows } from './page.ts';
import { related } from './rows.ts';
import { present } from './views.ts';

/** Applying for stars, and deciding on it. */
export const starHandlers: HandlersOf<
  'stars.apply' | 'stars.withdraw' | 'stars.applyFor' | 'stars.list' | 'stars.decide'
> = {
  'stars.apply': (context) => {
    const { body, params } = context;
    const volunteer = ownVolunteer(context, body.volunteerId);
    return ownApplicationView(apply(context, volunteer, { level: body.level, by: params.signUpId }));
  },

  'stars.withdraw': (context) => {
    const { data, now, params } = context;
    const own = ownVolunteers(context);
    const application = found(
      data.starApplications.find(
        ({ id, volunteerId }) =>
          id === params.starApplicationId && own.some((volunteer) => volunteer.id === volunteerId),
      ),
      'star-application-not-found',
    );
    if (application.state === 'withdrawn') return ownApplicationView(application);
    if (application.state !== 'applied') throw new Refused('star-application-decided');
    Object.assign(application, { state: 'withdrawn', decidedAt: now });
    return ownApplicationView(application);
  },

  'stars.applyFor': (context) => {
    const { body, caller, params } = context;
    const volunteer = volunteerFor(context, params.volunteerId);
    return view(context, apply(context, volunteer, { level: body.level, by: caller?.id ?? '' }));
  },

  'stars.list': (context) => {
    const { caller, data, query } = context;
    const communityId = scopeOf(caller, query.communityId);
    return pageOfRows(data.starApplications, query, {
      matches: (one) =>
        (communityId === undefined || one.communityId === communityId) &&
        (query.state === undefined || one.state === query.state),
      view: (one) => view(context, one),
    });
  },

  'stars.decide': (context) => {
    const { body, caller, data, now, params } = context;
    const application = found(
      data.starApplications.find(
        ({ communityId, id }) => id === params.starApplicationId && mayActIn(caller, communityId),
      ),
      'star-application-not-found',
    );
    insist(starDecisionRefusal(application, caller?.id ?? ''));
    if (body.decision === 'approve') {
      const standing = { ...standingOf(data, application), isApplied: false };
      insist(starRefusal(application.level, standing, starPolicy2012));
    }
    const state = body.decision === 'approve' ? 'approved' : 'declined';
    Object.assign(application, { state, decidedAt: now, reason: body.reason });
    return view(context, application);
  },
};

/** Where a volunteer stands now. */
export function standingOf(
  data: MemoryData,
  { volunteerId }: Pick<StarApplicationRow, 'volunteerId'>,
): StarStanding {
  return {
    publishedMinutes: minutesOf(entriesOf(data, volunteerId, ['published'])),
    awarded: awardedStars(data, volunteerId),
    isApplied: data.starApplications.some(
      (one) => one.volunteerId === volunteerId && one.state === 'applied',
    ),
  };
}

export function ownApplicationView(row: StarApplicationRow): OwnStarApplication {
  const { appliedAt, decidedAt, id, level, reason, starPolicy, state } = row;
  return { id, level, state, starPolicy, appliedAt, ...present({ decidedAt, reason }) };
}

function view({ data, now }: Pick<Context, 'data' | 'now'>, row: StarApplicationRow): StarApplication {
  const { personId } = related(data.volunteers, row.volunteerId);
  const { awarded, publishedMinutes } = standingOf(data, row);
  return {
    ...ownApplicationView(row),
    volunteerId: row.volunteerId,
    volunteerName: staffName(related(data.persons, personId), dayOf(now)),
    communityId: row.communityId,
    publishedMinutes,
    awarded,
  };
}

/** The community that recorded most of the published time decides. */
function apply(
  { data, newId, now }: Pick<Context, 'data' | 'newId' | 'now'>,
  { id: volunteerId }: VolunteerRow,
  { by, level }: { readonly by: string; readonly level: number },
): StarApplicationRow {
  insist(starRefusal(level, standingOf(data, { volunteerId }), starPolicy2012));
  const [recorder] = recordersOf(data, volunteerId);
  const application: StarApplicationRow = {
    id: newId('sta'),
    volunteerId,
    communityId: found(recorder, 'star-not-reached').communityId,
    level,
    state: 'applied',
    starPolicy: starPolicy2012.version,
    appliedAt: now,
    appliedBy: by,
  };
  data.starApplications.push(application);
  return application;
}

/** What each community has recorded of a volunteer and published, most first. */
export function recordersOf(data: MemoryData, volunteerId: VolunteerRow['id']) {
  const entries = entriesOf(data, volunteerId, ['published']);
  return [...Map.groupBy(entries, ({ communityId }) => communityId)]
    .map(([communityId, own]) => ({
      communityId,
      name: related(data.communities, communityId).name,
      publishedMinutes: minutesOf(own),
    }))
    .toSorted((a, b) => b.publishedMinutes - a.publishedMinutes);
}
