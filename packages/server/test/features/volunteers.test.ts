import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Endpoints, largestRoster, type ResponseOf } from '@youth-action/sdk/contract';
import { anAdult, east, onEachDatabase, tokens, west, type World } from './feature-world.ts';

const token = tokens.east;

function aRow(line: number, changes: object = {}) {
  return {
    line,
    name: `李${String.fromCodePoint(0x5000 + line)}`,
    mobile: `1541${String(line).padStart(7, '0')}`,
    leagueMember: true,
    ...changes,
  };
}

const roster = (rows: readonly object[], rest: object = {}) => ({
  token,
  body: { communityId: east, rows, ...rest },
});

async function registered(world: World): Promise<number> {
  return (await world.database.read.selectFrom('community_registrations').select('volunteer_id').execute())
    .length;
}

onEachDatabase('Importing a roster', (town) => {
  test('registers everyone once; who is registered already stays as she is', async () => {
    const world = await town();
    const rows = [
      aRow(1, { team: '青春志愿队', registeredOn: '2023-03-05' }),
      aRow(2, { team: ' 青春志愿队 ' }),
      aRow(3),
    ];
    assert.deepEqual(await world.ok('volunteers.import', roster(rows)), { taken: 3, known: 0, rejected: [] });
    const again = await world.ok(
      'volunteers.import',
      roster([aRow(1, { registeredOn: '2024-01-01' }), aRow(4)]),
    );
    assert.deepEqual(again, { taken: 1, known: 1, rejected: [] });
    const { items } = await world.ok('volunteers.list', { token });
    assert.deepEqual(
      items.map(({ registeredOn, teamName }) => `${registeredOn} ${teamName ?? '-'}`).toSorted(),
      ['2023-03-05 青春志愿队', '2026-11-28 -', '2026-11-28 -', '2026-11-28 青春志愿队'],
    );
    assert.equal((await world.database.read.selectFrom('teams').select('id').execute()).length, 1);
  });

  test('one bad row refuses all, and every bad row is named by line and field', async () => {
    const world = await town();
    const rows = [
      aRow(1),
      aRow(2, { mobile: '12345' }),
      aRow(3, { name: undefined }),
      aRow(4, { colour: 'red' }),
      { ...aRow(1), line: 5 },
      aRow(6, { registeredOn: '2026-11-29' }),
      aRow(7, { registeredOn: '2026-02-30' }),
    ];
    const problem = await world.refused('import-rejected', 'volunteers.import', roster(rows));
    const rejected = [
      { line: 2, field: 'mobile', code: 'mobile-malformed' },
      { line: 3, field: 'name', code: 'required' },
      { line: 4, field: '', code: 'unknown-field' },
      { line: 5, field: 'name', code: 'duplicate-participant' },
      { line: 6, field: 'registeredOn', code: 'day-malformed' },
      { line: 7, field: 'registeredOn', code: 'day-malformed' },
    ];
    assert.deepEqual(problem.rejected, rejected);
    assert.equal(await registered(world), 0);
    assert.deepEqual(await world.ok('volunteers.import', roster(rows, { partial: true })), {
      taken: 1,
      known: 0,
      rejected,
    });
    assert.equal(await registered(world), 1);
  });

  test('adds what it says to a volunteer who served before she registered', async () => {
    const world = await town();
    const { contact } = anAdult(1);
    const { signUp } = await world.ok('signUps.create', {
      params: { sessionId: 'ses_reading' },
      body: anAdult(1, 'volunteer'),
    });
    await world.ok('participants.checkIn', { params: { participantId: signUp.party[0]?.id ?? '' }, token });
    const row = { ...aRow(1), ...contact, team: '一队' };
    assert.equal((await world.ok('volunteers.import', roster([row]))).taken, 1);
    const seen = async () =>
      (await world.ok('volunteers.list', { token })).items.map(({ leagueMember, teamName }) => [
        leagueMember,
        teamName,
      ]);
    assert.deepEqual(await seen(), [[true, '一队']]);
    assert.equal(
      (await world.ok('volunteers.import', roster([{ ...row, leagueMember: false, team: '二队' }]))).known,
      1,
    );
    assert.deepEqual(await seen(), [[true, '一队']]);
  });

  test('takes the largest roster that the contract allows', async () => {
    const world = await town();
    const rows = Array.from({ length: largestRoster }, (_, index) => aRow(index + 1));
    assert.deepEqual(await world.ok('volunteers.import', roster(rows)), {
      taken: largestRoster,
      known: 0,
      rejected: [],
    });
  });

  test('two imports of one roster at once register everyone once', async () => {
    const world = await town();
    const neighbour = await world.neighbour();
    const rows = Array.from({ length: 50 }, (_, index) => aRow(index + 1, { team: '一队' }));
    const [first, second] = await Promise.all([
      world.ok('volunteers.import', { ...roster(rows), key: 'the-first-of-two-imports' }),
      neighbour.call('volunteers.import', { ...roster(rows.toReversed()), key: 'the-second-of-two-imports' }),
    ]);
    assert.equal(first.taken + second.body.taken, 50);
    assert.equal(first.taken * second.body.taken, 0);
    assert.equal(await registered(world), 50);
  });

  test('is for the own community, and for one that exists', async () => {
    const world = await town();
    const body = { communityId: west, rows: [aRow(1)] };
    await world.refused('forbidden', 'volunteers.import', { token, body });
    await world.refused('community-not-found', 'volunteers.import', {
      token: tokens.admin,
      body: { ...body, communityId: 'com_none' },
    });
    await world.ok('volunteers.import', { token: tokens.admin, body });
  });

  test('knows a person who has signed up, under the same name and number', async () => {
    const world = await town();
    const { contact } = anAdult(1);
    await world.ok('volunteers.import', roster([{ ...aRow(1), ...contact }]));
    const { signUp } = await world.ok('signUps.create', {
      params: { sessionId: 'ses_reading' },
      body: anAdult(1, 'volunteer'),
    });
    const answer = await world.ok('participants.checkIn', {
      params: { participantId: signUp.party[0]?.id ?? '' },
      token,
    });
    const { items } = await world.ok('volunteers.list', { token });
    assert.deepEqual(
      items.map(({ id }) => id),
      [answer.volunteer?.id],
    );
  });
});

