import { addMonths, type CivilMonth, dayOf, monthOf } from '@youth-action/sdk/domain';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { fieldStyles } from '../../forms/field.styles.ts';
import { noClientState } from '../../localize/states.ts';
import { baseStyles } from '../../styles/base.ts';
import { YouthElement } from '../../youth-element.ts';
import { staffStyles } from '../../staff/staff.styles.ts';
import { SignIn } from '../../staff/sign-in.ts';
import { signInView } from '../../staff/sign-in-view.ts';
import { Downloads } from './downloads.ts';
import { figureStyles } from './figures.styles.ts';
import { frameView } from './frame-view.ts';
import { messages } from './monthly-report.messages.ts';
import { monthlyReportStyles } from './monthly-report.styles.ts';
import type { ReportHost, ReportViewName } from './report-host.ts';
import { reportView } from './report-view.ts';
import { ReportWork } from './report-work.ts';
import { RollUp } from './roll-up.ts';
import { rollUpView } from './roll-up-view.ts';

/**
 * Where a community's clerk drafts, checks, freezes and submits the month's report, and an administrator sees them all.
 *
 * Asks for the organiser's token itself, and keeps it as the organiser's desk does. Prints as a report on paper.
 *
 * @tag youth-monthly-report
 * @summary The monthly report: figures with their rows, texts, freezing, submission, amendment, files, roll-up.
 * @fires {YouthReportChangedEvent} youth-report-changed - A report was drafted, edited, frozen, submitted or amended.
 * @csspart base - Everything.
 * @csspart sign-in - The form that asks for the token.
 * @csspart navigation - The bar with community, views and month.
 * @csspart month - The month with a step back and a step on.
 * @csspart report - The report.
 * @csspart state - Whether it is a draft, frozen or submitted.
 * @csspart moved - By how much the records have moved since it was frozen.
 * @csspart next - What can be done with it next.
 * @csspart files - The files to save.
 * @csspart figures - A list of figures.
 * @csspart figure - One of them.
 * @csspart parts - The table by programme or by category.
 * @csspart rows - The rows behind a figure.
 * @csspart stating - The form for another number than the computed one.
 * @csspart texts - The form for the texts.
 * @csspart conflict - A text that two have changed.
 * @csspart conflict-notice - That somebody else has saved first.
 * @csspart trace - Who did what.
 * @csspart roll-up - The month over all communities.
 * @csspart standing - Who has submitted.
 * @csspart sums - The sums.
 * @csspart empty - That there is no report yet.
 * @csspart error - What went wrong.
 * @csspart notice - What is missing for a start.
 * @cssprop [--youth-error=#b3261e] - Colour of what is to be corrected.
 * @cssprop [--youth-success=#1a7f4b] - Colour of what is done.
 * @cssprop [--youth-field-border=#7d8793] - Colour of the borders of fields.
 */
export class YouthMonthlyReport extends YouthElement {
  static override readonly styles = [baseStyles, fieldStyles, staffStyles, figureStyles, monthlyReportStyles];

  #view: ReportViewName = 'report';
  #month: CivilMonth | undefined;
  #announcement = '';

  readonly #host: ReportHost = {
    host: this,
    connection: () => this.connection,
    access: () => this.#signIn.access,
    view: () => this.#view,
    month: () => this.#shownMonth,
    language: () => this.language,
    now: () => this.now(),
    call: (work) => this.#signIn.call(work),
    requestUpdate: () => this.requestUpdate(),
    focus: (id) => this.#focus(id),
    announce: (text) => {
      this.#announcement = text;
      this.requestUpdate();
    },
    dispatch: (event) => this.dispatchEvent(event),
  };
  readonly #signIn = new SignIn(this.#host, () => this.#startAnew());
  readonly #work = new ReportWork(this.#host);
  readonly #rollUp = new RollUp(this.#host);
  readonly #downloads = new Downloads(this.#host);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#signIn.resume();
  }

  /** The last month that is over, until another one is chosen: that's the one to report on. */
  get #shownMonth(): CivilMonth {
    return this.#month ?? addMonths(this.#currentMonth, -1);
  }

  get #currentMonth(): CivilMonth {
    return monthOf(dayOf(this.now()));
  }

  #startAnew(): void {
    this.#work.clear();
    this.#rollUp.clear();
    if (this.#signIn.access?.role !== 'administrator') this.#view = 'report';
    this.requestUpdate();
  }

  #show(view: ReportViewName): void {
    this.#view = view;
    this.#announcement = '';
    this.requestUpdate();
  }

  #choose(month: CivilMonth): void {
    this.#month = month;
    this.#work.forgetChoice();
    this.#announcement = '';
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
    if (access === undefined)
      return signInView(this.#signIn, language, {
        signIn: (token) => void this.#signIn.signIn(token),
        remember: (isRemembered) => (this.#signIn.isRemembered = isRemembered),
      });
    const model = { access, language, view: this.#view, month: this.#shownMonth, latest: this.#currentMonth };
    return html`${frameView(model, {
      show: (view) => this.#show(view),
      choose: (communityId) => this.#signIn.choose(communityId),
      month: (month) => this.#choose(month),
      signOut: () => {
        this.#signIn.signOut();
        this.#host.announce(messages[language].signedOut);
      },
    })}
    ${this.#view === 'report' ? this.#report() : this.#sums()}`;
  }

  #report(): TemplateResult {
    const model = {
      work: this.#work,
      downloads: this.#downloads,
      month: this.#shownMonth,
      currentMonth: this.#currentMonth,
    };
    return reportView(model, {
      language: this.language,
      redraw: () => this.requestUpdate(),
      focus: (id) => void this.#focus(id),
    });
  }

  #sums(): TemplateResult {
    return rollUpView(this.#rollUp, {
      language: this.language,
      month: this.#shownMonth,
      open: (communityId) => {
        this.#signIn.choose(communityId);
        this.#show('report');
        void this.#focus('title');
      },
    });
  }
}
