import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type Claim, type IfFull, type Pools, placeParty, promotions, type Waiting } from './waitlist.ts';

const pools = (...some: readonly (readonly [string, number, number])[]): Pools =>
  new Map(some.map(([name, capacity, taken]) => [name, { capacity, taken }]));

/** Claims as text: `c` for a child's place, `v` for a volunteer's, one letter per member. */
function claims(text: string): Claim[] {
  return Array.from(text, (pool, index) => ({ member: `${index}`, pool }));
}

const members = (some: readonly Claim[]) => some.map(({ member }) => member).join('');

describe('a party', () => {
  const line = { waitedFor: new Set<string>(), hasWaitlist: true };

  it('gets all its places where there are enough', () => {
    const placing = placeParty(claims('ccv'), pools(['c', 5, 3], ['v', 1, 0]), { ...line, ifFull: 'refuse' });
    assert.deepEqual([members(placing?.placed ?? []), placing?.waiting], ['012', []]);
  });

  for (const [ifFull, outcome] of [
    ['refuse', undefined],
    ['wait', { placed: '', waiting: '012' }],
    ['split', { placed: '02', waiting: '1' }],
  ] as const) {
    it(`for which a place is missing: ${ifFull}`, () => {
      const placing = placeParty(claims('ccv'), pools(['c', 4, 3], ['v', 1, 0]), { ...line, ifFull });
      const got = placing && { placed: members(placing.placed), waiting: members(placing.waiting) };
      assert.deepEqual(got, outcome);
    });
  }

  it('has no choice without a waitlist', () => {
    for (const ifFull of ['refuse', 'wait', 'split'] as const) {
      const without = { ...line, hasWaitlist: false, ifFull };
      assert.equal(placeParty(claims('cc'), pools(['c', 1, 0]), without), undefined);
    }
  });

  it('goes behind whoever waits for one of its pools, also where places are free', () => {
    const waitedFor = new Set(['c']);
    const free = pools(['c', 9, 0], ['v', 9, 0]);
    assert.equal(placeParty(claims('c'), free, { ...line, waitedFor, ifFull: 'refuse' }), undefined);
    assert.equal(
      members(placeParty(claims('cv'), free, { ...line, waitedFor, ifFull: 'split' })?.placed ?? []),
      '1',
    );
    assert.equal(
      members(placeParty(claims('v'), free, { ...line, waitedFor, ifFull: 'refuse' })?.placed ?? []),
      '0',
    );
  });

  it('finds no place in a pool that there is not', () => {
    assert.equal(placeParty(claims('x'), pools(['c', 9, 0]), { ...line, ifFull: 'refuse' }), undefined);
  });
});

describe('the line', () => {
  const waiting = (id: string, text: string, maySplit = false): Waiting => ({
    id,
    claims: claims(text),
    maySplit,
  });
  const moved = (line: readonly Waiting[], free: Pools) =>
    promotions(line, free).map((one) => `${one.id}:${members(one.claims)}${one.isWhole ? '' : '…'}`);

  it('moves up in order, as long as there are places', () => {
    const line = [waiting('a', 'c'), waiting('b', 'cc'), waiting('d', 'c')];
    assert.deepEqual(moved(line, pools(['c', 3, 0])), ['a:0', 'b:01']);
  });

  it('does not let small parties past a family that waits for more than is free', () => {
    assert.deepEqual(moved([waiting('a', 'ccc'), waiting('b', 'c')], pools(['c', 2, 0])), []);
  });

  it('keeps from a pool only those who want it', () => {
    const line = [waiting('a', 'cv'), waiting('b', 'c'), waiting('d', 'v'), waiting('e', 'w')];
    assert.deepEqual(moved(line, pools(['c', 1, 1], ['v', 5, 0], ['w', 1, 0])), ['e:0']);
  });

  it('splits only who lets it, and what stays keeps its place in the line', () => {
    const line = [waiting('a', 'ccc', true), waiting('b', 'c')];
    assert.deepEqual(moved(line, pools(['c', 2, 0])), ['a:01…']);
    assert.deepEqual(moved(line, pools(['c', 3, 0])), ['a:012']);
  });

  it('holds nobody up for places that the first part of a split party got', () => {
    const line = [waiting('a', 'cv', true), waiting('b', 'c')];
    assert.deepEqual(moved(line, pools(['c', 2, 0], ['v', 0, 0])), ['a:0…', 'b:0']);
  });
});

const somePool = fc.constantFrom('c', 'v', 'w');
const someClaims = fc
  .array(somePool, { minLength: 1, maxLength: 5 })
  .map((wanted) => wanted.map((pool, index): Claim => ({ member: `${index}`, pool })));
const somePools = fc
  .record({
    c: fc.tuple(fc.nat(8), fc.nat(8)),
    v: fc.tuple(fc.nat(8), fc.nat(8)),
    w: fc.tuple(fc.nat(8), fc.nat(8)),
  })
  .map(
    (all): Pools =>
      new Map(Object.entries(all).map(([name, [taken, free]]) => [name, { taken, capacity: taken + free }])),
  );
