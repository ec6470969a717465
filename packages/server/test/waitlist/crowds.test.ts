/**
 * 64 at once through several processes, round after round. And the controls: with the session's lock taken away, the same
 * crowd leaves somebody waiting whose turn it is, and the same test says so.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silentLogger } from '../../src/http/logger.ts';
import type { DatabaseHandle } from '../../src/storage/open-database.ts';
import { onEachDatabase, World } from '../features/feature-world.ts';
import { rush } from './rush.ts';
import { withEarlierLook, withoutLock } from './without-turns.ts';

const seed = Number(process.env['RUSH_SEED'] ?? 20_261_128);

onEachDatabase('64 at once, through three processes', (town) => {
  test('leave every count exact, nobody with a place too many, and nobody waiting whose turn it is', async () => {
    const world = await town();
    const processes = [world, await world.neighbour(), await world.neighbour()];
    for (const one of [seed, seed + 1]) {
      assert.deepEqual(await rush(world, processes, { rounds: 4, seed: one }), [], `seed ${one}`);
    }
  });

  test('control: without the lock, the same crowd is found out', async (context) => {
    const world = await town();
    const { dialect } = world.database;
    // SQLite's own lock is still there, so it takes a decision on an earlier look to go wrong.
    const unordered = (database: DatabaseHandle) =>
      dialect === 'sqlite' ? withEarlierLook(database) : withoutLock(database);
    const processes = [];
    for (let index = 0; index < 3; index += 1) {
      const database = await world.fresh.open();
      processes.push(new World(world.fresh, unordered(database), silentLogger));
    }
    let wrong: string[] = [];
    for (let more = 0; more < 8 && wrong.length === 0; more += 1) {
      wrong = await rush(world, processes, { rounds: 4, seed: seed + more, isControl: true });
    }
    assert.notDeepEqual(wrong, [], 'nothing went wrong without the lock');
    assert.ok(
      wrong.some((one) => /waits, although|are counted as/.test(one)),
      wrong.join('\n'),
    );
    context.diagnostic(wrong.join('; '));
  });
});
