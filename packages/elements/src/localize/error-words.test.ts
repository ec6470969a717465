import { ApiError, ConnectionError, ContractError, TimeoutError } from '@youth-action/sdk/reader';
import { assert } from 'chai';
import { errorWords } from './error-words.ts';

function apiError(status: number): ApiError {
  return new ApiError(
    'GET /v1/x',
    { type: 'about:blank', title: 'secret of the server', status, code: 'x' },
    'req-1',
  );
}

describe('errorWords', () => {
  it('tells apart what a resident can do something about', () => {
    const errors = [
      new ConnectionError('GET /v1/x: no connection'),
      new TimeoutError('GET /v1/x', 10_000),
      apiError(404),
      apiError(429),
      apiError(500),
    ];
    assert.equal(new Set(errors.map((error) => errorWords(error, 'zh-CN').text)).size, errors.length);
    assert.equal(errorWords(apiError(503), 'en').text, errorWords(apiError(429), 'en').text);
  });

  it('never shows what the server or the program says', () => {
    for (const error of [
      apiError(500),
      new Error('stack'),
      new ContractError('GET /v1/x', []),
      'text',
      undefined,
    ]) {
      assert.notMatch(errorWords(error, 'en').text, /secret|stack|GET|text/);
    }
  });

  it('gives the request number where the server answered', () => {
    assert.deepEqual(
      [errorWords(apiError(500), 'en').requestId, errorWords(new TimeoutError('GET /', 1), 'en').requestId],
      ['req-1', undefined],
    );
  });

  it('offers another try unless the thing does not exist', () => {
    assert.deepEqual(
      [apiError(404), apiError(500)].map((error) => errorWords(error, 'en').canRetry),
      [false, true],
    );
  });
});
