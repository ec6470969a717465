import type { SessionDetail, SignUp } from '@youth-action/sdk/domain';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { noClientState } from '../../localize/states.ts';
import { baseStyles } from '../../styles/base.ts';
import { YouthElement } from '../../youth-element.ts';
import { residentOf } from './connections.ts';
import { stageOf } from './element-stage.ts';
import { LightForm } from './light-form.ts';
import { laterParts } from './later-parts.ts';
import { Parts } from '../../controllers/parts.ts';
import type { HeldCreated, HeldSignUps } from './held-part.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { YouthSignUpCreatedEvent } from './sign-up-form.events.ts';
import { messages } from './sign-up-form.messages.ts';
import { signUpFormStyles } from './sign-up-form.styles.ts';
import type { ManagedSignUp } from './subject.ts';
import { SubjectController, type Wanted } from './subject-controller.ts';
import type { Created } from './submission.ts';
import type { TypedDraft } from './typed-draft.ts';
import { noticeView, partsView, waitingView } from './waiting-view.ts';

/** The form itself comes beside the session's data, so that neither waits for the other. */
const parts = { ...laterParts, form: () => import('./form-part.ts') };

/**
 * Signs a household up for one session, or for several of an activity, and shows or cancels the sign-up.
 *
 * @tag youth-sign-up-form
 * @summary Sign-up form: contact, participants, guardian's consents, questions, waitlist, confirmation, cancelling.
 * @fires {YouthSignUpSubmittedEvent} youth-sign-up-submitted - The form was sent; the answer is on its way.
 * @fires {YouthSignUpCreatedEvent} youth-sign-up-created - The sign-up exists, with places or on the waitlist; once for each session.
 * @fires {YouthSignUpFailedEvent} youth-sign-up-failed - The form has something to correct, or was refused.
 * @fires {YouthSignUpCancelledEvent} youth-sign-up-cancelled - All places were given back.
 * @fires {YouthExternalLinkEvent} youth-external-link - A link to a map on another site is being followed; cancelable, bubbles.
 * @csspart session - What is known of the session, above the form.
 * @csspart terms - What goes beyond the usual: approval, a minimum of participants.
 * @csspart risk - The safety notice.
 * @csspart form - The form.
 * @csspart section - Contact, the party, questions.
 * @csspart sessions - The sessions of a series, to choose among.
 * @csspart person - One participant.
 * @csspart consents - The decisions of one participant's guardian.
 * @csspart full - What is to happen where there are too few places.
 * @csspart error-summary - The list of everything to correct.
 * @csspart failure - Why sending failed.
 * @csspart queued - That the sign-up waits for the network.
 * @csspart checking - That the proof of work is being done.
 * @csspart submit - The button that sends the form.
 * @csspart confirmation - A sign-up that exists.
 * @csspart next-steps - What happens next, while it isn't settled.
 * @csspart door - The QR code for the door and what it's for.
 * @csspart map-link - The link to a map.
 * @csspart calendar-link - The link to the calendar file.
 * @csspart manage-link - The field with the manage link.
 * @csspart notice - Why one can't sign up.
 * @cssprop [--youth-error=#b3261e] - Colour of what is to be corrected.
 * @cssprop [--youth-success=#1a7f4b] - Colour of the mark of a sign-up that exists.
 * @cssprop [--youth-field-border=#7d8793] - Colour of the borders of fields.
 */
export class YouthSignUpForm extends YouthElement {
  static override readonly styles = [baseStyles, signUpFormStyles];

  /** The session to sign up for. */
  @property({ attribute: 'session-id' }) sessionId = '';
  /** An activity, of whose coming sessions the resident chooses; `session-id` goes before it. */
  @property({ attribute: 'activity-id' }) activityId = '';
  /** `participant` or `volunteer`: what the form starts with where it's offered. */
  @property({ attribute: 'default-role' }) defaultRole = '';
  /** Whom the form starts with, as far as the session is for them: `self`, `child` and `adult`, with spaces between. */
  @property({ attribute: 'default-party' }) defaultParty = '';
  /** Fills in the contact's name as long as nobody has typed one. */
  @property({ attribute: 'contact-name' }) contactName = '';
  /** Fills in the contact's mobile number as long as nobody has typed one. */
  @property({ attribute: 'contact-mobile' }) contactMobile = '';
  /** Keeps what is typed over a reload, in this tab's session storage; consents and health answers never. */
  @property({ attribute: 'keep-draft', type: Boolean }) keepDraft = false;
  /** Address of a map with `{query}` for the place; `off` for no map. @default AMap's */
  @property({ attribute: 'map-url' }) mapUrl = '';
  /** `off` to leave the places as they were when the form was loaded. */
  @property() live = '';
  /** What was filled in elsewhere. Left out, a `<form>` of the server's inside the tag is taken over. */
  @property({ attribute: false }) draft: TypedDraft | undefined;
  /** Shows this sign-up instead of the form. The token is a secret: never an attribute. */
  @property({ attribute: false }) managed: ManagedSignUp | undefined;

