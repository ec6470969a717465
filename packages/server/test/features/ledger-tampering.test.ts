/**
 * Random histories of entries, and every kind of change behind the ledger's back: whatever is edited, deleted, moved or
 * slipped in directly in the database is found, and what the server itself writes never is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { epochMillis, verifyChain } from '@youth-action/sdk/domain';
import { listChain, stepOf } from '../../src/features/service/ledger.repository.ts';
import type { LedgerFinding } from '../../src/features/service/verify-ledger.ts';
import { onEachDatabase, startOfTest, tokens, type World } from './feature-world.ts';
import { anotherSession, approve, evidence, publish, serve, verify } from './ledger-world.ts';

const runs = Number(process.env['HISTORIES'] ?? 15);

const act = fc.constantFrom('serve', 'supplement', 'approve', 'void', 'object', 'uphold', 'correct', 'wait');
type Act = typeof act extends fc.Arbitrary<infer Name> ? Name : never;

/** Does one thing to some entry, if it can be done now. Refusals are part of a history. */
async function play(world: World, what: Act, { at, made }: { at: number; made: number }): Promise<void> {
  const entries = await world.database.read.selectFrom('service_entries').selectAll().orderBy('id').execute();
  const entry = entries[at % Math.max(entries.length, 1)];
  const tomorrow = Math.ceil((world.now - epochMillis(startOfTest)) / 86_400_000) + 1;
  if (what === 'serve') return void (await serve(world, made, await anotherSession(world, tomorrow)));
  if (what === 'wait') {
    world.now += 9 * 86_400_000;
    return void (await publish(world));
  }
  if (entry === undefined) return;
  const params = { serviceEntryId: entry.id };
  const reason = '核对后';
  if (what === 'approve') await world.call('serviceEntries.approve', { params, token: tokens.colleague });
  if (what === 'void')
    await world.call('serviceEntries.void', { params, body: { reason }, token: tokens.east });
  if (what === 'object') {
    const contact = { name: '马兰英', mobile: `1540001${String(made).padStart(4, '0')}` };
    await world.call('serviceEntries.object', { params, body: { contact, text: '没有来' } });
  }
  if (what === 'supplement') {
    const sessionId = await anotherSession(world, -made);
    const body = { volunteerId: entry.volunteer_id, sessionId, minutes: 1 + (at % 400), reason, evidence };
    await world.call('serviceEntries.supplement', { body, token: tokens.east });
  }
  if (what === 'uphold') {
    const [open] = (await world.ok('objections.list', { query: { state: 'open' }, token: tokens.admin }))
      .items;
    if (open === undefined) return;
    const body = { decision: at % 2 === 0 ? 'uphold' : 'dismiss', reason };
    await world.call('objections.decide', { params: { objectionId: open.id }, body, token: tokens.admin });
  }
  if (what === 'correct') {
    const body = { serviceEntryId: entry.id, text: '不对' };
    const noted = await world.call('corrections.note', { body, token: tokens.east });
    if (noted.status !== 201) return;
    const decision = { decision: 'accept', minutes: at % 90, reason };
    const call = { params: { correctionId: noted.body.id }, body: decision, token: tokens.colleague };
    await world.call('corrections.decide', call);
  }
}

onEachDatabase('Random histories of the ledger', (town) => {
  test(`${runs} of them keep every minute within its bounds, every entry, and the chain`, async () => {
    let made = 0;
    const states = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.nat(50)), { minLength: 10, maxLength: 25, size: 'max' }),
        async (acts) => {
          const world = await town();
          let known = new Set<string>();
          for (const [what, at] of acts) {
            made = (made + 1) % 3000;
            await play(world, what, { at, made: made + 1 });
            const rows = await world.database.read.selectFrom('service_entries').selectAll().execute();
            for (const row of rows) {
              assert.ok(row.granted_minutes >= 0 && row.granted_minutes <= row.planned_minutes);
              const counts = row.state === 'approved' || row.state === 'published';
              assert.ok(counts || row.granted_minutes === 0, `${row.state} grants nothing`);
              states.add(row.state);
            }
            const ids = new Set(rows.map(({ id }) => id));
            assert.ok(
              [...known].every((id) => ids.has(id)),
              'an entry was deleted',
            );
            known = ids;
          }
          const { findings, steps, entries } = await verify(world);
          assert.deepEqual(findings, []);
          assert.equal(entries, known.size);
          assert.ok(steps >= entries);
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
    assert.deepEqual([...states].toSorted(), ['approved', 'pending', 'published', 'void']);
  });
});

/** Two entries with four steps in each of two states of their life. */
async function aLedger(world: World): Promise<void> {
  const { entry } = await serve(world);
  await approve(world, entry.id);
  const { entry: second } = await serve(world, 2, await anotherSession(world, 1));
  await approve(world, second.id);
  await world.ok('serviceEntries.void', {
    params: { serviceEntryId: second.id },
    body: { reason: '登记错误' },
    token: tokens.east,
  });
}

/** Changes the database as its owner could; nothing of ours stands in the way. */
async function tamper(world: World, statements: readonly string[]): Promise<void> {
  await world.write(async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  });
}

const entryColumns: Readonly<Record<string, string>> = {
  volunteer_id: `(select max(id) from volunteers where id <> service_entries.volunteer_id)`,
  active_volunteer_id: `'vol_other'`,
  participant_id: 'null',
  session_id: `(select max(id) from sessions where id <> service_entries.session_id)`,
  community_id: `'com_west'`,
  service_day: `'2026-11-29'`,
  served_from_at: 'served_from_at - 1',
  served_until_at: 'served_until_at + 1',
  planned_minutes: 'planned_minutes + 1',
  observed_minutes: 'observed_minutes + 1',
  granted_minutes: 'granted_minutes + 1',
  origin: `'import'`,
  state: `'published'`,
  reason: `'别的理由'`,
  created_by: `'tok_admin'`,
  created_at: 'created_at + 1',
  decided_at: 'decided_at + 1',
  notice_until: 'notice_until - 1',
  evidence_kind: `'photo'`,
  evidence_reference: `'照片'`,
  corrects_id: `'sve_x'`,
};

