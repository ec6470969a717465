/**
 * Keeps the tallies right while rows are written: called by whoever writes a check-in or moves an entry, in the same
 * transaction, and by nobody else.
 *
 * The state's row is changed first. So those who tally take turns, and each sees all that the others have written: that's
 * what makes "nobody else of hers in this month" true. Why no marks per person are kept: docs/decisions/0021-statistics.md
 */
import {
  type CivilMonth,
  dayOf,
  instantOf,
  monthOf,
  type PeopleTally,
  scopesOf,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import {
  addToActivity,
  addToPeople,
  checkInsOf,
  entryCounted,
  findTallied,
  grantedOf,
  nextVersion,
  type Tallied,
} from './tally.repository.ts';

export interface CheckInChange {
  readonly sessionId: string;
  readonly personId: string;
  /** 1 after the row was written, -1 after it was taken away. */
  readonly change: 1 | -1;
  /** When the check-in took place. @unit epoch milliseconds */
  readonly at: number;
}

/** Counts a check-in that was written just now, or counts it no more. Those of cancelled sessions don't count. */
export async function tallyCheckIn(db: Kysely<Database>, checkIn: CheckInChange): Promise<void> {
  const { at, change, personId, sessionId } = checkIn;
  const version = await nextVersion(db);
  const session = await findTallied(db, sessionId);
  if (session === undefined || session.status === 'cancelled') return;
  const { hers, atSession } = await checkInsOf(db, { personId, sessionId });
  const month = monthAt(session.starts_at);
  const isFirstOrLast = atSession === (change === 1 ? 1 : 0);
  const key = { community_id: session.community_id, activity_id: session.activity_id, month };
  const sums = { sessions: isFirstOrLast ? change : 0, attendances: change, minutes: 0 };
  await addToActivity(db, key, { ...sums, counted_at: at, corrected_at: change === 1 ? null : at, version });
  const own = scopeRow(session, month);
  const others = withoutOne(
    hers.map((row) => scopeRow(row, monthAt(row.starts_at))),
    change === 1 ? own : undefined,
  );
  await addToPeople(db, newScopes(own, others), { persons: change, volunteers: 0, version });
}

/**
 * Moves an entry by `move` and tallies what that changes. The minutes before are read when it's this one's turn: an entry
 * that two approve at the same time is counted once.
 */
export async function tallyingEntry<Moved extends object>(
  db: Kysely<Database>,
  entryId: string,
  move: () => Promise<Moved | undefined>,
): Promise<Moved | undefined> {
  const version = await nextVersion(db);
  const before = await entryCounted(db, entryId);
  const moved = await move();
  const after = moved === undefined ? undefined : await entryCounted(db, entryId);
  if (before !== undefined && after !== undefined) await tallyMinutes(db, { before, after, version });
  return moved;
}

type CountedEntry = NonNullable<Awaited<ReturnType<typeof entryCounted>>>;

async function tallyMinutes(
  db: Kysely<Database>,
  { before, after, version }: { before: CountedEntry; after: CountedEntry; version: number },
): Promise<void> {
  if (after.decided_at === before.decided_at && after.minutes === before.minutes) return;
  const month = after.service_day.slice(0, 7) as CivilMonth; // a day is stored as a schema has made it
  const key = { community_id: after.community_id, activity_id: after.activity_id, month };
  await addToActivity(db, key, {
    sessions: 0,
    attendances: 0,
    minutes: after.minutes - before.minutes,
    counted_at: after.decided_at,
    corrected_at: after.state === 'void' ? after.decided_at : null,
    version,
  });
  const change = Number(after.minutes > 0) - Number(before.minutes > 0);
  if (change === 0) return;
  const others = await grantedOf(db, { volunteerId: after.volunteer_id, entryId: after.id });
  const scopes = newScopes(
    scopeRow(after, month),
    others.map((row) => scopeRow(row, row.service_day.slice(0, 7) as CivilMonth)),
  );
  await addToPeople(db, scopes, { persons: 0, volunteers: change, version });
}

type Scope = Pick<PeopleTally, 'communityId' | 'filter' | 'period'>;

interface ScopeRow {
  readonly communityId: string;
  readonly programmeId: string | undefined;
  readonly category: string;
  readonly month: CivilMonth;
}

function scopeRow(
  row: Pick<Tallied, 'community_id' | 'programme_id' | 'service_category'>,
  month: CivilMonth,
): ScopeRow {
  return {
    communityId: row.community_id,
    programmeId: row.programme_id ?? undefined,
    category: row.service_category,
    month,
  };
}

/** The scopes of `own` in which none of the others is. */
function newScopes(own: ScopeRow, others: readonly ScopeRow[]): Scope[] {
  const nameOf = ({ communityId, filter, period }: Scope) => `${communityId ?? ''}|${filter}|${period}`;
  const covered = new Set(others.flatMap((other) => scopesOf(other).map(nameOf)));
  return scopesOf(own).filter((scope) => !covered.has(nameOf(scope)));
}

/** Without the row that was just written itself. */
function withoutOne(rows: readonly ScopeRow[], own: ScopeRow | undefined): readonly ScopeRow[] {
  if (own === undefined) return rows;
  const index = rows.findIndex(
    (row) =>
      row.month === own.month &&
      row.communityId === own.communityId &&
      row.programmeId === own.programmeId &&
      row.category === own.category,
  );
  return index === -1 ? rows : rows.toSpliced(index, 1);
}

/** The month in which the instant is, in the programme's zone. */
export function monthAt(millis: number): CivilMonth {
  return monthOf(dayOf(instantOf(millis)));
}
