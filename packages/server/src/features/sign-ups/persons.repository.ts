import type { Person } from '@youth-action/sdk/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { newId } from '../shared/ids.ts';

/**
 * The ids of these persons, at least one, in their order; those who aren't known yet are made. A person is a name under a mobile number.
 * Asked for in one order by everyone, so that two requests with the same people don't wait for each other crosswise.
 */
export async function findOrMakePersons(db: Kysely<Database>, persons: readonly Person[]): Promise<string[]> {
  const rows = persons
    .map(({ name, mobile, birth }) => ({ id: newId('per'), name, mobile, birth: birth ?? null }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await db
    .insertInto('persons')
    .values(rows)
    .onConflict((key) => key.columns(['mobile', 'name']).doNothing())
    .execute();
  return inOrder(persons, await idsByKey(db, persons));
}

function inOrder(persons: readonly Person[], ids: ReadonlyMap<string, string>): string[] {
  return persons.map((person) => {
    const id = ids.get(keyOf(person));
    if (id === undefined) throw new Error('A person that was just made is missing');
    return id;
  });
}

async function idsByKey(db: Kysely<Database>, persons: readonly Person[]): Promise<Map<string, string>> {
  const mobiles = [...new Set(persons.map(({ mobile }) => mobile))];
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'name', 'mobile'])
    .where('mobile', 'in', mobiles)
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

function keyOf({ mobile, name }: { readonly mobile: string; readonly name: string }): string {
  return `${mobile} ${name}`;
}

/**
 * The ids of these persons, at least one and each once, in their order; those who aren't known yet are made. A birth that is told is
 * kept, unless what is known is later: of two accounts the younger one counts, because it's the one that protects. A day is
 * later than its own month and so the more exact account wins.
 */
export async function knowPersons(db: Kysely<Database>, persons: readonly Person[]): Promise<string[]> {
  const rows = persons
    .map(({ name, mobile, birth }) => ({ id: newId('per'), name, mobile, birth: birth ?? null }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const known = await db
    .insertInto('persons')
    .values(rows)
    .onConflict((key) => key.columns(['mobile', 'name']).doUpdateSet({ birth: laterBirth }))
    .returning(['id', 'name', 'mobile'])
    .execute();
  const ids = new Map(known.map((row) => [keyOf(row), row.id]));
  return inOrder(persons, ids);
}

const laterBirth = sql<string | null>`case
  when persons.birth is null or persons.birth < excluded.birth then excluded.birth else persons.birth end`;
