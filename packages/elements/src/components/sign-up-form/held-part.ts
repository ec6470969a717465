/** Sign-ups that exist: kept, copied, given back. Loaded before the first one can be there. */
import { type SessionDetail, type SignUp } from '@youth-action/sdk/domain';
import type { nothing, TemplateResult } from 'lit';
import { YouthExternalLinkEvent } from '../../links/external-link.events.ts';
import { residentOf } from './connections.ts';
import { copyFrom } from '../../forms/copy-text.ts';
import { reasonOf } from './failure.ts';
import { heldMessages } from './held.messages.ts';
import { heldView } from './held-view.ts';
import { mapUrlOf } from './map-link.ts';
import type { qrCode } from './qr-part.ts';
import { YouthSignUpCancelledEvent } from './sign-up-form.events.ts';
import type { Stage } from './stage.ts';
import type { Created } from './submission.ts';

export { heldStyles as styles } from './held.styles.ts';

/** What the page says about how a sign-up is shown. */
export interface HeldOptions {
  readonly session: SessionDetail | undefined;
  /** Address of a map with `{query}` in it; empty for the default, `off` for none. */
  readonly mapUrl: string;
  readonly again: () => void;
}

export interface HeldCreated extends Created {
  /** Just made, and not one that was looked up. */
  readonly isNew: boolean;
}

export class HeldSignUps {
  readonly #stage: Stage;
  readonly #qr: () => typeof qrCode | undefined;
  #created: HeldCreated;
  #cancelling: 'idle' | 'asking' | 'sending' = 'idle';
  #error: unknown;

  /** `qr` gives what draws the code for the door, once it's loaded. */
  constructor(stage: Stage, qr: () => typeof qrCode | undefined, created: HeldCreated) {
    this.#stage = stage;
    this.#qr = qr;
    this.#created = created;
  }

  /** The one that is shown, or the first of several. */
  get signUp(): SignUp | undefined {
    return this.#created.signUps[0];
  }

  /** Brings it up to date, whatever is being done with it. */
  refresh(signUp: SignUp): void {
    if (this.signUp?.id !== signUp.id) return;
    this.#created = { ...this.#created, signUps: [signUp, ...this.#created.signUps.slice(1)] };
    this.#stage.requestUpdate();
  }

  view({ again, mapUrl, session }: HeldOptions): TemplateResult | typeof nothing {
    const { manageToken, rest, signUps } = this.#created;
    const language = this.#stage.language();
    const { reader } = this.#stage.connection() ?? {};
    const id = this.signUp?.id ?? '';
    // Whole addresses, since they are taken along: a page may say no more than `base-url="/"`.
    const at = (path: string) => new URL(`${reader?.baseUrl ?? ''}${path}`, document.baseURI).href;
    const [first] = signUps;
    return heldView(
      {
        signUps,
        rest,
        session,
        language,
        isNew: this.#created.isNew,
        cancelling: this.#cancelling,
        calendarUrlOf: (sessionId) => reader?.sessions.calendarUrl(sessionId) ?? '',
        // in the fragment, which no server gets to see
        manageUrl: at(`/manage#id=${encodeURIComponent(id)}&token=${encodeURIComponent(manageToken)}`),
        mapUrl: first && mapUrlOf(mapUrl, first.session, session),
        qr: this.#qr()?.(
          at(
            `/organiser#session=${encodeURIComponent(first?.session.id ?? '')}&sign-up=${encodeURIComponent(id)}`,
          ),
          heldMessages[language].qrAlt(id),
        ),
        cancelError: this.#error === undefined ? undefined : reasonOf(this.#error, language),
      },
      {
        again,
        askCancel: () => this.#ask(),
        keep: () => this.#keep(),
        cancel: () => void this.#cancel(),
        copy: () => void this.#copy(),
        leave: (url) => this.#stage.emit(new YouthExternalLinkEvent(url)),
      },
    );
  }

  #ask(): void {
    this.#set('asking');
    void this.#stage.focus('cancel-ask');
  }

  #keep(): void {
    if (this.#cancelling !== 'asking') return;
    this.#set('idle');
    void this.#stage.focus('cancel');
  }

  /** Gives all places back. */
  async #cancel(): Promise<void> {
    const { signUp } = this;
    const connection = this.#stage.connection();
    if (connection === undefined || signUp === undefined || this.#cancelling === 'sending') return;
    this.#set('sending');
    try {
      const token = this.#created.manageToken;
      const cancelled = await residentOf(connection).signUps.cancel(signUp.id, { token });
      this.refresh(cancelled);
      this.#set('idle');
      this.#stage.emit(new YouthSignUpCancelledEvent(cancelled.session.id, cancelled.id));
      await this.#stage.focus('title');
    } catch (error) {
      this.#set('asking', error);
    }
  }

  async #copy(): Promise<void> {
    const input = this.#stage.input('manage-link');
    if (input === undefined) return;
    const words = heldMessages[this.#stage.language()];
    this.#stage.announce((await copyFrom(input)) ? words.copied : words.copyFailed);
  }

  #set(state: 'idle' | 'asking' | 'sending', error?: unknown): void {
    this.#cancelling = state;
    this.#error = error;
    this.#stage.requestUpdate();
  }
}
