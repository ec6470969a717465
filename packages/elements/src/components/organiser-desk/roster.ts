/**
 * One session's list at the door.
 *
 * Owns: the roster, what the server has answered to each mark since, each row's progress and error, the filter. Nothing is
 * shown as done before the server says so. A row works while others wait for theirs.
 */
import type { Roster as RosterAnswer, RosterParticipant, RosterSignUp } from '@youth-action/sdk/contract';
import { type Instant, type Question, timeOf } from '@youth-action/sdk/domain';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { askable, type Desk } from './desk.ts';
import type { Access } from '../../staff/access.ts';
import { YouthAttendanceChangedEvent } from './organiser-desk.events.ts';
import { stageOf, withAnswers } from './roster-model.ts';
import { ScanQueue, withQueue } from './scan-queue.ts';
import { isOutOfReach, ScanSender } from './scan-sender.ts';
import type { TabStore } from './tab-store.ts';
import { messages } from './roster.messages.ts';
import { reasonOf } from '../../staff/trouble.ts';

export type Mark = 'check-in' | 'check-out';

/** A row that is being sent, or couldn't be. */
export interface RowState {
  readonly mark: Mark;
  readonly isSending: boolean;
  readonly error?: unknown;
}

type Key = readonly [Connection, Access, string];

/** The list, and the questions that its answers are to. */
interface Loaded {
  readonly roster: RosterAnswer;
  readonly questions: readonly Question[];
}

export class Roster {
  sessionId = '';
  text = '';
  onlyExpected = false;
  /** The one sign-up that is shown, by the code that was scanned; empty for all. */
  sought = '';
  /** When what is shown was read. */
  readAt: Instant | undefined;
  readonly kept = new Set<string>();
  readonly rows = new Map<string, RowState>();
  readonly resource: ResourceController<Key, Loaded>;

  readonly queue: ScanQueue;
  readonly #sender: ScanSender;

  readonly #desk: Desk;
  /** Answers that came while a reading was on its way: it may have left before them. */
  readonly #since = new Map<string, RosterParticipant>();

  /** `store` keeps what waits to be sent. */
  constructor(desk: Desk, store: TabStore) {
    this.#desk = desk;
    this.queue = new ScanQueue(store);
    this.#sender = new ScanSender(desk, this.queue);
    this.resource = new ResourceController<Key, Loaded>(desk.host, {
      key: () => {
        const base = askable(desk, 'roster');
        return base && this.sessionId !== '' ? [...base, this.sessionId] : undefined;
      },
      load: ([, , sessionId], signal) => this.#load(sessionId, signal),
      loaded: () => (this.readAt = desk.now()),
    });
  }

  /** The roster of the session that is open, and not of the one before it. */
  get roster(): RosterAnswer | undefined {
    const roster = this.resource.value?.roster;
    return roster?.session.id === this.sessionId ? withQueue(roster, this.queue) : undefined;
  }

  get questions(): readonly Question[] {
    return this.resource.value?.questions ?? [];
  }

  open(sessionId: string): void {
    if (sessionId !== this.sessionId) this.#reset();
    this.sessionId = sessionId;
    this.#desk.requestUpdate();
  }

  /** Forgets everything. */
  clear(): void {
    this.#reset();
    this.queue.clear();
  }

