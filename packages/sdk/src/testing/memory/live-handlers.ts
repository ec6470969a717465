import type { HandlersOf } from './handler.ts';
import { summaryOf } from './views.ts';

/** What a page asks for while somebody looks at it. */
export const liveHandlers: HandlersOf<'challenges.get' | 'sessions.places'> = {
  // whoever tests pages doesn't want to wait for hashes; the server's own tests have the work
  'challenges.get': () => ({ required: false }),

  'sessions.places': ({ data, query }) => ({
    items: [...new Set(query.sessionIds)].flatMap((sessionId) => {
      const session = data.sessions.find(({ id }) => id === sessionId);
      if (session === undefined) return [];
      const { places, status } = summaryOf(data, session);
      return [{ sessionId, status, places }];
    }),
  }),
};
