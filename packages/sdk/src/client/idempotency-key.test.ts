import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { newIdempotencyKey } from './idempotency-key.ts';

it('a new idempotency key has 128 bits in hexadecimal, and none comes twice', () => {
  const keys = Array.from({ length: 1000 }, newIdempotencyKey);
  assert.ok(keys.every((key) => /^[0-9a-f]{32}$/.test(key)));
  assert.equal(new Set(keys).size, 1000);
});

it('a key needs no secure context', () => {
  mock.method(crypto, 'randomUUID', () => assert.fail('missing on plain http'));
  newIdempotencyKey();
  mock.restoreAll();
});
