/** Volunteers of 0.2, each with a code that nobody had asked for: 0.3 keeps those codes working, and gives each a number. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { createInitialSchema } from '../src/storage/migrations/initial-schema/initial-schema.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { postgresqlDialect } from '../src/storage/postgresql-dialect.ts';
import { NodeSqliteDialect } from '../src/storage/sqlite-dialect.ts';
import { databaseKinds, type FreshDatabase } from './databases.ts';

const rows = [
  `insert into communities (id, name, division_code) values ('com_a', '育才街社区', '640181001009')`,
  `insert into persons (id, name, mobile, birth) values ('per_a', '周晓岚', '15400000001', null), ('per_b', '王小明', '15400000002', '2010-05')`,
  `insert into volunteers (id, person_id, badge_code, is_league_member, team_id, created_at)
   values ('vol_a', 'per_a', 'y0vthact10npz0t0', 1, null, 1000), ('vol_b', 'per_b', 'y0vthact10nm1n0r', 0, null, 2000)`,
  `insert into community_registrations (community_id, volunteer_id, registered_on) values ('com_a', 'vol_a', '2026-01-01')`,
];

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
  describe(`Badges of 0.2 on ${kind.name}`, () => {
    test('go on under their codes, and every volunteer has a number of her own', async () => {
      const fresh = await kind.make();
      const isSqlite = kind.name === 'SQLite';
      await makeOld(fresh, isSqlite);
      const database = openDatabase(fresh.location);
      try {
        await database.migrate();
        const codes = await database.read.selectFrom('badge_codes').selectAll().orderBy('code').execute();
        assert.deepEqual(
          codes.map(({ active_volunteer_id, code, revoked_at, shared_at }) => [
            code,
            active_volunteer_id,
            shared_at,
            revoked_at,
          ]),
          [
            ['y0vthact10nm1n0r', 'vol_b', 2000, null],
            ['y0vthact10npz0t0', 'vol_a', 1000, null],
          ],
        );
        const volunteers = await database.read.selectFrom('volunteers').selectAll().orderBy('id').execute();
        assert.deepEqual(
          volunteers.map(({ id, is_league_member, person_id }) => [id, person_id, is_league_member]),
          [
            ['vol_a', 'per_a', 1],
            ['vol_b', 'per_b', 0],
          ],
        );
        for (const { volunteer_no } of volunteers) assert.match(volunteer_no, /^[0-9a-hjkmnp-tv-z]{10}$/);
        assert.equal(new Set(volunteers.map(({ volunteer_no }) => volunteer_no)).size, 2);
        const refused = (statement: string) =>
          assert.rejects(
            database.write.run((trx) => sql.raw(statement).execute(trx)),
            /constraint|violates/i,
            statement,
          );
        await refused(`update volunteers set volunteer_no = null where id = 'vol_a'`);
        await refused(`update volunteers set person_id = 'per_b' where id = 'vol_a'`);
        await refused(`insert into badge_codes (code, volunteer_id, active_volunteer_id, shared_at, shared_by)
          values ('another', 'vol_a', 'vol_a', 1, 'tok_a')`);
        await refused(`delete from volunteers where id = 'vol_a'`);
        if (isSqlite) {
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
