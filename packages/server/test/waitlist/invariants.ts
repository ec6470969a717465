/** What must hold of a session's rows at any time, whatever has happened. Found by counting, without the rules under test. */
import type { Kysely } from 'kysely';
import type { Database } from '../../src/storage/tables.ts';
import { readCounters, readSignUps, type TablePool, type TableSignUp } from './session-under-test.ts';

const holding = ['confirmed', 'pending', 'offered'];

/** Everything that is wrong, in words; empty when all is well. */
export async function violations(
  db: Kysely<Database>,
  sessionId: string,
  { isAutomatic }: { readonly isAutomatic: boolean },
): Promise<string[]> {
  const signUps = await readSignUps(db, sessionId);
  const counters = await readCounters(db, sessionId);
  return [
    ...counters.flatMap((counter) => wrongCounts(counter, signUps)),
    ...(isAutomatic ? leftWaiting(counters, signUps) : []),
    ...(await doubled(db, sessionId)),
  ];
}

function wrongCounts(
  { capacity, isRole, pool, taken, waiting }: TablePool,
  signUps: readonly TableSignUp[],
): string[] {
  const count = (statuses: readonly string[]) =>
    signUps
      .filter(({ status }) => statuses.includes(status))
      .flatMap(({ members }) => members)
      .filter((member) => (isRole ? member.role : member.pool) === pool).length;
  const [held, inLine] = [count(holding), count(['waitlisted'])];
  return [
    ...(held > capacity ? [`${pool}: ${held} of ${capacity} places are held`] : []),
    ...(held === taken ? [] : [`${pool}: ${taken} are counted as taken, ${held} are held`]),
    ...(inLine === waiting ? [] : [`${pool}: ${waiting} are counted as waiting, ${inLine} wait`]),
  ];
}

/** Somebody who waits although it's her turn and her places are free. */
function leftWaiting(counters: readonly TablePool[], signUps: readonly TableSignUp[]): string[] {
  const line = signUps.filter(({ status }) => status === 'waitlisted').toSorted((a, b) => a.turn - b.turn);
  const free = (pool: string) => {
    const counter = counters.find((one) => one.pool === pool);
    return counter === undefined ? 0 : counter.capacity - counter.taken;
  };
  return line.flatMap(({ id, maySplit, members }, index) => {
    const ahead = line.slice(0, index).flatMap((one) => one.members.map(({ pool }) => pool));
    const fits = members.filter(({ pool }, at) => {
      const before = members.slice(0, at).filter((member) => member.pool === pool).length;
      return !ahead.includes(pool) && before < free(pool);
    });
    const isLeft = fits.length === members.length || (maySplit && fits.length > 0);
    return isLeft ? [`${id} waits, although its places are free and it is its turn`] : [];
  });
}

async function doubled(db: Kysely<Database>, sessionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participants as t')
    .innerJoin('sign_ups as g', 'g.id', 't.sign_up_id')
    .select(['t.person_id', 't.active_person_id'])
    .where('t.session_id', '=', sessionId)
    .where('t.left_at', 'is', null)
    .where('g.status', 'in', [...holding, 'waitlisted'])
    .execute();
  const persons = new Set(rows.map(({ person_id }) => person_id));
  return [
    ...(persons.size < rows.length ? ['somebody is in twice'] : []),
    ...(rows.every((row) => row.person_id === row.active_person_id)
      ? []
      : ['somebody is in who could join again']),
  ];
}