  /** What waits to be sent stays: it belongs to no list that is shown. */
  #reset(): void {
    this.sessionId = '';
    this.text = '';
    this.onlyExpected = false;
    this.sought = '';
    this.readAt = undefined;
    this.kept.clear();
    this.rows.clear();
    this.resource.value = undefined;
  }

  /** Sends what waits; without a connection it goes on waiting. */
  async flush(): Promise<void> {
    for (const sessionId of await this.#sender.flush()) if (sessionId === this.sessionId) this.refresh();
  }

  /** Puts away the list of what was refused. */
  dismissRefused(): void {
    this.queue.dismiss();
    this.#desk.requestUpdate();
  }

  refresh(): void {
    void this.flush();
    if (this.resource.state === 'ready' || this.resource.state === 'error') this.resource.retry();
  }

  filter(change: { readonly text?: string; readonly onlyExpected?: boolean }): void {
    Object.assign(this, change);
    this.sought = '';
    this.kept.clear();
    this.#desk.requestUpdate();
  }

  /** Shows one sign-up alone. */
  seek(signUpId: string): void {
    this.sought = signUpId;
    this.#desk.requestUpdate();
  }

  /** One person, and says how it went. */
  async mark(participant: RosterParticipant, mark: Mark): Promise<void> {
    const words = messages[this.#desk.language()];
    const answer = await this.#send(participant, mark);
    if (answer === undefined) return;
    const at = mark === 'check-in' ? answer.checkIn?.checkedInAt : answer.checkIn?.checkedOutAt;
    this.#desk.announce(words.marked[mark](answer.name, at === undefined ? '' : timeOf(at)));
  }

  /** Who of a family can be marked, and isn't being marked already. */
  markable({ party }: RosterSignUp, mark: Mark): readonly RosterParticipant[] {
    const stage = mark === 'check-in' ? 'expected' : 'present';
    return party.filter((one) => stageOf(one) === stage && this.rows.get(one.id)?.isSending !== true);
  }

  /** Everybody of a family who can be, all at once; who fails has it in the own row. */
  async markAll(signUp: RosterSignUp, mark: Mark): Promise<void> {
    const words = messages[this.#desk.language()];
    const wanted = this.markable(signUp, mark);
    if (wanted.length === 0) return;
    const answers = await Promise.all(wanted.map((participant) => this.#send(participant, mark)));
    const done = answers.filter((answer) => answer !== undefined).length;
    this.#desk.announce(words.markedAll[mark](done, wanted.length - done));
    await this.#desk.focus(`family-${signUp.id}`);
  }

  async #load(sessionId: string, signal: AbortSignal): Promise<Loaded> {
    this.#since.clear();
    const roster = await this.#desk.call((client, at) =>
      client.sessions.roster(sessionId, { ...at, signal }),
    );
    return { roster: withAnswers(roster, this.#since), questions: await this.#questionsFor(roster, signal) };
  }

  /** Asked for once, and only where somebody has answered any. */
  async #questionsFor({ session, signUps }: RosterAnswer, signal: AbortSignal): Promise<readonly Question[]> {
    const hasAnswers = signUps.some(
      ({ answers, party }) =>
        answers !== undefined || party.some((participant) => participant.answers !== undefined),
    );
    if (!hasAnswers || (this.roster?.session.id === session.id && this.questions.length > 0))
      return this.questions;
    const { questions = [] } = await this.#desk.call((client) => client.sessions.get(session.id, { signal }));
    return questions;
  }

  /** It's kept and sent later: at the door nobody waits for a network. */
  #keep({ id, name }: RosterParticipant, mark: Mark): undefined {
    const kind = mark === 'check-in' ? 'in' : 'out';
    const scan = { participantId: id, name, kind, at: this.#desk.now(), method: 'list' } as const;
    this.queue.add({ ...scan, sessionId: this.sessionId });
    this.rows.delete(id);
    this.kept.add(id);
    this.#desk.announce(messages[this.#desk.language()].kept(this.queue.scans.length));
    return undefined;
  }

  async #send(participant: RosterParticipant, mark: Mark): Promise<RosterParticipant | undefined> {
    const { id } = participant;
    if (this.rows.get(id)?.isSending === true) return undefined;
    // What waits for a person stays in its order; and while the browser knows of no network, nothing is tried.
    const hasWaiting = this.queue.scans.some((scan) => scan.participantId === id);
    if (hasWaiting || !navigator.onLine) return this.#keep(participant, mark);
    const { sessionId } = this;
    this.#setRow(id, { mark, isSending: true });
    try {
      const answer = await this.#desk.call(({ participants }, at) =>
        mark === 'check-in' ? participants.checkIn(id, at) : participants.checkOut(id, at),
      );
      this.#answered(answer);
      this.#desk.dispatch(new YouthAttendanceChangedEvent(sessionId));
      return answer;
    } catch (error) {
      if (isOutOfReach(error) && sessionId === this.sessionId) return this.#keep(participant, mark);
      if (sessionId === this.sessionId) this.#setRow(id, { mark, isSending: false, error });
      this.#desk.announce(reasonOf(error, this.#desk.language()));
      return undefined;
    }
  }

  #answered(answer: RosterParticipant): void {
    this.rows.delete(answer.id);
    this.kept.add(answer.id);
    this.#since.set(answer.id, answer);
    const { value } = this.resource;
    if (value !== undefined) {
      const roster = withAnswers(value.roster, new Map([[answer.id, answer]]));
      this.resource.value = { ...value, roster };
    }
    this.#desk.requestUpdate();
  }

  #setRow(id: string, state: RowState): void {
    this.rows.set(id, state);
    this.#desk.requestUpdate();
  }
}
