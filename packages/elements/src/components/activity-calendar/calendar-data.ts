/**
 * What the calendar reads: the sessions of a month, and the one that is open.
 *
 * Owns: asking again when the question changes, the month before while the next is on its way, the pages that arrived
 * before one failed, filtering once per answer and choice. Doesn't own what is asked: `question` says it.
 */
import type { CivilMonth, Instant, SessionDetail } from '@youth-action/sdk/domain';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { filterOf, type Filters } from './filters.ts';
import { isOf, type LoadedMonth, loadMonth, type SessionScope } from './load-sessions.ts';
import { emptyIndex, filteredIndex, type SessionIndex } from './session-index.ts';

export interface Question {
  readonly connection: Connection | undefined;
  readonly scope: SessionScope;
  /** The open session. */
  readonly sessionId: string | undefined;
}

export interface MonthData {
  readonly all: SessionIndex;
  readonly index: SessionIndex;
  readonly isComplete: boolean;
  readonly isLoading: boolean;
  /** Some of the month's pages are here, and others not. */
  readonly isPartial: boolean;
  /** Why the month, or its latest state, isn't here. */
  readonly error: unknown;
}

type MonthKey = readonly [Connection, CivilMonth, communityId: string, programmeId: string];

export class CalendarData {
  readonly #question: () => Question;
  readonly #months: ResourceController<MonthKey, LoadedMonth>;
  readonly #details: ResourceController<readonly [Connection, string], SessionDetail>;
  #partial: LoadedMonth | undefined;
  #memo: { readonly all: SessionIndex; readonly choice: string; readonly index: SessionIndex } | undefined;

  /** `loaded` is called when a month is whole. */
  constructor(host: ReactiveControllerHost, question: () => Question, loaded: () => void) {
    this.#question = question;
    this.#months = new ResourceController(host, {
      key: () => monthKey(question()),
      load: ([{ reader }, month, communityId, programmeId], signal) => {
        const partly = (partial: LoadedMonth) => {
          this.#partial = partial;
          host.requestUpdate();
        };
        return loadMonth(reader, { month, communityId, programmeId }, { signal, partly });
      },
      loaded: () => {
        this.#partial = undefined;
        loaded();
      },
    });
    this.#details = new ResourceController(host, {
      key: () => detailKey(question()),
      load: ([{ reader }, sessionId], signal) => reader.sessions.get(sessionId, { signal }),
    });
  }

  /** The month as far as it is here; until then, the month before. */
  month(filters: Filters, now: Instant): MonthData {
    const { scope } = this.#question();
    const { error, state, value } = this.#months;
    const isComplete = isOf(value, scope);
    const isPartial = !isComplete && isOf(this.#partial, scope);
    const all = (isPartial ? this.#partial : value)?.index ?? emptyIndex;
    return {
      all,
      index: this.#filtered(all, filters, now),
      isComplete,
      isLoading: state === 'loading' && !isComplete,
      isPartial: isPartial && state === 'loading',
      error: state === 'error' ? error : undefined,
    };
  }

  /** What is known of the open session beyond its summary. */
  detail(): { readonly detail: SessionDetail | undefined; readonly error: unknown } {
    const { sessionId } = this.#question();
    const { error, state, value } = this.#details;
    return {
      detail: value !== undefined && value.id === sessionId ? value : undefined,
      error: state === 'error' ? error : undefined,
    };
  }

  refresh(): void {
    this.#months.retry();
    this.#details.retry();
  }

  retryDetail(): void {
    this.#details.retry();
  }

  #filtered(all: SessionIndex, filters: Filters, now: Instant): SessionIndex {
    const choice = JSON.stringify(filters);
    if (this.#memo?.all === all && this.#memo.choice === choice) return this.#memo.index;
    const keeps = filterOf(filters, now);
    const index = keeps === undefined ? all : filteredIndex(all, keeps);
    this.#memo = { all, choice, index };
    return index;
  }
}

function monthKey({ connection, scope }: Question): MonthKey | undefined {
  return connection && [connection, scope.month, scope.communityId, scope.programmeId];
}

function detailKey({ connection, sessionId }: Question): readonly [Connection, string] | undefined {
  return connection === undefined || sessionId === undefined ? undefined : [connection, sessionId];
}
