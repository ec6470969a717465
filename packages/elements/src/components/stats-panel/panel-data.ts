/**
 * What the panel has read: the answer that it shows, and the one for all time and without filter that it offers choices of.
 *
 * Owns both requests and when the last one was answered. An answer is never shown under another community's name.
 */
import type { Instant, ServiceCategory, Statistics } from '@youth-action/sdk/domain';
import type { Reader } from '@youth-action/sdk/reader';
import type { ReactiveControllerHost } from 'lit';
import { ResourceController } from '../../controllers/resource-controller.ts';

/** No schema has seen an answer, so any part may be missing. */
export type ReceivedStatistics = Partial<Statistics>;

export interface Wanted {
  readonly reader: Reader;
  readonly communityId: string;
  readonly period: string;
  readonly programmeId: string;
  readonly category: string;
  /** Choices are offered, so what there is to choose from is wanted too. */
  readonly withChoices: boolean;
}

interface Answer {
  readonly communityId: string;
  readonly statistics: Statistics;
}

type Key = readonly [Reader, string, string, string, string];

export interface PanelDataOptions {
  readonly wanted: () => Wanted | undefined;
  readonly now: () => Instant;
  readonly loaded: (statistics: Statistics) => void;
}

export class PanelData {
  /** When the last answer came. */
  readAt: Instant | undefined;
  /** The last try has failed, though there may be older figures. */
  isLost = false;

  readonly #options: PanelDataOptions;
  readonly #shown: ResourceController<Key, Answer>;
  readonly #whole: ResourceController<readonly [Reader, string], Answer>;

  constructor(host: ReactiveControllerHost, options: PanelDataOptions) {
    this.#options = options;
    this.#shown = new ResourceController<Key, Answer>(host, {
      key: () => this.#key(),
      load: ask,
      loaded: ({ statistics }) => {
        [this.readAt, this.isLost] = [options.now(), false];
        options.loaded(statistics);
      },
      failed: () => (this.isLost = true),
    });
    this.#whole = new ResourceController(host, {
      key: () => {
        const wanted = options.wanted();
        if (wanted === undefined || !wanted.withChoices || isWhole(wanted)) return undefined;
        return [wanted.reader, wanted.communityId] as const;
      },
      load: ([reader, communityId], signal) => ask([reader, communityId, 'all', '', ''], signal),
    });
  }

  get state(): ResourceController<Key, Answer>['state'] {
    return this.#shown.state;
  }

  get error(): unknown {
    return this.#shown.error;
  }

  /** The last good answer about the community; it says itself which days it counts. */
  get current(): ReceivedStatistics | undefined {
    return this.#of(this.#shown.value);
  }

  /** What there is to choose from; undefined until it's known. */
  get whole(): ReceivedStatistics | undefined {
    const wanted = this.#options.wanted();
    return wanted !== undefined && isWhole(wanted) ? this.current : this.#of(this.#whole.value);
  }

  refresh(): void {
    this.#shown.retry();
  }

  #key(): Key | undefined {
    const wanted = this.#options.wanted();
    if (wanted === undefined) return undefined;
    const { reader, communityId, period, programmeId, category } = wanted;
    return [reader, communityId, period, programmeId, category];
  }

  #of(answer: Answer | undefined): ReceivedStatistics | undefined {
    return answer?.communityId === this.#options.wanted()?.communityId ? answer?.statistics : undefined;
  }
}

function isWhole({ period, programmeId, category }: Wanted): boolean {
  return period === 'all' && programmeId === '' && category === '';
}

/** The server is the judge of what the page's author has written. */
async function ask(
  [reader, communityId, period, programmeId, category]: Key,
  signal: AbortSignal,
): Promise<Answer> {
  const query = {
    ...(communityId && { communityId }),
    ...(period !== 'all' && { period }),
    ...(programmeId && { programmeId }),
    ...(category && { category: category as ServiceCategory }),
  };
  const statistics = await reader.statistics.get(query, { signal });
  return { communityId, statistics };
}
