import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { ProofOfWorkChallenge } from '../contract/challenges.ts';
import { proofOfWorkHeader } from '../contract/proof-of-work-header.ts';
import { aSignUp, aSignUpRequest } from '../testing/builders.ts';
import { createClient } from './create-client.ts';
import { Prover } from './prover.ts';
import { createResident } from './resident.ts';
import { solveChallenge } from './solve-challenge.ts';

const nonce = '00112233445566778899aabbccddeeff';
const salt = 'ffeeddccbbaa99887766554433221100';

/** What ALTCHA derives of a counter, by another implementation of the hash. */
function derived(counter: number, cost = 1): string {
  const input = Buffer.from(`${salt}${nonce}${counter.toString(16).padStart(8, '0')}`, 'hex');
  let hash = createHash('sha256').update(input).digest();
  for (let round = 1; round < cost; round += 1) hash = createHash('sha256').update(hash).digest();
  return hash.toString('hex');
}

function challengeFor(counter: number, { cost = 1, most = counter } = {}): ProofOfWorkChallenge {
  const keyPrefix = derived(counter, cost).slice(0, 32);
  return {
    parameters: { algorithm: 'SHA-256', cost, keyLength: 32, keyPrefix, nonce, salt, data: { most } },
    signature: 'signed',
  };
}

const payloadOf = (header: string) => JSON.parse(atob(header)) as { challenge: object; solution: object };

describe('A challenge', () => {
  test('is solved by the counter whose hash it starts with, and sent back whole', async () => {
    for (const [counter, cost] of [
      [0, 1],
      [1, 1],
      [777, 1],
      [260, 3],
    ] as const) {
      const challenge = { ...challengeFor(counter, { cost }), unknown: 'member' };
      const { challenge: sent, solution } = payloadOf(await solveChallenge(challenge));
      assert.deepEqual(solution, { counter, derivedKey: derived(counter, cost) });
      assert.deepEqual(sent, challenge);
    }
  });

  test('tells how far it is, and leaves the page its turn', async () => {
    const fractions: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await solveChallenge(challengeFor(60_000, { most: 80_000 }), {
      onProgress: (fraction) => fractions.push(fraction),
    });
    clearInterval(timer);
    assert.ok(fractions.length > 2 && turns > 2, `${fractions.length} slices, ${turns} turns`);
    assert.deepEqual(
      fractions,
      fractions.toSorted((a, b) => a - b),
    );
    assert.equal(fractions.at(-1), 1);
  });

  test('can be given up, with the reason of the signal', async () => {
    const stop = new AbortController();
    const reason = new Error('left the page');
    const solving = solveChallenge(challengeFor(0xffff_fff0), { signal: stop.signal });
    setTimeout(() => stop.abort(reason), 20);
    await assert.rejects(solving, reason);
  });

  test('without a solution, or of another kind, is an error and no endless work', async () => {
    const [impossible, other] = [challengeFor(500, { most: 400 }), challengeFor(1)];
    await assert.rejects(solveChallenge(impossible), /no solution/);
    other.parameters.algorithm = 'ARGON2ID';
    await assert.rejects(solveChallenge(other), /ARGON2ID/);
  });
});

interface Asked {
  readonly path: string;
  readonly key: string | null;
  readonly proof: string | null;
}

/** A server that takes each solution once. */
function strictServer({ required = true } = {}) {
  const asked: Asked[] = [];
  const spent = new Set<string>();
  let counter = 200;
  const answer = (status: number, body: object) =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { headers, url } = new Request(input, init);
    const { pathname: path } = new URL(url);
    const proof = headers.get(proofOfWorkHeader);
    asked.push({ path, key: headers.get('Idempotency-Key'), proof });
    if (path === '/v1/challenges') {
      const challenge = { ...challengeFor((counter += 1)), signature: `signed ${counter}` };
      return answer(200, required ? { required, challenge, validSeconds: 600 } : { required });
    }
    if (proof === null || spent.has(proof)) {
      const code = 'proof-of-work-required';
      return answer(428, { type: `urn:youth-action:problem:${code}`, title: '', status: 428, code });
    }
    spent.add(proof);
    return answer(201, { signUp: aSignUp(), manageToken: 'a-manage-token' });
  };
  return { asked, fetch, options: { baseUrl: 'https://youth.test', fetch } };
}

