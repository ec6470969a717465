import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aFamily,
  addSession,
  anActivity,
  anAdult,
  aSession,
  onEachDatabase,
  tokens,
  type World,
} from './feature-world.ts';

const session = { sessionId: 'ses_reading' };
const token = tokens.east;
const evidence = { kind: 'paper-list', reference: '签到表第 3 页' };

/** Signs one volunteer up and returns the participant's id. */
async function aVolunteer(world: World, number = 1, sessionId = 'ses_reading'): Promise<string> {
  const { signUp } = await world.ok('signUps.create', {
    params: { sessionId },
    body: anAdult(number, 'volunteer'),
  });
  return signUp.party[0]?.id ?? assert.fail();
}

/** Checks the participant in and out at these times. */
async function attend(world: World, participantId: string, from: string, until: string) {
  world.at(`2026-11-28T${from}:00+08:00`);
  await world.ok('participants.checkIn', { params: { participantId }, token });
  world.at(`2026-11-28T${until}:00+08:00`);
  return world.ok('participants.checkOut', { params: { participantId }, token });
}

onEachDatabase('A roster', (town) => {
  test('has everyone who signed up, earliest first, with names and numbers as staff may see them', async () => {
    const world = await town();
    await world.ok('signUps.create', { params: session, body: aFamily() });
    world.now += 1000;
    const second = await world.ok('signUps.create', { params: session, body: anAdult(7, 'volunteer') });
    await world.ok('signUps.cancel', { params: { signUpId: second.signUp.id }, token: second.manageToken });
    const roster = await world.ok('sessions.roster', { params: session, token });
    assert.deepEqual(roster.session.places.participant, { capacity: 30, taken: 2 });
    assert.deepEqual(
      roster.signUps.map(({ status, contact, party }) => [
        status,
        contact.name,
        contact.mobile,
        party.map(({ name, isMinor }) => [name, isMinor]),
      ]),
      [
        [
          'confirmed',
          '王小明',
          '154****0001',
          [
            ['王小明', false],
            ['王*晓', true],
          ],
        ],
        ['cancelled', anAdult(7).contact.name, '154****0007', [[anAdult(7).contact.name, false]]],
      ],
    );
  });

  test('is for organisers of its own community and for administrators', async () => {
    const world = await town();
    await world.refused('session-not-found', 'sessions.roster', { params: session, token: tokens.west });
    await world.refused('session-not-found', 'sessions.roster', { params: { sessionId: 'ses_none' }, token });
    await world.ok('sessions.roster', { params: session, token: tokens.admin });
    await world.refused('unauthenticated', 'sessions.roster', { params: session });
  });
});