onEachDatabase('Listing volunteers', (town) => {
  test('is by day of registration, page by page, with names masked while nobody knows that they are of age', async () => {
    const world = await town();
    const rows = [5, 3, 1, 2, 4].map((day) =>
      aRow(day, { registeredOn: `2023-03-0${day}`, name: `李小${String.fromCodePoint(0x5000 + day)}` }),
    );
    await world.ok('volunteers.import', roster(rows));
    const found = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: ResponseOf<Endpoints['volunteers.list']> = await world.ok('volunteers.list', {
        token,
        query: { limit: 2, ...(cursor === '' ? {} : { cursor }) },
      });
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    assert.deepEqual(
      found.map(({ registeredOn }) => registeredOn),
      [1, 2, 3, 4, 5].map((day) => `2023-03-0${day}`),
    );
    assert.match(found[0]?.name ?? '', /^李\*.$/u);
    assert.equal(found[0]?.mobile, '154****0001');
  });

  test('has the whole name of who has signed up as an adult, and her approved minutes', async () => {
    const world = await town();
    const { contact } = anAdult(1);
    await world.ok('volunteers.import', roster([{ ...aRow(1), ...contact }]));
    const { signUp } = await world.ok('signUps.create', {
      params: { sessionId: 'ses_reading' },
      body: anAdult(1, 'volunteer'),
    });
    const params = { participantId: signUp.party[0]?.id ?? '' };
    await world.ok('participants.checkIn', { params, token });
    world.at('2026-11-28T10:00:00+08:00');
    const { serviceEntry } = await world.ok('participants.checkOut', { params, token });
    assert.equal((await world.ok('volunteers.list', { token })).items[0]?.approvedMinutes, 0);
    await world.ok('serviceEntries.approve', { params: { serviceEntryId: serviceEntry?.id ?? '' }, token });
    const { items } = await world.ok('volunteers.list', { token });
    assert.deepEqual(
      items.map(({ name, approvedMinutes }) => [name, approvedMinutes]),
      [[contact.name, 60]],
    );
  });

  test("is limited to the caller's community; an administrator sees each volunteer once", async () => {
    const world = await town();
    await world.ok('volunteers.import', roster([aRow(1), aRow(2)]));
    await world.ok('volunteers.import', { token: tokens.west, body: { communityId: west, rows: [aRow(2)] } });
    const countFor = async (token: string, query = {}) =>
      (await world.ok('volunteers.list', { token, query })).items.length;
    assert.equal(await countFor(tokens.east), 2);
    assert.equal(await countFor(tokens.west), 1);
    assert.equal(await countFor(tokens.admin), 2);
    assert.equal(await countFor(tokens.admin, { communityId: west }), 1);
    await world.refused('forbidden', 'volunteers.list', { token: tokens.west, query: { communityId: east } });
  });
});
