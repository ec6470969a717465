import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { databaseKinds, type FreshDatabase } from '../../test/databases.ts';
import { StorageUnavailableError } from './errors.ts';
import type { DatabaseHandle } from './open-database.ts';
import type { Database } from './tables.ts';

const addProgramme = (trx: Kysely<Database>, id: string) =>
  trx.insertInto('programmes').values({ id, code: id, name: id, summary: '' }).execute();

for (const kind of databaseKinds) {
  describe(`The unit of work on ${kind.name}`, () => {
    let fresh: FreshDatabase;
    let database: DatabaseHandle;

    before(async () => {
      fresh = await kind.make();
      database = await fresh.open({ groupCommit: { largestBatch: 50, longestQueue: 120 } });
    });
    after(() => fresh.drop());
    beforeEach(async () => {
      await database.write.run((trx) => trx.deleteFrom('programmes').execute());
    });

    const programmes = async () => {
      const rows = await database.read.selectFrom('programmes').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    };

    test('makes one commit of the jobs that arrive together', async () => {
      const before = database.write.commits;
      await Promise.all(
        Array.from({ length: 50 }, (_, n) => database.write.run((trx) => addProgramme(trx, `prg_${n}`))),
      );
      assert.equal(database.write.commits - before, 1);
      assert.equal((await programmes()).length, 50);
    });

    test('makes the next commit of the jobs that arrive while one is under way', async () => {
      const before = database.write.commits;
      const late: Promise<unknown>[] = [];
      await database.write.run(async (trx) => {
        await addProgramme(trx, 'prg_first');
        for (const n of [1, 2, 3])
          late.push(database.write.run((later) => addProgramme(later, `prg_late-${n}`)));
      });
      assert.equal(database.write.commits - before, 1);
      await Promise.all(late);
      assert.equal(database.write.commits - before, 2);
    });

    test('never puts more jobs into a commit than it may', async () => {
      const before = database.write.commits;
      await Promise.all(
        Array.from({ length: 101 }, (_, n) => database.write.run((trx) => addProgramme(trx, `prg_${n}`))),
      );
      assert.equal(database.write.commits - before, 3);
    });

    test('takes back all of a job that throws, and nothing of the others', async () => {
      const failure = new Error('changed my mind');
      const [first, second, third] = await Promise.allSettled([
        database.write.run((trx) => addProgramme(trx, 'prg_a')),
        database.write.run(async (trx) => {
          await addProgramme(trx, 'prg_b');
          throw failure;
        }),
        database.write.run((trx) => addProgramme(trx, 'prg_c')),
      ]);
      assert.deepEqual([first.status, second.status, third.status], ['fulfilled', 'rejected', 'fulfilled']);
      assert.equal(second.status === 'rejected' && second.reason, failure);
      assert.deepEqual(await programmes(), ['prg_a', 'prg_c']);
    });

    test('takes back a job whose statement the database refused', async () => {
      const [swallowing, other] = await Promise.allSettled([
        database.write.run(async (trx) => {
          await addProgramme(trx, 'prg_a');
          await addProgramme(trx, 'prg_a');
        }),
        database.write.run((trx) => addProgramme(trx, 'prg_b')),
      ]);
      assert.deepEqual([swallowing.status, other.status], ['rejected', 'fulfilled']);
      assert.deepEqual(await programmes(), ['prg_b']);
    });

    test('acknowledges a job only when its rows are visible to everybody', async () => {
      const seen: boolean[] = [];
      const jobs = Array.from({ length: 10 }, async (_, n) => {
        await database.write.run(async (trx) => {
          await addProgramme(trx, `prg_${n}`);
          assert.deepEqual(await programmes(), [], 'a reader must not see what is not committed');
        });
        seen.push((await programmes()).length === 10);
      });
      await Promise.all(jobs);
      assert.deepEqual(
        seen,
        Array.from({ length: 10 }, () => true),
      );
    });

    test('rejects every job of a commit that fails, refusals included, and goes on with the next', async () => {
      const outcomes = await Promise.allSettled([
        database.write.run((trx) => addProgramme(trx, 'prg_a')),
        database.write.run(() => Promise.reject(new Error('refused'))),
        // The transaction ends behind the unit of work's back, as it does when a connection or a disk is lost.
        database.write.run((trx) => trx.executeQuery(CompiledQuery.raw('rollback'))),
      ]);
      for (const outcome of outcomes) {
        assert.ok(outcome.status === 'rejected' && outcome.reason instanceof StorageUnavailableError);
      }
      await database.write.run((trx) => addProgramme(trx, 'prg_next'));
      assert.deepEqual(await programmes(), ['prg_next']);
    });

    test('refuses at once what is more than its queue holds', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 130 }, (_, n) => database.write.run((trx) => addProgramme(trx, `prg_${n}`))),
      );
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      assert.equal(refused.length, 10);
      assert.equal((await programmes()).length, 120);
    });

    test('runs a job again, alone, that lost to another transaction', async () => {
      let runs = 0;
      const before = database.write.commits;
      const lost = database.write.run(async (trx) => {
        runs += 1;
        await addProgramme(trx, 'prg_lost');
        if (runs < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      });
      await Promise.all([lost, database.write.run((trx) => addProgramme(trx, 'prg_other'))]);
      assert.equal(runs, 3);
      assert.deepEqual(await programmes(), ['prg_lost', 'prg_other']);
      assert.equal(database.write.commits - before, 3);
    });

    test('gives up on a job that loses each time', async () => {
      let runs = 0;
      const losing = database.write.run(() => {
        runs += 1;
        return Promise.reject(Object.assign(new Error('serialization failure'), { code: '40001' }));
      });
      await assert.rejects(losing, { code: '40001' });
      assert.equal(runs, 5);
    });

    test('finishes what was accepted before it closes, and takes nothing more', async () => {
      const closing = await fresh.open();
      const accepted = closing.write.run((trx) => addProgramme(trx, 'prg_accepted'));
      const closed = closing.close();
      await assert.rejects(
        closing.write.run((trx) => addProgramme(trx, 'prg_late')),
        StorageUnavailableError,
      );
      await Promise.all([accepted, closed]);
      assert.deepEqual(await programmes(), ['prg_accepted']);
    });
  });

  describe(`Two processes on one ${kind.name} database`, () => {
    let fresh: FreshDatabase;
    let processes: readonly DatabaseHandle[];

    before(async () => {
      fresh = await kind.make();
      processes = [await fresh.open(), await fresh.open()];
      await processes[0]?.write.run(async (trx) => {
        await sql`insert into communities (id, name, division_code) values ('com_a', 'A', '640181001009')`.execute(
          trx,
        );
        await sql`insert into activities (id, community_id, title, summary, tags, service_category, counts_as_service, mode, audience, risk_level)
          values ('act_a', 'com_a', 'A', '', '[]', 'community', 1, 'on-site', 'everyone', 'ordinary')`.execute(
          trx,
        );
      });
    });
    after(() => fresh.drop());

    const offerPlaces = (session: string) =>
      processes[0]?.write.run(async (trx) => {
        await sql`insert into sessions (id, activity_id, community_id, starts_at, ends_at, sign_up_opens_at, sign_up_closes_at, status)
          values (${session}, 'act_a', 'com_a', 2, 3, 0, 1, 'scheduled')`.execute(trx);
        await trx
          .insertInto('session_places')
          .values({ session_id: session, role: 'participant', capacity: 10, taken: 0, waiting: 0 })
          .execute();
      });

    const rush = async (take: (database: DatabaseHandle) => Promise<boolean>): Promise<number> => {
      const taken = await Promise.all(
        Array.from({ length: 64 }, (_, n) => take(processes[n % 2] ?? assert.fail())),
      );
      return taken.filter(Boolean).length;
    };

    test('give out each place once by the guarded update', async () => {
      await offerPlaces('ses_guarded');
      const given = await rush(({ write }) =>
        write.run(async (trx) => {
          const { numUpdatedRows } = await trx
            .updateTable('session_places')
            .set((set) => ({ taken: set('taken', '+', 1) }))
            .where('session_id', '=', 'ses_guarded')
            .where((where) => where(where('taken', '+', 1), '<=', where.ref('capacity')))
            .executeTakeFirstOrThrow();
          return numUpdatedRows === 1n;
        }),
      );
      assert.equal(given, 10);
    });

    test('give places out twice without the guard, by reading first and writing then', async () => {
      await offerPlaces('ses_unguarded');
      const given = await rush(async ({ read, write }) => {
        const place = read.selectFrom('session_places').select(['taken', 'capacity']);
        const { taken, capacity } = await place
          .where('session_id', '=', 'ses_unguarded')
          .executeTakeFirstOrThrow();
        if (taken >= capacity) return false;
        const update = { taken: taken + 1 };
        await write.run((trx) =>
          trx.updateTable('session_places').set(update).where('session_id', '=', 'ses_unguarded').execute(),
        );
        return true;
      });
      assert.ok(
        given > 10,
        `the race has to show, else the test above proves nothing; ${given} places were given out`,
      );
    });

    // SQLite has no row locks to hold crosswise.
    if (kind.name === 'SQLite') return;

    test('settle a deadlock by running the one that lost again', async () => {
      await offerPlaces('ses_x');
      await offerPlaces('ses_y');
      const touch = (trx: Kysely<Database>, session: string) =>
        trx
          .updateTable('session_places')
          .set((eb) => ({ taken: eb('taken', '+', 1) }))
          .where('session_id', '=', session)
          .execute();
      const crosswise = processes.map((handle, n) =>
        handle.write.run(async (trx) => {
          await touch(trx, n === 0 ? 'ses_x' : 'ses_y');
          await new Promise((resume) => setTimeout(resume, 100));
          await touch(trx, n === 0 ? 'ses_y' : 'ses_x');
        }),
      );
      await Promise.all(crosswise);
      const rows = await processes[0]?.read
        .selectFrom('session_places')
        .select('taken')
        .where('session_id', 'in', ['ses_x', 'ses_y'])
        .execute();
      assert.deepEqual(
        rows?.map(({ taken }) => taken),
        [2, 2],
      );
    });
  });
}