onEachDatabase('Checking in and out', (town) => {
  test("a volunteer's minutes become one pending entry of what falls into the session", async () => {
    const world = await town();
    const participantId = await aVolunteer(world);
    const { volunteer, serviceEntry, checkIn } = await attend(world, participantId, '08:30', '10:15');
    assert.equal(checkIn?.checkedInAt, '2026-11-28T08:30:00+08:00');
    assert.equal(checkIn?.checkedOutAt, '2026-11-28T10:15:00+08:00');
    assert.equal(volunteer?.badgeCode, undefined, 'nobody has a badge before she shares it');
    assert.deepEqual(
      [
        serviceEntry?.plannedMinutes,
        serviceEntry?.observedMinutes,
        serviceEntry?.grantedMinutes,
        serviceEntry?.state,
        serviceEntry?.origin,
      ],
      [120, 75, 0, 'pending', 'check-in'],
    );
    assert.equal(serviceEntry?.serviceDay, '2026-11-28');
    const steps = await world.database.read
      .selectFrom('service_entry_steps')
      .select(['state', 'actor'])
      .execute();
    assert.deepEqual(
      steps.map(({ state, actor }) => [state, actor]),
      [['pending', 'tok_east']],
    );
  });

  test('doing it again, also later and at once, changes nothing', async () => {
    const world = await town();
    const participantId = await aVolunteer(world);
    const call = { params: { participantId }, token };
    const ins = await Promise.all(Array.from({ length: 8 }, () => world.ok('participants.checkIn', call)));
    world.at('2026-11-28T10:00:00+08:00');
    const outs = await Promise.all(Array.from({ length: 8 }, () => world.ok('participants.checkOut', call)));
    world.at('2026-11-30T10:00:00+08:00');
    const later = await world.ok('participants.checkOut', call);
    assert.equal(new Set(ins.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal(new Set([...outs, later].map((answer) => JSON.stringify(answer))).size, 1);
    assert.deepEqual((await world.ok('participants.checkIn', call)).checkIn, later.checkIn);
    assert.equal((await world.database.read.selectFrom('service_entries').select('id').execute()).length, 1);
    assert.equal((await world.database.read.selectFrom('volunteers').select('id').execute()).length, 1);
  });

  test("children, parents and volunteers at what isn't service earn nothing", async () => {
    const world = await town();
    await world.write(async (db) => {
      await db
        .insertInto('activities')
        .values({ ...anActivity, id: 'act_training', counts_as_service: 0 })
        .execute();
      await addSession(db, aSession({ id: 'ses_training', activity_id: 'act_training' }));
    });
    const { signUp } = await world.ok('signUps.create', { params: session, body: aFamily() });
    const training = await aVolunteer(world, 2, 'ses_training');
    for (const participantId of [...signUp.party.map(({ id }) => id), training]) {
      const answer = await attend(world, participantId, '09:00', '10:00');
      assert.equal(answer.serviceEntry, undefined);
    }
    assert.deepEqual(await world.database.read.selectFrom('service_entries').select('id').execute(), []);
  });

  test('there is a time for it', async () => {
    const world = await town();
    const participantId = await aVolunteer(world);
    const call = { params: { participantId }, token };
    world.at('2026-11-28T07:59:59+08:00');
    await world.refused('check-in-too-early', 'participants.checkIn', call);
    await world.refused('not-checked-in', 'participants.checkOut', call);
    world.at('2026-11-28T13:00:01+08:00');
    await world.refused('check-in-closed', 'participants.checkIn', call);
    world.at('2026-11-28T11:00:00+08:00');
    await world.ok('participants.checkIn', call);
    world.at('2026-11-28T13:00:01+08:00');
    await world.refused('check-in-closed', 'participants.checkOut', call);
    const entry = await world.database.read
      .selectFrom('check_ins')
      .select('checked_out_at')
      .executeTakeFirst();
    assert.equal(entry?.checked_out_at, null);
  });

  test('neither on a cancelled sign-up, nor at a cancelled session, nor in another community', async () => {
    const world = await town();
    const { signUp, manageToken } = await world.ok('signUps.create', { params: session, body: anAdult(1) });
    const other = await aVolunteer(world, 2);
    const params = { participantId: signUp.party[0]?.id ?? '' };
    await world.refused('participant-not-found', 'participants.checkIn', { params, token: tokens.west });
    await world.refused('participant-not-found', 'participants.checkIn', {
      params: { participantId: 'ptc_none' },
      token,
    });
    await world.ok('signUps.cancel', { params: { signUpId: signUp.id }, token: manageToken });
    await world.refused('sign-up-cancelled', 'participants.checkIn', { params, token });
    await world.ok('sessions.cancel', { params: session, token, body: { reason: '下雨' } });
    await world.refused('session-cancelled', 'participants.checkIn', {
      params: { participantId: other },
      token,
    });
  });

  test("time that overlaps another entry of the same volunteer isn't recorded twice, and the check-out isn't either", async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_parallel' })));
    const [here, there] = [await aVolunteer(world, 1), await aVolunteer(world, 1, 'ses_parallel')];
    for (const participantId of [here, there])
      await world.ok('participants.checkIn', { params: { participantId }, token });
    world.at('2026-11-28T10:00:00+08:00');
    const neighbour = await world.neighbour();
    const answers = await Promise.all([
      world.call('participants.checkOut', { params: { participantId: here }, token }),
      neighbour.call('participants.checkOut', {
        params: { participantId: there },
        token,
        key: 'check-out-elsewhere',
      }),
    ]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.ok(answers.some(({ text }) => text.includes('service-entry-overlaps')));
    const open = await world.database.read
      .selectFrom('check_ins')
      .select('id')
      .where('checked_out_at', 'is', null)
      .execute();
    assert.equal(open.length, 1);
  });

  test("sessions one after the other don't overlap", async () => {
    const world = await town();
    const next = aSession();
    await world.write((db) =>
      addSession(db, {
        ...next,
        id: 'ses_next',
        starts_at: next.ends_at,
        ends_at: next.ends_at + 3_600_000,
        sign_up_closes_at: next.ends_at,
      }),
    );
    const [first, second] = [await aVolunteer(world, 1), await aVolunteer(world, 1, 'ses_next')];
    await attend(world, first, '09:00', '11:10');
    const answer = await attend(world, second, '11:10', '12:00');
    assert.equal(answer.serviceEntry?.observedMinutes, 50);
  });
});

onEachDatabase('The ledger of service', (town) => {
  test('an approval grants what was observed, at most what was planned, once', async () => {
    const world = await town();
    const { serviceEntry } = await attend(world, await aVolunteer(world), '08:00', '12:00');
    const call = { params: { serviceEntryId: serviceEntry?.id ?? '' }, token };
    const approved = await world.ok('serviceEntries.approve', call);
    assert.deepEqual(
      [approved.state, approved.grantedMinutes, approved.decidedAt],
      ['approved', 120, '2026-11-28T12:00:00+08:00'],
    );
    await world.refused('service-entry-not-pending', 'serviceEntries.approve', call);
  });

  test('many who approve the same entry at once decide it once', async () => {
    const world = await town();
    const neighbour = await world.neighbour();
    const { serviceEntry } = await attend(world, await aVolunteer(world), '09:00', '10:00');
    const params = { serviceEntryId: serviceEntry?.id ?? '' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? world : neighbour).call('serviceEntries.approve', {
          params,
          token,
          key: `approve-${index}`,
        }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    const steps = await world.database.read
      .selectFrom('service_entry_steps')
      .select('state')
      .where('state', '=', 'approved')
      .execute();
    assert.equal(steps.length, 1);
  });

  test('a void entry stays with its reason and grants nothing, and its time is free again', async () => {
    const world = await town();
    const { serviceEntry, volunteer } = await attend(world, await aVolunteer(world), '09:00', '10:00');
    const call = { params: { serviceEntryId: serviceEntry?.id ?? '' }, token };
    await world.ok('serviceEntries.approve', call);
    const voided = await world.ok('serviceEntries.void', { ...call, body: { reason: '签错了人' } });
    assert.deepEqual(
      [voided.state, voided.grantedMinutes, voided.observedMinutes, voided.reason],
      ['void', 0, 60, '签错了人'],
    );
    await world.refused('service-entry-void', 'serviceEntries.void', { ...call, body: { reason: '再来' } });
    await world.refused('service-entry-not-pending', 'serviceEntries.approve', call);
    await world.ok('serviceEntries.supplement', {
      token,
      body: { volunteerId: volunteer?.id, sessionId: 'ses_reading', minutes: 30, reason: '补录', evidence },
    });
    const steps = await world.database.read
      .selectFrom('service_entry_steps')
      .select(['state', 'reason'])
      .where('service_entry_id', '=', call.params.serviceEntryId)
      .orderBy('at')
      .execute();
    assert.deepEqual(steps.map(({ state }) => state).toSorted(), ['approved', 'pending', 'void']);
  });

  test("whoever typed a supplement can't approve it; a colleague can, and up to the length of the session", async () => {
    const world = await town();
    const participantId = await aVolunteer(world);
    const { volunteer } = await world.ok('participants.checkIn', { params: { participantId }, token });
    world.at('2026-11-28T20:00:00+08:00');
    const body = {
      volunteerId: volunteer?.id,
      sessionId: 'ses_reading',
      minutes: 600,
      reason: '忘了签退',
      evidence,
    };
    const entry = await world.ok('serviceEntries.supplement', { token, body });
    assert.deepEqual(
      [entry.origin, entry.state, entry.observedMinutes, entry.reason],
      ['supplement', 'pending', 600, '忘了签退'],
    );
    await world.refused('service-entry-overlaps', 'serviceEntries.supplement', {
      token: tokens.colleague,
      body,
    });
    const params = { serviceEntryId: entry.id };
    await world.refused('second-person-required', 'serviceEntries.approve', { params, token });
    const approved = await world.ok('serviceEntries.approve', { params, token: tokens.colleague });
    assert.equal(approved.grantedMinutes, 120);
  });

  test('a supplement is for a volunteer of the community and a session that was served', async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_cancelled', status: 'cancelled' })));
    const participantId = await aVolunteer(world);
    const { volunteer } = await world.ok('participants.checkIn', { params: { participantId }, token });
    const body = {
      volunteerId: volunteer?.id,
      sessionId: 'ses_reading',
      minutes: 60,
      reason: '补录',
      evidence,
    };
    const early = await world.refused('validation-failed', 'serviceEntries.supplement', { token, body });
    assert.deepEqual(
      early.errors?.map(({ pointer, code }) => [pointer, code]),
      [['/sessionId', 'session-not-begun']],
    );
    world.at('2026-11-28T12:00:00+08:00');
    await world.refused('volunteer-not-found', 'serviceEntries.supplement', {
      token,
      body: { ...body, volunteerId: 'vol_none' },
    });
    await world.refused('session-not-found', 'serviceEntries.supplement', {
      token,
      body: { ...body, sessionId: 'ses_west' },
    });
    await world.refused('session-cancelled', 'serviceEntries.supplement', {
      token,
      body: { ...body, sessionId: 'ses_cancelled' },
    });
    await world.refused('volunteer-not-found', 'serviceEntries.supplement', {
      token: tokens.west,
      body: { ...body, sessionId: 'ses_west' },
    });
  });

  test("the list is of the caller's community, newest first, by filter and page by page", async () => {
    const world = await town();
    for (let number = 1; number <= 3; number += 1)
      await attend(world, await aVolunteer(world, number), '09:00', `09:${20 + number}`);
    const first = await world.ok('serviceEntries.list', { token, query: { limit: 2 } });
    const second = await world.ok('serviceEntries.list', {
      token,
      query: { limit: 2, cursor: first.nextCursor ?? '' },
    });
    assert.deepEqual(
      [...first.items, ...second.items].map(({ observedMinutes }) => observedMinutes),
      [23, 22, 21],
    );
    assert.equal(second.nextCursor, undefined);
    assert.deepEqual((await world.ok('serviceEntries.list', { token: tokens.west })).items, []);
    assert.equal(
      (await world.ok('serviceEntries.list', { token: tokens.admin, query: { month: '2026-11' } })).items
        .length,
      3,
    );
    assert.deepEqual(
      (await world.ok('serviceEntries.list', { token, query: { month: '2026-12' } })).items,
      [],
    );
    assert.deepEqual(
      (await world.ok('serviceEntries.list', { token, query: { state: 'approved' } })).items,
      [],
    );
    await world.refused('forbidden', 'serviceEntries.list', { token, query: { communityId: 'com_west' } });
    const params = { serviceEntryId: first.items[0]?.id ?? '' };
    await world.refused('service-entry-not-found', 'serviceEntries.approve', { params, token: tokens.west });
    await world.refused('service-entry-not-found', 'serviceEntries.void', {
      params,
      token: tokens.west,
      body: { reason: '不是我的' },
    });
  });
});
