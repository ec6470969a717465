import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ApiError,
  ConnectionError,
  ContractError,
  isApiError,
  isYouthActionError,
  TimeoutError,
  YouthActionError,
} from './errors.ts';

const problem = {
  type: 'urn:youth-action:problem:session-full',
  title: '名额不够了',
  status: 409,
  code: 'session-full',
};

describe('errors of the SDK', () => {
  it('are all one family and errors of the language', () => {
    const errors = [
      new ApiError('GET /', problem),
      new ConnectionError('x'),
      new TimeoutError('GET /', 5),
      new ContractError('GET /', []),
    ];
    assert.deepEqual(
      errors.map(({ name }) => name),
      ['ApiError', 'ConnectionError', 'TimeoutError', 'ContractError'],
    );
    for (const error of errors) {
      assert.ok(error instanceof YouthActionError && error instanceof Error);
      assert.ok(isYouthActionError(error));
    }
  });

  it('are told from everything else', () => {
    for (const other of [
      new Error('x'),
      new TypeError('x'),
      undefined,
      null,
      'ApiError',
      { name: 'ApiError', code: 'session-full' },
    ]) {
      assert.equal(isYouthActionError(other), false);
      assert.equal(isApiError(other), false);
    }
  });

  it('are known by their code', () => {
    const error = new ApiError('POST /v1/sessions/ses_1/sign-ups', problem, 'req-1', 500);
    assert.ok(isApiError(error));
    assert.ok(isApiError(error, 'session-full'));
    assert.equal(isApiError(error, 'sign-up-closed'), false);
    assert.equal(isApiError(new ConnectionError('x')), false);
  });

  it('take the request id from the problem where the header is missing', () => {
    assert.equal(new ApiError('GET /', { ...problem, requestId: 'req-2' }).requestId, 'req-2');
    assert.equal(new ApiError('GET /', { ...problem, requestId: 'req-2' }, 'req-3').requestId, 'req-3');
  });

  it('say where an answer was not as agreed', () => {
    const error = new ContractError('GET /v1/sessions', [
      { pointer: '', code: 'malformed' },
      { pointer: '/items', code: 'required' },
    ]);
    assert.equal(
      error.message,
      'GET /v1/sessions: the answer is not as agreed (/ malformed, /items required)',
    );
  });
});