const someLine = fc
  .array(fc.record({ claims: someClaims, maySplit: fc.boolean() }), { maxLength: 8 })
  .map((parties) => parties.map((party, index): Waiting => ({ id: `${index}`, ...party })));

/** How many places of each pool these claims take. */
function countOf(some: readonly Claim[], pool: string): number {
  return some.filter((claim) => claim.pool === pool).length;
}

describe('whatever happens', () => {
  it('nobody gets a place that there is not', () => {
    fc.assert(
      fc.property(someLine, somePools, (line, all) => {
        const given = promotions(line, all).flatMap((one) => one.claims);
        for (const [pool, { capacity, taken }] of all) assert.ok(taken + countOf(given, pool) <= capacity);
      }),
    );
  });

  it('a party moves up whole unless it may be split', () => {
    fc.assert(
      fc.property(someLine, somePools, (line, all) => {
        for (const { claims: got, id, isWhole } of promotions(line, all)) {
          const { claims: wanted, maySplit } = line[Number(id)] ?? assert.fail();
          assert.equal(isWhole, got.length === wanted.length);
          assert.ok(isWhole || maySplit);
          assert.ok(got.every((claim) => wanted.includes(claim)));
        }
      }),
    );
  });

  it('nobody gets a place in a pool for which somebody before her goes on waiting', () => {
    fc.assert(
      fc.property(someLine, somePools, (line, all) => {
        const promoted = new Map(promotions(line, all).map((one) => [one.id, one.claims]));
        const waitedFor = new Set<string>();
        for (const { claims: wanted, id } of line) {
          const got = promoted.get(id) ?? [];
          assert.ok(got.every(({ pool }) => !waitedFor.has(pool)));
          for (const claim of wanted) if (!got.includes(claim)) waitedFor.add(claim.pool);
        }
      }),
    );
  });

  it('no place stays free that the first who waits for it could have taken', () => {
    fc.assert(
      fc.property(someLine, somePools, (line, all) => {
        const promoted = promotions(line, all);
        const given = promoted.flatMap((one) => one.claims);
        const isFree = ({ pool }: Claim, also: readonly Claim[]) => {
          const { capacity, taken } = all.get(pool) ?? assert.fail();
          return taken + countOf(given, pool) + countOf(also, pool) <= capacity;
        };
        const first = line.find(({ id }) => promoted.every((one) => one.id !== id));
        const ahead = new Set(
          line.slice(0, first === undefined ? 0 : line.indexOf(first)).flatMap(({ claims: wanted, id }) => {
            const got = promoted.find((one) => one.id === id)?.claims ?? [];
            return wanted.filter((claim) => !got.includes(claim)).map(({ pool }) => pool);
          }),
        );
        if (first === undefined || first.claims.some(({ pool }) => ahead.has(pool))) return;
        assert.ok(
          !first.claims.every((claim) => isFree(claim, first.claims)),
          'a whole party could have moved up',
        );
      }),
    );
  });

  it('moving the line up again moves nobody', () => {
    fc.assert(
      fc.property(someLine, somePools, (line, all) => {
        const promoted = new Map(promotions(line, all).map((one) => [one.id, one.claims]));
        const given = [...promoted.values()].flat();
        const after: Pools = new Map(
          [...all].map(([pool, { capacity, taken }]) => [
            pool,
            { capacity, taken: taken + countOf(given, pool) },
          ]),
        );
        const rest = line.flatMap(({ claims: wanted, id, maySplit }) => {
          const left = wanted.filter((claim) => !(promoted.get(id) ?? []).includes(claim));
          return left.length === 0 ? [] : [{ id, claims: left, maySplit }];
        });
        assert.deepEqual(promotions(rest, after), []);
      }),
    );
  });

  it('a newcomer is placed whole, put behind the others whole, or refused, unless she may be split', () => {
    const ifFull = fc.constantFrom<IfFull>('refuse', 'wait', 'split');
    fc.assert(
      fc.property(
        someClaims,
        somePools,
        fc.subarray(['c', 'v', 'w']),
        ifFull,
        fc.boolean(),
        (party, all, waited, choice, hasWaitlist) => {
          const waitedFor = new Set(waited);
          const placing = placeParty(party, all, { waitedFor, ifFull: choice, hasWaitlist });
          if (placing === undefined) return;
          const { placed, waiting } = placing;
          assert.deepEqual(
            [...placed, ...waiting].map(({ member }) => member).toSorted(),
            party.map(({ member }) => member),
          );
          assert.ok(placed.every(({ pool }) => !waitedFor.has(pool)));
          for (const [pool, { capacity, taken }] of all)
            assert.ok(taken + countOf(placed, pool) <= Math.max(capacity, taken));
          if (choice !== 'split') assert.ok(placed.length === 0 || waiting.length === 0);
          if (waiting.length > 0) assert.ok(hasWaitlist && choice !== 'refuse');
        },
      ),
    );
  });
});
