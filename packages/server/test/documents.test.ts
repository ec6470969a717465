import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Documents, type Wanted } from '../src/http/documents.ts';

const minute = 60_000;

/** A document whose versions and makings are counted. */
function counted(documents: Documents, key = 'feed') {
  const seen = { versions: 0, makings: 0 };
  const ask = async (version: string, more: Partial<Wanted> = {}, text = version) => {
    const wanted: Wanted = {
      key,
      epoch: undefined,
      version: () => {
        seen.versions += 1;
        return Promise.resolve({ name: version, lastModifiedMs: 0 });
      },
      nowMs: 0,
      ...more,
    };
    const { parts } = await documents.get(wanted, () => {
      seen.makings += 1;
      return Promise.resolve(text);
    });
    return Buffer.from(parts.content).toString();
  };
  return { ask, seen };
}

describe('A document', () => {
  test('is made once for each of its versions', async () => {
    const { ask, seen } = counted(new Documents());
    assert.deepEqual([await ask('a'), await ask('a'), await ask('b'), await ask('b')], ['a', 'a', 'b', 'b']);
    assert.deepEqual(seen, { versions: 4, makings: 2 });
  });

  test('isn’t asked for its version again within an epoch', async () => {
    const { ask, seen } = counted(new Documents());
    await ask('a', { epoch: '1' });
    await ask('a', { epoch: '1' });
    assert.equal(seen.versions, 1);
    await ask('a', { epoch: '2' });
    await ask('a', { epoch: '2' });
    assert.deepEqual(seen, { versions: 2, makings: 1 });
    await ask('a');
    await ask('b');
    assert.deepEqual(seen, { versions: 4, makings: 2 });
  });

  test('whose epoch wasn’t certain when it was made is asked for its version', async () => {
    const { ask, seen } = counted(new Documents());
    await ask('a');
    assert.equal(await ask('b', { epoch: '1' }), 'b');
    assert.equal(seen.makings, 2);
  });

  test('is made anew after ten minutes, for what its version doesn’t count', async () => {
    const { ask, seen } = counted(new Documents());
    await ask('a', { epoch: '1' }, 'old name');
    assert.equal(await ask('a', { epoch: '1', nowMs: 9 * minute }, 'new name'), 'old name');
    assert.equal(await ask('a', { epoch: '1', nowMs: 10 * minute }, 'new name'), 'new name');
    assert.equal(seen.makings, 2);
  });

  test('is made once for all who ask for it at the same time', async () => {
    const { ask, seen } = counted(new Documents());
    assert.deepEqual(await Promise.all([ask('a'), ask('a'), ask('a')]), ['a', 'a', 'a']);
    assert.equal(seen.makings, 1);
  });

  test('that couldn’t be made is tried again by the next who asks', async () => {
    const documents = new Documents();
    const wanted: Wanted = {
      key: 'feed',
      epoch: '1',
      version: () => Promise.resolve({ name: 'a', lastModifiedMs: 0 }),
      nowMs: 0,
    };
    await assert.rejects(
      documents.get(wanted, () => Promise.reject(new Error('no database'))),
      /no database/,
    );
    assert.equal(await counted(documents).ask('a', { epoch: '1' }), 'a');
  });

  test('is forgotten when many others are used and memory is short', async () => {
    const documents = new Documents(2_500);
    const large = 'x'.repeat(1_000);
    const [first, second, third] = [
      counted(documents, '1'),
      counted(documents, '2'),
      counted(documents, '3'),
    ];
    await first.ask('a', {}, large);
    await second.ask('a', {}, large);
    await first.ask('a', {}, large);
    await third.ask('a', {}, large);
    await first.ask('a', {}, large);
    assert.equal(first.seen.makings, 1, 'the one that was used is kept');
    await second.ask('a', {}, large);
    assert.equal(second.seen.makings, 2, 'the least used is not');
  });
});
