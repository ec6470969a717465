/** A sign-up that this element holds the manage token of: kept, copied, given back. */
import type { SessionDetail, SignUp } from '@youth-action/sdk/domain';
import type { TemplateResult } from 'lit';
import { confirmationView } from './confirmation-view.ts';
import { copyFrom } from './copy-text.ts';
import { reasonOf } from './failure.ts';
import { messages } from './sign-up-form.messages.ts';
import type { Stage } from './stage.ts';
import { residentOf } from './submission.ts';

/** A sign-up and the secret that opens it. */
export interface ManagedSignUp {
  readonly signUpId: string;
  readonly token: string;
}

export class HeldSignUp {
  signUp: SignUp | undefined;
  token = '';
  isNew = false;
  cancelling: 'idle' | 'asking' | 'sending' = 'idle';
  error: unknown;

  readonly #stage: Stage;
  readonly #cancelled: (signUp: SignUp) => void;

  constructor(stage: Stage, cancelled: (signUp: SignUp) => void) {
    this.#stage = stage;
    this.#cancelled = cancelled;
  }

  /** Shows this sign-up. One that is shown already is brought up to date, whatever is being done with it. */
  hold(signUp: SignUp, token: string, isNew: boolean): void {
    const isSame = this.signUp?.id === signUp.id;
    this.signUp = signUp;
    this.token = token;
    if (isSame) return this.#stage.requestUpdate();
    this.isNew = isNew;
    this.#set('idle');
  }

  release(): void {
    this.signUp = undefined;
    this.token = '';
    this.#set('idle');
  }

  askCancel(): void {
    this.#set('asking');
    void this.#stage.focus('cancel-ask');
  }

  keep(): void {
    if (this.cancelling !== 'asking') return;
    this.#set('idle');
    void this.#stage.focus('cancel');
  }

  /** Gives all places back. */
  async cancel(): Promise<void> {
    const { signUp, token } = this;
    const connection = this.#stage.connection();
    if (connection === undefined || signUp === undefined || this.cancelling === 'sending') return;
    this.#set('sending');
    try {
      const cancelled = await residentOf(connection).signUps.cancel(signUp.id, { token });
      if (this.signUp?.id === signUp.id) this.signUp = cancelled;
      this.#set('idle');
      this.#cancelled(cancelled);
      await this.#stage.focus('title');
    } catch (error) {
      this.#set('asking', error);
    }
  }

  async copy(): Promise<void> {
    const input = this.#stage.input('manage-link');
    if (input === undefined) return;
    const words = messages[this.#stage.language()];
    this.#stage.announce((await copyFrom(input)) ? words.copied : words.copyFailed);
  }

  /** The sign-up as it stands; nothing to draw where none is held. */
  view(session: SessionDetail | undefined, again: () => void): TemplateResult | undefined {
    const { signUp, token, isNew, cancelling, error } = this;
    const reader = this.#stage.connection()?.reader;
    if (signUp === undefined || reader === undefined) return undefined;
    const language = this.#stage.language();
    const model = {
      signUp,
      session,
      language,
      isNew,
      cancelling,
      calendarUrl: reader.sessions.calendarUrl(signUp.session.id),
      // in the fragment, which no server gets to see
      manageUrl: `${reader.baseUrl}/manage#id=${encodeURIComponent(signUp.id)}&token=${encodeURIComponent(token)}`,
      cancelError: error === undefined ? undefined : reasonOf(error, language),
    };
    return confirmationView(model, {
      again,
      askCancel: () => this.askCancel(),
      keep: () => this.keep(),
      cancel: () => void this.cancel(),
      copy: () => void this.copy(),
    });
  }

  #set(state: 'idle' | 'asking' | 'sending', error?: unknown): void {
    this.cancelling = state;
    this.error = error;
    this.#stage.requestUpdate();
  }
}
