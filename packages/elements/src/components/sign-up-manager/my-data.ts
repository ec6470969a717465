/**
 * The person's own data: a copy to take along, or all of it erased.
 *
 * The link alone isn't enough, because it may have been passed on: whoever asks names the number that it was made with.
 * The copy is made in the page and handed over as a file where the browser can, and as text to copy where it can't.
 */
import type { Erasure, PersonalData } from '@youth-action/sdk/domain';
import { normaliseMobile } from '@youth-action/sdk/domain';
import { WriteIntent } from '../../forms/write-intent.ts';
import type { ManagerStage } from './manager-stage.ts';
import { YouthDataErasedEvent } from './sign-up-manager.events.ts';

export class MyData {
  mobile = '';
  /** It was sent with something that is no number. */
  isChecked = false;
  sending: 'copy' | 'erase' | undefined;
  isAsking = false;
  copy: PersonalData | undefined;
  erased: Erasure | undefined;
  error: unknown;

  readonly #stage: ManagerStage;
  readonly #signUpId: () => string;
  readonly #intent = new WriteIntent();

  constructor(stage: ManagerStage, signUpId: () => string) {
    this.#stage = stage;
    this.#signUpId = signUpId;
  }

  get isWrong(): boolean {
    return normaliseMobile(this.mobile) === undefined;
  }

  change(mobile: string): void {
    this.mobile = mobile;
    this.#stage.requestUpdate();
  }

  ask(): void {
    if (this.#refuse()) return;
    this.isAsking = true;
    void this.#stage.focus('erase-ask');
    this.#stage.requestUpdate();
  }

  keep(): void {
    this.isAsking = false;
    void this.#stage.focus('erase');
    this.#stage.requestUpdate();
  }

  async fetch(): Promise<void> {
    if (this.#refuse()) return;
    await this.#send('copy', async (body) => {
      this.copy = await this.#stage.call((resident, held) =>
        resident.signUps.data(this.#signUpId(), body, {
          ...held,
          idempotencyKey: this.#intent.keyFor(['copy', body]),
        }),
      );
    });
    if (this.copy !== undefined) await this.#stage.focus('copy-title');
  }

  async erase(): Promise<void> {
    await this.#send('erase', async (body) => {
      this.erased = await this.#stage.call((resident, held) =>
        resident.signUps.erase(this.#signUpId(), body, {
          ...held,
          idempotencyKey: this.#intent.keyFor(['erase', body]),
        }),
      );
      this.copy = undefined;
      this.#stage.dispatch(new YouthDataErasedEvent());
    });
    if (this.erased !== undefined) await this.#stage.focus('title');
  }

  /** Forgets everything. */
  clear(): void {
    Object.assign(this, {
      mobile: '',
      isChecked: false,
      isAsking: false,
      copy: undefined,
      erased: undefined,
      error: undefined,
    });
  }

  #refuse(): boolean {
    this.isChecked = true;
    this.#stage.requestUpdate();
    if (this.isWrong) void this.#stage.focus('data-mobile');
    return this.isWrong;
  }

  async #send(kind: 'copy' | 'erase', work: (body: { mobile: string }) => Promise<void>): Promise<void> {
    if (this.sending !== undefined) return;
    this.sending = kind;
    this.error = undefined;
    this.#stage.requestUpdate();
    try {
      await work({ mobile: this.mobile });
      this.#intent.settle();
      this.isAsking = false;
    } catch (error) {
      this.#intent.fail(error);
      this.error = error;
    } finally {
      this.sending = undefined;
      this.#stage.requestUpdate();
    }
  }
}