for (const [name, connect] of [
  ['A client', (options: { baseUrl: string; fetch: typeof fetch }) => createClient({ ...options, retry: 0 })],
  ['A resident', createResident],
] as const) {
  describe(name, () => {
    test('does the work when the server asks for it, and sends the same intent again', async () => {
      const { asked, options } = strictServer();
      const created = await connect(options).signUps.create('ses_a', aSignUpRequest());
      assert.equal(created.manageToken, 'a-manage-token');
      const [first, , second] = asked;
      assert.deepEqual(
        asked.map(({ path }) => path),
        ['/v1/sessions/ses_a/sign-ups', '/v1/challenges', '/v1/sessions/ses_a/sign-ups'],
      );
      assert.equal(first?.proof, null);
      assert.equal(second?.key, first?.key);
    });

    test('sends a solution that was prepared at once, and another where that one is worth nothing any more', async () => {
      const { asked, options } = strictServer();
      const { challenges, signUps } = connect(options);
      const proofOfWork = await new Prover(challenges).take();
      for (const _ of ['good', 'spent']) await signUps.create('ses_a', aSignUpRequest(), { proofOfWork });
      assert.deepEqual(
        asked.map(({ path, proof }) =>
          path.endsWith('challenges') ? 'challenge' : proof === proofOfWork ? 'prepared' : 'new',
        ),
        ['challenge', 'prepared', 'prepared', 'challenge', 'new'],
      );
    });
  });
}

test('A resident takes a solver of the page', async () => {
  const { asked, options } = strictServer();
  const solve = async ({ signature }: ProofOfWorkChallenge) => `solved ${signature}`;
  await createResident({ ...options, solve }).signUps.create('ses_a', aSignUpRequest());
  assert.equal(asked.at(-1)?.proof, 'solved signed 201');
});

describe('A prover', () => {
  test('has the solution ready, one for each sign-up', async () => {
    const { asked, options } = strictServer();
    const prover = new Prover(createResident(options).challenges);
    prover.prepare();
    prover.prepare();
    const first = await prover.take();
    assert.equal(asked.length, 1);
    assert.notEqual(await prover.take(), first);
  });

  test('gives nothing where nothing is asked or the server cannot be reached, and never throws', async () => {
    const { options } = strictServer({ required: false });
    assert.equal(await new Prover(createResident(options).challenges).take(), undefined);
    const offline = { get: () => Promise.reject(new Error('offline')) };
    assert.equal(await new Prover(offline).take(), undefined);
  });

  test('throws a solution away that has become too old', async (context) => {
    const { asked, options } = strictServer();
    const prover = new Prover(createResident(options).challenges);
    prover.prepare();
    while (asked.length === 0) await new Promise((resume) => setTimeout(resume, 1));
    await new Promise((resume) => setTimeout(resume, 50));
    const later = performance.now() + 600_000;
    context.mock.method(performance, 'now', () => later);
    await prover.take();
    assert.equal(asked.length, 2);
  });

  test('stops when it is told to', async () => {
    let signalled = 0;
    const prover = new Prover(
      { get: async () => ({ required: true, challenge: challengeFor(0xffff_fff0), validSeconds: 600 }) },
      { onProgress: () => (signalled += 1) },
    );
    prover.prepare();
    await new Promise((resume) => setTimeout(resume, 60));
    assert.ok(signalled > 0);
    prover.cancel();
    await new Promise((resume) => setTimeout(resume, 30));
    const after = signalled;
    await new Promise((resume) => setTimeout(resume, 30));
    assert.equal(signalled, after);
  });
});
