import { ApiError, ConnectionError } from '@youth-action/sdk/reader';
import { expect } from 'chai';
import { isDefinite, WriteIntent } from './write-intent.ts';

const answer = (status: number, code = 'some-code') =>
  new ApiError('POST /sign-ups', { type: 'about:blank', title: '', status, code });

describe('the intent of a write', () => {
  it('keeps its key while the same is wanted', () => {
    const intent = new WriteIntent();
    const key = intent.keyFor({ add: [1] });
    expect(intent.keyFor({ add: [1] })).to.equal(key);
    expect(intent.keyFor({ add: [2] })).not.to.equal(key);
  });

  it('is a new one once it is settled, though it says the same', () => {
    const intent = new WriteIntent();
    const key = intent.keyFor('x');
    intent.settle();
    expect(intent.keyFor('x')).not.to.equal(key);
  });

  for (const status of [401, 408, 428, 429, 500, 503]) {
    it(`goes on after ${status}, which isn't the final word`, () => {
      const intent = new WriteIntent();
      const key = intent.keyFor('x');
      intent.fail(answer(status));
      expect(isDefinite(answer(status))).to.equal(false);
      expect(intent.keyFor('x')).to.equal(key);
    });
  }

  it('goes on where no answer came, or an earlier try is still at work', () => {
    expect(isDefinite(new ConnectionError('cut'))).to.equal(false);
    expect(isDefinite(answer(409, 'idempotency-key-in-progress'))).to.equal(false);
  });

  it('ends with a refusal', () => {
    const intent = new WriteIntent();
    const key = intent.keyFor('x');
    intent.fail(answer(409, 'session-full'));
    expect(intent.keyFor('x')).not.to.equal(key);
  });
});
