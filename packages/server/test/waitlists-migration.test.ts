/** A community that began with 0.1 and has rows: 0.2 takes over all of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { createInitialSchema } from '../src/storage/migrations/initial-schema/initial-schema.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { postgresqlDialect } from '../src/storage/postgresql-dialect.ts';
import { NodeSqliteDialect } from '../src/storage/sqlite-dialect.ts';
import { databaseKinds, type FreshDatabase } from './databases.ts';

/** Rows of 0.1, parents first; a family with consents, a check-in and a cancelled sign-up beside it. */
const rows = [
  `insert into communities (id, name, division_code) values ('com_a', '育才街社区', '640181001009')`,
  `insert into activities (id, community_id, title, summary, tags, service_category, counts_as_service, mode, audience, risk_level)
   values ('act_a', 'com_a', '诵读', '', '[]', 'culture', 1, 'on-site', 'family', 'ordinary')`,
  `insert into sessions (id, activity_id, community_id, starts_at, ends_at, sign_up_opens_at, sign_up_closes_at, status)
   values ('ses_a', 'act_a', 'com_a', 2000, 3000, 1000, 2000, 'scheduled')`,
  `insert into session_places (session_id, role, capacity, taken) values ('ses_a', 'participant', 30, 2)`,
  `insert into persons (id, name, mobile, birth) values ('per_a', '王小明', '15400000001', null), ('per_b', '王晓晓', '15400000001', '2018-05')`,
  `insert into sign_ups (id, session_id, contact_name, contact_mobile, status, manage_token_hash, created_at, cancelled_at)
   values ('sgn_a', 'ses_a', '王小明', '15400000001', 'confirmed', 'hash', 1500, null),
          ('sgn_b', 'ses_a', '王小明', '15400000001', 'cancelled', 'hash', 1400, 1450)`,
  `insert into participants (id, sign_up_id, session_id, person_id, active_person_id, position, relation, role, guardian_relation)
   values ('ptc_a', 'sgn_a', 'ses_a', 'per_a', 'per_a', 0, 'self', 'participant', null),
          ('ptc_b', 'sgn_a', 'ses_a', 'per_b', 'per_b', 1, 'child', 'participant', 'mother'),
          ('ptc_c', 'sgn_b', 'ses_a', 'per_a', null, 0, 'self', 'participant', null)`,
  `insert into consents (id, participant_id, person_id, purpose, text_version, is_granted, decided_by_name, decided_by_mobile, method, decided_at)
   values ('cns_a', 'ptc_b', 'per_b', 'sign-up', '2026-1', 1, '王小明', '15400000001', 'web-form', 1500)`,
  `insert into check_ins (id, session_id, participant_id, person_id, checked_in_at, checked_in_by)
   values ('chk_a', 'ses_a', 'ptc_a', 'per_a', 1900, 'tok_a')`,
];

const tables = ['sessions', 'session_places', 'persons', 'sign_ups', 'participants', 'consents', 'check_ins'];

/** A database as 0.1 left it. */
async function makeOld({ location }: FreshDatabase, isSqlite: boolean): Promise<void> {
  const dialect = isSqlite
    ? new NodeSqliteDialect({ file: location })
    : postgresqlDialect({ url: location, poolSize: 1, isPatient: true });
  const db = new Kysely<unknown>({ dialect });
  const up = (trx: Kysely<unknown>) => createInitialSchema(trx, isSqlite ? 'sqlite' : 'postgresql');
  const provider = { getMigrations: () => Promise.resolve({ '0001-initial-schema': { up } }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  assert.equal(error, undefined);
  for (const row of rows) await sql.raw(row).execute(db);
  await db.destroy();
}

for (const kind of databaseKinds) {
  describe(`From 0.1 to 0.2 on ${kind.name}`, () => {
    test('every row stays, what hangs on it too, and the new statuses are taken', async () => {
      const fresh = await kind.make();
      const isSqlite = kind.name === 'SQLite';
      await makeOld(fresh, isSqlite);
      const database = openDatabase(fresh.location);
      try {
        const readAll = async () => {
          const found: Record<string, readonly Record<string, unknown>[]> = {};
          for (const table of tables) {
            found[table] = (
              await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by 1, 2`.execute(
                database.read,
              )
            ).rows;
          }
          return found;
        };
        const before = await readAll();
        const applied = await database.migrate();
        assert.equal(applied[0], '0002-waitlists');
        const after = await readAll();
        for (const table of tables) {
          const [old, now] = [before[table] ?? [], after[table] ?? []];
          const kept = now.map((row, index) =>
            Object.fromEntries(Object.keys(old[index] ?? {}).map((column) => [column, row[column]])),
          );
          assert.deepEqual(
            kept,
            old.map((row) => ({ ...row })),
            table,
          );
        }
        assert.deepEqual(
          after['sign_ups']?.map(({ booking_id, may_split }) => [booking_id, may_split]),
          [
            ['sgn_a', 0],
            ['sgn_b', 0],
          ],
        );
        assert.deepEqual(
          after['sessions']?.map((row) => [row['changed_at'], row['edited_at'], row['revision']]),
          [[1000, 1000, 0]],
        );
        const write = (statement: string) => database.write.run((trx) => sql.raw(statement).execute(trx));
        const refused = (statement: string) =>
          assert.rejects(write(statement), /constraint|violates/i, statement);
        for (const status of ['pending', 'waitlisted', 'offered', 'declined', 'lapsed', 'confirmed'])
          await write(`update sign_ups set status = '${status}' where id = 'sgn_a'`);
        await refused(`update sign_ups set status = 'maybe' where id = 'sgn_a'`);
        await refused(`delete from sign_ups where id = 'sgn_a'`);
        await refused(`delete from sessions where id = 'ses_a'`);
        await refused(`update participants set sign_up_id = 'sgn_none' where id = 'ptc_a'`);
        await refused(`update participants set active_person_id = 'per_a' where id = 'ptc_c'`);
        await refused(`update session_places set taken = 31 where session_id = 'ses_a'`);
        if (isSqlite) {
          const { rows: broken } = await sql`pragma foreign_key_check`.execute(database.read);
          assert.deepEqual(broken, []);
        }
        assert.deepEqual(await database.pendingMigrations(), []);
      } finally {
        await database.close();
        await fresh.drop();
      }
    });
  });
}
