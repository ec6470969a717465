import { instantFrom } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { createResident, type Resident } from '@youth-action/sdk/resident';
import { aSignUpRequest, createMemoryBackend, pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import { residentOf } from './connections.ts';
import { codeOf } from './error-code.ts';
import type { Stage } from './stage.ts';
import { type Order, Submission } from './submission.ts';

function stageWith(resident: Resident): Stage {
  return {
    connection: () => ({ reader: resident, resident }),
    language: () => 'en',
    now: () => instantFrom('2026-05-10T10:00:00+08:00'),
    requestUpdate: () => {},
    focus: async () => {},
    input: () => undefined,
    announce: () => {},
    emit: () => true,
  };
}

const order: Order = {
  content: aSignUpRequest(),
  keepable: 'what may be kept',
  send: async (resident, options) => {
    const created = await resident.signUps.create(pilotSessions.familyReading, aSignUpRequest(), options);
    return { signUps: [created.signUp], manageToken: created.manageToken };
  },
};

function memory() {
  const backend = createMemoryBackend({ now: () => instantFrom('2026-05-10T10:00:00+08:00') });
  const resident = createResident({ baseUrl: backend.baseUrl, fetch: backend.fetch });
  const keys = () =>
    backend.requests
      .filter(({ endpoint }) => endpoint === 'signUps.create')
      .map(({ headers }) => headers['idempotency-key']);
  return { backend, keys, submission: new Submission(stageWith(resident), () => {}) };
}

describe('a submission', () => {
  it('by the small client survives a lost answer with one sign-up', async () => {
    const { backend, submission } = memory();
    backend.failNext({ failure: 'network', endpoint: 'signUps.create' });
    const before = backend.data.signUps.length;
    const created = await submission.send(order);
    expect(created?.signUps[0]?.party.length).to.equal(2);
    expect(backend.data.signUps.length).to.equal(before + 1);
    expect(submission.error).to.equal(undefined);
  });

  it('stays unsent where nobody answers, and says so', async () => {
    const fetch = async () => Promise.reject(new TypeError('Failed to fetch'));
    const resident = createResident({ baseUrl: 'https://youth.test', fetch });
    const submission = new Submission(stageWith(resident), () => {});
    expect(await submission.send(order)).to.equal(undefined);
    expect(codeOf(submission.error)).to.equal('connection');
    expect(submission.isBusy).to.equal(false);
  });

  it('goes on under the key that it had before a reload if it says the same, and else under a new one', async () => {
    const { keys, submission } = memory();
    submission.resume({ key: '00000000-0000-4000-8000-000000000001', content: 'what may be kept' });
    await submission.send(order);
    submission.resume({ key: '00000000-0000-4000-8000-000000000002', content: 'something else' });
    await submission.send(order);
    expect(keys()[0]).to.equal('00000000-0000-4000-8000-000000000001');
    expect(keys()[1]).to.not.equal('00000000-0000-4000-8000-000000000002');
  });

  it('tells what is to be kept only while nobody knows how it went', async () => {
    const { backend, keys, submission } = memory();
    expect(submission.running).to.equal(undefined);
    backend.failNext({ code: 'internal-error', endpoint: 'signUps.create' });
    await submission.send(order);
    expect(submission.running).to.deep.equal({ key: keys()[0], content: 'what may be kept' });
    await submission.send(order);
    expect(submission.running).to.equal(undefined);
  });

  it('is sent once at a time', async () => {
    const { keys, submission } = memory();
    const both = await Promise.all([submission.send(order), submission.send(order)]);
    expect(both.filter((created) => created !== undefined).length).to.equal(1);
    expect(keys().length).to.equal(1);
  });

  it('does the work that the server asks for while somebody types, and sends its proof along', async () => {
    const { backend } = memory();
    const resident = createResident({ baseUrl: backend.baseUrl, fetch: backend.fetch });
    const parameters = {
      algorithm: 'SHA-256',
      nonce: '00ff',
      salt: 'ff00',
      cost: 2,
      keyLength: 32,
      keyPrefix: '00',
    };
    const asked: string[] = [];
    const challenges = {
      get: async () => {
        asked.push('challenge');
        return { required: true, challenge: { parameters, signature: '' }, validSeconds: 600 };
      },
    };
    const phases = new Set<string>();
    const submission = new Submission(stageWith({ ...resident, challenges }), () =>
      phases.add(submission.phase),
    );
    submission.prepare();
    submission.prepare();
    await submission.send(order);
    expect(asked.length).to.equal(1);
    const sent = backend.requests.find(({ endpoint }) => endpoint === 'signUps.create');
    expect(JSON.parse(atob(sent?.headers['x-proof-of-work'] ?? ''))).to.have.nested.property(
      'solution.counter',
    );
    expect([...phases]).to.deep.equal(['checking', 'sending', 'idle']);
  });

  it('is refused by a client that only reads', () => {
    const reader = createReader({ baseUrl: 'https://youth.test' });
    expect(() => residentOf({ reader })).to.throw(TypeError);
  });
});
