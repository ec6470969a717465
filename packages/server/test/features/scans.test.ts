import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anAdult, onEachDatabase, tokens, type World } from './feature-world.ts';

const session = { sessionId: 'ses_reading' };
const token = tokens.east;

async function aVolunteer(world: World, number = 1): Promise<string> {
  const { signUp } = await world.ok('signUps.create', {
    params: session,
    body: anAdult(number, 'volunteer'),
  });
  return signUp.party[0]?.id ?? assert.fail();
}

const at = (time: string) => `2026-11-28T${time}:00+08:00`;

function stay(participantId: string, id: string) {
  const scan = { participantId, method: 'list' };
  return [
    { ...scan, id: `scn_${id}-out`, kind: 'out', at: at('10:00') },
    { ...scan, id: `scn_${id}-in`, kind: 'in', at: at('09:00') },
  ];
}

const countOf = async (world: World, table: 'attendance_scans' | 'check_ins' | 'service_entries') => {
  const { n } = await world.database.read
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
};

onEachDatabase('Scans that were kept', (town) => {
  test('count once, when 64 send the same queue at once', async () => {
    const world = await town();
    const participantId = await aVolunteer(world);
    world.at(at('10:05'));
    const body = { deviceNow: at('10:05'), scans: stay(participantId, 'same') };
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => world.ok('sessions.scans', { params: session, body, token })),
    );
    for (const { results } of answers) assert.deepEqual(results, answers[0]?.results);
    assert.deepEqual(
      answers[0]?.results.map(({ outcome }) => outcome),
      ['recorded', 'recorded'],
    );
    assert.equal(await countOf(world, 'attendance_scans'), 2);
    assert.equal(await countOf(world, 'check_ins'), 1);
    assert.equal(await countOf(world, 'service_entries'), 1);
  });

  test('control: told apart by their ids only, 64 queues of the same times are 64 times in the log', async () => {
    const world = await town();
    const participantId = await aVolunteer(world);
    world.at(at('10:05'));
    await Promise.all(
      Array.from({ length: 64 }, (_, index) => {
        const body = { deviceNow: at('10:05'), scans: stay(participantId, String(index)) };
        return world.ok('sessions.scans', { params: session, body, token });
      }),
    );
    assert.equal(await countOf(world, 'attendance_scans'), 128);
    assert.equal(await countOf(world, 'service_entries'), 1, 'and still nobody earns twice');
  });

  test('answer the same when the connection died before the answer', async () => {
    const world = await town();
    const participantId = await aVolunteer(world);
    world.at(at('10:05'));
    const body = { deviceNow: at('10:05'), scans: stay(participantId, 'lost') };
    // The first answer is lost: the device knows nothing of it and sends again, under another idempotency key.
    const lost = await world.ok('sessions.scans', { params: session, body, token });
    const roster = await world.ok('sessions.roster', { params: session, token });
    world.at(at('10:25'));
    const again = { ...body, deviceNow: at('10:25') };
    assert.deepEqual(await world.ok('sessions.scans', { params: session, body: again, token }), lost);
    assert.deepEqual(await world.ok('sessions.roster', { params: session, token }), roster);
  });

  test('void a pending entry for the one that earlier notes make right, and leave an approved one alone', async () => {
    const world = await town();
    const [early, settled] = [await aVolunteer(world, 1), await aVolunteer(world, 2)];
    const send = (participantId: string, id: string, time: string) =>
      world.ok('sessions.scans', {
        params: session,
        token,
        body: {
          deviceNow: at('10:40'),
          scans: [{ id: `scn_${id}`, participantId, kind: 'in', at: at(time), method: 'list' }],
        },
      });
    for (const id of [early, settled]) {
      world.at(at('09:20'));
      await world.ok('participants.checkIn', { params: { participantId: id }, token });
      world.at(at('10:20'));
      await world.ok('participants.checkOut', { params: { participantId: id }, token });
    }
    const entries = await world.ok('serviceEntries.list', { query: session, token });
    const ofSettled = entries.items.find(
      ({ state, volunteerName }) => state === 'pending' && volunteerName === anAdult(2).contact.name,
    );
    const { signUps } = await world.ok('sessions.roster', { params: session, token });
    const line = signUps.flatMap(({ party }) => party).find(({ id }) => id === settled);
    const serviceEntryId = line?.serviceEntry?.id ?? ofSettled?.id ?? '';
    await world.ok('serviceEntries.approve', { params: { serviceEntryId }, token: tokens.colleague });
    world.at(at('10:40'));
    assert.equal((await send(early, 'one', '09:05')).results[0]?.outcome, 'recorded');
    assert.equal((await send(settled, 'two', '09:05')).results[0]?.outcome, 'already');
    const states = (await world.ok('serviceEntries.list', { query: session, token })).items
      .map(({ observedMinutes, state }) => `${state} ${observedMinutes}`)
      .toSorted();
    assert.deepEqual(states, ['approved 60', 'pending 75', 'void 60']);
  });
});
