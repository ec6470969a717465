/**
 * The sessions that the calendar draws: a page's own, or those of a month that it reads.
 *
 * Owns: asking again when the question changes, what is known of a month meanwhile, the pages that arrived before one
 * failed. Doesn't own what is asked: `question` says it.
 */
import type { CivilMonth, SessionSummary } from '@youth-action/sdk/domain';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import type { CalendarModel } from './calendar-model.ts';
import { loadMonth, type SessionScope } from './load-sessions.ts';
import { monthIndex, SessionIndex } from './session-index.ts';

export interface Question {
  readonly connection: Connection | undefined;
  /** The page's own sessions, instead of those that a connection leads to. */
  readonly sessions: readonly SessionSummary[] | undefined;
  readonly scope: SessionScope;
}

export interface MonthData extends ServedData {
  readonly index: SessionIndex;
  readonly isComplete: boolean;
  readonly isLoading: boolean;
  /** Some of the month's pages are here, and others not. */
  readonly isPartial: boolean;
  /** Why the month, or its latest state, isn't here. */
  readonly error: unknown;
}

/** What stays of what a server has drawn; see `take-over.ts`. */
type ServedData = Partial<Pick<CalendarModel, 'links' | 'most'>>;

/** Months that are kept, so that going back is at once. */
const mostKnown = 6;

type MonthKey = readonly [Connection, CivilMonth, communityId: string, programmeId: string];

export class CalendarData {
  /** What is asked for. Until the next `refresh`, a calendar that a server has drawn asks for less. */
  key = monthKey;
  /** What stays of what a server has drawn, while a month is shown; undefined where no server has. */
  served: ((key: string) => ServedData) | undefined;

  readonly #question: () => Question;
  readonly #months: ResourceController<MonthKey, SessionIndex>;
  /** Months that were read, and as much of one as has arrived; by month and place. */
  readonly #known = new Map<string, SessionIndex>();
  #given: { sessions: readonly SessionSummary[]; month: CivilMonth; data: MonthData } | undefined;
  #last = new SessionIndex();
  #arriving: SessionIndex | undefined;

  /** `loaded` is called when a month is whole. */
  constructor(host: ReactiveControllerHost, question: () => Question, loaded: () => void) {
    this.#question = question;
    this.#months = new ResourceController(host, {
      key: () => this.key(question()),
      load: ([{ reader }, month, communityId, programmeId], signal) => {
        const scope = { month, communityId, programmeId };
        this.#arriving = undefined;
        const partly = (index: SessionIndex) => {
          this.#arriving = index;
          host.requestUpdate();
        };
        return loadMonth(reader, scope, { signal, partly }).then((index) => {
          this.know(keyOf(scope), index);
          return index;
        });
      },
      loaded: () => {
        this.#arriving = undefined;
        loaded();
      },
    });
  }

  /** The month as far as it is here; until then, what it was when it was last read, or the month before. */
  month(): MonthData {
    const { sessions, scope } = this.#question();
    if (sessions !== undefined) return this.#own(sessions, scope.month);
    const { error, state } = this.#months;
    const key = keyOf(scope);
    const known = this.#known.get(key);
    const arriving = known === undefined ? this.#arriving : undefined;
    this.#last = known ?? arriving ?? this.#last;
    return {
      index: this.#last,
      isComplete: known !== undefined,
      isLoading: state === 'loading' && known === undefined,
      isPartial: state === 'loading' && arriving !== undefined,
      error: state === 'error' ? error : undefined,
      ...this.served?.(key),
    };
  }

  /** Reads the month again; until the answer is here, what was known of it stands. */
  refresh(): void {
    this.key = monthKey;
    this.#months.retry();
  }

  /** Keeps a month, by its `keyOf`. */
  know(key: string, index: SessionIndex): void {
    this.#known.delete(key);
    this.#known.set(key, index);
    const [oldest] = Array.from(this.#known.keys());
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest);
  }

  #own(sessions: readonly SessionSummary[], month: CivilMonth): MonthData {
    if (this.#given?.sessions !== sessions || this.#given.month !== month) {
      const index = monthIndex(sessions, month);
      const data = { index, isComplete: true, isLoading: false, isPartial: false, error: undefined };
      this.#given = { sessions, month, data };
    }
    return this.#given.data;
  }
}

function monthKey({ connection, sessions, scope }: Question): MonthKey | undefined {
  if (connection === undefined || sessions !== undefined) return undefined;
  return [connection, scope.month, scope.communityId, scope.programmeId];
}

export function keyOf({ month, communityId, programmeId }: SessionScope): string {
  return [month, communityId, programmeId].join();
}
