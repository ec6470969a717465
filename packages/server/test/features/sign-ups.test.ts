import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aFamily,
  addSession,
  anActivity,
  anAdult,
  aSession,
  consent,
  onEachDatabase,
  tokens,
  type World,
} from './feature-world.ts';

const session = { sessionId: 'ses_reading' };

async function places(world: World, id = 'ses_reading') {
  const rows = await world.database.read
    .selectFrom('session_places')
    .select(['role', 'taken'])
    .where('session_id', '=', id)
    .execute();
  return Object.fromEntries(rows.map(({ role, taken }) => [role, taken]));
}

async function countOf(
  world: World,
  table: 'sign_ups' | 'participants' | 'persons' | 'consents' | 'volunteers',
): Promise<number> {
  return (await world.database.read.selectFrom(table).select('id').execute()).length;
}

/** Signs all of them up at once, each through the next of these processes. */
function crowd(processes: readonly Pick<World, 'call'>[], sessionId: string, bodies: readonly object[]) {
  return Promise.all(
    bodies.map((body, index) => {
      const process = processes[index % processes.length] ?? assert.fail('no process');
      return process.call('signUps.create', {
        params: { sessionId },
        body,
        key: `key-of-the-crowd-number-${index}`,
      });
    }),
  );
}

onEachDatabase('Signing up', (town) => {
  test("a family gets its places, and the answer shows nobody's whole name or number", async () => {
    const world = await town();
    const { signUp, manageToken } = await world.ok('signUps.create', { params: session, body: aFamily() });
    assert.deepEqual(
      signUp.party.map(({ name }) => name),
      ['王*明', '王同学'],
    );
    assert.deepEqual(signUp.contact, { name: '王*明', mobile: '154****0001' });
    assert.deepEqual(signUp.session.places, {
      participant: { capacity: 30, taken: 2 },
      volunteer: { capacity: 3, taken: 0 },
    });
    assert.match(manageToken, /^[\w-]{43}$/);
  });

  test('each consent decision is a row with who decided, a refusal too', async () => {
    const world = await town();
    await world.ok('signUps.create', { params: session, body: aFamily() });
    const rows = await world.database.read.selectFrom('consents').selectAll().orderBy('purpose').execute();
    assert.deepEqual(
      rows.map((row) => [
        row.purpose,
        row.is_granted,
        row.decided_by_name,
        row.decided_by_mobile,
        row.guardian_relation,
      ]),
      [
        ['photo-publicity', 0, '王小明', '15400000001', 'mother'],
        ['sign-up', 1, '王小明', '15400000001', 'mother'],
      ],
    );
  });

  test("the manage token isn't kept", async () => {
    const world = await town();
    const { manageToken } = await world.ok('signUps.create', { params: session, body: aFamily() });
    const kept = JSON.stringify([
      await world.database.read.selectFrom('sign_ups').selectAll().execute(),
      await world.database.read.selectFrom('idempotency_records').selectAll().execute(),
    ]);
    assert.ok(!kept.includes(manageToken));
  });

  test("a volunteer's sign-up makes no volunteer yet", async () => {
    const world = await town();
    await world.ok('signUps.create', { params: session, body: anAdult(1, 'volunteer') });
    assert.equal(await countOf(world, 'volunteers'), 0);
    assert.deepEqual(await places(world), { participant: 0, volunteer: 1 });
  });

  test("whoever has a place is refused, in any writing of the name, and isn't told who it is", async () => {
    const world = await town();
    await world.ok('signUps.create', { params: session, body: aFamily() });
    const again = aFamily({ contact: { name: ' 王小明', mobile: '+86 154 0000 0001' } });
    const problem = await world.refused('already-signed-up', 'signUps.create', {
      params: session,
      body: { ...again, party: [{ relation: 'self', name: '王　小明', role: 'volunteer' }] },
    });
    assert.equal(problem.errors, undefined);
    assert.deepEqual(await places(world), { participant: 2, volunteer: 0 });
    assert.equal(await countOf(world, 'sign_ups'), 1);
  });

  test('a full session is full for everybody, also for those who have its places', async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_small' }), { participant: 1 }));
    const params = { sessionId: 'ses_small' };
    await world.ok('signUps.create', { params, body: anAdult(1) });
    await world.refused('session-full', 'signUps.create', { params, body: anAdult(1) });
    await world.refused('session-full', 'signUps.create', { params, body: anAdult(2) });
  });

  test('a family for which there is one place too few leaves nothing behind', async () => {
    const world = await town();
    await world.write((db) =>
      addSession(db, aSession({ id: 'ses_small' }), { participant: 1, volunteer: 1 }),
    );
    await world.refused('session-full', 'signUps.create', {
      params: { sessionId: 'ses_small' },
      body: aFamily(),
    });
    const mixed = aFamily();
    mixed.party.push({ relation: 'adult', name: '王大山', role: 'volunteer' });
    await world.refused('session-full', 'signUps.create', {
      params: { sessionId: 'ses_small' },
      body: mixed,
    });
    assert.deepEqual(await places(world, 'ses_small'), { participant: 0, volunteer: 0 });
    for (const table of ['sign_ups', 'participants', 'persons', 'consents'] as const)
      assert.equal(await countOf(world, table), 0);
  });

  test('the window, the status and the roles of a session decide', async () => {
    const world = await town();
    await world.write(async (db) => {
      await addSession(
        db,
        aSession({ id: 'ses_cancelled', status: 'cancelled', cancellation_reason: '下雨' }),
      );
      await addSession(db, aSession({ id: 'ses_volunteers' }), { volunteer: 3 });
    });
    const call = (sessionId: string) => ({ params: { sessionId }, body: aFamily() });
    await world.refused('session-not-found', 'signUps.create', call('ses_none'));
    await world.refused('session-cancelled', 'signUps.create', call('ses_cancelled'));
    const problem = await world.refused('role-not-offered', 'signUps.create', call('ses_volunteers'));
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/party/0/role', '/party/1/role'],
    );
    world.at('2026-11-20T07:59:59+08:00');
    await world.refused('sign-up-not-open', 'signUps.create', call('ses_reading'));
    world.at('2026-11-28T10:00:00+08:00');
    await world.refused('sign-up-closed', 'signUps.create', call('ses_reading'));
  });

  test('the rules about a party are those of the domain, with the fields that break them', async () => {
    const world = await town();
    const child = aFamily().party[1] ?? assert.fail();
    const refusal = async (code: Parameters<World['refused']>[0], changes: object, pointer: string) => {
      const problem = await world.refused(code, 'signUps.create', {
        params: session,
        body: { ...aFamily(), party: [{ ...child, ...changes }] },
      });
      assert.deepEqual(
        problem.errors?.map((error) => error.pointer),
        [pointer],
      );
    };
    await refusal('birth-required', { birth: undefined }, '/party/0/birth');
    await refusal('age-out-of-range', { birth: '2010-01' }, '/party/0/birth');
    await refusal('guardian-required', { guardian: undefined }, '/party/0/guardian');
    await refusal(
      'guardian-consent-required',
      { consents: [consent('sign-up', false)] },
      '/party/0/consents',
    );
    await refusal(
      'consent-text-outdated',
      { consents: [{ ...consent('sign-up'), textVersion: '2020-1' }] },
      '/party/0/consents',
    );
    await refusal('volunteer-too-young', { role: 'volunteer' }, '/party/0/birth');
    await refusal('validation-failed', { birth: '2026-12' }, '/party/0/birth');
    await refusal(
      'validation-failed',
      { consents: [consent('sign-up', false), consent('sign-up')] },
      '/party/0/consents',
    );
    const twice = { ...aFamily(), party: [child, child] };
    await world.refused('duplicate-participant', 'signUps.create', { params: session, body: twice });
    assert.equal(await countOf(world, 'persons'), 0);
  });

  test('an adult may volunteer at an activity for children', async () => {
    const world = await town();
    await world.write(async (db) => {
      await db
        .insertInto('activities')
        .values({ ...anActivity, id: 'act_children', audience: 'children' })
        .execute();
      await addSession(db, aSession({ id: 'ses_children', activity_id: 'act_children' }));
    });
    const params = { sessionId: 'ses_children' };
    await world.ok('signUps.create', { params, body: anAdult(1, 'volunteer') });
    await world.refused('age-out-of-range', 'signUps.create', { params, body: anAdult(2) });
  });

  test('of two accounts of a birth the younger one counts', async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_second' })));
    await world.write((db) => addSession(db, aSession({ id: 'ses_third' })));
    const birth = async () =>
      (
        await world.database.read
          .selectFrom('persons')
          .select('birth')
          .where('name', '=', '王晓晓')
          .executeTakeFirstOrThrow()
      ).birth;
    const child = aFamily().party[1] ?? assert.fail();
    const signUp = (sessionId: string, born: string) =>
      world.ok('signUps.create', {
        params: { sessionId },
        body: aFamily({ party: [{ ...child, birth: born }] }),
      });
    await signUp('ses_reading', '2018-05');
    await signUp('ses_second', '2018-05-20');
    assert.equal(await birth(), '2018-05-20');
    await signUp('ses_third', '2017-01');
    assert.equal(await birth(), '2018-05-20');
  });
});

