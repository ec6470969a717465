import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFamily, consent, onEachDatabase, tokens } from './feature-world.ts';
import { aParty, heldBy, join, look, openSession, statusesOf } from './waitlist-world.ts';

const adult = (name: string) => ({ relation: 'adult' as const, name, role: 'participant' as const });

onEachDatabase('Changing a party', (town) => {
  test('people leave and others join in one go, and whoever left may sign up again', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 2 });
    const made = await join(world, id, aParty(1, 2));
    const [stays, leaves] = made.signUp.party;
    const body = { remove: [leaves?.id], add: [adult('王小红')] };
    const changed = await world.ok('signUps.changeParty', { ...heldBy(made, made.signUp), body });
    assert.deepEqual(
      changed.party.map(({ name }) => name),
      ['王*山', '王*红'],
    );
    assert.equal(changed.party[0]?.id, stays?.id);
    assert.equal(changed.session.places.participant?.taken, 2);
    const again = { ...aParty(1, 0), party: [adult('王大海')] };
    assert.equal((await join(world, id, again)).signUp.status, 'waitlisted');
  });

  test('places that are given up go to the line, and not past it to those who join', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 4 });
    const made = await join(world, id, aParty(1, 3));
    const waiting = await join(world, id, aParty(2, 2));
    const call = { ...heldBy(made, made.signUp) };
    await world.refused('session-full', 'signUps.changeParty', { ...call, body: { add: [adult('王小红')] } });
    await world.ok('signUps.changeParty', { ...call, body: { remove: [made.signUp.party[0]?.id] } });
    assert.deepEqual(await statusesOf(world, waiting), ['confirmed']);
    assert.equal((await look(world, made)).session.places.participant?.taken, 4);
  });

  test('the rules about people hold for those who join, and name them', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 9 });
    const made = await join(world, id, aFamily());
    const call = heldBy(made, made.signUp);
    const child = { ...aFamily().party[1], name: '王欢欢', consents: [] };
    const refusal = async (code: Parameters<typeof world.refused>[0], add: object[], pointer?: string) => {
      const { errors } = await world.refused(code, 'signUps.changeParty', { ...call, body: { add } });
      assert.deepEqual(
        errors?.map((error) => error.pointer),
        pointer === undefined ? undefined : [pointer],
      );
    };
    await refusal('guardian-consent-required', [adult('王大山'), child], '/add/1/consents');
    await refusal('duplicate-participant', [adult('王晓晓')], '/add/0/name');
    await refusal('role-not-offered', [{ ...adult('王大山'), role: 'volunteer' }], '/add/0/role');
    await refusal('validation-failed', [{ ...child, birth: '2030-01' }], '/add/0/birth');
    await refusal(
      'validation-failed',
      Array.from({ length: 9 }, (_, at) => adult(`王大${'一二三四五六七八九'[at]}`)),
      '/add',
    );
    await join(world, id, { ...aFamily(), party: [adult('王大山')] });
    await refusal('already-signed-up', [adult('王大山')]);
    assert.equal((await look(world, made)).party.length, 2);
  });

  test('the last one does not leave, nobody joins a party that waits, and an ended sign-up stays as it is', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 1 });
    const made = await join(world, id, aParty(1, 1));
    const waiting = await join(world, id, aParty(2, 2));
    const member = made.signUp.party[0]?.id;
    const change = (of: typeof made, body: object) => ({ ...heldBy(of, of.signUp), body });
    await world.refused('party-empty', 'signUps.changeParty', change(made, { remove: [member] }));
    await world.refused(
      'participant-not-found',
      'signUps.changeParty',
      change(made, { remove: [waiting.signUp.party[0]?.id] }),
    );
    await world.refused(
      'sign-up-not-changeable',
      'signUps.changeParty',
      change(waiting, { add: [adult('王小红')] }),
    );
    await world.ok('signUps.cancel', heldBy(made, made.signUp));
    await world.refused(
      'sign-up-not-changeable',
      'signUps.changeParty',
      change(made, { add: [adult('王小红')] }),
    );
    await world.refused('sign-up-not-found', 'signUps.changeParty', {
      ...change(made, {}),
      token: waiting.manageToken,
    });
  });

  test('whoever is checked in does not leave any more, and whoever has left cannot be checked in', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 3 });
    const made = await join(world, id, aParty(1, 3));
    const [first, second] = made.signUp.party;
    world.at('2026-11-29T08:30:00+08:00');
    const checkIn = (participantId = '') => ({ params: { participantId }, token: tokens.east });
    await world.ok('participants.checkIn', checkIn(first?.id));
    const change = (remove: unknown[]) => ({ ...heldBy(made, made.signUp), body: { remove } });
    await world.refused('sign-up-not-changeable', 'signUps.changeParty', change([first?.id]));
    await world.ok('signUps.changeParty', change([second?.id]));
    await world.refused('sign-up-cancelled', 'participants.checkIn', checkIn(second?.id));
    const roster = await world.ok('sessions.roster', { params: { sessionId: id }, token: tokens.east });
    assert.equal(roster.signUps[0]?.party.length, 2);
    world.at('2026-11-29T09:00:00+08:00');
    await world.refused('sign-up-not-changeable', 'signUps.changeParty', change([made.signUp.party[2]?.id]));
  });
});

