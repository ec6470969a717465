import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lapseOffers } from '../../src/jobs/lapse-offers.ts';
import { onEachDatabase, tokens } from './feature-world.ts';
import { aParty, heldBy, join, look, openSession, statusesOf } from './waitlist-world.ts';

onEachDatabase('The waitlist', (town) => {
  test('a full session refuses, or takes the party into its line as one, as the contact says', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 3 });
    await join(world, id, aParty(1, 2));
    await world.refused('session-full', 'signUps.create', {
      params: { sessionId: id },
      body: aParty(2, 2, 'refuse'),
    });
    const { signUp, rest } = await join(world, id, aParty(2, 2));
    assert.deepEqual(
      [signUp.status, signUp.linePosition, signUp.maySplit, rest],
      ['waitlisted', 1, false, undefined],
    );
    assert.deepEqual(signUp.session.places, { participant: { capacity: 3, taken: 2, waiting: 2 } });
    const second = await join(world, id, aParty(3, 1));
    assert.deepEqual([second.signUp.status, second.signUp.linePosition], ['waitlisted', 2]);
    await world.refused('already-signed-up', 'signUps.create', {
      params: { sessionId: id },
      body: aParty(3, 1),
    });
  });

  test('without a waitlist a full session refuses, whatever the contact would like', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 1 }, { activity: { waitlist: undefined } });
    await join(world, id, aParty(1, 1));
    for (const ifFull of ['wait', 'split'] as const) {
      await world.refused('session-full', 'signUps.create', {
        params: { sessionId: id },
        body: aParty(2, 1, ifFull),
      });
    }
  });

  test('a party that may be split goes ahead as far as it fits; one link opens both parts', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 3 });
    await join(world, id, aParty(1, 2));
    const made = await join(world, id, aParty(2, 3, 'split'));
    const { signUp, rest } = made;
    assert.equal(signUp.status, 'confirmed');
    assert.equal(rest?.status, 'waitlisted');
    assert.deepEqual([signUp.party.length, rest.party.length, rest.maySplit], [1, 2, true]);
    assert.deepEqual([signUp.siblings, rest.siblings], [[rest.id], [signUp.id]]);
    assert.equal((await world.ok('signUps.get', heldBy(made, rest))).linePosition, 1);
  });

  test('the same key gets the same answer again, with token and rest', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 1 });
    const call = { params: { sessionId: id }, body: aParty(1, 2, 'split'), key: 'key-of-a-split-family' };
    const first = await world.call('signUps.create', call);
    const again = await world.call('signUps.create', call);
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
    assert.equal(again.body.rest?.status, 'waitlisted');
  });

  test('first in line goes first, and a family moves up only as a whole', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 3 });
    const [one, two] = [await join(world, id, aParty(1, 1)), await join(world, id, aParty(2, 2))];
    const family = await join(world, id, aParty(3, 2));
    const single = await join(world, id, aParty(4, 1));
    await world.ok('signUps.cancel', heldBy(one, one.signUp));
    assert.deepEqual(await statusesOf(world, family, single), ['waitlisted', 'waitlisted']);
    await world.ok('signUps.cancel', heldBy(two, two.signUp));
    assert.deepEqual(await statusesOf(world, family, single), ['confirmed', 'confirmed']);
  });

  test('leaving the line lets those behind move up', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 2 });
    await join(world, id, aParty(1, 1));
    const family = await join(world, id, aParty(2, 2));
    const single = await join(world, id, aParty(3, 1));
    assert.equal((await world.ok('signUps.cancel', heldBy(family, family.signUp))).status, 'cancelled');
    assert.deepEqual(await statusesOf(world, single), ['confirmed']);
  });

  test('more places let the line move up; fewer than are taken there cannot be', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 1 });
    await join(world, id, aParty(1, 1));
    const family = await join(world, id, aParty(2, 3, 'split'));
    const call = (body: object) => ({ params: { sessionId: id }, body, token: tokens.east });
    const { places } = await world.ok('sessions.resize', call({ participant: 3 }));
    assert.deepEqual(places, { participant: { capacity: 3, taken: 3, waiting: 1 } });
    const moved = await look(world, family);
    assert.deepEqual([moved.status, moved.party.length, moved.siblings?.length], ['confirmed', 2, 1]);
    const problem = await world.refused('capacity-below-taken', 'sessions.resize', call({ participant: 2 }));
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/participant'],
    );
    await world.refused('role-not-offered', 'sessions.resize', call({ volunteer: 2 }));
    await world.refused('session-not-found', 'sessions.resize', {
      ...call({ participant: 9 }),
      token: tokens.west,
    });
  });

  test('an offer keeps the places until it is accepted, given up, or over', async () => {
    const world = await town();
    const activity = { waitlist: { promotion: 'automatic' as const, offerMinutes: 30 } };
    const { id } = await openSession(world, { participant: 1 }, { activity });
    const first = await join(world, id, aParty(1, 1));
    const [second, third, fourth] = [
      await join(world, id, aParty(2, 1)),
      await join(world, id, aParty(3, 1)),
      await join(world, id, aParty(4, 1)),
    ];
    await world.ok('signUps.cancel', heldBy(first, first.signUp));
    const offered = await look(world, second);
    assert.deepEqual([offered.status, offered.offerExpiresAt], ['offered', '2026-11-28T08:30:00+08:00']);
    assert.equal(offered.session.places.participant?.taken, 1);
    world.at('2026-11-28T08:30:00+08:00');
    assert.deepEqual(await statusesOf(world, second, third), ['lapsed', 'waitlisted']);
    await world.refused('offer-expired', 'signUps.accept', heldBy(second, second.signUp));
    assert.equal(await lapseOffers(world.database, world.now), 1);
    assert.equal(await lapseOffers(world.database, world.now), 0);
    assert.deepEqual(await statusesOf(world, second, third, fourth), ['lapsed', 'offered', 'waitlisted']);
    await world.refused('offer-expired', 'signUps.accept', heldBy(second, second.signUp));
    await world.refused('sign-up-not-waiting', 'signUps.accept', heldBy(fourth, fourth.signUp));
    for (let times = 0; times < 2; times += 1) {
      const accepted = await world.ok('signUps.accept', heldBy(third, third.signUp));
      assert.deepEqual([accepted.status, accepted.offerExpiresAt], ['confirmed', undefined]);
    }
    await world.ok('signUps.cancel', heldBy(third, third.signUp));
    assert.deepEqual(await statusesOf(world, fourth), ['offered']);
    // Whoever let an offer lapse may stand in line again.
    assert.equal((await join(world, id, aParty(2, 1))).signUp.status, 'waitlisted');
  });

  test('an offer is over when the session starts, and then nobody moves up any more', async () => {
    const world = await town();
    const activity = { waitlist: { promotion: 'automatic' as const, offerMinutes: 60 } };
    const { id } = await openSession(world, { participant: 1 }, { activity });
    const first = await join(world, id, aParty(1, 1));
    const [second, third] = [await join(world, id, aParty(2, 1)), await join(world, id, aParty(3, 1))];
    world.at('2026-11-29T08:45:00+08:00');
    await world.ok('signUps.cancel', heldBy(first, first.signUp));
    assert.equal((await look(world, second)).offerExpiresAt, '2026-11-29T09:00:00+08:00');
    world.at('2026-11-29T09:00:00+08:00');
    await lapseOffers(world.database, world.now);
    assert.deepEqual(await statusesOf(world, second, third), ['lapsed', 'waitlisted']);
  });

  test('nobody moves up in a session that is cancelled', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 1 });
    const [first, second] = [await join(world, id, aParty(1, 1)), await join(world, id, aParty(2, 1))];
    await world.ok('sessions.cancel', {
      params: { sessionId: id },
      body: { reason: '下雨' },
      token: tokens.east,
    });
    await world.ok('signUps.cancel', heldBy(first, first.signUp));
    assert.deepEqual(await statusesOf(world, second), ['waitlisted']);
  });

  test('where the organiser moves the line, only the first in it can be next', async () => {
    const world = await town();
    const { id } = await openSession(
      world,
      { participant: 2 },
      { activity: { waitlist: { promotion: 'by-organiser' } } },
    );
    const first = await join(world, id, aParty(1, 2));
    const [second, third] = [await join(world, id, aParty(2, 2)), await join(world, id, aParty(3, 1))];
    const offer = (made: typeof second, token = tokens.east) => ({
      params: { signUpId: made.signUp.id },
      token,
    });
    await world.refused('session-full', 'signUps.offer', offer(second));
    await world.ok('signUps.cancel', heldBy(first, first.signUp));
    assert.deepEqual(await statusesOf(world, second, third), ['waitlisted', 'waitlisted']);
    await world.refused('not-first-in-line', 'signUps.offer', offer(third));
    await world.refused('sign-up-not-found', 'signUps.offer', offer(second, tokens.west));
    assert.equal((await world.ok('signUps.offer', offer(second))).status, 'confirmed');
    await world.refused('sign-up-not-waiting', 'signUps.offer', offer(second));
    const roster = await world.ok('sessions.roster', { params: { sessionId: id }, token: tokens.east });
    assert.deepEqual(
      new Map(roster.signUps.map(({ status, linePosition }) => [status, linePosition])),
      new Map([
        ['cancelled', undefined],
        ['confirmed', undefined],
        ['waitlisted', 1],
      ]),
    );
  });
});
