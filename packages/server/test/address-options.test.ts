import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOptions } from '../src/cli/address-options.ts';
import { UsageError } from '../src/cli/command.ts';
import { publicAddresses } from '../src/http/public-addresses.ts';

const line = (env: Record<string, string> = {}) => ({ env, nowMs: 0, print: () => {}, printNote: () => {} });

describe('The public addresses', () => {
  test('come from the options, else from the environment, else are left to the server', () => {
    const env = { PUBLIC_URL: 'https://env.example.cn', FEED_LICENCE: 'https://env.example.cn/terms' };
    assert.deepEqual(addressOptions({ 'public-url': 'https://youth.example.cn' }, line(env)), {
      publicUrl: 'https://youth.example.cn',
      feedLicence: 'https://env.example.cn/terms',
    });
    assert.deepEqual(addressOptions({}, line({ PUBLIC_URL: '' })), {});
  });

  for (const [what, values] of [
    ['no whole address', { 'public-url': 'youth.example.cn' }],
    ['no address of the web', { 'public-url': 'javascript:alert(1)' }],
    ['a page without a place for the session', { 'session-page': 'https://www.example.gov.cn/huodong' }],
    ['a licence without an address', { 'feed-licence': 'CC BY' }],
  ] as const) {
    test(`are refused with ${what}`, () => assert.throws(() => addressOptions(values, line()), UsageError));
  }

  test('are made without doubled slashes, and with the id written as an address has it', () => {
    const { at, home, session } = publicAddresses({ publicUrl: 'https://youth.example.cn/base/' });
    assert.deepEqual(
      [home, at('/v1/feeds/rpde'), session('ses_a/b')],
      [
        'https://youth.example.cn/base/',
        'https://youth.example.cn/base/v1/feeds/rpde',
        'https://youth.example.cn/base/sign-up/ses_a%2Fb',
      ],
    );
    const own = publicAddresses({ sessionPage: 'https://www.example.gov.cn/#session={sessionId}' });
    assert.equal(own.session('ses_a'), 'https://www.example.gov.cn/#session=ses_a');
  });

  test('follow an address that is known only when the server listens', () => {
    let url = '';
    const { at } = publicAddresses({ publicUrl: () => url });
    url = 'http://127.0.0.1:8080';
    assert.equal(at('/'), 'http://127.0.0.1:8080/');
  });
});
