/** The place of the check in a badge: a button, until somebody presses it and the part that can verify is loaded. */
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { BadgeVerification } from '../../credentials/verify-part.ts';
import { adoptMore } from '../../styles/adopt-more.ts';
import { messages } from './card.messages.ts';

/** What is shown at the moment, for whoever verifies it. */
export type Verifiable = NonNullable<ReturnType<ConstructorParameters<typeof BadgeVerification>[1]>>;

type Shown = () => Verifiable | undefined;

export class VerifySlot {
  readonly #host: ReactiveElement;
  readonly #ask: Shown;
  #part: BadgeVerification | undefined;
  #state: 'waiting' | 'loading' | 'failed' = 'waiting';

  /** `ask` gives what is shown at the moment. */
  constructor(host: ReactiveElement, ask: Shown) {
    this.#host = host;
    this.#ask = ask;
  }

  view(language: Language): TemplateResult | ReturnType<BadgeVerification['view']> {
    if (this.#part !== undefined) return this.#part.view(language);
    const text = messages[language];
    return html`<div part="verify">
      <button
        class="button"
        type="button"
        part="verify-button"
        aria-disabled=${String(this.#state === 'loading')}
        @click=${() => void this.#load()}
      >
        ${text.verify}
      </button>
      <span role="status">${this.#state === 'failed' ? text.verifyFailed : ''}</span>
    </div>`;
  }

  async #load(): Promise<void> {
    if (this.#state === 'loading') return;
    this.#set('loading');
    try {
      const { BadgeVerification, styles } = await import('../../credentials/verify-part.ts');
      adoptMore(this.#host.renderRoot, styles);
      this.#part = new BadgeVerification(this.#host, this.#ask);
      const checked = this.#part.start();
      // The button that was pressed is another one now.
      await this.#host.updateComplete;
      this.#host.shadowRoot?.querySelector<HTMLElement>('[part="verify-button"]')?.focus();
      await checked;
    } catch {
      this.#set('failed');
    }
  }

  #set(state: 'loading' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
