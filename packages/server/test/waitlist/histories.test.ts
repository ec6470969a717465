/**
 * Random histories of joining, leaving, changing, resizing, offering, accepting, declining and lapsing: after every step the
 * server has done what an independent oracle says, nobody has a place too many, and nobody waits whose turn it is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { onEachDatabase } from '../features/feature-world.ts';
import { History } from './history.ts';
import { settings, step } from './steps.ts';

/** More of them: `HISTORIES=1000`. */
const runs = Number(process.env['HISTORIES'] ?? 25);

onEachDatabase('Random histories of a session', (town) => {
  test(`${runs} of them go as the oracle says`, async (context) => {
    const world = await town();
    const outcomes = new Map<string, number>();
    const start = world.now;
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        settings,
        fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }),
        async (chosen, steps) => {
          world.now = start;
          const history = await History.begin(world, chosen, { name: `history-${(made += 1)}`, outcomes });
          for (const one of steps) await history.play(one);
        },
      ),
      { numRuns: runs, endOnFailure: false },
    );
    context.diagnostic(JSON.stringify(Object.fromEntries(outcomes)));
    assert.ok((outcomes.get('signUps.create ok') ?? 0) > runs, 'hardly anybody joined');
  });
});
