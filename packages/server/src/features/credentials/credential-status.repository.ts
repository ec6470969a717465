import { statusListLength } from '@youth-action/sdk/credentials';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { hasVoidEntry, voidSince } from '../certificates/document-standing.repository.ts';

/**
 * The next number of a place in the status lists. The counter's row is changed first, which makes whoever asks meanwhile
 * wait for the turn.
 */
export async function nextStatusIndex(trx: Kysely<Database>): Promise<number> {
  const counter = { name: 'credential-status', next: 1 };
  await trx
    .insertInto('counters')
    .values(counter)
    .onConflict((key) => key.column('name').doUpdateSet({ next: sql`counters.next + 1` }))
    .execute();
  const { next } = await trx
    .selectFrom('counters')
    .select('next')
    .where('name', '=', counter.name)
    .executeTakeFirstOrThrow();
  return next - 1;
}

type Kind = 'badge_codes' | 'certificates';

/** Gives the row its number, unless it has one: of those who ask at once, one gives it. */
export async function numberCredential(trx: Kysely<Database>, table: Kind, key: string): Promise<number> {
  const column = table === 'badge_codes' ? 'code' : 'id';
  const find = async () => {
    const { rows } = await sql<{ status_index: number | null }>`
      select status_index from ${sql.table(table)} where ${sql.ref(column)} = ${key}`.execute(trx);
    return rows[0]?.status_index ?? undefined;
  };
  const next = await nextStatusIndex(trx);
  const known = await find();
  if (known !== undefined) return known;
  await sql`update ${sql.table(table)} set status_index = ${next} where ${sql.ref(column)} = ${key}`.execute(
    trx,
  );
  return next;
}

export interface Standing {
  readonly isRevoked: boolean;
  readonly sinceMs: number | undefined;
}

/** What became of the credential at this place; undefined where there is none. */
export async function findStanding(db: Kysely<Database>, number: number): Promise<Standing | undefined> {
  const badge = await db
    .selectFrom('badge_codes')
    .select('revoked_at')
    .where('status_index', '=', number)
    .executeTakeFirst();
  if (badge !== undefined) return standingOf(badge.revoked_at !== null, badge.revoked_at);
  const certificate = await db
    .selectFrom('certificates as f')
    .select('f.revoked_at')
    .select([hasVoidEntry.as('has_void_entry'), voidSince.as('void_since')])
    .where('f.status_index', '=', number)
    .executeTakeFirst();
  if (certificate === undefined) return undefined;
  const { has_void_entry: hasVoid, revoked_at: revokedAt, void_since: voidedAt } = certificate;
  return standingOf(revokedAt !== null || hasVoid === 1, revokedAt ?? voidedAt);
}

function standingOf(isRevoked: boolean, since: number | string | null): Standing {
  return { isRevoked, sinceMs: isRevoked && since !== null ? Number(since) : undefined };
}

/** Places of the list whose credentials hold no more. */
export async function listRevoked(db: Kysely<Database>, listId: number): Promise<number[]> {
  const [first, end] = [listId * statusListLength, (listId + 1) * statusListLength];
  const badges = await db
    .selectFrom('badge_codes')
    .select('status_index')
    .where('revoked_at', 'is not', null)
    .where('status_index', '>=', first)
    .where('status_index', '<', end)
    .execute();
  const certificates = await db
    .selectFrom('certificates as f')
    .select('f.status_index')
    .where((eb) => eb.or([eb('f.revoked_at', 'is not', null), eb(hasVoidEntry, '=', 1)]))
    .where('f.status_index', '>=', first)
    .where('f.status_index', '<', end)
    .execute();
  return [...badges, ...certificates].flatMap(({ status_index: number }) =>
    number === null ? [] : [number - first],
  );
}

/** How many places were given out so far. */
export async function countNumbered(db: Kysely<Database>): Promise<number> {
  const counter = await db
    .selectFrom('counters')
    .select('next')
    .where('name', '=', 'credential-status')
    .executeTakeFirst();
  return counter?.next ?? 0;
}

/** First and last day of the service that a badge counts. */
export async function findServicePeriod(
  db: Kysely<Database>,
  volunteerId: string,
): Promise<{ from?: string; until?: string }> {
  const row = await db
    .selectFrom('service_entries')
    .select(({ fn }) => [fn.min('service_day').as('from'), fn.max('service_day').as('until')])
    .where('volunteer_id', '=', volunteerId)
    .where('state', 'in', ['approved', 'published'])
    .executeTakeFirst();
  return {
    ...(typeof row?.from === 'string' ? { from: row.from } : {}),
    ...(typeof row?.until === 'string' ? { until: row.until } : {}),
  };
}
