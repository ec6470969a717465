/** Entering time that was served but not recorded at the door. */
import {
  addMonths,
  type CivilMonth,
  dayOf,
  epochMillis,
  firstDayOf,
  lastDayOf,
  monthOf,
  plannedMinutes,
  type SessionSummary,
  type VolunteerRecord,
} from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { allOf, askable, type Desk, pageSize } from './desk.ts';
import type { Access } from '../../staff/access.ts';
import { backwards } from './session-groups.ts';
import {
  emptySupplement,
  problemsAt,
  type Problems,
  type SupplementDraft,
  supplementDraftProblems,
  supplementOf,
} from './supplement-request.ts';
import { messages } from './supplement.messages.ts';
import { WriteIntent } from '../../forms/write-intent.ts';

type Key = readonly [Connection, Access, CivilMonth];

interface Choices {
  readonly month: CivilMonth;
  readonly sessions: readonly SessionSummary[];
  readonly volunteers: readonly VolunteerRecord[];
}

const fields = ['volunteerId', 'sessionId', 'minutes', 'reason', 'evidence'] as const;

export class Supplement {
  isOpen = false;
  isSending = false;
  error: unknown;
  draft = emptySupplement;
  /** Narrows the list of volunteers. */
  search = '';
  readonly resource: ResourceController<Key, Choices>;

  readonly #desk: Desk;
  readonly #added: () => void;
  readonly #intent = new WriteIntent();
  #chosenMonth: CivilMonth | undefined;
  #isChecked = false;
  #refused: Problems<SupplementDraft> = {};

  /** `added` is called when there is one more entry. */
  constructor(desk: Desk, added: () => void) {
    this.#desk = desk;
    this.#added = added;
    this.resource = new ResourceController<Key, Choices>(desk.host, {
      key: () => {
        const base = this.isOpen ? askable(desk, 'approvals') : undefined;
        return base && [...base, this.month];
      },
      load: ([, access, month], signal) => this.#load(access, month, signal),
    });
  }

  get month(): CivilMonth {
    return this.#chosenMonth ?? monthOf(dayOf(this.#desk.now()));
  }

  /** Sessions of the month that have begun and count, latest first; undefined until they're read. */
  get sessions(): readonly SessionSummary[] | undefined {
    const { value } = this.resource;
    return value?.month === this.month ? value.sessions : undefined;
  }

  get problems(): Problems<SupplementDraft> {
    return this.#isChecked ? { ...this.#refused, ...supplementDraftProblems(this.draft) } : {};
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.#desk.requestUpdate();
  }

  moveMonth(months: number): void {
    this.#chosenMonth = addMonths(this.month, months);
    this.change({ sessionId: '' });
  }

  find(text: string): void {
    this.search = text;
    this.#desk.requestUpdate();
  }

  /** A chosen session offers its own length as the minutes. */
  change(change: Partial<SupplementDraft>): void {
    const session = this.sessions?.find(({ id }) => id === change.sessionId);
    const minutes = session === undefined ? {} : { minutes: String(plannedMinutes(session)) };
    this.draft = { ...this.draft, ...change, ...minutes };
    for (const field of fields) if (field in change) this.#refused = { ...this.#refused, [field]: undefined };
    this.#desk.requestUpdate();
  }

  async submit(): Promise<void> {
    if (this.isSending) return;
    this.#isChecked = true;
    this.#refused = {};
    this.error = undefined;
    const [wrong] = Object.keys(supplementDraftProblems(this.draft));
    if (wrong !== undefined) return this.#desk.focus(`supplement-${wrong}`);
    await this.#send();
  }

  /** Forgets everything. */
  clear(): void {
    this.isOpen = false;
    this.resource.value = undefined;
    this.#chosenMonth = undefined;
    this.#empty();
  }

  async #send(): Promise<void> {
    const body = supplementOf(this.draft);
    const idempotencyKey = this.#intent.keyFor(body);
    this.isSending = true;
    this.#desk.requestUpdate();
    try {
      const entry = await this.#desk.call((client, at) =>
        client.serviceEntries.supplement(body, { ...at, idempotencyKey }),
      );
      this.#intent.settle();
      this.#empty();
      this.isOpen = false;
      this.#desk.announce(messages[this.#desk.language()].added(entry.volunteerName, entry.observedMinutes));
      this.#added();
      await this.#desk.focus('open-supplement');
    } catch (error) {
      this.#intent.fail(error);
      this.error = error;
      this.#refused = isApiError(error)
        ? problemsAt<SupplementDraft>(error.problem.errors ?? [], fields)
        : {};
    } finally {
      this.isSending = false;
      this.#desk.requestUpdate();
    }
  }

  #empty(): void {
    this.draft = emptySupplement;
    this.search = '';
    this.error = undefined;
    this.#isChecked = false;
    this.#refused = {};
  }

  async #load({ communityId }: Access, month: CivilMonth, signal: AbortSignal): Promise<Choices> {
    const span = { from: firstDayOf(month), until: lastDayOf(month) };
    return this.#desk.call(async (client, { token }) => {
      const at = { token, signal };
      const query = { communityId, limit: pageSize };
      const [volunteers, activities, sessions] = await Promise.all([
        this.resource.value?.volunteers ?? allOf(client.volunteers.all(query, at)),
        allOf(client.activities.all(query, at)),
        allOf(client.sessions.all({ ...query, ...span }, at)),
      ]);
      const counting = new Set(
        activities.filter(({ countsAsService }) => countsAsService).map(({ id }) => id),
      );
      const now = epochMillis(this.#desk.now());
      const served = sessions.filter(
        ({ activityId, startsAt, status }) =>
          counting.has(activityId) && status !== 'cancelled' && epochMillis(startsAt) <= now,
      );
      return { month, volunteers, sessions: backwards(served) };
    });
  }
}
