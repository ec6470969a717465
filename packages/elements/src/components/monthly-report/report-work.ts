/**
 * One community's report of a month: reading it, and everything that is done to it.
 *
 * Each change names the version that was seen. Where somebody else was first, the report is read anew, what was typed
 * stays, and the view asks what to keep.
 */
import type { MonthlyReport, MonthlyReportSummary } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { WriteIntent } from '../../forms/write-intent.ts';
import type { Access } from '../../staff/access.ts';
import { reasonOf } from '../../staff/trouble.ts';
import { FigureRows } from './figure-rows.ts';
import { YouthReportChangedEvent } from './monthly-report.events.ts';
import { messages } from './monthly-report.messages.ts';
import type { ReportHost } from './report-host.ts';
import { isWhole, type Stating } from './stating.ts';
import { Writing } from './writing.ts';

type Key = readonly [Connection, Access, string, string | undefined];

interface Loaded {
  readonly month: string;
  readonly communityId: string;
  /** The latest first. */
  readonly revisions: readonly MonthlyReportSummary[];
  readonly report: MonthlyReport | undefined;
}

type Client = Parameters<Parameters<ReportHost['call']>[0]>[0];
type Options = Parameters<Client['monthlyReports']['draft']>[1];

export class ReportWork {
  readonly writing = new Writing();
  readonly rows: FigureRows;
  readonly resource: ResourceController<Key, Loaded>;
  stating: Stating | undefined;
  /** The reason that an amendment is being given; undefined while none is. */
  amending: { readonly reason: string; readonly isChecked: boolean } | undefined;
  isSending = false;
  /** Somebody else has saved first; stays until what was typed is saved. */
  isConflict = false;
  error: unknown;

  readonly #host: ReportHost;
  /** A change that may have been done although no answer came is sent again under its own key. */
  readonly #intent = new WriteIntent();
  #chosenId: string | undefined;

  constructor(host: ReportHost) {
    this.#host = host;
    this.rows = new FigureRows(host);
    this.resource = new ResourceController<Key, Loaded>(host.host, {
      key: () => {
        const [connection, access] = [host.connection(), host.access()];
        if (host.view() !== 'report' || !connection || !access) return undefined;
        return [connection, access, host.month(), this.#chosenId];
      },
      load: ([, access, month, chosen], signal) => this.#load(access.communityId, { month, chosen, signal }),
      loaded: ({ report }) => {
        if (report !== undefined) this.writing.follow(report);
      },
    });
  }

  /** What was asked for, and not what was there before it. */
  get loaded(): Loaded | undefined {
    const { value } = this.resource;
    const isAsked =
      value?.month === this.#host.month() && value.communityId === this.#host.access()?.communityId;
    return isAsked ? value : undefined;
  }

  get report(): MonthlyReport | undefined {
    return this.loaded?.report;
  }

  /** Forgets everything. */
  clear(): void {
    this.#chosenId = undefined;
    this.resource.value = undefined;
    this.reset();
    this.writing.settle();
  }

  /** Another month or revision is looked at. */
  reset(): void {
    this.stating = undefined;
    this.amending = undefined;
    this.isConflict = false;
    this.error = undefined;
    this.rows.close();
  }

  choose(id: string): void {
    this.#chosenId = id;
    this.reset();
  }

  forgetChoice(): void {
    this.#chosenId = undefined;
    this.reset();
  }

  async draft(): Promise<void> {
    const communityId = this.#host.access()?.communityId ?? '';
    const month = this.#host.month();
    await this.#change('drafted', (client, options) =>
      client.monthlyReports.draft({ communityId, month }, options),
    );
  }

