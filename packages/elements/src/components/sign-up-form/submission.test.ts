import { createReader } from '@youth-action/sdk/reader';
import { createResident } from '@youth-action/sdk/resident';
import { instantFrom } from '@youth-action/sdk/domain';
import { aSignUpRequest, createMemoryBackend, pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import { codeOf } from './failure.ts';
import type { Stage } from './stage.ts';
import { residentOf, Submission } from './submission.ts';

const stage: Stage = {
  connection: () => undefined,
  language: () => 'en',
  requestUpdate: () => {},
  focus: async () => {},
  input: () => undefined,
  announce: () => {},
};

describe('a submission', () => {
  it('by the small client survives a lost answer with one sign-up', async () => {
    const backend = createMemoryBackend({ now: () => instantFrom('2026-05-10T10:00:00+08:00') });
    const resident = createResident({ baseUrl: backend.baseUrl, fetch: backend.fetch });
    const submission = new Submission(stage);
    backend.failNext({ failure: 'network', endpoint: 'signUps.create' });
    const before = backend.data.signUps.length;
    const created = await submission.send(
      { reader: resident, resident },
      pilotSessions.familyReading,
      aSignUpRequest(),
    );
    expect(created?.signUp.party.length).to.equal(2);
    expect(backend.data.signUps.length).to.equal(before + 1);
    expect(submission.error).to.equal(undefined);
  });

  it('stays unsent where nobody answers, and says so', async () => {
    const fetch = async () => Promise.reject(new TypeError('Failed to fetch'));
    const resident = createResident({ baseUrl: 'https://youth.test', fetch });
    const submission = new Submission(stage);
    expect(
      await submission.send({ reader: resident, resident }, pilotSessions.familyReading, aSignUpRequest()),
    ).to.equal(undefined);
    expect(codeOf(submission.error)).to.equal('connection');
    expect(submission.isSending).to.equal(false);
  });

  it('is refused by a client that only reads', () => {
    const reader = createReader({ baseUrl: 'https://youth.test' });
    expect(() => residentOf({ reader })).to.throw(TypeError);
  });
});
