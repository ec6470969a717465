/**
 * What is done to a sign-up, one thing at a time for each.
 *
 * Owns: what is being asked ("really?"), what is on its way, and why the last try failed.
 */
import type { SignUp } from '@youth-action/sdk/domain';
import { WriteIntent } from '../../forms/write-intent.ts';
import type { Held, ManagerStage } from './manager-stage.ts';
import { managerMessages } from './manager.messages.ts';
import { YouthSignUpChangedEvent } from './sign-up-manager.events.ts';
import type { Resident } from '@youth-action/sdk/resident';

/** A step that is asked about before it's taken: its kind and, after a colon, whom it is about. */
export type Question = `cancel` | `remove:${string}` | `withdraw:${string}`;

type Work = (resident: Resident, options: Held & { readonly idempotencyKey: string }) => Promise<SignUp>;

interface State {
  readonly asking?: Question | undefined;
  readonly isSending: boolean;
  readonly error?: unknown;
}

const idle: State = { isSending: false };

export class Acts {
  readonly #stage: ManagerStage;
  readonly #states = new Map<string, State>();
  readonly #intent = new WriteIntent();

  constructor(stage: ManagerStage) {
    this.#stage = stage;
  }

  stateOf(signUpId: string): State {
    return this.#states.get(signUpId) ?? idle;
  }

  ask(signUpId: string, asking: Question): void {
    this.#set(signUpId, { asking, isSending: false });
    void this.#stage.focus(`ask-${signUpId}`);
  }

  keep(signUpId: string, focusId: string): void {
    if (this.stateOf(signUpId).isSending) return;
    this.#set(signUpId, idle);
    void this.#stage.focus(focusId);
  }

  accept(signUp: SignUp): Promise<void> {
    return this.#send(signUp, ['accept'], (resident, options) => resident.signUps.accept(signUp.id, options));
  }

  cancel(signUp: SignUp): Promise<void> {
    return this.#send(signUp, ['cancel'], (resident, options) => resident.signUps.cancel(signUp.id, options));
  }

  remove(signUp: SignUp, participantId: string): Promise<void> {
    const body = { remove: [participantId] };
    return this.#send(signUp, body, (resident, options) =>
      resident.signUps.changeParty(signUp.id, body, options),
    );
  }

  /** Gives a consent, or takes it back. */
  decide(
    signUp: SignUp,
    body: { participantId: string; purpose: string; textVersion: string; granted: boolean },
  ): Promise<void> {
    return this.#send(signUp, body, (resident, options) =>
      resident.signUps.decideConsent(
        signUp.id,
        body as Parameters<Resident['signUps']['decideConsent']>[1],
        options,
      ),
    ); // purposes come from the server's own list
  }

  /** Forgets everything. */
  clear(): void {
    this.#states.clear();
  }

  async #send(signUp: SignUp, intent: unknown, work: Work): Promise<void> {
    const { id } = signUp;
    const { asking, isSending } = this.stateOf(id);
    if (isSending) return;
    const idempotencyKey = this.#intent.keyFor([id, intent]);
    this.#set(id, { asking, isSending: true });
    try {
      const changed = await this.#stage.call((resident, held) => work(resident, { ...held, idempotencyKey }));
      this.#intent.settle();
      this.#set(id, idle);
      this.#stage.changed(changed);
      this.#stage.dispatch(new YouthSignUpChangedEvent(changed.session.id, id, changed.status));
      this.#stage.announce(managerMessages[this.#stage.language()].changed);
      await this.#stage.focus(`sign-up-${id}`);
    } catch (error) {
      this.#intent.fail(error);
      this.#set(id, { asking, isSending: false, error });
    }
  }

  #set(signUpId: string, state: State): void {
    this.#states.set(signUpId, state);
    this.#stage.requestUpdate();
  }
}
