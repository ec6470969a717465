/**
 * Service entries of the community: approving them, one or many, and making them void.
 *
 * A decided entry stays in the list with its new state until it's read again, so that nothing moves under the hand and a
 * mistake can be undone where it was made. Many are approved one after the other: each has its own answer.
 */
import {
  addMonths,
  type CivilMonth,
  dayOf,
  monthOf,
  type ServiceEntry,
  type ServiceState,
} from '@youth-action/sdk/domain';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { allOf, askable, type Desk, pageSize } from './desk.ts';
import type { Access } from '../../staff/access.ts';
import { messages } from './entries.messages.ts';
import type { EntryState, Voiding } from './entry-state.ts';
import { EntrySteps } from './entry-steps.ts';
import { NotedCorrections } from './noted-corrections.ts';
import type { CaseSection } from './open-cases-view.ts';
import { YouthHoursChangedEvent } from './organiser-desk.events.ts';
import { reasonOf } from '../../staff/trouble.ts';

type Key = readonly [Connection, Access, ServiceState, CivilMonth | undefined];

interface Loaded {
  readonly state: ServiceState;
  readonly month: CivilMonth | undefined;
  readonly entries: readonly ServiceEntry[];
}

export class Entries {
  state: ServiceState = 'pending';
  readonly selected = new Set<string>();
  readonly rows = new Map<string, EntryState>();
  readonly steps: EntrySteps;
  readonly notes: NotedCorrections;
  /** Entries, or what was said against them. */
  section: 'entries' | CaseSection = 'entries';
  voiding: Voiding | undefined;
  /** Of approving many; stays when it's over, with what failed. */
  progress: { readonly done: number; readonly failed: number; readonly total: number } | undefined;
  readonly resource: ResourceController<Key, Loaded>;

  readonly #desk: Desk;
  #chosenMonth: CivilMonth | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.steps = new EntrySteps(desk);
    this.notes = new NotedCorrections(desk);
    this.resource = new ResourceController<Key, Loaded>(desk.host, {
      key: () => {
        const base = askable(desk, 'approvals');
        return base && [...base, this.state, this.#asked];
      },
      load: async ([, { communityId }, state, month], signal) => {
        const query = { communityId, state, limit: pageSize, ...(month === undefined ? {} : { month }) };
        const entries = await desk.call((client, at) =>
          allOf(client.serviceEntries.all(query, { ...at, signal })),
        );
        return { state, month, entries };
      },
      loaded: ({ entries }) => this.#settle(entries),
    });
  }

  get month(): CivilMonth {
    return this.#chosenMonth ?? monthOf(dayOf(this.#desk.now()));
  }

