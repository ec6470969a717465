import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochMillis } from '@youth-action/sdk/domain';
import { deleteOldAnswers } from '../../src/jobs/delete-old-answers.ts';
import {
  aFamily,
  aSession,
  consent,
  addSession,
  onEachDatabase,
  tokens,
  type World,
} from './feature-world.ts';
import { aParty, heldBy, join, openSession, statusesOf } from './waitlist-world.ts';

const label = (text: string) => ({ 'zh-CN': text });
const questions = [
  {
    id: 'allergies',
    kind: 'text',
    scope: 'participant',
    label: label('有无过敏'),
    required: false,
    isHealth: true,
    retentionDays: 0,
  },
  {
    id: 'bus-stop',
    kind: 'choice',
    scope: 'sign-up',
    label: label('上车地点'),
    required: true,
    retentionDays: 30,
    options: [
      { value: 'north', label: label('北门') },
      { value: 'south', label: label('南门') },
    ],
  },
] as const;

const health = { purpose: 'health-information' as const, textVersion: '2026-1', granted: true };

/** A mother and her child, who tells of an allergy. */
function tellingFamily() {
  const [mother, child] = aFamily().party;
  const answers = [{ questionId: 'allergies', value: '花生' }];
  return {
    ...aFamily(),
    answers: [{ questionId: 'bus-stop', value: 'north' }],
    party: [
      { ...mother, answers: [{ questionId: 'allergies', value: '' }] },
      { ...child, consents: [consent('sign-up'), health], answers },
    ],
  };
}

const open = (world: World) =>
  openSession(
    world,
    { participant: 9 },
    {
      activity: {
        questions: questions.map((one) => ({
          ...one,
          options: 'options' in one ? [...one.options] : undefined,
        })),
      },
    },
  );

const countOf = async (world: World, table: 'answers' | 'consents') =>
  (await world.database.read.selectFrom(table).select('id').execute()).length;

onEachDatabase('Answers', (town) => {
  test('are judged by the questions, and health is told with its consent only', async () => {
    const world = await town();
    const session = await open(world);
    assert.deepEqual(
      session.questions?.map(({ id }) => id),
      ['allergies', 'bus-stop'],
    );
    const call = (body: object) => ({ params: { sessionId: session.id }, body });
    const missing = await world.refused(
      'answers-incomplete',
      'signUps.create',
      call({ ...tellingFamily(), answers: [] }),
    );
    assert.deepEqual(
      missing.errors?.map(({ pointer }) => pointer),
      ['/answers/bus-stop'],
    );
    const [mother, child] = tellingFamily().party;
    const silent = { ...tellingFamily(), party: [mother, { ...child, consents: [consent('sign-up')] }] };
    await world.refused('health-consent-required', 'signUps.create', call(silent));
    await world.ok('signUps.create', call(tellingFamily()));
    assert.equal(await countOf(world, 'answers'), 2);
  });

  test('are shown to staff, those about health while their consent stands, and go when it is withdrawn', async () => {
    const world = await town();
    const { id } = await open(world);
    const made = await join(world, id, tellingFamily());
    const roster = () => world.ok('sessions.roster', { params: { sessionId: id }, token: tokens.east });
    const [signUp] = (await roster()).signUps;
    assert.deepEqual(signUp?.answers, [{ questionId: 'bus-stop', value: 'north' }]);
    assert.deepEqual(signUp.party[1]?.answers, [{ questionId: 'allergies', value: '花生' }]);
    const body = { participantId: made.signUp.party[1]?.id, ...health, granted: false };
    await world.ok('signUps.decideConsent', { ...heldBy(made, made.signUp), body });
    assert.equal((await roster()).signUps[0]?.party[1]?.answers, undefined);
    assert.equal(await countOf(world, 'answers'), 1);
  });

  test('are deleted when their time is over, and with the sign-up', async () => {
    const world = await town();
    const { id } = await open(world);
    const made = await join(world, id, tellingFamily());
    assert.equal(await deleteOldAnswers(world.database, epochMillis('2026-11-29T10:59:59+08:00')), 0);
    assert.equal(await deleteOldAnswers(world.database, epochMillis('2026-11-29T11:00:00+08:00')), 1);
    assert.equal(await countOf(world, 'answers'), 1);
    await world.ok('signUps.cancel', heldBy(made, made.signUp));
    assert.equal(await countOf(world, 'answers'), 0);
  });
});