  readonly #parts = new Parts(
    parts,
    () => this.renderRoot,
    () => this.requestUpdate(),
  );
  readonly #stage = stageOf(this, {
    connection: () => this.connection,
    language: () => this.language,
    now: () => this.now(),
    announce: (text) => {
      this.#announcement = text;
      this.requestUpdate();
    },
  });
  readonly #subject = new SubjectController(this, this.#parts, {
    connection: () => this.connection,
    wanted: () => this.#wanted,
    now: () => this.now(),
    isLive: () => this.live !== 'off' && this.#created === undefined,
  });
  readonly #managed = new ResourceController<readonly [Connection, string, string], SignUp>(this, {
    key: () =>
      this.connection && this.managed && this.#again === ''
        ? [this.connection, this.managed.signUpId, this.managed.token]
        : undefined,
    load: async ([connection, signUpId, token]) => residentOf(connection).signUps.get(signUpId, { token }),
    loaded: (signUp) =>
      this.managed && this.#hold({ signUps: [signUp], manageToken: this.managed.token }, false),
  });
  readonly #light = new LightForm(this);
  #flow: SignUpFlow | undefined;
  #held: HeldSignUps | undefined;
  #created: HeldCreated | undefined;
  /** The session of a cancelled sign-up whose holder wants to sign up again; empty otherwise. */
  #again = '';
  #announcement = '';

  override connectedCallback(): void {
    this.#light.remember();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is connected again by then.
    queueMicrotask(() => this.isConnected || this.#flow?.disconnected());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isOther = changed.get('sessionId') !== undefined || changed.get('activityId') !== undefined;
    if (changed.has('managed') || (isOther && !this.managed)) this.#release('');
    if (this.#created === undefined && (this.managed === undefined || this.#again !== '')) this.#offerForm();
    const held = this.#created && this.#parts.get('held');
    if (held !== undefined && this.#created !== undefined)
      this.#held ??= new held.HeldSignUps(this.#stage, () => this.#parts.get('qr')?.qrCode, this.#created);
  }

  /** Has the form drawn for what was read, once all is here that it needs. */
  #offerForm(): void {
    const { subject } = this.#subject;
    const { form: light } = this.#light;
    const hasEarlier = this.keepDraft || this.draft !== undefined || light !== undefined;
    const form = this.#parts.get('form');
    const earlier = hasEarlier ? this.#parts.get('earlier') : undefined;
    if (form === undefined || subject?.detail === undefined || (hasEarlier && earlier === undefined)) return;
    const typed =
      this.draft ?? (this.#flow === undefined && light ? earlier?.draftFromForm(light) : undefined);
    this.#flow ??= new form.SignUpFlow({
      stage: this.#stage,
      parts: this.#parts,
      reload: () => this.#subject.retry(),
      created: (created) => this.#signedUp(created),
    });
    this.#flow.prefill(
      {
        name: this.contactName,
        mobile: this.contactMobile,
        wishes: { role: this.defaultRole, party: form.relationsIn(this.defaultParty) },
        typed,
        earlier,
        keepDraft: this.keepDraft,
      },
      { ...subject, detail: subject.detail },
    );
    const field = this.#light.takeField();
    if (field !== undefined) void this.#stage.focus(field);
  }

  get #wanted(): Wanted | undefined {
    const id = this.#created?.signUps[0]?.session.id ?? (this.#again || this.sessionId);
    if (id !== '') return { kind: 'session', id };
    return this.activityId === '' ? undefined : { kind: 'activity', id: this.activityId };
  }

  /** Shows these sign-ups. One that is shown already is brought up to date, whatever is being done with it. */
  #hold(created: Created, isNew: boolean): void {
    const [signUp] = created.signUps;
    if (this.#held !== undefined && signUp?.id === this.#held.signUp?.id) {
      if (signUp !== undefined) this.#held.refresh(signUp);
      return;
    }
    this.#held = undefined;
    this.#created = { ...created, isNew };
    this.requestUpdate();
  }

  #release(again: string): void {
    this.#again = again;
    this.#held = undefined;
    this.#created = undefined;
  }

  #signedUp(created: Created): void {
    this.#announcement = '';
    this.#hold(created, true);
    const all = [...created.signUps, ...(created.rest === undefined ? [] : [created.rest])];
    for (const { id, party, session, status } of all)
      this.#stage.emit(new YouthSignUpCreatedEvent(session.id, id, party.length, status));
    void this.#parts.load('held').then(() => this.#stage.focus('title'));
  }

  /** Back from a cancelled sign-up to an empty place in the same session. */
  readonly #signUpAgain = (): void => {
    this.#release(this.#wanted?.id ?? '');
    this.requestUpdate();
    void this.#stage.focus('title');
  };

  protected override render(): TemplateResult {
    return html`<div class="frame" part="frame">
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      ${this.#content()}
    </div>`;
  }

  #content(): unknown {
    const { language } = this;
    const { detail, series } = this.#subject.subject ?? {};
    if (this.connection === undefined) return noClientState(language);
    if (this.#created !== undefined) return this.#heldView(detail);
    if (this.managed !== undefined && this.#again === '')
      return waitingView(this.#managed, 'sign-up-not-found', language);
    if (this.#wanted === undefined) return noticeView(messages[language].noSession);
    if (detail !== undefined)
      return this.#flow?.view() ?? partsView(this.#parts, ['form', 'earlier'], language);
    const empty = series && this.#parts.get('series')?.noSessionsText(language);
    return empty === undefined
      ? waitingView(this.#subject, 'session-not-found', language)
      : noticeView(empty);
  }

  #heldView(session: SessionDetail | undefined): unknown {
    const { mapUrl } = this;
    const isLost = this.#parts.errorOf('held') !== undefined;
    return (
      this.#held?.view({ session, mapUrl, again: this.#signUpAgain }) ??
      html`${isLost ? noticeView(messages[this.language].isCreated) : ''}${partsView(this.#parts, ['held'], this.language)}`
    );
  }
}
