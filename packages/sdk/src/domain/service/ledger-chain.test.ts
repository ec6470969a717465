import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  chainHash,
  type ChainHead,
  emptyHead,
  type LedgerStep,
  nextStep,
  verifyChain,
} from './ledger-chain.ts';

function chainOf(contents: readonly string[]): LedgerStep[] {
  const steps: LedgerStep[] = [];
  let head: ChainHead = emptyHead('com_a');
  for (const [index, content] of contents.entries()) {
    const said = { id: `stp_${index}`, entryId: `sve_${index % 3}`, state: 'pending', reason: null };
    const step = nextStep(head, { ...said, actor: 'tok_a', at: index * 1000, content });
    steps.push(step);
    head = step;
  }
  return steps;
}

const chains = fc.array(fc.string(), { minLength: 1, maxLength: 12 }).map(chainOf);
const fields = [
  'id',
  'entryId',
  'state',
  'reason',
  'actor',
  'at',
  'content',
  'sequence',
  'communityId',
] as const;

describe("The ledger's chain", () => {
  test('has a hash that never changes its way', () => {
    const [step] = chainOf(['{"id":"sve_0"}']);
    assert.equal(step?.hash, chainHash(step ?? assert.fail()));
    assert.equal(step.previousHash, '0'.repeat(64));
    assert.equal(step.hash, '6e8cec49cc0b65ef1641c71a91f19016087d8ba0643aadb850d4fb9e78ada1f5');
  });

  test('that was only written to is whole, and ends where its last step is', () => {
    fc.assert(
      fc.property(chains, (steps) => {
        const { firstBreak, head } = verifyChain(steps);
        assert.equal(firstBreak, undefined);
        assert.deepEqual([head.sequence, head.hash], [steps.length, steps.at(-1)?.hash]);
      }),
    );
  });

  test('breaks where any field of any step is changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...fields), (steps, at, field) => {
        const index = at % steps.length;
        const changed = steps.map((step, position) =>
          position === index
            ? { ...step, [field]: typeof step[field] === 'number' ? step[field] + 1 : `${step[field]}!` }
            : step,
        );
        assert.notEqual(verifyChain(changed, emptyHead('com_a')).firstBreak, undefined);
      }),
    );
  });

  test('breaks where a step before the last is missing, or two change places', () => {
    fc.assert(
      fc.property(
        chains.filter(({ length }) => length > 1),
        fc.nat(),
        (steps, at) => {
          const index = at % (steps.length - 1);
          const without = steps.toSpliced(index, 1);
          const swapped = steps
            .with(index, steps[index + 1] ?? assert.fail())
            .with(index + 1, steps[index] ?? assert.fail());
          assert.equal(verifyChain(without, emptyHead('com_a')).firstBreak?.kind, 'sequence');
          assert.equal(verifyChain(swapped, emptyHead('com_a')).firstBreak?.kind, 'sequence');
        },
      ),
    );
  });

  test('that was written anew from some step on ends at another head', () => {
    const [before, after] = [chainOf(['a', 'b', 'c']), chainOf(['a', 'x', 'c'])];
    assert.equal(verifyChain(after).firstBreak, undefined);
    assert.notEqual(verifyChain(after).head.hash, verifyChain(before).head.hash);
  });
});