onEachDatabase('Looking at a sign-up and giving it back', (town) => {
  test("its token opens it; any other, and an id that doesn't exist, are answered alike", async () => {
    const world = await town();
    const mine = await world.ok('signUps.create', { params: session, body: aFamily() });
    const other = await world.ok('signUps.create', { params: session, body: anAdult(9) });
    const params = { signUpId: mine.signUp.id };
    assert.deepEqual(await world.ok('signUps.get', { params, token: mine.manageToken }), {
      ...mine.signUp,
      session: { ...mine.signUp.session, places: other.signUp.session.places },
    });
    const answers = await Promise.all([
      world.call('signUps.get', { params, token: other.manageToken }),
      world.call('signUps.get', { params: { signUpId: 'sgn_none' }, token: mine.manageToken }),
      world.call('signUps.cancel', { params, token: other.manageToken }),
      world.call('signUps.get', { params, token: tokens.admin }),
    ]);
    const withoutId = answers.map(
      ({ status, text }) => `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`,
    );
    assert.deepEqual(new Set(withoutId).size, 1, withoutId.join('\n'));
    assert.match(withoutId[0] ?? '', /^404 .*sign-up-not-found/);
  });

  test('the places come back once, however often it is cancelled, and the people may sign up again', async () => {
    const world = await town();
    const { signUp, manageToken } = await world.ok('signUps.create', { params: session, body: aFamily() });
    const call = { params: { signUpId: signUp.id }, token: manageToken };
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.ok('signUps.cancel', call)));
    for (const answer of answers) assert.equal(answer.status, 'cancelled');
    world.now += 60_000;
    const later = await world.ok('signUps.cancel', call);
    assert.equal(later.cancelledAt, answers[0]?.cancelledAt);
    assert.deepEqual(await places(world), { participant: 0, volunteer: 0 });
    await world.ok('signUps.create', { params: session, body: aFamily() });
    assert.deepEqual(await places(world), { participant: 2, volunteer: 0 });
  });

  test('it is too late once the session has started or somebody is checked in', async () => {
    const world = await town();
    const { signUp, manageToken } = await world.ok('signUps.create', { params: session, body: aFamily() });
    const call = { params: { signUpId: signUp.id }, token: manageToken };
    const other = await world.ok('signUps.create', { params: session, body: anAdult(1) });
    await world.ok('participants.checkIn', {
      params: { participantId: signUp.party[0]?.id ?? '' },
      token: tokens.east,
    });
    await world.refused('sign-up-closed', 'signUps.cancel', call);
    assert.equal((await world.ok('signUps.get', call)).status, 'confirmed');
    world.at('2026-11-28T09:00:00+08:00');
    await world.refused('sign-up-closed', 'signUps.cancel', {
      params: { signUpId: other.signUp.id },
      token: other.manageToken,
    });
    assert.deepEqual(await places(world), { participant: 3, volunteer: 0 });
  });
});

