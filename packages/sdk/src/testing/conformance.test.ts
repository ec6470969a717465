import { after, describe, it } from 'node:test';
import { instantOf } from '../domain/values/wall-clock.ts';
import { conformance } from './conformance.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { pilotCommunities } from './pilot/places.ts';

conformance({
  after,
  describe,
  it,
  backend: async () => {
    let nowMs = Date.parse('2026-05-04T09:00:00+08:00');
    const now = () => instantOf(nowMs);
    const { baseUrl, fetch, tokens } = createMemoryBackend({ now });
    return {
      baseUrl,
      fetch,
      tokens,
      now,
      communityId: pilotCommunities.yucaijie,
      advance: (minutes) => void (nowMs += minutes * 60_000),
      close: () => undefined,
    };
  },
});
