import { type MetricKey, metricKeys, type Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Connection } from '../../context/connection.ts';
import { NarrowController } from '../../controllers/narrow-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { grouped, instantText } from '../../localize/figures.ts';
import { errorState, loadingState, noClientState } from '../../localize/states.ts';
import { ReadingElement } from '../../reading-element.ts';
import { baseStyles } from '../../styles/base.ts';
import { reportedStyles } from './reported.styles.ts';
import { reported } from './reported.ts';
import { YouthExternalLinkEvent, YouthStatisticsLoadedEvent } from './stats-panel.events.ts';
import { messages } from './stats-panel.messages.ts';
import { statsPanelStyles } from './stats-panel.styles.ts';
import { tiles } from './tiles.ts';
import { trend } from './trend.ts';

/** How much room the panel takes for itself. */
export type StatsPanelDisplay = 'panel';

/** Connection, community, first and last day. */
type Key = readonly [Connection, string, string, string];

/** No schema has seen an answer, so any part may be missing. */
type ReceivedStatistics = Partial<Statistics>;

/** An answer and the community that it was asked for. */
interface Answer {
  readonly communityId: string;
  readonly statistics: Statistics;
}

/**
 * The four counts of the programme with what they count, their course by months, and figures of the report beside them.
 *
 * @tag youth-stats-panel
 * @summary Sessions, attendances, people and volunteer hours, each with its definition, period and time.
 * @fires {YouthStatisticsLoadedEvent} youth-statistics-loaded - The statistics have been read, for the first time or again; doesn't bubble.
 * @fires {YouthExternalLinkEvent} youth-external-link - A link to another site is being followed; cancelable, bubbles.
 * @csspart base - The whole panel.
 * @csspart header - Title, community and time.
 * @csspart tiles - The four counts.
 * @csspart tile - One count.
 * @csspart value - A count's figure with its unit.
 * @csspart period - A count's period and time.
 * @csspart population - The number of young people in the area.
 * @csspart trend - The section of the monthly plot.
 * @csspart plot - The bars with their labels.
 * @csspart table - The monthly figures behind the plot.
 * @csspart reported - The section of reported figures.
 * @csspart source - A link to a figure's source.
 * @csspart notice - What is shown instead of figures.
 * @csspart error - What went wrong.
 * @csspart retry - The button that asks again.
 * @csspart loading - What is shown until the first answer.
 * @cssprop --youth-accent - Colour of bars and links.
 * @cssprop --youth-surface - Background.
 * @cssprop --youth-tint - Background of the tiles.
 * @cssprop --youth-text - Colour of the text.
 * @cssprop --youth-muted - Colour of what is secondary.
 * @cssprop --youth-border - Colour of lines.
 * @cssprop --youth-radius - Radius of the corners.
 */
export class YouthStatsPanel extends ReadingElement {
  static override readonly styles = [baseStyles, statsPanelStyles, reportedStyles];

  /** Whose figures; all communities' where it is left out. */
  @property({ attribute: 'community-id' }) communityId = '';
  /** First day, `YYYY-MM-DD`; from the beginning where it is left out. */
  @property() from = '';
  /** Last day, `YYYY-MM-DD`; up to now where it is left out. */
  @property() until = '';
  /** The form that is drawn; `panel` for a page. */
  @property() display: StatsPanelDisplay = 'panel';
  /** The count that the plot shows: `sessions`, `attendances`, `persons` or `service-minutes`. */
  @property() count: MetricKey = 'attendances';

  #announcement = '';
  readonly #narrow = new NarrowController(this, () => (this.mode === 'elder' ? 800 : 640));
  readonly #answer = new ResourceController<Key, Answer>(this, {
    key: () => this.connection && [this.connection, this.communityId, this.from, this.until],
    load: async ([{ reader }, communityId, from, until], signal) => {
      const query = { ...(communityId && { communityId }), ...(from && { from }), ...(until && { until }) };
      // The server is the judge of what the page's author has written.
      const statistics = await reader.statistics.get(query, { signal });
      this.#announcement = this.#current === undefined ? '' : messages[this.language].updated;
      return { communityId, statistics };
    },
    loaded: ({ statistics }) => this.dispatchEvent(new YouthStatisticsLoadedEvent(statistics)),
  });

  /** Reads the statistics again. */
  refresh(): void {
    this.#answer.retry();
  }

  /** The last good answer, as long as it is about the same community; it says itself which days it counts. */
  get #current(): ReceivedStatistics | undefined {
    const { value } = this.#answer;
    return value?.communityId === this.communityId ? value.statistics : undefined;
  }

  readonly #choose = (count: MetricKey): void => {
    const { choose, label } = messages[this.language];
    this.count = count;
    this.#announcement = `${choose}: ${label[count]}`;
  };

  readonly #follow = (url: string): boolean => this.dispatchEvent(new YouthExternalLinkEvent(url));

  #notice(): TemplateResult {
    const { state, error } = this.#answer;
    if (this.connection === undefined) return noClientState(this.language);
    if (state === 'error') return errorState(error, this.language, () => this.refresh());
    return loadingState(this.language);
  }

  #header({ communityName, asOf }: ReceivedStatistics): TemplateResult {
    const text = messages[this.language];
    const when = instantText(asOf, this.language);
    return html`<div class="header" part="header">
      <h2>${text.title}<span class="muted"> · ${communityName ?? text.everywhere}</span></h2>
      ${when === undefined ? nothing : html`<p class="muted small">${text.asOf(when)}</p>`}
    </div>`;
  }

  #figures(statistics: ReceivedStatistics): TemplateResult {
    const { language } = this;
    const { metrics = [], months = [], reported: figures = [], youthPopulation, asOf } = statistics;
    const isEmpty = months.length === 0 && metrics.every(({ value }) => value === 0);
    const count = metricKeys.includes(this.count) ? this.count : 'attendances';
    return html`
      ${isEmpty ? html`<div class="notice" part="notice"><p>${messages[language].empty}</p></div>` : nothing}
      ${tiles(metrics, language)} ${youthPopulation === undefined ? nothing : population(youthPopulation, language)}
      ${isEmpty ? nothing : trend({ months, asOf, count, language, isNarrow: this.#narrow.isNarrow, choose: this.#choose })}
      ${figures.length === 0 ? nothing : reported({ figures, language, follow: this.#follow })}
    `;
  }

  protected override render(): TemplateResult {
    const statistics = this.connection && this.#current;
    if (statistics === undefined)
      return html`<div class="frame" part="base" lang=${this.language}>${this.#notice()}</div>`;
    const { state } = this.#answer;
    return html`<div
      class="frame"
      part="base"
      lang=${this.language}
      data-display=${this.display}
      ?data-narrow=${this.#narrow.isNarrow}
      aria-busy=${String(state === 'loading')}
    >
      ${this.#header(statistics)} ${state === 'error' ? this.#notice() : nothing} ${this.#figures(statistics)}
      <p class="visually-hidden" role="status">${this.#announcement}</p>
    </div>`;
  }
}

function population(people: number, language: Language): TemplateResult {
  const text = messages[language];
  return html`<p class="population" part="population">
    <span>${text.population}</span> <strong>${grouped(people)}</strong> ${text.populationUnit}
    <span class="muted small">${text.populationNote}</span>
  </p>`;
}
