import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import {
  cut,
  problem,
  scriptedServer,
  silent,
  type ScriptedServer,
  type Step,
} from '../../test/scripted-server.ts';
import { instantOf } from '../domain/values/wall-clock.ts';
import { aSignUp, aSignUpRequest } from '../testing/builders.ts';
import { createMemoryBackend } from '../testing/memory-backend.ts';
import { pilotFeatures, pilotSignUps } from '../testing/pilot/feature-sessions.ts';
import { pilotSessions } from '../testing/pilot/sessions.ts';
import { ConnectionError, isApiError, TimeoutError } from './errors.ts';
import { createResident, type ResidentOptions } from './resident.ts';

const open: ScriptedServer[] = [];
const created = { status: 201, body: { signUp: aSignUp(), manageToken: 'manage-token' } };

async function residentOf(steps: readonly Step[], options: Partial<ResidentOptions> = {}) {
  const server = await scriptedServer(...steps);
  open.push(server);
  return { server, resident: createResident({ baseUrl: server.url, ...options }) };
}

describe('a resident', () => {
  // the pauses between tries last from half as long as planned to half as long again
  beforeEach(() => void mock.method(Math, 'random', () => -0.45));
  afterEach(async () => {
    mock.restoreAll();
    await Promise.all(open.splice(0).map((server) => server.close()));
  });

  it('signs up, looks at the sign-up and gives the places back', async () => {
    const { baseUrl, fetch } = createMemoryBackend({
      now: () => instantOf(Date.parse('2026-05-04T09:00:00+08:00')),
    });
    const resident = createResident({ baseUrl, fetch });
    const { signUp, manageToken: token } = await resident.signUps.create(
      pilotSessions.familyReading,
      aSignUpRequest(),
    );
    assert.deepEqual(await resident.signUps.get(signUp.id, { token }), signUp);
    assert.equal((await resident.signUps.cancel(signUp.id, { token })).status, 'cancelled');
    await assert.rejects(resident.signUps.get(signUp.id, { token: 'rubbish' }), (error) =>
      isApiError(error, 'sign-up-not-found'),
    );
    assert.equal((await resident.sessions.get(pilotSessions.familyReading)).places.participant?.taken, 12);
  });

  it('waits in line, takes up an offer, and changes what it signed up', async () => {
    const { baseUrl, fetch } = createMemoryBackend({
      now: () => instantOf(Date.parse('2026-05-04T09:00:00+08:00')),
    });
    const { signUps } = createResident({ baseUrl, fetch });
    const waiting = await signUps.create(pilotFeatures.waitlist, aSignUpRequest({ ifFull: 'wait' }));
    assert.deepEqual([waiting.signUp.status, waiting.signUp.linePosition], ['waitlisted', 3]);
    const { id, token } = pilotSignUps.offered;
    assert.equal((await signUps.accept(id, { token })).status, 'confirmed');
    const { party } = await signUps.get(id, { token });
    const [adult, child] = party.map((one) => one.id);
    const photo = { participantId: child ?? '', purpose: 'photo-publicity', textVersion: '2026-1' } as const;
    const decided = await signUps.decideConsent(id, { ...photo, granted: true }, { token });
    assert.equal(decided.party[1]?.consents?.at(-1)?.granted, true);
    const smaller = await signUps.changeParty(id, { remove: [child ?? ''] }, { token });
    assert.deepEqual(
      smaller.party.map((one) => one.id),
      [adult],
    );
  });

  it('joins a series, takes its data along and lets it be erased', async () => {
    const { baseUrl, fetch } = createMemoryBackend({
      now: () => instantOf(Date.parse('2026-05-04T09:00:00+08:00')),
    });
    const { signUps } = createResident({ baseUrl, fetch });
    const request = aSignUpRequest();
    const sessionIds = pilotFeatures.series.slice(1, 3);
    const made = await signUps.createSeries('act_calligraphy', { ...request, sessionIds });
    const [first] = made.signUps.map(({ id }) => id);
    const [token, mobile] = [made.manageToken, request.contact.mobile];
    const data = await signUps.data(first ?? '', { mobile }, { token });
    assert.deepEqual([data.signUps.length, data.contact.mobile], [2, mobile]);
    assert.equal((await signUps.erase(first ?? '', { mobile }, { token })).persons, 2);
    await assert.rejects(signUps.get(first ?? '', { token }), (error) =>
      isApiError(error, 'sign-up-not-found'),
    );
  });

  it('tries a write of a holder again too, under one key', async () => {
    const { resident, server } = await residentOf([cut, { body: aSignUp() }]);
    await resident.signUps.changeParty('sgn_1', { remove: ['ptc_1'] }, { token: 'manage-1' });
    const [first, second] = server.requests;
    assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
    assert.deepEqual(
      [second?.method, second?.url, second?.headers.authorization, JSON.parse(second?.body ?? '')],
      ['POST', '/v1/sign-ups/sgn_1/party', 'Bearer manage-1', { remove: ['ptc_1'] }],
    );
  });

  it('tries a write again that may have been lost, under one key and no more than twice', async () => {
    const { resident, server } = await residentOf([cut, problem('unavailable', 503), created]);
    await resident.signUps.create('ses_1', aSignUpRequest());
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(keys.length, 3);
    assert.equal(new Set(keys).size, 1);
    assert.match(String(keys[0]), /^[0-9a-f]{32}$/);

    const { resident: unlucky, server: dead } = await residentOf([cut]);
    await assert.rejects(unlucky.signUps.create('ses_1', aSignUpRequest()), ConnectionError);
    assert.equal(dead.requests.length, 3);
  });

  it('waits for a first try that is still at work', async () => {
    const { resident, server } = await residentOf([problem('idempotency-key-in-progress', 409), created]);
    await resident.signUps.create('ses_1', aSignUpRequest());
    assert.equal(server.requests.length, 2);
  });

  for (const [code, status] of [
    ['session-full', 409],
    ['validation-failed', 400],
    ['too-many-requests', 429],
    ['internal-error', 500],
  ] as const) {
    it(`tells at once of ${code}`, async () => {
      const { resident, server } = await residentOf([problem(code, status)]);
      await assert.rejects(resident.signUps.create('ses_1', aSignUpRequest()), (error) =>
        isApiError(error, code),
      );
      assert.equal(server.requests.length, 1);
    });
  }

  it('tells at once of a time limit that has passed, for a person to decide', async () => {
    const { resident, server } = await residentOf([silent], { timeoutMs: 60 });
    await assert.rejects(resident.signUps.create('ses_1', aSignUpRequest()), TimeoutError);
    assert.equal(server.requests.length, 1);
  });

  it("sends the caller's key, the site and JSON; the manage token never in the address", async () => {
    const { resident, server } = await residentOf([created, { body: aSignUp() }], { siteKey: 'site-1' });
    await resident.signUps.create('a/b', aSignUpRequest(), { idempotencyKey: 'my-own-key-of-this-intent' });
    await resident.signUps.cancel('sgn_1', { token: 'manage-1', idempotencyKey: 'another-key-of-mine' });
    const [create, cancel] = server.requests;
    assert.deepEqual([create?.method, create?.url], ['POST', '/v1/sessions/a%2Fb/sign-ups']);
    assert.equal(create?.headers['idempotency-key'], 'my-own-key-of-this-intent');
    assert.deepEqual(
      [create?.headers['x-site-key'], create?.headers['content-type']],
      ['site-1', 'application/json'],
    );
    assert.deepEqual(JSON.parse(create?.body ?? ''), aSignUpRequest());
    assert.deepEqual(
      [cancel?.method, cancel?.url, cancel?.headers.authorization],
      ['POST', '/v1/sign-ups/sgn_1/cancellation', 'Bearer manage-1'],
    );
    assert.equal(cancel?.headers['content-type'], undefined);
  });

  it('rejects, and does not throw, where an id would change the address', async () => {
    const { resident, server } = await residentOf([{}]);
    for (const id of ['', '..']) {
      await assert.rejects(resident.sessions.get(id), TypeError);
      await assert.rejects(resident.signUps.get(id, { token: 't' }), TypeError);
      await assert.rejects(resident.signUps.create(id, aSignUpRequest()), TypeError);
    }
    assert.equal(server.requests.length, 0);
  });
});
