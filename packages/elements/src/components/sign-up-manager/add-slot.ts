/**
 * Where somebody can be added to a sign-up: a button, and in its place the fields, which are loaded when it's pressed.
 *
 * Owns which sign-up it is open for; what is filled in is the part's to know.
 */
import { isFinal, type SignUp, signUpState } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { Parts } from '../../controllers/parts.ts';
import { largestParty } from '../../household/largest-party.ts';
import { errorState, loadingState } from '../../localize/states.ts';
import type { Adding } from './adding-part.ts';
import type { ManagerStage } from './manager-stage.ts';
import { managerMessages } from './manager.messages.ts';

const parts = { adding: () => import('./adding-part.ts') };

export class AddSlot {
  readonly #stage: ManagerStage;
  readonly #parts: Parts<typeof parts>;
  /** The sign-up that it's open for; empty where it's closed. */
  #openId = '';
  #adding: Adding | undefined;

  /** `root` is where the part's styles go. */
  constructor(stage: ManagerStage, root: () => HTMLElement | DocumentFragment) {
    this.#stage = stage;
    this.#parts = new Parts(parts, root, () => stage.requestUpdate());
  }

  view(signUp: SignUp): TemplateResult | typeof nothing {
    if (signUp.id !== this.#openId || isFinal(signUp.status)) return this.#closed(signUp);
    const words = managerMessages[this.#stage.language()];
    return html`<section class="adding" part="adding" aria-labelledby="adding-title">
      <h4 class="label" id="adding-title" tabindex="-1">${words.add}</h4>
      ${this.#adding?.view() ?? this.#waiting(signUp)}
    </section>`;
  }

  /** Forgets everything. */
  clear(): void {
    this.#openId = '';
    this.#adding = undefined;
  }

  #closed({ id, party, session, status }: SignUp): TemplateResult | typeof nothing {
    if ((status !== 'confirmed' && status !== 'pending') || party.length >= largestParty) return nothing;
    const words = managerMessages[this.#stage.language()];
    const now = this.#stage.now();
    const states = (['participant', 'volunteer'] as const).map((role) => signUpState(session, role, now));
    if (states.includes('open')) {
      return html`<p>
        <button
          class="button"
          type="button"
          id="add-${id}"
          part="add"
          aria-describedby="sign-up-${id}"
          @click=${() => void this.#open(id, session.id)}
        >
          <span aria-hidden="true">＋&nbsp;</span>${words.add}
        </button>
      </p>`;
    }
    const isFull = states.includes('full') || states.includes('waitlist');
    return isFull ? html`<p class="muted" part="add-full">${words.addFull}</p>` : nothing;
  }

  /** The part isn't here, or doesn't come. */
  #waiting({ id, session }: SignUp): TemplateResult {
    const language = this.#stage.language();
    const error = this.#parts.errorOf('adding');
    const again = () => {
      this.#parts.retry();
      void this.#open(id, session.id);
    };
    return html`${error === undefined ? loadingState(language) : errorState(error, language, again)}
      <div class="row">
        <button class="button" type="button" part="add-no" @click=${() => this.#close()}>
          ${managerMessages[language].addNo}
        </button>
      </div>`;
  }

  async #open(signUpId: string, sessionId: string): Promise<void> {
    if (this.#adding?.isSending === true) return;
    this.clear();
    this.#openId = signUpId;
    void this.#stage.focus('adding-title');
    const part = await this.#parts.load('adding');
    if (part === undefined || this.#openId !== signUpId) return;
    const adding = new part.Adding(this.#stage, { signUpId, sessionId }, () => this.#close());
    this.#adding = adding;
    await adding.load();
  }

  #close(): void {
    const id = this.#openId;
    this.clear();
    void this.#stage.focus(`add-${id}`);
  }
}
