/** People who are checked in while the panel is asked: each at a session of the last month, with her sign-up made before. */
import type { Insertable, Kysely } from 'kysely';
import { insertCheckIn } from '../../packages/server/src/features/attendance/attendance.repository.ts';
import type { DatabaseHandle } from '../../packages/server/src/storage/open-database.ts';
import type { Database } from '../../packages/server/src/storage/tables.ts';

type CheckInRow = Insertable<Database['check_ins']>;

let visitorsSoFar = 0;

export class Visitors {
  readonly #database: DatabaseHandle;
  readonly #waiting: CheckInRow[] = [];

  constructor(database: DatabaseHandle) {
    this.#database = database;
  }

  /** Signs so many people up, for the last sessions. */
  async prepare(count: number): Promise<void> {
    const sessions = await this.#database.read
      .selectFrom('sessions')
      .select(['id', 'starts_at'])
      .orderBy('starts_at', 'desc')
      .limit(400)
      .execute();
    for (let done = 0; done < count; done += 500) {
      const rows = Array.from({ length: 500 }, () => this.#visitor(sessions));
      await this.#database.write.run(async (db) => {
        await db.insertInto('sign_ups').values(rows.map(signUpOf)).execute();
        await db.insertInto('participants').values(rows.map(participantOf)).execute();
      });
      this.#waiting.push(...rows);
    }
  }

  #visitor(sessions: readonly { readonly id: string; readonly starts_at: number }[]): CheckInRow {
    const number = (visitorsSoFar += 1);
    const session = sessions[number % sessions.length];
    if (session === undefined) throw new Error('There are no sessions');
    return {
      id: `chk_v${number}`,
      session_id: session.id,
      participant_id: `ptc_v${number}`,
      person_id: `per_${(number * 7919) % 40_000}`,
      checked_in_at: session.starts_at,
      checked_in_by: 'tok',
    };
  }

  /** How long it takes to write the next one down so, and to commit. @unit milliseconds */
  async timed(write: (db: Kysely<Database>, row: CheckInRow) => Promise<unknown>): Promise<number> {
    const row = this.#waiting.pop();
    if (row === undefined) throw new Error('Nobody is left');
    const from = performance.now();
    await this.#database.write.run((db) => write(db, row));
    return performance.now() - from;
  }

  /** Four at once, one after the other, until it is told to stop. */
  checkInWithoutEnd(): () => Promise<{ readonly perSecond: number }> {
    const stop = new AbortController();
    let count = 0;
    const from = performance.now();
    const lane = async () => {
      while (!stop.signal.aborted && this.#waiting.length > 0) {
        await this.timed(insertCheckIn);
        count += 1;
      }
    };
    const lanes = Promise.all(Array.from({ length: 4 }, lane));
    return async () => {
      stop.abort();
      await lanes;
      return { perSecond: (count / (performance.now() - from)) * 1000 };
    };
  }
}

function signUpOf(row: CheckInRow): Insertable<Database['sign_ups']> {
  const id = row.participant_id.replace('ptc_', 'sgn_');
  return {
    id,
    session_id: row.session_id,
    contact_name: 'N',
    contact_mobile: '15400000000',
    status: 'confirmed',
    manage_token_hash: '',
    created_at: 0,
    booking_id: id,
    may_split: 0,
  };
}

/** Not `active`: whoever is there already may be counted once more. */
function participantOf(row: CheckInRow): Insertable<Database['participants']> {
  return {
    id: row.participant_id,
    sign_up_id: row.participant_id.replace('ptc_', 'sgn_'),
    session_id: row.session_id,
    person_id: row.person_id,
    active_person_id: null,
    position: 0,
    relation: 'self',
    role: 'participant',
  };
}
