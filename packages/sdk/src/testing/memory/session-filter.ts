/** Which sessions a query lets through. */
import type { FeedQuery } from '../../contract/feeds.ts';
import type { SessionQuery } from '../../contract/sessions.ts';
import { participationRoles } from '../../domain/programmes/session.ts';
import { freePlaces } from '../../domain/programmes/sign-up-state.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { activityOf } from './rows.ts';

type Filter = Omit<FeedQuery, 'lang'> & Pick<SessionQuery, 'from' | 'until'>;

/** Whether the session is among those that the query asks for. */
export function matches(data: MemoryData, session: SessionRow, query: Filter): boolean {
  const activity = activityOf(data, session);
  const day = dayOf(session.startsAt);
  const equal = (['activityId', 'communityId', 'programmeId', 'mode', 'audience'] as const).every(
    (key) => query[key] === undefined || query[key] === { ...activity, activityId: activity.id }[key],
  );
  return (
    equal &&
    (query.from === undefined || day >= query.from) &&
    (query.until === undefined || day <= query.until) &&
    (query.tag === undefined || activity.tags.includes(query.tag)) &&
    takesAge(activity.ageRange, query.age) &&
    hasPlacesAsked(session, query)
  );
}

function takesAge(
  range: { from?: number | undefined; to?: number | undefined } | undefined,
  age: number | undefined,
): boolean {
  return age === undefined || (age >= (range?.from ?? 0) && age <= (range?.to ?? 120));
}

function hasPlacesAsked({ places }: SessionRow, { role, hasPlaces }: Filter): boolean {
  const roles = role === undefined ? participationRoles : [role];
  if (role !== undefined && places[role] === undefined) return false;
  return hasPlaces === undefined || roles.some((one) => freePlaces(places[one]) > 0) === hasPlaces;
}
