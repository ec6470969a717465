/**
 * What waits for somebody's word: objections to entries, requests to correct them, applications for stars.
 *
 * Owns: the list, which case is being decided with what reason, which couldn't be. What was decided leaves the list.
 */
import type { Correction, Objection, ServiceEntry, StarApplication } from '@youth-action/sdk/domain';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { askable, type Desk } from './desk.ts';
import type { Access } from '../../staff/access.ts';
import { messages } from './open-cases.messages.ts';
import { YouthHoursChangedEvent } from './organiser-desk.events.ts';
import { wholeNumber } from './supplement-request.ts';
import { reasonOf } from '../../staff/trouble.ts';

export type CaseVerdict = 'uphold' | 'dismiss' | 'accept' | 'decline' | 'award' | 'refuse';

/** What is typed for one case. */
export interface CaseDraft {
  readonly id: string;
  readonly verdict: CaseVerdict;
  readonly reason: string;
  readonly minutes: string;
  readonly isChecked: boolean;
  readonly isSending: boolean;
  readonly error?: unknown;
}

type Key = readonly [Connection, Access];
export type Case = Objection | Correction | StarApplication;

export interface CaseKind<Item extends Case> {
  readonly isShown: () => boolean;
  readonly load: (communityId: string, signal: AbortSignal) => Promise<readonly Item[]>;
  readonly send: (draft: CaseDraft) => Promise<Item>;
}

export class OpenCases<Item extends Case> {
  draft: CaseDraft | undefined;
  readonly resource: ResourceController<Key, readonly Item[]>;
  readonly #desk: Desk;
  readonly #kind: CaseKind<Item>;

  constructor(desk: Desk, kind: CaseKind<Item>) {
    this.#desk = desk;
    this.#kind = kind;
    this.resource = new ResourceController<Key, readonly Item[]>(desk.host, {
      key: () => (kind.isShown() ? askable(desk, 'approvals') : undefined),
      load: ([, { communityId }], signal) => kind.load(communityId, signal),
    });
  }

  refresh(): void {
    this.resource.retry();
  }

  /** Forgets everything. */
  clear(): void {
    this.draft = undefined;
    this.resource.value = undefined;
  }

  ask(item: Item, verdict: CaseVerdict): void {
    const minutes = String(entryOf(item)?.observedMinutes ?? '');
    this.draft = { id: item.id, verdict, reason: '', minutes, isChecked: false, isSending: false };
    void this.#desk.focus('case-reason');
  }

  change(change: Partial<Pick<CaseDraft, 'reason' | 'minutes'>>): void {
    if (this.draft !== undefined) this.draft = { ...this.draft, ...change };
    this.#desk.requestUpdate();
  }

  keep(): void {
    const id = this.draft?.id;
    this.draft = undefined;
    void this.#desk.focus(`case-${id}`);
  }

  async decide(): Promise<void> {
    const { draft } = this;
    if (draft === undefined || draft.isSending) return;
    this.draft = { ...draft, isChecked: true };
    if (lacksReason(draft)) return this.#desk.focus('case-reason');
    if (draft.verdict === 'accept' && minutesOf(draft) === undefined) return this.#desk.focus('case-minutes');
    this.draft = { ...draft, isChecked: true, isSending: true };
    this.#desk.requestUpdate();
    try {
      const decided = await this.#kind.send(draft);
      this.draft = undefined;
      this.resource.value = (this.resource.value ?? []).filter(({ id }) => id !== decided.id);
      const entry = entryOf(decided);
      if (entry !== undefined) this.#desk.dispatch(new YouthHoursChangedEvent(entry.sessionId));
      this.#desk.announce(messages[this.#desk.language()].done[draft.verdict]);
      await this.#desk.focus('title');
    } catch (error) {
      this.draft = { ...draft, isChecked: true, isSending: false, error };
      this.#desk.announce(reasonOf(error, this.#desk.language()));
      this.#desk.requestUpdate();
    }
  }
}

/** The entry that a case is about; a star is about all of a volunteer's. */
export function entryOf(item: Case): ServiceEntry | undefined {
  return 'serviceEntry' in item ? item.serviceEntry : undefined;
}

/** Awarding a star needs no reason, everything else does. */
export function lacksReason({ reason, verdict }: Pick<CaseDraft, 'reason' | 'verdict'>): boolean {
  return verdict !== 'award' && reason.trim() === '';
}

/** The minutes that were typed, 0 to 1440; undefined where they can't be sent. */
export function minutesOf({ minutes }: Pick<CaseDraft, 'minutes'>): number | undefined {
  const typed = wholeNumber(minutes);
  return typed !== undefined && typed <= 24 * 60 ? typed : undefined;
}
