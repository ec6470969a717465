/**
 * A session at whose places this transaction has its turn. Everything that changes who has or awaits a place goes
 * through here: take the turn, decide with what is true now, keep the counters.
 */
import {
  dayOf,
  type Instant,
  instantOf,
  type PlaceGroup,
  type SessionDetail,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { PlaceLedger } from './place-ledger.ts';
import type { PlaceGroupRow } from './places-columns.ts';
import { addPlaces, listPlaceGroups, readInTurn, type SessionInTurn, takeTurn } from './places.repository.ts';
import { placeGroupOf, sessionDetail, sessionSummary } from './sessions.rows.ts';

export class LockedSession {
  readonly row: SessionInTurn;
  readonly places: PlaceLedger;
  readonly #groups: readonly PlaceGroupRow[];

  constructor(row: SessionInTurn, groups: readonly PlaceGroupRow[]) {
    this.row = row;
    this.places = new PlaceLedger(row, groups);
    this.#groups = groups;
  }

  get id(): string {
    return this.row.id;
  }

  get startsAt(): Instant {
    return instantOf(this.row.starts_at);
  }

  /** The day on which ages count. */
  get day() {
    return dayOf(this.startsAt);
  }

  /** The places' parts, with what this transaction has changed. */
  get groups(): PlaceGroup[] {
    const hasWaitlist = this.row.waitlist_promotion !== null;
    return this.#groups.map((group) => placeGroupOf(this.places.groupNow(group), hasWaitlist));
  }

  /** As the answer shows it, with what this transaction has changed. */
  get summary(): SessionSummary {
    return sessionSummary({ ...this.row, ...this.places.columns });
  }

  get detail(): SessionDetail {
    const groups = this.#groups.map((group) => this.places.groupNow(group));
    return sessionDetail({ ...this.row, ...this.places.columns }, groups);
  }

  /** Writes what has changed. Throws `session-full` if the database knows better than the ledger. */
  async save(db: Kysely<Database>): Promise<void> {
    for (const change of this.places.takeChanges()) {
      if (!(await addPlaces(db, this.id, change))) throw new ProblemError('session-full');
    }
  }
}

/**
 * Takes the turns at these sessions, all of them or throws `session-not-found`. In ascending order of id, whatever the
 * order that was asked for, so that two transactions never wait for each other. Returned in that order.
 */
export async function lockSessions(
  db: Kysely<Database>,
  ids: readonly string[],
  nowMs: number,
): Promise<LockedSession[]> {
  const locked = [];
  for (const id of [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1))) {
    if ((await takeTurn(db, id, nowMs)) === undefined) throw new ProblemError('session-not-found');
    const row = await readInTurn(db, id);
    locked.push(new LockedSession(row, row.group_count === 0 ? [] : await listPlaceGroups(db, [id])));
  }
  return locked;
}
