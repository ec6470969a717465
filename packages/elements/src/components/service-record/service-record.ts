import type { ServiceRecord, VolunteerServiceRecord } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import { createRecordHolder, type RecordHolder } from '@youth-action/sdk/resident';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { fieldStyles } from '../../forms/field.styles.ts';
import { errorState, loadingState, noClientState } from '../../localize/states.ts';
import { ReadingElement } from '../../reading-element.ts';
import { baseStyles } from '../../styles/base.ts';
import { entriesStyles } from './entries.styles.ts';
import { RecordActs } from './record-acts.ts';
import type { RecordStage } from './record-stage.ts';
import { recordMessages } from './service-record.messages.ts';
import { serviceRecordStyles } from './service-record.styles.ts';
import { volunteerView } from './volunteer-view.ts';

/** A sign-up and the secret that opens it, as a manage link holds them. */
interface ManagedSignUp {
  readonly signUpId: string;
  readonly token: string;
}

type Key = readonly [Connection, string, string];

/**
 * A volunteer's own record behind the manage link: hours with every step of theirs, corrections, the badge to share and to
 * stop sharing, stars to apply for, points with their rule, certificates. Nothing in it is compared with anybody else's.
 *
 * The secret is a property and never an attribute: attributes end up in saved pages and in other people's scripts.
 *
 * @tag youth-service-record
 * @summary A volunteer's own hours behind the manage link, with badge, stars, corrections and certificates.
 * @fires {YouthBadgeSharedEvent} youth-badge-shared - A badge was shared, or is no longer shared.
 * @csspart base - Everything.
 * @csspart title - The heading.
 * @csspart volunteer - One volunteer's record.
 * @csspart totals - The hours by how far they have come.
 * @csspart points - Points with their rule, where there are any.
 * @csspart stars - Stars and their applications.
 * @csspart badge - Sharing the badge.
 * @csspart badge-image - The shared badge as an image.
 * @csspart certificates - Certificates.
 * @csspart recorder - One unit that can certify.
 * @csspart statement - The summary over all units, where there are several.
 * @csspart issued - The certificate or summary that was just made.
 * @csspart entries - The entries.
 * @csspart entry - One of them.
 * @csspart state - How far it has come.
 * @csspart correction - What was asked about it.
 * @csspart question - The question before a step is taken.
 * @csspart error - What went wrong.
 * @csspart notice - What is missing for a start, or that there is nothing yet.
 * @cssprop [--youth-error=#b3261e] - Colour of what is to be corrected.
 * @cssprop [--youth-success=#1a7f4b] - Colour of what is settled.
 */
export class YouthServiceRecord extends ReadingElement {
  static override readonly styles = [baseStyles, fieldStyles, serviceRecordStyles, entriesStyles];

  /** The sign-up behind which the record stands, with its secret. */
  @property({ attribute: false }) managed: ManagedSignUp | undefined;
  /** Shows nothing at all before something is known, and where nobody of the sign-up has served yet. */
  @property({ type: Boolean, attribute: 'hide-empty' }) hideEmpty = false;

  #announcement = '';

  readonly #stage: RecordStage = {
    language: () => this.language,
    baseUrl: () => this.connection?.reader.baseUrl ?? '',
    call: async (work, idempotencyKey) => {
      const { managed } = this;
      if (managed === undefined) throw new Error('There is no record to work on');
      return work(this.#holder(), managed.signUpId, { token: managed.token, idempotencyKey });
    },
    change: (volunteerId, changed) => this.#change(volunteerId, changed),
    requestUpdate: () => this.requestUpdate(),
    focus: (id) => this.#focus(id),
    announce: (text) => {
      this.#announcement = text;
      this.requestUpdate();
    },
    dispatch: (event) => this.dispatchEvent(event),
    input: (id) => this.renderRoot.querySelector<HTMLInputElement>(`input[id="${id}"]`),
  };
  readonly #acts = new RecordActs(this.#stage);
  readonly #resource = new ResourceController<Key, ServiceRecord>(this, {
    key: () =>
      this.connection === undefined || this.managed === undefined
        ? undefined
        : [this.connection, this.managed.signUpId, this.managed.token],
    load: async ([, signUpId, token]) => this.#holder().serviceRecord.get(signUpId, {}, { token }),
  });

  /** Reads the record again. */
  refresh(): void {
    this.#resource.retry();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('managed')) return;
    this.#acts.clear();
    this.#resource.value = undefined;
  }

  /** The page's own client where it can do all this, else one for the same server. */
  #holder(): RecordHolder {
    const reader = this.connection?.reader;
    if (reader === undefined) throw new Error('There is no server to ask');
    return 'serviceRecord' in reader
      ? (reader as unknown as RecordHolder) // a full client, by the member that only it has
      : createRecordHolder({ baseUrl: reader.baseUrl });
  }

  #change(volunteerId: string, changed: (record: VolunteerServiceRecord) => VolunteerServiceRecord): void {
    const { value } = this.#resource;
    if (value === undefined) return;
    const volunteers = value.volunteers.map((one) => (one.volunteerId === volunteerId ? changed(one) : one));
    this.#resource.value = { ...value, volunteers };
    this.requestUpdate();
  }

  #more({ entries, volunteerId }: VolunteerServiceRecord): void {
    const cursor = entries.nextCursor;
    if (cursor === undefined) return;
    void this.#acts.run(`more:${volunteerId}`, {
      intent: cursor,
      work: ({ serviceRecord }, signUpId, { token }) =>
        serviceRecord.get(signUpId, { volunteerId, cursor }, { token }),
      done: ({ volunteers }) => {
        const page = volunteers[0]?.entries ?? { items: [] };
        this.#change(volunteerId, (record) => ({
          ...record,
          entries: { ...page, items: [...record.entries.items, ...page.items] },
        }));
      },
      focusId: entries.items[entries.items.length - 1]?.id ?? '',
    });
  }

  async #focus(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot?.getElementById(id)?.focus();
  }

  /** Nobody has served, or nobody knows yet, or there is no such sign-up. */
  get #hasNothing(): boolean {
    const { error, state, value } = this.#resource;
    if (value !== undefined) return value.volunteers.length === 0;
    return state !== 'error' || isApiError(error, 'sign-up-not-found');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this;
    if (this.hideEmpty && this.connection !== undefined && this.#hasNothing) return nothing;
    return html`<div class="frame" part="base" lang=${language}>
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      ${
        this.connection === undefined
          ? noClientState(language)
          : html`<h2 class="title" part="title">${recordMessages[language].title}</h2>
              ${this.#content()}`
      }
    </div>`;
  }

  #content(): TemplateResult {
    const { language, managed } = this;
    const words = recordMessages[language];
    const { error, state, value } = this.#resource;
    if (managed === undefined) return html`<p class="notice" part="notice">${words.incomplete}</p>`;
    if (value === undefined) {
      if (state !== 'error') return loadingState(language);
      return isApiError(error, 'sign-up-not-found')
        ? html`<p class="notice" part="error" role="alert">${words.gone}</p>`
        : errorState(error, language, () => this.refresh());
    }
    if (value.volunteers.length === 0) return html`<p class="notice" part="notice">${words.empty}</p>`;
    return html`${state === 'error' ? errorState(error, language, () => this.refresh()) : nothing}
    ${value.volunteers.map((record) => volunteerView(record, this.#acts, () => this.#more(record)))}`;
  }
}
