/** Scheduling a session. */
import type { Activity, SessionDetail, Venue } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { allOf, askable, type Desk, pageSize } from './desk.ts';
import type { Access } from '../../staff/access.ts';
import {
  emptySession,
  newSessionOf,
  type SessionDraft,
  sessionDraftProblems,
  sessionFields,
  sessionProblemsAt,
} from './new-session-request.ts';
import { messages } from './new-session.messages.ts';
import { isSeries, newSeriesOf, seriesProblems, seriesProblemsAt } from './series-request.ts';
import { YouthSessionsChangedEvent } from './organiser-desk.events.ts';
import type { Problems } from './supplement-request.ts';
import { WriteIntent } from '../../forms/write-intent.ts';

type Key = readonly [Connection, Access];

interface Choices {
  readonly activities: readonly Activity[];
  readonly venues: readonly Venue[];
}

export class NewSessionForm {
  draft = emptySession;
  isSending = false;
  error: unknown;
  readonly resource: ResourceController<Key, Choices>;

  readonly #desk: Desk;
  readonly #intent = new WriteIntent();
  #isChecked = false;
  #refused: Problems<SessionDraft> = {};

  constructor(desk: Desk) {
    this.#desk = desk;
    this.resource = new ResourceController<Key, Choices>(desk.host, {
      key: () => askable(desk, 'new-session'),
      load: async ([, { communityId }], signal) => {
        const query = { communityId, limit: pageSize };
        const [activities, venues] = await desk.call((client, { token }) =>
          Promise.all([
            allOf(client.activities.all(query, { token, signal })),
            allOf(client.venues.all(query, { token, signal })),
          ]),
        );
        return { activities, venues };
      },
    });
  }

  get problems(): Problems<SessionDraft> {
    return this.#isChecked ? { ...this.#refused, ...problemsOf(this.draft) } : {};
  }

  change(field: keyof SessionDraft, value: string): void {
    this.draft = { ...this.draft, [field]: value };
    this.#refused = { ...this.#refused, [field]: undefined };
    this.#desk.requestUpdate();
  }

  async submit(): Promise<void> {
    if (this.isSending) return;
    this.#isChecked = true;
    this.#refused = {};
    this.error = undefined;
    const problems = problemsOf(this.draft);
    const wrong = sessionFields.find((field) => problems[field] !== undefined);
    if (wrong !== undefined) return this.#desk.focus(`new-${wrong}`);
    await this.#send();
  }

  /** Forgets everything. */
  clear(): void {
    this.draft = emptySession;
    this.error = undefined;
    this.resource.value = undefined;
    this.#isChecked = false;
    this.#refused = {};
  }

  async #send(): Promise<void> {
    const { draft } = this;
    this.isSending = true;
    this.#desk.requestUpdate();
    try {
      const sessions = isSeries(draft) ? await this.#scheduleSeries(draft) : [await this.#schedule(draft)];
      this.#intent.settle();
      this.clear();
      this.#scheduled(sessions);
    } catch (error) {
      this.#intent.fail(error);
      this.error = error;
      const errors = isApiError(error) ? (error.problem.errors ?? []) : [];
      this.#refused = isSeries(draft) ? seriesProblemsAt(errors) : sessionProblemsAt(errors);
    } finally {
      this.isSending = false;
      this.#desk.requestUpdate();
    }
  }

  #schedule(draft: SessionDraft): Promise<SessionDetail> {
    const body = newSessionOf(draft);
    const idempotencyKey = this.#intent.keyFor(body);
    return this.#desk.call((client, at) => client.sessions.schedule(body, { ...at, idempotencyKey }));
  }

  async #scheduleSeries(draft: SessionDraft): Promise<readonly SessionDetail[]> {
    const body = newSeriesOf(draft);
    const idempotencyKey = this.#intent.keyFor(body);
    const { sessions } = await this.#desk.call((client, at) =>
      client.sessions.scheduleSeries(draft.activityId, body, { ...at, idempotencyKey }),
    );
    return sessions;
  }

  /** On to the list of the one session, or to the list of sessions. */
  #scheduled(sessions: readonly SessionDetail[]): void {
    const [first] = sessions;
    if (first === undefined) return;
    const words = messages[this.#desk.language()];
    this.#desk.dispatch(new YouthSessionsChangedEvent(first.id));
    if (sessions.length === 1) this.#desk.go({ view: 'roster', sessionId: first.id });
    else this.#desk.go({ view: 'sessions' });
    this.#desk.announce(
      sessions.length === 1
        ? words.scheduled(first.title)
        : words.scheduledSeries(first.title, sessions.length),
    );
  }
}

function problemsOf(draft: SessionDraft): Problems<SessionDraft> {
  const problems = sessionDraftProblems(draft);
  return isSeries(draft) && Object.keys(problems).length === 0 ? seriesProblems(draft) : problems;
}
