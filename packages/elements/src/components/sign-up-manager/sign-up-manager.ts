import { isFinal, type SignUp } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { fieldStyles } from '../../forms/field.styles.ts';
import { errorState, loadingState, noClientState } from '../../localize/states.ts';
import { WhenOnline } from '../../controllers/when-online.ts';
import { baseStyles } from '../../styles/base.ts';
import { YouthElement } from '../../youth-element.ts';
import { Acts } from './acts.ts';
import { AddSlot } from './add-slot.ts';
import { CancelAll, cancelAllView } from './cancel-all.ts';
import { DoorSlot, type ScannedDoor } from './door-slot.ts';
import { doorSlotView } from './door-slot-view.ts';
import { managerMessages } from './manager.messages.ts';
import type { ManagerStage } from './manager-stage.ts';
import { MyData } from './my-data.ts';
import { myDataView } from './my-data-view.ts';
import { signUpCard } from './sign-up-card.ts';
import { signUpManagerStyles } from './sign-up-manager.styles.ts';

/** A sign-up and the secret that opens it, as a manage link holds them. */
export interface ManagedSignUp {
  readonly signUpId: string;
  readonly token: string;
}

type Key = readonly [Connection, string, string];

/**
 * What the holder of a manage link sees and does: how each sign-up stands, taking up an offer, changing the party,
 * cancelling one or all, withdrawing consents, a copy of the data or its erasure.
 *
 * The secret is a property and never an attribute: attributes end up in saved pages and in other people's scripts.
 *
 * @tag youth-sign-up-manager
 * @summary The page behind a manage link: see, change, cancel, consents, own data.
 * @fires {YouthSignUpChangedEvent} youth-sign-up-changed - A sign-up was changed, cancelled or confirmed.
 * @fires {YouthDataErasedEvent} youth-data-erased - The personal data was erased.
 * @csspart base - Everything.
 * @csspart title - The heading.
 * @csspart sign-up - One sign-up.
 * @csspart state - How it stands.
 * @csspart person - One person of it.
 * @csspart consents - What was decided for a person.
 * @csspart add - The button that opens the fields for one more person.
 * @csspart adding - These fields.
 * @csspart door - Where people check themselves in by the code on the door.
 * @csspart door-in - The button that checks in.
 * @csspart door-out - The button that checks out.
 * @csspart door-lines - Who has been checked in and out.
 * @csspart door-kept - That a code waits to be sent.
 * @csspart door-error - Why a code didn't count.
 * @csspart question - The question before a step is taken.
 * @csspart accept - The button that takes up an offer.
 * @csspart cancel - The button that cancels.
 * @csspart cancel-all - The button that cancels everything.
 * @csspart my-data - The person's own data.
 * @csspart error - What went wrong.
 * @csspart notice - What is missing for a start.
 * @cssprop [--youth-error=#b3261e] - Colour of what is to be corrected.
 * @cssprop [--youth-success=#1a7f4b] - Colour of what is settled.
 */
export class YouthSignUpManager extends YouthElement {
  static override readonly styles = [baseStyles, fieldStyles, signUpManagerStyles];

  /** The sign-up to manage, with its secret. */
  @property({ attribute: false }) managed: ManagedSignUp | undefined;

  /** The code on a session's door that was scanned before this page opened. */
  @property({ attribute: false }) scannedDoor: ScannedDoor | undefined;

  /** Names this device to the door, 16 to 64 letters and digits; left out, the device is new with every page. */
  @property({ attribute: false }) deviceId: string | undefined;

  #announcement = '';