  async saveTexts(): Promise<void> {
    const texts = this.writing.changes();
    const done = await this.#changeReport('saved', ({ id, version }, client, options) =>
      client.monthlyReports.edit(id, { version, texts }, options),
    );
    if (!done) return;
    this.writing.settle();
    this.isConflict = false;
    this.#host.requestUpdate();
  }

  /** Sends the number that is being stated, or takes it back where `isUndone`. */
  async saveStated(isUndone = false): Promise<void> {
    const { stating } = this;
    if (stating === undefined) return;
    this.stating = { ...stating, isChecked: true };
    const { key, note, value } = stating;
    if (!isUndone && !isWhole(value)) return this.#host.focus('stated-value');
    if (!isUndone && note.trim() === '') return this.#host.focus('stated-note');
    const figure = isUndone ? { key, stated: null } : { key, stated: Number(value), note: note.trim() };
    const done = await this.#changeReport('saved', ({ id, version }, client, options) =>
      client.monthlyReports.edit(id, { version, figures: [figure] }, options),
    );
    if (!done) return;
    this.stating = undefined;
    await this.#host.focus(`state-${key}`);
  }

  async freeze(): Promise<void> {
    await this.#changeReport('frozen', ({ id, version }, client, options) =>
      client.monthlyReports.freeze(id, { version }, options),
    );
  }

  async submit(): Promise<void> {
    await this.#changeReport('submitted', ({ id, version }, client, options) =>
      client.monthlyReports.submit(id, { version }, options),
    );
  }

  async amend(): Promise<void> {
    const { amending } = this;
    if (amending === undefined) return;
    this.amending = { ...amending, isChecked: true };
    const reason = amending.reason.trim();
    if (reason === '') return this.#host.focus('amend-reason');
    const done = await this.#changeReport('amended', ({ id }, client, options) =>
      client.monthlyReports.amend(id, { reason }, options),
    );
    if (done) this.amending = undefined;
  }

  async #load(
    communityId: string,
    { chosen, month, signal }: { month: string; chosen: string | undefined; signal: AbortSignal },
  ): Promise<Loaded> {
    return this.#host.call(async (client, at) => {
      const { items } = await client.monthlyReports.list(
        { communityId, month, limit: 500 },
        { ...at, signal },
      );
      const id = items.find((one) => one.id === chosen)?.id ?? items[0]?.id;
      const report = id === undefined ? undefined : await client.monthlyReports.get(id, { ...at, signal });
      return { month, communityId, revisions: items, report };
    });
  }

  #changeReport(
    done: 'saved' | 'frozen' | 'submitted' | 'amended',
    send: (report: MonthlyReport, client: Client, options: Options) => Promise<MonthlyReport>,
  ): Promise<boolean> {
    const { report } = this;
    if (report === undefined) return Promise.resolve(false);
    return this.#change(done, (client, options) => send(report, client, options));
  }

  async #change(
    done: 'drafted' | 'saved' | 'frozen' | 'submitted' | 'amended',
    send: (client: Client, options: Options) => Promise<MonthlyReport>,
  ): Promise<boolean> {
    if (this.isSending) return false;
    this.isSending = true;
    this.error = undefined;
    this.#host.requestUpdate();
    const seen = this.report;
    const said = [this.writing.typed, this.stating, this.amending];
    const idempotencyKey = this.#intent.keyFor([done, seen?.id, seen?.version, this.#host.month(), said]);
    try {
      const report = await this.#host.call((client, at) => send(client, { ...at, idempotencyKey }));
      this.#intent.settle();
      this.#take(report);
      this.#host.announce(messages[this.#host.language()][done]);
      this.#host.dispatch(new YouthReportChangedEvent(report.id, report.state));
      if (done !== 'saved') await this.#host.focus('title');
      return true;
    } catch (error) {
      this.#intent.fail(error);
      await this.#fail(error);
      return false;
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  /** The report as the server has it now; a new revision is the one that is looked at. */
  #take(report: MonthlyReport): void {
    const known = this.resource.value?.revisions ?? [];
    const isNew = known.every(({ id }) => id !== report.id);
    const revisions = isNew ? [report, ...known] : known.map((one) => (one.id === report.id ? report : one));
    this.#chosenId = report.id;
    this.resource.value = { month: report.month, communityId: report.communityId, revisions, report };
    this.writing.follow(report);
    this.rows.close();
  }

  async #fail(error: unknown): Promise<void> {
    this.error = error;
    if (isApiError(error, 'monthly-report-changed')) {
      this.isConflict = true;
      this.resource.retry();
    }
    if (isApiError(error, 'monthly-report-exists') || isApiError(error, 'monthly-report-amended')) {
      this.#chosenId = undefined;
      this.resource.retry();
    }
    this.#host.announce(reasonOf(error, this.#host.language()));
    await this.#host.focus('trouble');
  }
}
