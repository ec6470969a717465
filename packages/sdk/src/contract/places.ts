/** How many places are left, and nothing else: what changes while somebody looks at a page. */
import { SessionPlaces, sessionStatuses } from '../domain/programmes/session.ts';
import { openEnum } from '../domain/schema.ts';
import { SessionId } from '../domain/values/ids.ts';
import * as z from '../domain/zod.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';

/** Sessions that one request, or one stream, may ask for. */
export const mostLiveSessions = 100;

/** The ids in a query, with commas between them. */
export const PlacesQuery = z.strictObject({
  sessionIds: z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' ? value.split(',') : value)),
    z.array(SessionId).check(z.minLength(1, 'required'), z.maxLength(mostLiveSessions, 'too-many')),
  ),
});
export type PlacesQuery = z.infer<typeof PlacesQuery>;

/** The places of one session at one moment. */
export const LivePlaces = z.object({
  sessionId: SessionId,
  status: openEnum(sessionStatuses),
  places: SessionPlaces,
});
export type LivePlaces = z.infer<typeof LivePlaces>;

/** A session that there isn't is left out. */
export const LivePlacesList = z.object({ items: z.array(LivePlaces) });
export type LivePlacesList = z.infer<typeof LivePlacesList>;

export const listPlaces = defineEndpoint({
  method: 'GET',
  path: paths.places,
  summary:
    'The places of some sessions; `/v1/places/events` streams the same as it changes (text/event-stream).',
  access: 'public',
  query: PlacesQuery,
  response: LivePlacesList,
  status: 200,
  problems: [],
});