onEachDatabase('Many at once', (town) => {
  test('64 who want one of 20 places: 20 get one, and 44 are told that it is full', async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_small' }), { participant: 20 }));
    const processes = [world, await world.neighbour(), await world.neighbour()];
    const answers = await crowd(
      processes,
      'ses_small',
      Array.from({ length: 64 }, (_, index) => anAdult(index)),
    );
    const codes = answers.map(({ status }) => status);
    assert.equal(codes.filter((status) => status === 201).length, 20);
    assert.equal(codes.filter((status) => status === 409).length, 44);
    assert.deepEqual(await places(world, 'ses_small'), { participant: 20 });
    assert.equal(await countOf(world, 'participants'), 20);
  });

  test('families of three for 20 places: six whole ones, and no part of another', async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_small' }), { participant: 20 }));
    const processes = [world, await world.neighbour()];
    const families = Array.from({ length: 24 }, (_, index) => {
      const family = anAdult(index);
      for (const name of ['周大山', '周大海'])
        family.party.push({ relation: 'adult', name, role: 'participant' });
      return family;
    });
    const answers = await crowd(processes, 'ses_small', families);
    assert.equal(answers.filter(({ status }) => status === 201).length, 6);
    assert.deepEqual(await places(world, 'ses_small'), { participant: 18 });
    const participants = await world.database.read.selectFrom('participants').select('sign_up_id').execute();
    const sizes = [...Map.groupBy(participants, (row) => row.sign_up_id).values()].map(
      (party) => party.length,
    );
    assert.deepEqual(
      sizes,
      Array.from({ length: 6 }, () => 3),
    );
  });

  test('the same people sign up sixteen times at once, and get one place each', async () => {
    const world = await town();
    const processes = [world, await world.neighbour()];
    const answers = await crowd(
      processes,
      'ses_reading',
      Array.from({ length: 16 }, () => aFamily()),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ text }) => text.includes('already-signed-up')).length, 15);
    assert.deepEqual(await places(world), { participant: 2, volunteer: 0 });
  });

  test('cancelling and checking in at once never leaves somebody checked in on a cancelled sign-up', async () => {
    const world = await town();
    const neighbour = await world.neighbour();
    for (let round = 0; round < 8; round += 1) {
      const { signUp, manageToken } = await world.ok('signUps.create', {
        params: session,
        body: anAdult(round),
        key: `key-of-round-number-${round}`,
      });
      await Promise.all([
        world.call('signUps.cancel', {
          params: { signUpId: signUp.id },
          token: manageToken,
          key: `cancel-${round}`,
        }),
        neighbour.call('participants.checkIn', {
          params: { participantId: signUp.party[0]?.id ?? '' },
          token: tokens.east,
          key: `check-in-${round}`,
        }),
      ]);
    }
    const wrong = await world.database.read
      .selectFrom('check_ins as k')
      .innerJoin('participants as t', 't.id', 'k.participant_id')
      .innerJoin('sign_ups as g', 'g.id', 't.sign_up_id')
      .select('g.id')
      .where('g.status', '=', 'cancelled')
      .execute();
    assert.deepEqual(wrong, []);
  });

  test('control: without the guard in the update, the same crowd takes more places than there are', async () => {
    const world = await town();
    // Each looks first and writes afterwards, as the handler would without its guarded counter. Five is the limit that they
    // look at; the capacity is higher, so that the table's own check doesn't help.
    await world.write((db) => addSession(db, aSession({ id: 'ses_unguarded' }), { participant: 1000 }));
    const limit = 5;
    const takeUnguarded = async () => {
      const { taken } = await world.database.read
        .selectFrom('session_places')
        .select('taken')
        .where('session_id', '=', 'ses_unguarded')
        .executeTakeFirstOrThrow();
      if (taken >= limit) return;
      await world.write((db) =>
        db
          .updateTable('session_places')
          .set((eb) => ({ taken: eb('taken', '+', 1) }))
          .where('session_id', '=', 'ses_unguarded')
          .execute(),
      );
    };
    await Promise.all(Array.from({ length: 64 }, takeUnguarded));
    assert.ok(((await places(world, 'ses_unguarded'))['participant'] ?? 0) > limit);
  });
});