  /** What waits is shown whole, what is decided by month. */
  get #asked(): CivilMonth | undefined {
    return this.state === 'pending' ? undefined : this.month;
  }

  /** Those that were asked for, and not those before them. */
  get entries(): readonly ServiceEntry[] | undefined {
    const { value } = this.resource;
    return value?.state === this.state && value.month === this.#asked ? value.entries : undefined;
  }

  get isApproving(): boolean {
    const { progress } = this;
    return progress !== undefined && progress.done < progress.total;
  }

  show(state: ServiceState): void {
    this.section = 'entries';
    this.state = state;
    this.#reset();
  }

  showSection(section: CaseSection): void {
    this.section = section;
    this.#reset();
  }

  moveMonth(months: number): void {
    this.#chosenMonth = addMonths(this.month, months);
    this.#reset();
  }

  refresh(): void {
    this.resource.retry();
  }

  /** Forgets everything. */
  clear(): void {
    this.state = 'pending';
    this.section = 'entries';
    this.#chosenMonth = undefined;
    this.resource.value = undefined;
    this.#reset();
  }

  select(ids: readonly string[], isSelected: boolean): void {
    for (const id of ids) {
      if (isSelected) this.selected.add(id);
      else this.selected.delete(id);
    }
    this.#desk.requestUpdate();
  }

  async approve(entry: ServiceEntry): Promise<boolean> {
    const approved = await this.#decide(entry, (id) =>
      this.#desk.call((client, at) => client.serviceEntries.approve(id, at)),
    );
    if (approved === undefined) return false;
    const words = messages[this.#desk.language()];
    this.#desk.announce(words.approvedOne(approved.volunteerName, approved.grantedMinutes));
    return true;
  }

  async approveSelected(): Promise<void> {
    const wanted = (this.entries ?? []).filter(
      ({ id, state }) => state === 'pending' && this.selected.has(id),
    );
    if (wanted.length === 0 || this.isApproving) return;
    let [done, failed] = [0, 0];
    for (const entry of wanted) {
      this.progress = { done, failed, total: wanted.length };
      // eslint-disable-next-line no-await-in-loop -- one after the other, so that a lost connection stops at one
      if (!(await this.approve(entry))) failed += 1;
      done += 1;
      if (this.#desk.access() === undefined) break;
    }
    this.progress = { done: wanted.length, failed: failed + wanted.length - done, total: wanted.length };
    this.#desk.announce(messages[this.#desk.language()].progress(this.progress));
    this.#desk.requestUpdate();
    await this.#desk.focus('progress');
  }

  askVoid({ id }: ServiceEntry): void {
    this.notes.drop();
    this.voiding = { id, reason: '', isChecked: false };
    void this.#desk.focus('void-reason');
  }

  askNote(entry: ServiceEntry): void {
    this.voiding = undefined;
    this.notes.ask(entry);
  }

  changeReason(reason: string): void {
    if (this.voiding !== undefined) this.voiding = { ...this.voiding, reason };
    this.#desk.requestUpdate();
  }

  keep(): void {
    const id = this.voiding?.id;
    this.voiding = undefined;
    void this.#desk.focus(`void-${id}`);
  }

  async void(entry: ServiceEntry): Promise<void> {
    const { voiding } = this;
    if (voiding === undefined) return;
    this.voiding = { ...voiding, isChecked: true };
    const reason = voiding.reason.trim();
    if (reason === '') return this.#desk.focus('void-reason');
    const done = await this.#decide(entry, (id) =>
      this.#desk.call((client, at) => client.serviceEntries.void(id, { reason }, at)),
    );
    if (done === undefined) return;
    if (this.voiding?.id === entry.id) this.voiding = undefined;
    this.#desk.announce(messages[this.#desk.language()].voidedOne(done.volunteerName));
    await this.#desk.focus(`entry-${entry.id}`);
  }

  async #decide(
    entry: ServiceEntry,
    send: (id: string) => Promise<ServiceEntry>,
  ): Promise<ServiceEntry | undefined> {
    if (this.rows.get(entry.id)?.isSending === true) return undefined;
    this.#setRow(entry.id, { isSending: true });
    try {
      const decided = await send(entry.id);
      this.rows.delete(entry.id);
      this.selected.delete(entry.id);
      this.#replace(decided);
      this.#desk.dispatch(new YouthHoursChangedEvent(decided.sessionId));
      return decided;
    } catch (error) {
      this.#setRow(entry.id, { isSending: false, error });
      this.#desk.announce(reasonOf(error, this.#desk.language()));
      return undefined;
    }
  }

  #replace(decided: ServiceEntry): void {
    const { value } = this.resource;
    if (value !== undefined) {
      const entries = value.entries.map((entry) => (entry.id === decided.id ? decided : entry));
      this.resource.value = { ...value, entries };
    }
    this.#desk.requestUpdate();
  }

  #setRow(id: string, state: EntryState): void {
    this.rows.set(id, state);
    this.#desk.requestUpdate();
  }

  /** What isn't there any more can't be selected, and a failure that is over needn't be shown. */
  #settle(entries: readonly ServiceEntry[]): void {
    const there = new Set<string>(entries.map(({ id }) => id));
    for (const id of this.selected) if (!there.has(id)) this.selected.delete(id);
    for (const [id, { isSending }] of this.rows) if (!isSending && !there.has(id)) this.rows.delete(id);
  }

  #reset(): void {
    this.selected.clear();
    this.rows.clear();
    this.steps.clear();
    this.notes.clear();
    this.voiding = undefined;
    this.progress = undefined;
    this.#desk.requestUpdate();
  }
}
