/** What a stranger can learn about a phone by signing up under it: docs/decisions/0009-what-strangers-can-learn.md */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { addSession, anAdult, aSession, onEachDatabase, type World } from './feature-world.ts';

const params = { sessionId: 'ses_wide' };

/** A number that the programme knows from another session, under another name; and one that it doesn't. */
const mobileOf = (kind: 'known' | 'unknown', n: number) =>
  `154${kind === 'known' ? 7 : 8}${String(n).padStart(7, '0')}`;

/** The town, with a session that has room, and people who are known: a parent and a child under each number. */
async function townWithPhones(world: World, phones: number): Promise<World> {
  await world.write((db) => addSession(db, aSession({ id: 'ses_wide' }), { participant: 10_000 }));
  const people = Array.from({ length: phones }, (_, n) => [
    { id: `per_parent-${n}`, name: '李岚', mobile: mobileOf('known', n), birth: null },
    { id: `per_child-${n}`, name: '李禾', mobile: mobileOf('known', n), birth: '2018-03' },
  ]);
  await world.write((db) => db.insertInto('persons').values(people.flat()).execute());
  return world;
}

function signUp(mobile: string) {
  const { party } = anAdult(1);
  return {
    params,
    body: { contact: { name: '段文静', mobile }, party: party.map((one) => ({ ...one, name: '段文静' })) },
  };
}

/** An answer without what is each sign-up's own: ids and token, the number that was sent, the count of places. */
async function wordsFor(world: World, kind: 'known' | 'unknown') {
  const { headers, status, text } = await world.call('signUps.create', signUp(mobileOf(kind, 0)));
  const own = /"(?:id|manageToken)":"[^"]*"|"mobile":"154\*{4}\d{4}"|"taken":\d+|"siblings":\[[^\]]*\]/g;
  return { status, words: text.replaceAll(own, ''), headers: [...headers.keys()].toSorted() };
}

/** Mann and Whitney's test: how many standard errors the ranks of `a` lie off those of `b`. Outliers don't matter to it. */
function distance(a: readonly number[], b: readonly number[]): number {
  const ranked = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))];
  ranked.sort((left, right) => left.value - right.value);
  const rankSum = ranked.reduce((sum, { isA }, index) => (isA ? sum + index + 1 : sum), 0);
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  const [mean, deviation] = [
    (a.length * b.length) / 2,
    Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12),
  ];
  return (u - mean) / deviation;
}

/** How long each answer takes, the two kinds in turns, so that what slows the machine slows both. */
async function timed(rounds: number, ask: (kind: 'known' | 'unknown', n: number) => Promise<unknown>) {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let n = 0; n < rounds; n += 1) {
    const kinds = n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of kinds) {
      const startedAt = performance.now();
      await ask(kind, n);
      times[kind].push(performance.now() - startedAt);
    }
  }
  return times;
}

onEachDatabase('A phone that the programme knows', (town) => {
  test('is answered word for word as one that it does not know', async () => {
    const world = await townWithPhones(await town(), 1);
    const [known, unknown] = [await wordsFor(world, 'known'), await wordsFor(world, 'unknown')];
    assert.equal(known.status, 201);
    assert.deepEqual(known, unknown);
  });

  test('is answered in the time that any other takes; a lookup that waits for known ones alone is seen', async () => {
    const rounds = 150;
    const world = await townWithPhones(await town(), rounds);
    const ask = (kind: 'known' | 'unknown', n: number) =>
      world.ok('signUps.create', signUp(mobileOf(kind, n)));
    const times = await timed(rounds, ask);
    const off = distance(times.known, times.unknown);
    assert.ok(Math.abs(off) < 4, `${off.toFixed(1)} standard errors apart`);

    const control = await timed(40, (kind) => delay(kind === 'known' ? 4 : 2));
    assert.ok(Math.abs(distance(control.known, control.unknown)) > 4, 'the test sees two milliseconds');
  });
});

onEachDatabase('A full session', (town) => {
  test('is full for everybody, also for whoever has a place there', async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_small' }), { participant: 1 }));
    const small = { sessionId: 'ses_small' };
    await world.ok('signUps.create', { params: small, body: anAdult(1) });
    const refusals = [];
    for (const n of [1, 2])
      refusals.push(
        await world.refused('session-full', 'signUps.create', { params: small, body: anAdult(n) }),
      );
    const [own, stranger] = refusals.map((problem) => ({ ...problem, requestId: '' }));
    assert.deepEqual(own, stranger);
  });
});
