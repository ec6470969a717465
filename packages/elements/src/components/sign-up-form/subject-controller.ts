/** Reads what the form is for: a session, or the coming sessions of an activity; and follows their places. */
import type { Instant, SessionDetail, SessionSummary } from '@youth-action/sdk/domain';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../../context/connection.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import type { LaterParts } from './later-parts.ts';
import type { Subject } from './subject.ts';

export interface SubjectOptions {
  readonly connection: () => Connection | undefined;
  /** What is wanted now; undefined where nothing is chosen. */
  readonly wanted: () => Wanted | undefined;
  readonly now: () => Instant;
  /** Whether places are to be followed. */
  readonly isLive: () => boolean;
}

export interface Wanted {
  readonly kind: 'session' | 'activity';
  readonly id: string;
}

type Key = readonly [Connection, Wanted['kind'], string];
type LivePlaces = Pick<SessionSummary, 'places'> & { readonly status: string };

export class SubjectController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SubjectOptions;
  readonly #resource: ResourceController<Key, Subject>;
  readonly #live = new Map<string, LivePlaces>();

  constructor(host: ReactiveControllerHost, parts: LaterParts, options: SubjectOptions) {
    this.#host = host;
    this.#options = options;
    this.#resource = new ResourceController<Key, Subject>(host, {
      key: () => {
        const [connection, wanted] = [options.connection(), options.wanted()];
        return connection && wanted && [connection, wanted.kind, wanted.id];
      },
      load: async ([{ reader }, kind, id], signal) => {
        if (kind === 'session') return { id, detail: await reader.sessions.get(id, { signal }) };
        const part = await parts.load('series');
        if (part === undefined) throw parts.errorOf('series');
        return { id, ...(await part.loadSeries(reader, id, { now: options.now(), signal })) };
      },
      loaded: () => this.#live.clear(),
    });
    // adds itself to the host
    void new LiveController(host, {
      wanted: () => this.#wish(),
      changed: (places) => this.#changed(places),
    });
  }

  get state(): ResourceController<Key, Subject>['state'] {
    return this.#resource.state;
  }

  get error(): unknown {
    return this.#resource.error;
  }

  /** What is wanted now, and not what was before it; with the places of this moment. */
  get subject(): Subject | undefined {
    const { value } = this.#resource;
    if (value === undefined || value.id !== this.#options.wanted()?.id) return undefined;
    const { detail, id, series } = value;
    return {
      id,
      detail: detail && this.#current(detail),
      series: series?.map((session) => this.#current(session)),
    };
  }

  retry(): void {
    this.#resource.retry();
  }

  #current<S extends SessionDetail | SessionSummary>(session: S): S {
    const live = this.#live.get(session.id);
    return live === undefined ? session : { ...session, ...live };
  }

  #wish() {
    const { subject } = this;
    const connection = this.#options.connection();
    if (!this.#options.isLive() || subject?.detail === undefined || connection === undefined)
      return undefined;
    const sessionIds = (subject.series ?? [subject.detail]).map(({ id }) => id);
    return { reader: connection.reader, sessionIds };
  }

  /** Places by group aren't told live: where they've changed, the session is read again. */
  #changed(changes: readonly ({ readonly sessionId: string } & LivePlaces)[]): void {
    const { value } = this.#resource;
    let isSame = true;
    for (const { places, sessionId, status } of changes) {
      const known =
        this.#live.get(sessionId) ??
        [value?.detail, ...(value?.series ?? [])].find((one) => one?.id === sessionId);
      if (
        known !== undefined &&
        JSON.stringify([known.places, known.status]) === JSON.stringify([places, status])
      )
        continue;
      isSame = false;
      this.#live.set(sessionId, { places, status });
    }
    if (isSame) return;
    if (value?.detail?.groups !== undefined) this.#resource.retry();
    this.#host.requestUpdate();
  }
}