onEachDatabase('Personal data', (town) => {
  test('are given out whole to whoever has the link and knows the number, and to nobody else', async () => {
    const world = await town();
    const { id } = await open(world);
    const made = await join(world, id, tellingFamily());
    const call = (mobile: string) => ({ ...heldBy(made, made.signUp), body: { mobile } });
    await world.refused('contact-mismatch', 'signUps.data', call('15400000002'));
    const data = await world.ok('signUps.data', call('154 0000 0001'));
    assert.deepEqual(data.contact, { name: '王小明', mobile: '15400000001' });
    const [signUp] = data.signUps;
    assert.deepEqual(
      [signUp?.session, signUp?.community, signUp?.status],
      ['亲子国学诵读', '育才街社区', 'confirmed'],
    );
    assert.deepEqual(signUp?.answers, [{ question: '上车地点', value: 'north' }]);
    const [, child] = signUp?.party ?? [];
    assert.deepEqual(
      [child?.name, child?.birth, child?.guardian, child?.answers],
      ['王晓晓', '2018-05', 'mother', [{ question: '有无过敏', value: '花生' }]],
    );
    assert.deepEqual(child?.consents.map(({ purpose }) => purpose).toSorted(), [
      'health-information',
      'sign-up',
    ]);
    await world.refused('sign-up-not-found', 'signUps.data', {
      ...call('15400000001'),
      token: 'x'.repeat(43),
    });
  });

  test('are erased: what is to come is cancelled, names go, counts stay, and the link opens nothing any more', async () => {
    const world = await town();
    const { id } = await open(world);
    const made = await join(world, id, tellingFamily());
    const call = { ...heldBy(made, made.signUp), body: { mobile: '15400000001' } };
    await world.refused('contact-mismatch', 'signUps.erase', { ...call, body: { mobile: '15400000002' } });
    const { keptServiceEntries, persons, signUps } = await world.ok('signUps.erase', call);
    assert.deepEqual(
      { keptServiceEntries, persons, signUps },
      { keptServiceEntries: 0, persons: 2, signUps: 1 },
    );
    await world.refused('sign-up-not-found', 'signUps.get', heldBy(made, made.signUp));
    await world.refused('sign-up-not-found', 'signUps.erase', call);
    const { read } = world.database;
    const kept = JSON.stringify([
      await read.selectFrom('sign_ups').selectAll().execute(),
      await read.selectFrom('persons').selectAll().execute(),
      await read.selectFrom('consents').selectAll().execute(),
      await read.selectFrom('answers').selectAll().execute(),
    ]);
    for (const trace of ['王小明', '王晓晓', '15400000001', '2018-05', '花生'])
      assert.ok(!kept.includes(trace), trace);
    assert.equal(await countOf(world, 'consents'), 2);
    const [roster] = (await world.ok('sessions.roster', { params: { sessionId: id }, token: tokens.east }))
      .signUps;
    assert.deepEqual([roster?.status, roster?.party.length], ['cancelled', 2]);
    await join(world, id, tellingFamily());
  });

  test('stay of whoever is known by something else, and hours stay in the ledger', async () => {
    const world = await town();
    await world.write((db) => addSession(db, aSession({ id: 'ses_other' })));
    const { id } = await openSession(world, { participant: 9 });
    const made = await join(world, id, aFamily());
    await join(world, 'ses_other', { ...aFamily(), party: aFamily().party.slice(1) });
    const call = { ...heldBy(made, made.signUp), body: { mobile: '15400000001' } };
    assert.equal((await world.ok('signUps.erase', call)).persons, 1);
    const names = await world.database.read.selectFrom('persons').select('name').orderBy('name').execute();
    assert.deepEqual(
      names.map(({ name }) => name),
      ['', '王晓晓'],
    );
  });

  test('wait until a session that is under way is over', async () => {
    const world = await town();
    const { id } = await openSession(world, { participant: 1 });
    const [made, waiting] = [await join(world, id, aParty(1, 1)), await join(world, id, aParty(2, 1))];
    const mobile = '15400000001';
    world.at('2026-11-29T09:30:00+08:00');
    await world.refused('sign-up-not-changeable', 'signUps.erase', {
      ...heldBy(made, made.signUp),
      body: { mobile },
    });
    world.at('2026-11-29T11:00:00+08:00');
    await world.ok('signUps.erase', { ...heldBy(made, made.signUp), body: { mobile } });
    assert.deepEqual(await statusesOf(world, waiting), ['waitlisted']);
    const [row] = await world.database.read
      .selectFrom('sign_ups')
      .select('status')
      .where('id', '=', made.signUp.id)
      .execute();
    assert.equal(row?.status, 'confirmed');
  });
});
