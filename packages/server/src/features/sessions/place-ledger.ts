/**
 * A session's places while its row is locked: read once, counted in memory, written as differences at the end. Which
 * pools there are and whom the line keeps back it tells the rules of `sdk/domain/programmes/waitlist.ts`.
 */
import { type Claim, participationRoles, type ParticipationRole, type Pools } from '@youth-action/sdk/domain';
import { stored } from '../shared/wire.ts';
import type { PlaceGroupRow, PlacesChange, PlacesColumns } from './places-columns.ts';

interface Counter {
  capacity: number;
  taken: number;
  waiting: number;
}

export class PlaceLedger {
  readonly #roles: ReadonlyMap<ParticipationRole, Counter>;
  readonly #groups: ReadonlyMap<string, Counter & { readonly role: ParticipationRole }>;
  #before = new Map<string, Counter>();

  constructor(row: PlacesColumns, groups: readonly PlaceGroupRow[]) {
    const all = participationRoles.map((role) => [role, counterOf(row, role)] as const);
    this.#roles = new Map(
      all.filter((entry): entry is [ParticipationRole, Counter] => entry[1] !== undefined),
    );
    this.#groups = new Map(
      groups.map(({ id, role, capacity, taken, waiting }) => [
        id,
        { role: stored<ParticipationRole>(role), capacity, taken, waiting },
      ]),
    );
    this.#remember();
  }

  offers(role: ParticipationRole): boolean {
    return this.#roles.has(role);
  }

  isSplit(role: ParticipationRole): boolean {
    return [...this.#groups.values()].some((group) => group.role === role);
  }

  /** What has a capacity of its own: groups where a role is split, the role where it isn't. */
  get pools(): Pools {
    const whole = [...this.#roles].filter(([role]) => !this.isSplit(role));
    return new Map([...whole, ...this.#groups]);
  }

  /** The pools for which somebody waits. */
  get waitedFor(): ReadonlySet<string> {
    return new Set([...this.#ownPools()].filter(([, { waiting }]) => waiting > 0).map(([pool]) => pool));
  }

  /** Whether there is a free place in a pool for which somebody waits; without, the line can't move. */
  get mayMove(): boolean {
    return [...this.#ownPools().values()].some(
      ({ capacity, taken, waiting }) => waiting > 0 && taken < capacity,
    );
  }

  take(claims: readonly Claim[]): void {
    this.#count(claims, 'taken', 1);
  }

  giveBack(claims: readonly Claim[]): void {
    this.#count(claims, 'taken', -1);
  }

  queue(claims: readonly Claim[]): void {
    this.#count(claims, 'waiting', 1);
  }

  leaveLine(claims: readonly Claim[]): void {
    this.#count(claims, 'waiting', -1);
  }

  /** False, and nothing is changed, where more is taken than that. */
  resize(pool: string, capacity: number): boolean {
    const counter = this.#counterOf(pool);
    if (counter.taken > capacity) return false;
    const group = this.#groups.get(pool);
    if (group !== undefined) this.#counterOf(group.role).capacity += capacity - counter.capacity;
    counter.capacity = capacity;
    return true;
  }

  /** What has changed since the last time it was asked; the caller writes it. */
  takeChanges(): PlacesChange[] {
    const changes = [...this.#roles, ...this.#groups].map(([pool, now]) => {
      const before = this.#before.get(pool) ?? now;
      return {
        pool,
        isGroup: this.#groups.has(pool),
        capacity: now.capacity - before.capacity,
        taken: now.taken - before.taken,
        waiting: now.waiting - before.waiting,
      };
    });
    this.#remember();
    return changes.filter(({ capacity, taken, waiting }) => capacity !== 0 || taken !== 0 || waiting !== 0);
  }

  /** The session's columns as they are now. */
  get columns(): PlacesColumns {
    const [participant, volunteer] = [this.#roles.get('participant'), this.#roles.get('volunteer')];
    return {
      participant_capacity: participant?.capacity ?? null,
      participant_taken: participant?.taken ?? null,
      participant_waiting: participant?.waiting ?? null,
      volunteer_capacity: volunteer?.capacity ?? null,
      volunteer_taken: volunteer?.taken ?? null,
      volunteer_waiting: volunteer?.waiting ?? null,
    };
  }

  /** A group's row as it is now. */
  groupNow(row: PlaceGroupRow): PlaceGroupRow {
    const { capacity, taken, waiting } = this.#counterOf(row.id);
    return { ...row, capacity, taken, waiting };
  }

  #ownPools(): ReadonlyMap<string, Counter> {
    return this.pools as ReadonlyMap<string, Counter>; // made of the counters of this ledger alone
  }

  #count(claims: readonly Claim[], of: 'taken' | 'waiting', step: 1 | -1): void {
    for (const { pool } of claims) {
      this.#counterOf(pool)[of] += step;
      const group = this.#groups.get(pool);
      if (group !== undefined) this.#counterOf(group.role)[of] += step;
    }
  }

  #counterOf(pool: string): Counter {
    const counter = this.#groups.get(pool) ?? this.#roles.get(stored<ParticipationRole>(pool));
    if (counter === undefined) throw new Error(`A session has no places called ${pool}`);
    return counter;
  }

  #remember(): void {
    this.#before = new Map(
      [...this.#roles, ...this.#groups].map(([pool, counter]) => [pool, { ...counter }]),
    );
  }
}

function counterOf(row: PlacesColumns, role: ParticipationRole): Counter | undefined {
  const [capacity, taken, waiting] = [row[`${role}_capacity`], row[`${role}_taken`], row[`${role}_waiting`]];
  return capacity === null || taken === null ? undefined : { capacity, taken, waiting: waiting ?? 0 };
}
