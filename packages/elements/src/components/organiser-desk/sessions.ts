/** The sessions of the organiser's community: what comes, and past ones by month. */
import {
  addDays,
  addMonths,
  type CivilDay,
  type CivilMonth,
  dayOf,
  firstDayOf,
  lastDayOf,
  monthOf,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { allOf, askable, type Desk, pageSize } from './desk.ts';
import type { Access } from '../../staff/access.ts';

export type Period = 'coming' | 'past';

/** A session of a week that began a week ago can still have an open door. */
const longestDays = 8;

type Key = readonly [Connection, Access, CivilDay | CivilMonth];

export class Sessions {
  period: Period = 'coming';
  search = '';
  /** Of the past sessions; undefined: this one. */
  chosenMonth: CivilMonth | undefined;
  readonly coming: ResourceController<Key, readonly SessionSummary[]>;
  readonly past: ResourceController<Key, readonly SessionSummary[]>;

  readonly #desk: Desk;
  #shownMonth: CivilMonth | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.coming = new ResourceController<Key, readonly SessionSummary[]>(desk.host, {
      key: () => this.#key(dayOf(desk.now())),
      load: ([, access, today], signal) => this.#load(access, { from: addDays(today, -longestDays) }, signal),
    });
    this.past = new ResourceController<Key, readonly SessionSummary[]>(desk.host, {
      key: () => (this.period === 'past' ? this.#key(this.month) : undefined),
      load: async ([, access, month], signal) => {
        const sessions = await this.#load(
          access,
          { from: firstDayOf(month), until: lastDayOf(month) },
          signal,
        );
        this.#shownMonth = monthOf(firstDayOf(month));
        return sessions;
      },
    });
  }

  get month(): CivilMonth {
    return this.chosenMonth ?? monthOf(dayOf(this.#desk.now()));
  }

  /** Of the month that is asked for, and not of the one before it. */
  get pastSessions(): readonly SessionSummary[] | undefined {
    return this.#shownMonth === this.month ? this.past.value : undefined;
  }

  show(period: Period): void {
    this.period = period;
    this.#desk.requestUpdate();
  }

  moveMonth(months: number): void {
    this.chosenMonth = addMonths(this.month, months);
    this.#desk.requestUpdate();
  }

  find(text: string): void {
    this.search = text;
    this.#desk.requestUpdate();
  }

  /** Reads what is shown again. */
  refresh(): void {
    this[this.period].retry();
  }

  /** Forgets everything. */
  clear(): void {
    this.coming.value = undefined;
    this.past.value = undefined;
    this.#shownMonth = undefined;
    this.period = 'coming';
    this.chosenMonth = undefined;
    this.search = '';
  }

  #key<T extends CivilDay | CivilMonth>(span: T): readonly [Connection, Access, T] | undefined {
    const base = askable(this.#desk, 'sessions');
    return base && [...base, span];
  }

  #load({ communityId }: Access, days: { from: string; until?: string }, signal: AbortSignal) {
    return this.#desk.call((client, at) =>
      allOf(client.sessions.all({ communityId, ...days, limit: pageSize }, { ...at, signal })),
    );
  }
}
