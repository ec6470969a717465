import type { Instant, ProgrammeDetail, SeriesTotals } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { grouped, instantText } from '../../localize/figures.ts';
import { errorState, loadingState, noClientState } from '../../localize/states.ts';
import { ReadingElement } from '../../reading-element.ts';
import { baseStyles } from '../../styles/base.ts';
import { activitySection, bySoonest } from './activity-section.ts';
import { pageActions } from './page-actions.ts';
import { YouthProgrammeLoadedEvent } from './programme-page.events.ts';
import { messages } from './programme-page.messages.ts';
import { programmePageStyles } from './programme-page.styles.ts';

/** An answer and the programme that it was asked for. No schema has seen it, so any part may be missing. */
interface Answer {
  readonly programmeId: string;
  readonly programme: Partial<ProgrammeDetail>;
}

/**
 * A programme's own page: its story, what has come together so far, and its activities with their next sessions, each
 * to join once or as a series.
 *
 * @tag youth-programme-page
 * @summary A programme's story, running totals and activities, with the way to one session or to a whole series.
 * @fires {YouthSessionSelectedEvent} youth-session-selected - A visitor wants to sign up; cancelable, see `sign-up-url`.
 * @fires {YouthSeriesSelectedEvent} youth-series-selected - A visitor wants to join all coming sessions of an activity; cancelable, see `series-sign-up-url`.
 * @fires {YouthProgrammeLoadedEvent} youth-programme-loaded - The programme has been read, for the first time or again; doesn't bubble.
 * @csspart base - Everything.
 * @csspart header - The programme's name and what it is in a sentence.
 * @csspart summary - What the programme is in a sentence.
 * @csspart story - The programme's story.
 * @csspart totals - What has come together.
 * @csspart activities - The list of activities.
 * @csspart activity - One activity.
 * @csspart activity-totals - What has come together of an activity.
 * @csspart session - One of the next sessions.
 * @csspart sign-up - The button or link to a session's sign-up.
 * @csspart series-sign-up - The button or link to the sign-up for all coming sessions of an activity.
 * @csspart empty - What is said where there are no activities.
 * @csspart notice - What is shown instead of a programme.
 * @csspart error - What went wrong.
 * @csspart retry - The button that asks again.
 * @csspart loading - What is shown until the first answer.
 */
export class YouthProgrammePage extends ReadingElement {
  static override readonly styles = [baseStyles, programmePageStyles];

  /** Whose page this is. */
  @property({ attribute: 'programme-id' }) programmeId = '';
  /** Address of the page with the sign-up form, e.g. `/sign-up?session={sessionId}`. Without it, listen to the event. */
  @property({ attribute: 'sign-up-url' }) signUpUrl = '';
  /** Address of the sign-up for a whole series, e.g. `/sign-up?activity={activityId}`. Without it, listen to the event. */
  @property({ attribute: 'series-sign-up-url' }) seriesSignUpUrl = '';

  /** A sign-up was asked for and nobody took it over. */
  @state() private isUnanswered = false;

