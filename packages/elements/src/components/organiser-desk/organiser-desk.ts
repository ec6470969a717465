import { html, type PropertyValues, type TemplateResult } from 'lit';
import { fieldStyles } from '../../forms/field.styles.ts';
import { noClientState } from '../../localize/states.ts';
import { baseStyles } from '../../styles/base.ts';
import { YouthElement } from '../../youth-element.ts';
import { approvalsStyles } from './approvals.styles.ts';
import { BackButton } from './back-button.ts';
import { CancelSession } from './cancel-session.ts';
import { Certificates } from './certificates.ts';
import { openCorrections } from './corrections.ts';
import { Decisions } from './decisions.ts';
import type { Desk, Place } from './desk.ts';
import { placeView } from './place-view.ts';
import { type DoorLink, DoorLinks } from './door-link.ts';
import { DoorScreen } from './door-screen.ts';
import { doorScreenStyles } from './door-screen.styles.ts';
import { Entries } from './entries.ts';
import type { Approvals } from './entries-view.ts';
import { frameView } from './frame-view.ts';
import { listStyles } from './lists.styles.ts';
import { staffStyles } from '../../staff/staff.styles.ts';
import { messages } from './organiser-desk.messages.ts';
import { NewSessionForm } from './new-session.ts';
import { OpenCheckIns } from './open-check-ins.ts';
import { PaperForm } from './paper.ts';
import { planningStyles } from './planning.styles.ts';
import { openObjections } from './objections.ts';
import { openStars } from './stars.ts';
import { ResizeSession } from './resize-session.ts';
import { Roster } from './roster.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from '../../staff/sign-in.ts';
import { signInView } from '../../staff/sign-in-view.ts';
import { Supplement } from './supplement.ts';
import { tabStore } from './tab-store.ts';
import { WhenOnline } from '../../controllers/when-online.ts';
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
 * @csspart open-door - The button that shows the door's code.
 * @csspart close-door - The button that puts it away.
 * @csspart door-screen - The screen at the door.
 * @csspart door-code - The code on it.
 * @csspart door-countdown - How long it stands.
 * @csspart queue - What waits to be sent, and what was refused.
 * @csspart paper-list - The paper list.
 * @csspart paper-waiting - That another person's reading is awaited.
 * @csspart paper-result - What two readings come to.
 * @csspart paper-differences - Where they differ.
 * @csspart open-check-ins - Volunteers whom nobody checked out.
 * @csspart open-check-in - One of them.
 * @csspart close-check-in - The button that closes a check-in.
 * @csspart certificates - The certificates of the community.
 * @csspart certificate - One of them.
 * @csspart open-certificate - The button that opens the form that issues one.
 * @csspart issue-certificate - That form.
 * @csspart issued-certificate - What was just issued.
 * @csspart revoke-certificate - The button that takes one back.
 * @csspart check-in - The button that checks a person in.
 * @csspart check-out - The button that checks a person out.
 * @csspart approvals - The service entries.
 * @csspart entry - One service entry.
 * @csspart flags - What somebody should look at in an entry.
 * @csspart steps - What happened to an entry.
 * @csspart note-correction - The button that writes down a volunteer's request to correct an entry.
 * @csspart case - An objection, a request to correct an entry, or an application for a star.
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
    staffStyles,
    listStyles,
    approvalsStyles,
    planningStyles,
    doorScreenStyles,
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
  readonly #baseUrl = () => this.connection?.reader.baseUrl;
  readonly #roster = new Roster(this.#desk, tabStore('scans', this.#baseUrl));
  readonly #door = new DoorScreen(this.#desk, tabStore('door', this.#baseUrl));
  readonly #forms = {
    cancelling: new CancelSession(this.#desk, () => this.#roster.refresh()),
    decisions: new Decisions(this.#desk, () => this.#roster.refresh()),
    door: this.#door,
    paper: new PaperForm(this.#desk, () => this.#roster.refresh()),
    resizing: new ResizeSession(this.#desk, () => this.#roster.refresh()),
  };
  readonly #entries = new Entries(this.#desk);
  readonly #approvals: Approvals = {
    list: this.#entries,
    supplement: new Supplement(this.#desk, () => this.#entries.refresh()),
    objections: openObjections(this.#desk, () => this.#entries.section === 'objections'),
    corrections: openCorrections(this.#desk, () => this.#entries.section === 'corrections'),
    stars: openStars(this.#desk, () => this.#entries.section === 'stars'),
  };
  readonly #back = new BackButton((place) => {
    if (this.#signIn.access !== undefined) this.#show(place);
  });
  /** What each view shows. */
  readonly #parts = {
    sessions: new Sessions(this.#desk),
    roster: this.#roster,
    forms: this.#forms,
    approvals: this.#approvals,
    openCheckIns: new OpenCheckIns(this.#desk),
    certificates: new Certificates(this.#desk),
    newSession: new NewSessionForm(this.#desk),
  };
  readonly #doorLinks = new DoorLinks(this);

  constructor() {
    super();
    this.addController(this.#back);
    this.addController(this.#doorLinks);
    this.addController(this.#door);
    this.addController(new WhenOnline(() => void this.#roster.flush()));
    this.addController(new WhileVisible(refreshAfterMs, () => this.#roster.refresh()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#signIn.resume();
    if (this.#signIn.access === undefined) return;
    this.#follow(this.#doorLinks.take());
    const atDoor = this.#door.resume();
    if (atDoor !== undefined) this.#go({ view: 'roster', sessionId: atDoor });
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
    const { approvals, forms, ...parts } = this.#parts;
    const all = [parts, approvals, forms].flatMap((some) => Object.values(some));
    for (const part of all) part.clear();
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
    ${placeView(this.#place, this.#parts, this.#desk)}`;
  }
}
