/** Cancelling every sign-up of the link, one after the other, each of which is told by itself. */
import type { SignUp } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, type TemplateResult } from 'lit';
import { askView, errorLine } from './ask-view.ts';
import type { ManagerStage } from './manager-stage.ts';
import { managerMessages } from './manager.messages.ts';
import { YouthSignUpChangedEvent } from './sign-up-manager.events.ts';

export class CancelAll {
  isAsking = false;
  isSending = false;
  error: unknown;

  readonly #stage: ManagerStage;

  constructor(stage: ManagerStage) {
    this.#stage = stage;
  }

  ask(): void {
    this.isAsking = true;
    void this.#stage.focus('ask-all');
  }

  keep(): void {
    this.isAsking = false;
    void this.#stage.focus('cancel-all');
  }

  /** Those that succeed stay cancelled where a later one fails; trying again goes on with the rest. */
  async cancel(signUps: readonly SignUp[]): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.error = undefined;
    this.#stage.requestUpdate();
    try {
      for (const { id } of signUps) {
        const changed = await this.#stage.call((resident, held) => resident.signUps.cancel(id, held));
        this.#stage.changed(changed);
        this.#stage.dispatch(new YouthSignUpChangedEvent(changed.session.id, id, changed.status));
      }
      this.isAsking = false;
      this.#stage.announce(managerMessages[this.#stage.language()].changed);
      await this.#stage.focus('title');
    } catch (error) {
      this.error = error;
    } finally {
      this.isSending = false;
      this.#stage.requestUpdate();
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.isAsking = false;
    this.error = undefined;
  }
}

/** `signUps` are those that can still be cancelled. */
export function cancelAllView(
  all: CancelAll,
  signUps: readonly SignUp[],
  language: Language,
): TemplateResult {
  const words = managerMessages[language];
  if (!all.isAsking) {
    return html`<p>
      <button class="button" type="button" id="cancel-all" part="cancel-all" @click=${() => all.ask()}>
        ${words.cancelAll}
      </button>
    </p>`;
  }
  return html`${errorLine(all.error, language)}
  ${askView({
    id: 'all',
    text: words.cancelAllAsk(signUps.length),
    yes: all.isSending ? words.sending : words.cancelYes,
    no: words.cancelNo,
    isSending: all.isSending,
    confirmed: () => void all.cancel(signUps),
    kept: () => all.keep(),
  })}`;
}
