/** The same database with what keeps order taken away: what the tests of order are tested with. */
import type { Kysely } from 'kysely';
import type { DatabaseHandle } from '../../src/storage/open-database.ts';
import type { Database } from '../../src/storage/tables.ts';

/** Turns are read instead of taken: nobody waits for anybody. */
export function withoutLock(database: DatabaseHandle): DatabaseHandle {
  return writingThrough(database, (trx) =>
    replacing(trx, (name) =>
      name === 'updateTable'
        ? (table: string) => (table === 'sessions' ? unlockedTurn(trx) : trx.updateTable(table as 'sign_ups'))
        : undefined,
    ),
  );
}

/** What `takeTurn` builds its statement with; it ends in a plain look. */
function unlockedTurn(trx: Kysely<Database>) {
  let sessionId = '';
  const builder = {
    set: () => builder,
    where: (_column: string, _operator: string, id: string) => {
      sessionId = id;
      return builder;
    },
    returning: () => builder,
    executeTakeFirst: () =>
      trx.selectFrom('sessions').select('revision').where('id', '=', sessionId).executeTakeFirst(),
  };
  return builder;
}

/**
 * Everything is read from what was committed before the transaction began. SQLite lets one transaction write at a time, so
 * that a turn that isn't taken changes nothing there; a decision that rests on an earlier look does.
 */
export function withEarlierLook(database: DatabaseHandle): DatabaseHandle {
  const { read } = database;
  return writingThrough(database, (trx) =>
    replacing(trx, (name) =>
      name === 'selectFrom' || name === 'executeQuery' ? read[name].bind(read) : undefined,
    ),
  );
}

/** The same transaction with some of its methods replaced. */
function replacing(trx: Kysely<Database>, replacement: (name: PropertyKey) => unknown): Kysely<Database> {
  return new Proxy(trx, {
    get: (target, name) => {
      const value: unknown = replacement(name) ?? Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function writingThrough(
  database: DatabaseHandle,
  through: (trx: Kysely<Database>) => Kysely<Database>,
): DatabaseHandle {
  const { write } = database;
  return {
    ...database,
    write: {
      run: (job) => write.run((trx) => job(through(trx))),
      get commits() {
        return write.commits;
      },
      onCommit: (listener) => write.onCommit(listener),
      drain: () => write.drain(),
    },
  };
}
