import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { emptyTables } from '../src/storage/empty-tables.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { databaseKinds } from './databases.ts';

const names = [
  '0001-initial-schema',
  '0002-waitlists',
  '0003-proof-of-work',
  '0004-ledger',
  '0005-attendance',
  '0006-badges',
  '0007-certificates',
  '0008-signing-keys',
  '0009-statistics',
  '0010-monthly-reports',
];

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

async function migrateInProcess(location: string): Promise<string> {
  const args = ['--conditions=@youth-action/source', main, 'migrate', '--database', location];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return stdout;
}

for (const kind of databaseKinds) {
  describe(`Migrations on ${kind.name}`, () => {
    test('make the tables once, however many processes start together', async () => {
      const fresh = await kind.make();
      try {
        const outputs = await Promise.all([1, 2, 3].map(() => migrateInProcess(fresh.location)));
        assert.deepEqual(outputs.toSorted(), [
          `Applied: ${names.join(', ')}\n`,
          'The tables are up to date.\n',
          'The tables are up to date.\n',
        ]);
        assert.deepEqual(await (await fresh.open()).pendingMigrations(), []);
      } finally {
        await fresh.drop();
      }
    });

    test('are all or nothing', async () => {
      const fresh = await kind.make();
      const database = openDatabase(fresh.location);
      try {
        // In the way of a table that comes late.
        await database.write.run((trx) => sql`create table sites (id text)`.execute(trx));
        await assert.rejects(database.migrate(), /could not be migrated: 0001-initial-schema/);
        await assert.rejects(database.read.selectFrom('communities').selectAll().execute());
        assert.deepEqual(await database.pendingMigrations(), names);
      } finally {
        await database.close();
        await fresh.drop();
      }
    });

    test('make tables that refuse what must never be', async () => {
      const fresh = await kind.make();
      const { write } = await fresh.open();
      const refused = (statement: string) =>
        assert.rejects(
          write.run((trx) => sql.raw(statement).execute(trx)),
          /constraint|violates/i,
          statement,
        );
      try {
        await refused(
          "insert into grids (id, community_id, name, code) values ('grd_a', 'com_none', 'A', 'A')",
        );
        await write.run((trx) =>
          sql
            .raw("insert into communities (id, name, division_code) values ('com_a', 'A', '640181001009')")
            .execute(trx),
        );
        await refused(
          "insert into communities (id, name, division_code) values ('com_b', 'B', '640181001009')",
        );
        await refused(
          "insert into tokens (id, token_hash, role, label, created_at) values ('tok_a', 'h', 'organiser', 'A', 1)",
        );
        await refused(
          "insert into tokens (id, token_hash, role, community_id, label, created_at) values ('tok_a', 'h', 'administrator', 'com_a', 'A', 1)",
        );
      } finally {
        await fresh.drop();
      }
    });

    test('make tables that order text by code point, as the other database does', async () => {
      const fresh = await kind.make();
      const { read, write } = await fresh.open();
      try {
        const names = ['b', 'a-b', 'B', 'ab', 'a', '乙', '甲', 'É'];
        await write.run((trx) =>
          trx
            .insertInto('programmes')
            .values(names.map((name) => ({ id: name, code: name, name, summary: '' })))
            .execute(),
        );
        const rows = await read.selectFrom('programmes').select('name').orderBy('name').execute();
        assert.deepEqual(
          rows.map(({ name }) => name),
          ['B', 'a', 'a-b', 'ab', 'b', 'É', '乙', '甲'],
        );
      } finally {
        await fresh.drop();
      }
    });

    test('make tables whose sums and counts are numbers, and that can be emptied', async () => {
      const fresh = await kind.make();
      const { read, write } = await fresh.open();
      try {
        const community = { name: 'A', youth_population: 3423 };
        await write.run((trx) =>
          trx
            .insertInto('communities')
            .values([
              { ...community, id: 'com_a', division_code: '1' },
              { ...community, id: 'com_b', division_code: '2' },
            ])
            .execute(),
        );
        const sums = () =>
          read
            .selectFrom('communities')
            .select(({ fn }) => [
              fn.countAll<number>().as('count'),
              fn.sum<number>('youth_population').as('sum'),
            ])
            .executeTakeFirstOrThrow();
        assert.deepEqual({ ...(await sums()) }, { count: 2, sum: 6846 });
        await write.run(emptyTables);
        assert.deepEqual({ ...(await sums()) }, { count: 0, sum: null });
      } finally {
        await fresh.drop();
      }
    });
  });
}
