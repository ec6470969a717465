/** New sessions, one by itself or those of a series. */
import { type NewSession, participationRoles } from '../../domain/programmes/session.ts';
import type { SessionSeriesId } from '../../domain/values/ids.ts';
import type { SessionRow } from './data.ts';
import { type Context, mayActIn, Refused } from './handler.ts';

/** Where sessions may be added for the caller. Throws `activity-not-found`, `venue-not-found`. */
export function planFor(
  { caller, data, newId, now }: Pick<Context, 'caller' | 'data' | 'newId' | 'now'>,
  { activityId, venueId }: Pick<NewSession, 'activityId' | 'venueId'>,
) {
  const activity = data.activities.find(({ id }) => id === activityId);
  if (activity === undefined || !mayActIn(caller, activity.communityId))
    throw new Refused('activity-not-found');
  const isVenueKnown = data.venues.some(
    ({ id, communityId }) => id === venueId && communityId === activity.communityId,
  );
  if (venueId !== undefined && !isVenueKnown) throw new Refused('venue-not-found');
  return {
    /** Adds a session without problems. */
    add: ({ startsAt, ...session }: NewSession, seriesId?: SessionSeriesId): SessionRow => {
      const { signUpClosesAt = startsAt, signUpOpensAt = now } = session;
      const row: SessionRow = {
        id: newId('ses'),
        activityId,
        venueId,
        startsAt,
        endsAt: session.endsAt,
        signUpOpensAt,
        signUpClosesAt,
        status: 'scheduled',
        places: placesOf(session),
        groups: session.groups?.map((group) => ({ id: newId('grp'), ...group, taken: 0 })),
        minimum: session.minimum,
        seriesId,
      };
      data.sessions.push(row);
      return row;
    },
  };
}

/** A role that is split has the places of its groups. */
function placesOf({ capacity, groups = [] }: Pick<NewSession, 'capacity' | 'groups'>): SessionRow['places'] {
  const offered = participationRoles.flatMap((role) => {
    const own = groups.filter((group) => group.role === role);
    const places = own.length === 0 ? capacity[role] : own.reduce((sum, group) => sum + group.capacity, 0);
    return places === undefined ? [] : [[role, { capacity: places, taken: 0 }] as const];
  });
  return Object.fromEntries(offered);
}