onEachDatabase('Deciding on a consent', (town) => {
  test('a decision is kept beside the earlier ones, and the latest counts', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 9 });
    const made = await join(world, id, aFamily());
    const participantId = made.signUp.party[1]?.id;
    const decide = (granted: boolean) =>
      world.ok('signUps.decideConsent', {
        ...heldBy(made, made.signUp),
        body: { participantId, ...consent('photo-publicity', granted) },
      });
    for (const granted of [true, false, true]) {
      const { party } = await decide(granted);
      assert.equal(
        party[1]?.consents?.find(({ purpose }) => purpose === 'photo-publicity')?.granted,
        granted,
      );
    }
    const rows = await world.database.read
      .selectFrom('consents')
      .select('is_granted')
      .where('purpose', '=', 'photo-publicity')
      .orderBy('decided_at')
      .execute();
    assert.deepEqual(
      rows.map(({ is_granted }) => is_granted),
      [0, 1, 0, 1],
    );
  });

  test('without a consent that she needs a child leaves the party; the last one cancels it', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 2 });
    const made = await join(world, id, aFamily());
    const waiting = await join(world, id, aParty(2, 1));
    const [mother, child] = made.signUp.party;
    const withdraw = (
      participantId: string | undefined,
      purpose: 'sign-up' | 'photo-publicity' = 'sign-up',
    ) => ({
      ...heldBy(made, made.signUp),
      body: { participantId, ...consent(purpose, false), textVersion: '2020-1' },
    });
    const { party } = await world.ok('signUps.decideConsent', withdraw(child?.id));
    assert.deepEqual(
      party.map((member) => member.id),
      [mother?.id],
    );
    assert.deepEqual(await statusesOf(world, waiting), ['confirmed']);
    await world.refused('participant-not-found', 'signUps.decideConsent', withdraw(child?.id));
    const alone = await join(world, id, { ...aFamily(), ifFull: 'wait', party: aFamily().party.slice(1) });
    const call = {
      ...heldBy(alone, alone.signUp),
      body: { participantId: alone.signUp.party[0]?.id, ...consent('sign-up', false) },
    };
    assert.equal((await world.ok('signUps.decideConsent', call)).status, 'cancelled');
    await world.refused('sign-up-not-changeable', 'signUps.decideConsent', call);
  });

  test('a yes is a yes to the text in force', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 9 });
    const made = await join(world, id, aFamily());
    const body = {
      participantId: made.signUp.party[1]?.id,
      ...consent('photo-publicity'),
      textVersion: '2020-1',
    };
    await world.refused('consent-text-outdated', 'signUps.decideConsent', {
      ...heldBy(made, made.signUp),
      body,
    });
  });
});

onEachDatabase('Approval', (town) => {
  test('a sign-up waits for the organiser with its places; a no frees them for the line', async () => {
    const world = await town();
    const { id, needsApproval } = await openSession(
      world,
      { participant: 2 },
      { activity: { needsApproval: true } },
    );
    assert.equal(needsApproval, true);
    const made = await join(world, id, aParty(1, 2));
    const waiting = await join(world, id, aParty(2, 2));
    assert.deepEqual([made.signUp.status, made.signUp.session.places.participant?.taken], ['pending', 2]);
    const decide = (of: typeof made, decision: string, token = tokens.east) => ({
      params: { signUpId: of.signUp.id },
      body: { decision, ...(decision === 'decline' ? { reason: '本场面向新生家庭' } : {}) },
      token,
    });
    await world.refused('sign-up-not-found', 'signUps.decide', decide(made, 'approve', tokens.west));
    await world.refused('sign-up-not-pending', 'signUps.decide', decide(waiting, 'approve'));
    const participantId = made.signUp.party[0]?.id ?? '';
    world.at('2026-11-29T08:30:00+08:00');
    await world.refused('sign-up-not-confirmed', 'participants.checkIn', {
      params: { participantId },
      token: tokens.east,
    });
    for (let times = 0; times < 2; times += 1) {
      const declined = await world.ok('signUps.decide', decide(made, 'decline'));
      assert.deepEqual([declined.status, declined.reason], ['declined', '本场面向新生家庭']);
    }
    assert.equal((await look(world, made)).reason, '本场面向新生家庭');
    assert.deepEqual(await statusesOf(world, waiting), ['pending']);
    for (let times = 0; times < 2; times += 1)
      assert.equal((await world.ok('signUps.decide', decide(waiting, 'approve'))).status, 'confirmed');
    await world.refused('sign-up-not-pending', 'signUps.decide', decide(made, 'approve'));
  });

  test('whoever joins an approved party is to be approved as well', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 5 }, { activity: { needsApproval: true } });
    const made = await join(world, id, aParty(1, 2));
    const params = { signUpId: made.signUp.id };
    await world.ok('signUps.decide', { params, body: { decision: 'approve' }, token: tokens.east });
    const call = heldBy(made, made.signUp);
    const fewer = await world.ok('signUps.changeParty', {
      ...call,
      body: { remove: [made.signUp.party[0]?.id] },
    });
    assert.equal(fewer.status, 'confirmed');
    const more = await world.ok('signUps.changeParty', { ...call, body: { add: [adult('王小红')] } });
    assert.equal(more.status, 'pending');
  });
});
