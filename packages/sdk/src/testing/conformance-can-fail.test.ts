/** The suite is worth what it catches: servers that break one promise each must not pass it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Sabotage, type Sabotages, signUpSabotages } from '../../test/sign-up-sabotages.ts';
import { newIdempotencyKey } from '../client/idempotency-key.ts';
import { instantOf } from '../domain/values/wall-clock.ts';
import { conformance } from './conformance.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { pilotCommunities } from './pilot/places.ts';

type Fetch = typeof globalThis.fetch;

/** Runs the tests of one group and gives the sentences of those that failed. */
async function failuresOf(group: string, sabotage: Sabotage): Promise<string[]> {
  const tests: { group: string; sentence: string; run: () => Promise<void> }[] = [];
  let current = '';
  conformance({
    after: () => {},
    describe: (name, body) => {
      current = name;
      body();
    },
    it: (sentence, run) => tests.push({ group: current, sentence, run }),
    backend: () => Promise.resolve(subjectWith(sabotage)),
  });
  const failed: string[] = [];
  for (const { run, sentence } of tests.filter((test) => test.group === group))
    await run().catch(() => failed.push(sentence));
  return failed;
}

function subjectWith(sabotage: Sabotage) {
  let nowMs = Date.parse('2026-05-04T09:00:00+08:00');
  const now = () => instantOf(nowMs);
  const backend = createMemoryBackend({ now });
  const bad = sabotage(backend.fetch, backend);
  const fetch: Fetch = (input, init) => bad(new Request(input, init));
  const { baseUrl, tokens } = backend;
  return {
    baseUrl,
    fetch,
    tokens,
    now,
    communityId: pilotCommunities.yucaijie,
    advance: (minutes: number) => void (nowMs += minutes * 60_000),
    close: () => {},
  };
}

function withHeaders(request: Request, headers: Readonly<Record<string, string>>): Request {
  const changed = new Request(request);
  for (const [name, value] of Object.entries(headers)) changed.headers.set(name, value);
  return changed;
}

async function rewritten(response: Response, change: (text: string) => string): Promise<Response> {
  return new Response(change(await response.text()), response);
}

const sabotages: Sabotages = [
  ...signUpSabotages,
  [
    'forgets idempotency keys',
    'repeated requests',
    (good) => (request) =>
      good(
        request.headers.has('Idempotency-Key')
          ? withHeaders(request, { 'Idempotency-Key': newIdempotencyKey() })
          : request,
      ),
  ],
  [
    'lets everybody do everything',
    'access',
    (good, { tokens }) =>
      (request) =>
        good(withHeaders(request, { Authorization: `Bearer ${tokens.administrator}` })),
  ],
  [
    'takes any body for JSON',
    'malformed requests',
    (good) => (request) => good(withHeaders(request, { 'Content-Type': 'application/json' })),
  ],
  [
    'answers with members that the contract does not have',
    'reading',
    (good) => async (request) =>
      rewritten(await good(request), (text) => text.replace(/^\{/, '{"internalId":7,')),
  ],
  [
    'unmasks a number',
    'signing up',
    (good, { data }) =>
      async (request) =>
        rewritten(await good(request), (text) =>
          text.replaceAll(/154\*{4}\d{4}/g, data.signUps.at(-1)?.contact.mobile ?? ''),
        ),
  ],
  [
    'refuses with another status',
    'parties that are refused',
    (good) => async (request) => {
      const response = await good(request);
      return response.ok
        ? response
        : new Response(await response.text(), { status: 400, headers: response.headers });
    },
  ],
  [
    'calls a problem plain JSON',
    'malformed requests',
    (good) => async (request) => {
      const response = await good(request);
      response.headers.set('Content-Type', 'application/json');
      return response;
    },
  ],
  [
    'gives no request id',
    'reading',
    (good) => async (request) => {
      const response = await good(request);
      response.headers.delete('X-Request-Id');
      return response;
    },
  ],
  [
    'sells places twice',
    'signing up',
    (good, { data }) =>
      (request) => {
        for (const { places } of data.sessions) if (places.participant) places.participant.capacity += 2;
        return good(request);
      },
  ],
  [
    'takes back no places',
    'signing up',
    (good, { data }) =>
      async (request) => {
        const response = await good(request);
        if (!request.url.endsWith('/cancellation') || !response.ok) return response;
        for (const { places } of data.sessions.slice(-1))
          if (places.participant) places.participant.taken += 1;
        return response;
      },
  ],
  [
    'begins every page anew',
    'reading',
    (good) => (request) => {
      const url = new URL(request.url);
      if (url.searchParams.has('cursor')) url.searchParams.set('limit', '500');
      url.searchParams.delete('cursor');
      return good(request.method === 'GET' ? new Request(url, request) : request);
    },
  ],
  [
    'grants what nobody served',
    'service time',
    (good, { data }) =>
      (request) => {
        for (const entry of data.serviceEntries) entry.observedMinutes += 15;
        return good(request);
      },
  ],
  [
    'goes back to the first page of changes',
    'feeds',
    (good) => (request) => {
      const url = new URL(request.url);
      if (url.pathname.endsWith('/rpde')) {
        url.searchParams.delete('afterTimestamp');
        url.searchParams.delete('afterId');
      }
      return good(request.method === 'GET' ? new Request(url, request) : request);
    },
  ],
  [
    'keeps a cancellation out of calendars',
    'feeds',
    (good) => async (request) =>
      rewritten(await good(request), (text) => text.replaceAll('STATUS:CANCELLED', 'STATUS:CONFIRMED')),
  ],
  [
    'forgets days that a series excepts',
    'series and programmes',
    (good) => async (request) => {
      if (request.method !== 'POST' || !/\/activities\/[^/]+\/sessions$/.test(request.url))
        return good(request);
      const { except: _except, ...body } = (await request.clone().json()) as Record<string, unknown>;
      return good(new Request(request, { method: 'POST', body: JSON.stringify(body) }));
    },
  ],
];

describe('the conformance suite', () => {
  it('passes a good server, so that what follows shows something', async () => {
    for (const group of new Set(sabotages.map(([, one]) => one)))
      assert.deepEqual(await failuresOf(group, (good) => good), []);
  });

  for (const [what, group, sabotage] of sabotages) {
    it(`catches a server that ${what}`, async () =>
      assert.notDeepEqual(await failuresOf(group, sabotage), []));
  }
});