  #announcement = '';
  readonly #answer = new ResourceController<readonly [Connection, string], Answer>(this, {
    key: () => {
      const programmeId = this.programmeId.trim();
      return this.connection === undefined || programmeId === '' ? undefined : [this.connection, programmeId];
    },
    load: async ([{ reader }, programmeId], signal) => {
      const programme = await reader.programmes.get(programmeId, { signal });
      this.#announcement = this.#current === undefined ? '' : messages[this.language].updated;
      return { programmeId, programme };
    },
    loaded: ({ programme }) =>
      this.dispatchEvent(new YouthProgrammeLoadedEvent(programme as ProgrammeDetail)), // as the server sent it
  });

  /** Reads the programme again. */
  refresh(): void {
    this.#answer.retry();
  }

  /** The last good answer about this programme. One that has ceased to exist has none. */
  get #current(): Partial<ProgrammeDetail> | undefined {
    const { value, error, state: reading } = this.#answer;
    if (reading === 'error' && isApiError(error, 'programme-not-found')) return undefined;
    return value?.programmeId === this.programmeId.trim() ? value.programme : undefined;
  }

  #notice(): TemplateResult {
    const { language } = this;
    const { state: reading, error } = this.#answer;
    const texts = messages[language];
    if (this.connection === undefined) return noClientState(language);
    if (this.programmeId.trim() === '') return notice(texts.noProgramme);
    if (reading !== 'error') return loadingState(language);
    if (isApiError(error, 'programme-not-found')) return notice(texts.unknown);
    return errorState(error, language, () => this.refresh());
  }

  #activities(activities: ProgrammeDetail['activities'], now: Instant): TemplateResult {
    const { language } = this;
    const texts = messages[language];
    const actions = pageActions({
      signUpUrl: this.signUpUrl,
      seriesSignUpUrl: this.seriesSignUpUrl,
      tell: (event) => {
        this.isUnanswered = false;
        return this.dispatchEvent(event);
      },
      unanswered: () => (this.isUnanswered = true),
    });
    return html`<section aria-labelledby="activities">
      <h3 id="activities">${texts.activities}</h3>
      ${
        activities.length === 0
          ? html`<div class="notice" part="empty"><p>${texts.noActivities}</p></div>`
          : html`<ul part="activities">
              ${bySoonest(activities).map((entry) => activitySection(entry, { language, now, actions }))}
            </ul>`
      }
      <p role="status" class="muted">${this.isUnanswered ? texts.unanswered : nothing}</p>
    </section>`;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const programme = this.connection && this.#current;
    if (programme === undefined)
      return html`<div class="frame" part="base" lang=${language}>${this.#notice()}</div>`;
    const { name, summary, story, totals, activities = [] } = programme;
    const { state: reading } = this.#answer;
    return html`<div class="frame" part="base" lang=${language} aria-busy=${String(reading === 'loading')}>
      <div class="header" part="header">
        <h2>${name}</h2>
        ${summary ? html`<p class="muted" part="summary">${summary}</p>` : nothing}
      </div>
      ${reading === 'error' ? this.#notice() : nothing} ${totals === undefined ? nothing : totalsSection(totals, messages[language], instantText(totals.asOf, language))}
      ${story ? storySection(story, messages[language].story) : nothing} ${this.#activities(activities, this.now())}
      <p class="visually-hidden" role="status">${this.#announcement}</p>
    </div>`;
  }
}

function notice(text: string): TemplateResult {
  return html`<div class="notice" part="notice" role="status"><p>${text}</p></div>`;
}

function totalsSection(
  { sessions, attendances, upcoming }: SeriesTotals,
  texts: (typeof messages)['en'],
  asOf: string | undefined,
): TemplateResult {
  const total = (label: string, value: number, unit: string) =>
    html`<div class="total">
      <dt class="muted">${label}</dt>
      <dd><strong>${grouped(value)}</strong> ${unit}</dd>
    </div>`;
  return html`<section aria-labelledby="so-far">
    <h3 id="so-far">${texts.soFar}</h3>
    <dl part="totals">
      ${
        sessions === 0
          ? nothing
          : html`${total(texts.held, sessions, texts.heldUnit)} ${attendances === undefined ? nothing : total(texts.attendances, attendances, texts.attendancesUnit)}`
      }
      ${total(texts.upcoming, upcoming, texts.upcomingUnit)}
    </dl>
    ${asOf === undefined ? nothing : html`<p class="muted small as-of">${texts.asOf(asOf)}</p>`}
  </section>`;
}

/** Paragraphs are divided by empty lines. */
function storySection(story: string, title: string): TemplateResult {
  const paragraphs = story.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return html`<section part="story" aria-labelledby="story">
    <h3 id="story">${title}</h3>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  </section>`;
}
