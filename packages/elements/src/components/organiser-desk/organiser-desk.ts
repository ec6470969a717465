import { html, type PropertyValues, type TemplateResult } from 'lit';
import { fieldStyles } from '../../forms/field.styles.ts';
import { noClientState } from '../../localize/states.ts';
import { baseStyles } from '../../styles/base.ts';
import { YouthElement } from '../../youth-element.ts';
import { BackButton } from './back-button.ts';
import { CancelSession } from './cancel-session.ts';
import { Decisions } from './decisions.ts';
import type { Desk, Place } from './desk.ts';
import { type DoorLink, DoorLinks } from './door-link.ts';
import { Entries } from './entries.ts';
import { entriesView } from './entries-view.ts';
import { frameView } from './frame-view.ts';
import { listStyles } from './lists.styles.ts';
import { organiserDeskStyles } from './organiser-desk.styles.ts';
import { messages } from './organiser-desk.messages.ts';
import { NewSessionForm } from './new-session.ts';
import { newSessionView } from './new-session-view.ts';
import { planningStyles } from './planning.styles.ts';
import { ResizeSession } from './resize-session.ts';
import { Roster } from './roster.ts';
import { rosterView } from './roster-view.ts';
import { Sessions } from './sessions.ts';
import { sessionsView } from './sessions-view.ts';
import { SignIn } from './sign-in.ts';
import { signInView } from './sign-in-view.ts';
import { Supplement } from './supplement.ts';
import { WhileVisible } from './while-visible.ts';

/** How old a roster gets while somebody looks at it. @unit milliseconds */
const refreshAfterMs = 30_000;

/**
 * Where an organiser works: sessions, the list at the door with check-in and check-out, approving of service time.
 *
 * Asks for the organiser's token itself and keeps it in memory, or in this tab's session storage where she wants that.
 *
 * @tag youth-organiser-desk
 * @summary The organiser's page: sign in, sessions, check-in and check-out, approvals, new sessions.
 * @fires {YouthAttendanceChangedEvent} youth-attendance-changed - Somebody was checked in or out.
 * @fires {YouthHoursChangedEvent} youth-hours-changed - A volunteer's minutes were approved or made void.
 * @fires {YouthSessionsChangedEvent} youth-sessions-changed - A session was scheduled or cancelled.
 * @csspart base - Everything.
 * @csspart sign-in - The form that asks for the token.
 * @csspart navigation - The bar with community and views.
 * @csspart sessions - The list of sessions.
 * @csspart session - One session in it.
 * @csspart roster - One session's list at the door.
 * @csspart counts - How many are expected, here and gone.
 * @csspart family - One sign-up on the list.
 * @csspart participant - One person of it.
 * @csspart check-in - The button that checks a person in.
 * @csspart check-out - The button that checks a person out.
 * @csspart approvals - The service entries.
 * @csspart entry - One service entry.
 * @csspart supplement - The form for time that wasn't recorded at the door.
 * @csspart new-session - The form for a session to schedule.
 * @csspart decisions - The sign-ups that wait for a word or stand in line.
 * @csspart decision - One of them.
 * @csspart answers - What people answered to the activity's questions.
 * @csspart minimum - How many people are missing.
 * @csspart resize-session - The form that changes how many places there are.
 * @csspart cancel-session - The form that cancels a session.
 * @csspart error - What went wrong.
 * @csspart notice - What is missing for a start.
 * @cssprop [--youth-error=#b3261e] - Colour of what is to be corrected.
 * @cssprop [--youth-success=#1a7f4b] - Colour of what is done.
 * @cssprop [--youth-field-border=#7d8793] - Colour of the borders of fields.
 */
export class YouthOrganiserDesk extends YouthElement {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    organiserDeskStyles,
    listStyles,
    planningStyles,
  ];

  #place: Place = { view: 'sessions' };
  #announcement = '';

  readonly #desk: Desk = {
    host: this,
    connection: () => this.connection,
    access: () => this.#signIn.access,
    view: () => this.#place.view,
    language: () => this.language,
    now: () => this.now(),
    call: (work) => this.#signIn.call(work),
    go: (place) => this.#go(place),
    requestUpdate: () => this.requestUpdate(),
    focus: (id) => this.#focus(id),
    announce: (text) => {
      this.#announcement = text;
      this.requestUpdate();
    },
    dispatch: (event) => this.dispatchEvent(event),
  };
  readonly #signIn = new SignIn(this.#desk, () => this.#startAnew());
  readonly #sessions = new Sessions(this.#desk);
  readonly #roster = new Roster(this.#desk);
  readonly #forms = {
    cancelling: new CancelSession(this.#desk, () => this.#roster.refresh()),
    decisions: new Decisions(this.#desk, () => this.#roster.refresh()),
    resizing: new ResizeSession(this.#desk, () => this.#roster.refresh()),
  };
  readonly #entries = new Entries(this.#desk);
  readonly #supplement = new Supplement(this.#desk, () => this.#entries.refresh());
  readonly #back = new BackButton((place) => {
    if (this.#signIn.access !== undefined) this.#show(place);
  });
  readonly #newSession = new NewSessionForm(this.#desk);
  readonly #doorLinks = new DoorLinks(this);

  constructor() {
    super();
    this.addController(this.#back);
    this.addController(this.#doorLinks);
    this.addController(new WhileVisible(refreshAfterMs, () => this.#roster.refresh()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#signIn.resume();
    if (this.#signIn.access !== undefined) this.#follow(this.#doorLinks.take());
  }

  #follow(link: DoorLink | undefined): void {
    if (link === undefined) return;
    this.#go({ view: 'roster', sessionId: link.sessionId });
    this.#roster.seek(link.signUpId);
  }

  #go(place: Place): void {
    if (JSON.stringify(place) !== JSON.stringify(this.#place)) this.#back.follow(this.#place, place);
    this.#show(place);
  }

  #show(place: Place): void {
    this.#place = place;
    if (place.view === 'roster') this.#roster.open(place.sessionId);
    this.#announcement = '';
    void this.#focus('title');
  }

  /** Nothing of one organiser is left for the next. */
  #startAnew(): void {
    const parts = [
      this.#sessions,
      this.#roster,
      ...Object.values(this.#forms),
      this.#entries,
      this.#supplement,
      this.#newSession,
    ];
    for (const part of parts) part.clear();
    this.#place = { view: 'sessions' };
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
    const { language } = this;
    const { access } = this.#signIn;
    if (access === undefined) {
      return signInView(this.#signIn, language, {
        signIn: (token) => void this.#signIn.signIn(token),
        remember: (isRemembered) => (this.#signIn.isRemembered = isRemembered),
      });
    }
    return html`${frameView(
      { access, language, place: this.#place },
      {
        go: (place) => this.#go(place),
        choose: (communityId) => this.#signIn.choose(communityId),
        signOut: () => {
          this.#signIn.signOut();
          this.#desk.announce(messages[language].signedOut);
        },
      },
    )}
    ${this.#view()}`;
  }

  #view() {
    switch (this.#place.view) {
      case 'sessions':
        return sessionsView(this.#sessions, this.#desk);
      case 'roster':
        return rosterView(this.#roster, this.#forms, this.#desk);
      case 'approvals':
        return entriesView(this.#entries, this.#supplement, this.#desk);
      case 'new-session':
        return newSessionView(this.#newSession, this.#desk);
    }
  }
}
