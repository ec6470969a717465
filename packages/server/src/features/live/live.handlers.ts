import type { Handlers } from '../../http/handler.ts';
import { findPlaces } from './places.repository.ts';
import { livePlacesOf } from './places.rows.ts';

/** What a page asks for while somebody looks at it. */
export const liveHandlers: Pick<Handlers, 'challenges.get' | 'sessions.places'> = {
  'challenges.get': ({ demandProof }) => demandProof(),
  'sessions.places': async ({ db, query }) => ({
    items: livePlacesOf(await findPlaces(db, query.sessionIds)),
  }),
};
