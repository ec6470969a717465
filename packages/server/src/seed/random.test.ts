import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { seedMobile } from './names.ts';
import { randomOf } from './random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const numbers = (seed: string) => {
    const random = randomOf(seed);
    return [random.next(), random.int(0, 1_000_000), random.hash(), ...random.bytes(4)];
  };
  assert.deepEqual(numbers('reading-2022-12-10'), numbers('reading-2022-12-10'));
  assert.notDeepEqual(numbers('reading-2022-12-10'), numbers('reading-2022-12-11'));
});

test('whole numbers are within both ends, and reach them', () => {
  const random = randomOf('dice');
  const counts = new Map<number, number>();
  for (let roll = 0; roll < 6000; roll += 1) {
    const value = random.int(1, 6);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  assert.deepEqual(
    [...counts.keys()].toSorted((one, other) => one - other),
    [1, 2, 3, 4, 5, 6],
  );
  assert.ok(
    [...counts.values()].every((count) => count > 850 && count < 1150),
    JSON.stringify([...counts]),
  );
});

test('a shuffled list has the same items, and the list itself keeps its order', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = randomOf('cards').shuffled(list);
  assert.notDeepEqual(shuffled, list);
  assert.deepEqual(
    shuffled.toSorted((one, other) => one - other),
    list,
  );
  assert.equal(list[0], 0);
});

test('an empty list has nothing to pick', () => {
  assert.throws(() => randomOf('nothing').pick([]), RangeError);
});

test('hashes have 64 hexadecimal digits and differ', () => {
  const random = randomOf('hashes');
  const hashes = new Set(Array.from({ length: 1000 }, () => random.hash()));
  assert.equal(hashes.size, 1000);
  assert.ok([...hashes].every((hash) => /^[0-9a-f]{64}$/.test(hash)));
});

test('phone numbers are different and of nobody', () => {
  const numbers = new Set(Array.from({ length: 10_000 }, (_, index) => seedMobile(index)));
  assert.equal(numbers.size, 10_000);
  assert.ok([...numbers].every((number) => /^154\d{8}$/.test(number)));
});