  readonly #stage: ManagerStage = {
    language: () => this.language,
    now: () => this.now(),
    session: async (sessionId) => {
      if (this.connection === undefined) throw new Error('There is no session to read');
      return this.connection.reader.sessions.get(sessionId);
    },
    call: async (work) => {
      const { connection, managed } = this;
      if (connection?.resident === undefined || managed === undefined)
        throw new Error('There is no sign-up to manage');
      return work(connection.resident, { token: managed.token });
    },
    changed: (signUp) => this.#changed(signUp),
    requestUpdate: () => this.requestUpdate(),
    focus: (id) => this.#focus(id),
    announce: (text) => {
      this.#announcement = text;
      this.requestUpdate();
    },
    dispatch: (event) => this.dispatchEvent(event),
  };
  readonly #acts = new Acts(this.#stage);
  readonly #all = new CancelAll(this.#stage);
  readonly #door = new DoorSlot(this.#stage, () => this.deviceId);
  readonly #addSlot = new AddSlot(this.#stage, () => this.renderRoot);
  readonly #data = new MyData(this.#stage, () => this.managed?.signUpId ?? '');
  readonly #resource = new ResourceController<Key, readonly SignUp[]>(this, {
    key: () =>
      this.connection === undefined || this.managed === undefined
        ? undefined
        : [this.connection, this.managed.signUpId, this.managed.token],
    load: ([, signUpId]) => this.#load(signUpId),
  });

  constructor() {
    super();
    this.addController(new WhenOnline(() => void this.#door.flush(this.#resource.value ?? [])));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('scannedDoor')) this.#door.scanned = this.scannedDoor;
    if (!changed.has('managed')) return;
    for (const part of [this.#acts, this.#all, this.#addSlot, this.#data, this.#door]) part.clear();
    this.#resource.value = undefined;
  }

  /** The sign-up of the link, and those that were made with it. */
  async #load(signUpId: string): Promise<readonly SignUp[]> {
    return this.#stage.call(async ({ signUps }, held) => {
      const first = await signUps.get(signUpId, held);
      const others = (first.siblings ?? []).filter((id) => id !== first.id);
      return [first, ...(await Promise.all(others.map((id) => signUps.get(id, held))))];
    });
  }

  #changed(signUp: SignUp): void {
    this.#resource.value = this.#resource.value?.map((one) => (one.id === signUp.id ? signUp : one));
    this.requestUpdate();
  }

  async #focus(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    (this.shadowRoot?.getElementById(id) ?? this.shadowRoot?.getElementById('title'))?.focus();
  }

  protected override render(): TemplateResult {
    const { language } = this;
    return html`<div class="frame" part="base" lang=${language}>
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      ${this.connection === undefined ? noClientState(language) : this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const words = managerMessages[this.language];
    const { erased } = this.#data;
    const title = erased === undefined ? words.title : words.erased;
    return html`<h2 class="title" part="title" id="title" tabindex="-1">${title}</h2>
      ${
        erased === undefined
          ? this.#signUps()
          : html`<p class="notice" role="status">${words.erasedText(erased.signUps, erased.keptServiceEntries)}</p>`
      }`;
  }

  #signUps(): TemplateResult {
    const { language, managed } = this;
    const words = managerMessages[language];
    const { error, state, value } = this.#resource;
    if (managed === undefined) return html`<p class="notice" part="notice">${words.incomplete}</p>`;
    if (value === undefined) {
      if (state !== 'error') return loadingState(language);
      return isApiError(error, 'sign-up-not-found')
        ? html`<p class="notice" part="error" role="alert">${words.gone}</p>`
        : errorState(error, language, () => this.#resource.retry());
    }
    const frame = {
      language,
      calendarUrl: (sessionId: string) => this.connection?.reader.sessions.calendarUrl(sessionId) ?? '',
      addition: (signUp: SignUp) => this.#addSlot.view(signUp),
      door: (signUp: SignUp) => doorSlotView(this.#door, signUp, language),
    };
    const open = value.filter(({ status }) => !isFinal(status));
    return html`${value.map((signUp) => signUpCard(signUp, this.#acts, frame))}
    ${open.length > 1 ? cancelAllView(this.#all, open, language) : nothing} ${myDataView(this.#data, language)}`;
  }
}
