/** A ledger of 0.2 with rows: 0.3 takes over every entry and every step, and chains them in the order of their time. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { verifyLedger } from '../src/features/service/verify-ledger.ts';
import { publishEntries } from '../src/jobs/publish-entries.ts';
import { createInitialSchema } from '../src/storage/migrations/initial-schema/initial-schema.ts';
import { addProofOfWork } from '../src/storage/migrations/proof-of-work.ts';
import { addWaitlists } from '../src/storage/migrations/waitlists.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { postgresqlDialect } from '../src/storage/postgresql-dialect.ts';
import { NodeSqliteDialect } from '../src/storage/sqlite-dialect.ts';
import { databaseKinds, type FreshDatabase } from './databases.ts';

/** An entry that waits, one that was approved, one that became void after it: in a community, and one in another. */
const rows = [
  `insert into communities (id, name, division_code) values ('com_a', '育才街社区', '640181001009'), ('com_b', '西湖社区', '640181001002')`,
  `insert into activities (id, community_id, title, summary, tags, service_category, counts_as_service, mode, audience, risk_level)
   values ('act_a', 'com_a', '清洁', '', '[]', 'environment', 1, 'on-site', 'everyone', 'ordinary')`,
  `insert into sessions (id, activity_id, community_id, starts_at, ends_at, sign_up_opens_at, sign_up_closes_at, status)
   values ('ses_a', 'act_a', 'com_a', 7200000, 14400000, 0, 7200000, 'scheduled')`,
  `insert into persons (id, name, mobile) values ('per_a', '周一', '15400000001'), ('per_b', '周二', '15400000002'), ('per_c', '周三', '15400000003')`,
  `insert into volunteers (id, person_id, badge_code, is_league_member, created_at)
   values ('vol_a', 'per_a', 'aaaaaaaaaaaaaaaa', 0, 1), ('vol_b', 'per_b', 'bbbbbbbbbbbbbbbb', 0, 1), ('vol_c', 'per_c', 'cccccccccccccccc', 0, 1)`,
  ...[
    `'sve_a', 'com_a', 'vol_a', 'vol_a', 0, 'pending', null, 15000000, null`,
    `'sve_b', 'com_a', 'vol_b', 'vol_b', 120, 'approved', '漏签', 15000000, 16000000`,
    `'sve_c', 'com_a', 'vol_c', null, 0, 'void', '登记错误', 14500000, 17000000`,
    `'sve_d', 'com_b', 'vol_a', null, 0, 'void', '重复', 14500000, 15500000`,
  ].map(
    (
      values,
    ) => `insert into service_entries (id, community_id, volunteer_id, active_volunteer_id, granted_minutes, state, reason, created_at, decided_at, session_id, service_day, served_from_at, served_until_at, planned_minutes, observed_minutes, origin, created_by)
   values (${values}, 'ses_a', '1970-01-01', 7200000, 14400000, 120, 120, 'supplement', 'tok_a')`,
  ),
  `insert into service_entry_steps (id, service_entry_id, state, reason, actor, at)
   values ('stp_9', 'sve_a', 'pending', null, 'tok_a', 15000000), ('stp_8', 'sve_b', 'pending', '漏签', 'tok_a', 15000000),
          ('stp_7', 'sve_c', 'pending', null, 'tok_a', 14500000), ('stp_6', 'sve_d', 'pending', null, 'tok_a', 14500000),
          ('stp_5', 'sve_d', 'void', '重复', 'tok_a', 15500000), ('stp_4', 'sve_b', 'approved', null, 'tok_b', 16000000),
          ('stp_3', 'sve_c', 'approved', null, 'tok_b', 16000000), ('stp_2', 'sve_c', 'void', '登记错误', 'tok_b', 17000000)`,
];

/** A database as 0.2 left it. */
async function makeOld({ location }: FreshDatabase, isSqlite: boolean): Promise<void> {
  const dialect = isSqlite
    ? new NodeSqliteDialect({ file: location })
    : postgresqlDialect({ url: location, poolSize: 1, isPatient: true });
  const db = new Kysely<unknown>({ dialect });
  const name = isSqlite ? 'sqlite' : 'postgresql';
  const migrations = {
    '0001-initial-schema': { up: (trx: Kysely<unknown>) => createInitialSchema(trx, name) },
    '0002-waitlists': { up: (trx: Kysely<unknown>) => addWaitlists(trx, name) },
    '0003-proof-of-work': { up: (trx: Kysely<unknown>) => addProofOfWork(trx, name) },
  };
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  assert.equal(error, undefined);
  for (const row of rows) await sql.raw(row).execute(db);
  await db.destroy();
}

for (const kind of databaseKinds) {
  describe(`From the ledger of 0.2 to a chain on ${kind.name}`, () => {
    test('every entry and step stays, in a chain that is whole; what was approved long ago is published', async () => {
      const fresh = await kind.make();
      await makeOld(fresh, kind.name === 'SQLite');
      const database = openDatabase(fresh.location);
      try {
        const old = (
          await sql<{ id: string }>`select * from service_entries order by id`.execute(database.read)
        ).rows;
        await database.migrate();
        const now = (
          await sql<{ id: string }>`select * from service_entries order by id`.execute(database.read)
        ).rows;
        assert.deepEqual(
          now.map((row, index) => ({ ...row, ...old[index] })),
          now.map((row) => ({ ...row })),
        );
        const steps = await database.read
          .selectFrom('service_entry_steps')
          .select(['id', 'sequence'])
          .where('community_id', '=', 'com_a')
          .orderBy('sequence')
          .execute();
        assert.deepEqual(
          steps.map(({ id, sequence }) => [sequence, id]),
          [
            [1, 'stp_7'],
            [2, 'stp_8'],
            [3, 'stp_9'],
            [4, 'stp_3'],
            [5, 'stp_4'],
            [6, 'stp_2'],
          ],
        );
        const verify = () => database.write.run((trx) => verifyLedger(trx, {}));
        const report = await verify();
        assert.deepEqual([report.findings, report.steps, report.entries], [[], 8, 4]);
        assert.equal(await publishEntries(database, 9 * 86_400_000), 1);
        assert.deepEqual((await verify()).findings, []);
        if (kind.name === 'SQLite') {
          const { rows: broken } = await sql`pragma foreign_key_check`.execute(database.read);
          assert.deepEqual(broken, []);
        }
      } finally {
        await database.close();
        await fresh.drop();
      }
    });
  });
}