const stepColumns: Readonly<Record<string, string>> = {
  id: `'stp_other'`,
  service_entry_id: `(select max(id) from service_entries where id <> service_entry_steps.service_entry_id)`,
  state: `'published'`,
  reason: `'别的理由'`,
  actor: `'tok_admin'`,
  at: 'at + 1',
  community_id: `'com_west'`,
  sequence: 'sequence + 100',
  content: `replace(content, '120', '600')`,
  previous_hash: `'${'1'.repeat(64)}'`,
  hash: `'${'2'.repeat(64)}'`,
};

const copied = (columns: string) =>
  `insert into service_entry_steps (id, service_entry_id, state, reason, actor, at, community_id, sequence, content, previous_hash, hash)
   select ${columns} from service_entry_steps where community_id = 'com_east' and sequence = 5`;

/** Statements by what they do; each of them has to be found. */
const tampering: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(entryColumns).map(([column, value]) => [
      `edits ${column} of an entry`,
      [
        `update service_entries set ${column} = ${value} where id = (select min(service_entry_id) from service_entry_steps where sequence = 1)`,
      ],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(stepColumns).flatMap(([column, value]) =>
      [1, 5].map((sequence) => [
        `edits ${column} of step ${sequence}`,
        [
          `update service_entry_steps set ${column} = ${value} where community_id = 'com_east' and sequence = ${sequence}`,
        ],
      ]),
    ),
  ),
  'deletes the last step': [`delete from service_entry_steps where sequence = 5`],
  'deletes a step in the middle': [`delete from service_entry_steps where sequence = 2`],
  'deletes a step and closes the gap': [
    `delete from service_entry_steps where sequence = 4`,
    `update service_entry_steps set sequence = 4 where sequence = 5`,
  ],
  'deletes an entry with its steps': [
    `delete from service_entry_steps where service_entry_id = (select min(id) from service_entries)`,
    `delete from service_entries where id not in (select service_entry_id from service_entry_steps)`,
  ],
  'changes the places of two steps': [
    `update service_entry_steps set sequence = 1000 where sequence = 2`,
    `update service_entry_steps set sequence = 2 where sequence = 3`,
    `update service_entry_steps set sequence = 3 where sequence = 1000`,
  ],
  'slips in a step at the end': [
    copied(`'stp_new', service_entry_id, state, reason, actor, at, community_id, 6, content, hash, hash`),
  ],
  'slips in an entry without a step': [
    `insert into service_entries (id, community_id, session_id, volunteer_id, active_volunteer_id, participant_id, service_day, served_from_at, served_until_at, planned_minutes, observed_minutes, granted_minutes, origin, state, created_by, created_at)
     select 'sve_new', community_id, session_id, volunteer_id, 'vol_new', participant_id, service_day, served_from_at, served_until_at, planned_minutes, observed_minutes, 120, origin, 'published', created_by, created_at from service_entries where state = 'approved'`,
  ],
  'moves the head': [`update ledger_heads set hash = '${'3'.repeat(64)}'`],
  'winds the head back': [`update ledger_heads set sequence = sequence - 1`],
  'deletes the head': [`delete from ledger_heads`],
};

onEachDatabase('Whoever changes the database behind the ledger’s back', (town) => {
  for (const [what, statements] of Object.entries(tampering)) {
    test(`${what}: it is found`, async () => {
      const world = await town();
      await aLedger(world);
      assert.deepEqual((await verify(world)).findings, []);
      await tamper(world, statements);
      const { findings } = await verify(world);
      assert.ok(findings.length > 0, 'nothing was found');
    });
  }

  test('and cuts the ledger off with everything that hangs on it is found by a head that was kept elsewhere', async () => {
    const world = await town();
    await aLedger(world);
    const { heads } = await verify(world);
    await tamper(world, [
      `delete from service_entry_steps where sequence = 5`,
      `update ledger_heads set sequence = 4, hash = (select hash from service_entry_steps where sequence = 4)`,
    ]);
    const step = await world.database.read
      .selectFrom('service_entry_steps')
      .selectAll()
      .where('sequence', '=', 4)
      .executeTakeFirstOrThrow();
    const {
      active_volunteer_id,
      granted_minutes,
      state,
      decided_at,
      reason = null,
    } = JSON.parse(step.content);
    await world.write((db) =>
      db
        .updateTable('service_entries')
        .set({ active_volunteer_id, granted_minutes, state, decided_at, reason })
        .where('id', '=', step.service_entry_id)
        .execute(),
    );
    assert.deepEqual((await verify(world)).findings, [], 'the ledger alone can’t know');
    const kinds = (await verify(world, heads)).findings.map(({ kind }: LedgerFinding) => kind);
    assert.deepEqual(kinds, ['kept-head']);
  });

  test('changes an entry: the chain alone doesn’t know, the comparison with its last step does', async () => {
    const world = await town();
    await aLedger(world);
    await tamper(world, [`update service_entries set granted_minutes = 600 where state = 'approved'`]);
    const rows = await listChain(world.database.read, 'com_east', { after: 0, limit: 100 });
    assert.equal(verifyChain(rows.map(stepOf)).firstBreak, undefined);
    assert.deepEqual(
      (await verify(world)).findings.map(({ kind }) => kind),
      ['entry-changed'],
    );
  });
});
