import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type CountedTallies, countTallies } from './count-tallies.ts';
import type { Database } from './tables.ts';

/** One number that the tallies say otherwise than the rows. */
export interface TallyDifference {
  /** `attendances com_a act_b 2026-05`. */
  readonly what: string;
  readonly tallied: number;
  readonly counted: number;
}

const rowsPerStatement = 500;

/** Counts everything anew, in the caller's transaction, and keeps that. Returns what differed. */
export async function recountTallies(db: Kysely<Database>): Promise<TallyDifference[]> {
  // Its turn first: whoever tallies meanwhile waits, and finds the new tallies.
  await db
    .insertInto('statistics_state')
    .values({ id: 1, epoch: randomUUID(), version: 1, threshold: 10 })
    .onConflict((key) =>
      key.column('id').doUpdateSet({
        epoch: randomUUID(),
        version: sql<number>`statistics_state.version + 1`,
      }),
    )
    .execute();
  const counted = await countTallies(db);
  const differences = await differencesTo(db, counted);
  await db.deleteFrom('activity_tallies').execute();
  await db.deleteFrom('people_tallies').execute();
  for (const rows of chunks(counted.activities))
    await db
      .insertInto('activity_tallies')
      .values(rows.map((row) => ({ ...row, version: 1 })))
      .execute();
  for (const rows of chunks(counted.people))
    await db
      .insertInto('people_tallies')
      .values(rows.map((row) => ({ ...row, version: 1 })))
      .execute();
  return differences;
}

/** What the tallies say otherwise than the rows; nothing is changed. */
export async function checkTallies(db: Kysely<Database>): Promise<TallyDifference[]> {
  return differencesTo(db, await countTallies(db));
}

async function differencesTo(db: Kysely<Database>, counted: CountedTallies): Promise<TallyDifference[]> {
  const activities = await db.selectFrom('activity_tallies').selectAll().execute();
  const people = await db.selectFrom('people_tallies').selectAll().execute();
  const tallied = numbersOf({ activities, people });
  const right = numbersOf(counted);
  const names = [...new Set([...tallied.keys(), ...right.keys()])].toSorted();
  return names.flatMap((what) => {
    const [is, shouldBe] = [tallied.get(what) ?? 0, right.get(what) ?? 0];
    return is === shouldBe ? [] : [{ what, tallied: is, counted: shouldBe }];
  });
}

function numbersOf({ activities, people }: CountedTallies): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const row of activities)
    for (const key of ['sessions', 'attendances', 'minutes'] as const)
      numbers.set(`${key} ${row.community_id} ${row.activity_id} ${row.month}`, row[key]);
  for (const row of people)
    for (const key of ['persons', 'volunteers'] as const)
      numbers.set(`${key} ${row.community_id || 'all'} ${row.filter || '-'} ${row.period}`, row[key]);
  return numbers;
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    yield rows.slice(start, start + rowsPerStatement);
}
