import { type MetricKey, metricKeys, type Statistics } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NarrowController } from '../../controllers/narrow-controller.ts';
import { errorState, loadingState, noClientState } from '../../localize/states.ts';
import { ReadingElement } from '../../reading-element.ts';
import { baseStyles } from '../../styles/base.ts';
import { heading, population, skeleton } from './frame.ts';
import { panelParts } from './panel-parts.ts';
import { PanelData, type ReceivedStatistics } from './panel-data.ts';
import { reloading } from './reload.ts';
import {
  type StatisticsChoice,
  YouthExternalLinkEvent,
  YouthStatisticsChosenEvent,
  YouthStatisticsLoadedEvent,
} from './stats-panel.events.ts';
import { messages } from './stats-panel.messages.ts';
import { statsPanelStyles } from './stats-panel.styles.ts';
import { tiles } from './tiles.ts';

/** How much room the panel takes for itself: a page's column, the four counts alone, or a whole screen. */
export type StatsPanelDisplay = 'panel' | 'compact' | 'wall';

/**
 * The four counts of the programme with what they count, plots of them, and figures of the report beside them.
 *
 * @tag youth-stats-panel
 * @summary Sessions, attendances, people and volunteer hours, with definitions, plots and the figures of a report.
 * @fires {YouthStatisticsLoadedEvent} youth-statistics-loaded - The statistics have been read, for the first time or again; doesn't bubble.
 * @fires {YouthStatisticsChosenEvent} youth-statistics-chosen - A visitor has chosen a period, a count or a filter; cancelable, bubbles.
 * @fires {YouthExternalLinkEvent} youth-external-link - A link to another site is being followed; cancelable, bubbles.
 * @csspart base - The whole panel.
 * @csspart header - Title, community, period and time.
 * @csspart period - The days that are counted, and up to when.
 * @csspart choices - The choice of period and filter.
 * @csspart tiles - The four counts.
 * @csspart tile - One count.
 * @csspart value - A count's figure with its unit.
 * @csspart withheld - What stands instead of a figure that isn't told.
 * @csspart definition - What is counted, from when to when, and what was corrected.
 * @csspart query - The link to the query behind a figure.
 * @csspart population - The number of young people in the area.
 * @csspart choice - The choice of the count that the plots show.
 * @csspart trend - The section of the plot by months.
 * @csspart communities - The section of the plot by community.
 * @csspart programmes - The section of the plot by programme.
 * @csspart categories - The section of the plot by category.
 * @csspart plot - A plot with its labels.
 * @csspart table - The figures behind a plot.
 * @csspart withheld-note - Why figures in plots are withheld.
 * @csspart reported - The section of reported figures.
 * @csspart source - A link to a figure's source.
 * @csspart freshness - Clock and state of the connection, on a wall.
 * @csspart notice - What is shown instead of figures.
 * @csspart error - What went wrong.
 * @csspart retry - The button that asks again.
 * @csspart loading - What is said until the first answer.
 * @cssprop --youth-accent - Colour of bars and links.
 * @cssprop --youth-surface - Background.
 * @cssprop --youth-tint - Background of the tiles.
 * @cssprop --youth-text - Colour of the text.
 * @cssprop --youth-muted - Colour of what is secondary.
 * @cssprop --youth-border - Colour of lines.
 * @cssprop --youth-radius - Radius of the corners.
 */
export class YouthStatsPanel extends ReadingElement {
  static override readonly styles = [baseStyles, statsPanelStyles];

  /** Whose figures; all communities' where it is left out. */
  @property({ attribute: 'community-id' }) communityId = '';
  /** `all`, a year `YYYY`, or a month `YYYY-MM`. */
  @property() period = 'all';
  /** Only this programme's activities. */
  @property({ attribute: 'programme-id' }) programmeId = '';
  /** Only activities of this service category, e.g. `culture`. Not together with a programme. */
  @property() category = '';
  /** `panel` for a page, `compact` for the four counts alone, `wall` for a whole screen. */
  @property() display: StatsPanelDisplay = 'panel';
  /** The count that the plots show: `sessions`, `attendances`, `persons` or `service-minutes`. */
  @property() count: MetricKey = 'attendances';
  /** Lets visitors choose a programme or a category. */
  @property({ type: Boolean }) filters = false;
  /** How often the figures are read again, in seconds; left out, never, and on a wall every minute. */
  @property({ type: Number, attribute: 'reload-seconds' }) reloadSeconds: number | undefined;

  #announcement = '';
  #activeMonth = '';
  #isReading = false;
  readonly #opened = new Set<MetricKey>();
  readonly #narrow = new NarrowController(this, () => (this.mode === 'elder' ? 800 : 640));
  readonly #medium = new NarrowController(this, () => (this.mode === 'elder' ? 1_200 : 920));
  readonly #parts = panelParts(this);
  readonly #data = new PanelData(this, {
    wanted: () => {
      const { communityId, programmeId, category } = this;
      const reader = this.connection?.reader;
      const withChoices = this.display === 'panel';
      return (
        reader && { reader, communityId, period: this.period || 'all', programmeId, category, withChoices }
      );
    },
    now: () => this.now(),
    loaded: (statistics) => this.#loaded(statistics),
  });

  constructor() {
    super();
    reloading(this, () => this.#data.refresh());
  }

  /** Reads the statistics again, and says so to a screen reader. */
  refresh(): void {
    this.#isReading = true;
    this.#data.refresh();
  }

  /** What the figures are narrowed to; a category's name comes with the choices. */
  get #filterText(): string | undefined {
    const { filter } = this.#data.current ?? {};
    if (filter?.category === undefined) return filter?.programmeName;
    return this.#parts.get('choices')?.categoryName(filter.category, this.language) ?? filter.category;
  }

  #loaded(statistics: Statistics): void {
    // What comes by itself every minute isn't announced each time.
    this.#announcement = this.#isReading ? messages[this.language].updated : '';
    this.#isReading = false;
    this.dispatchEvent(new YouthStatisticsLoadedEvent(statistics));
  }

  readonly #choose = (chosen: Partial<StatisticsChoice>): void => {
    const { period, count, programmeId, category } = this;
    const event = new YouthStatisticsChosenEvent({ period, count, programmeId, category, ...chosen });
    const isKept = this.dispatchEvent(event);
    if (isKept) Object.assign(this, event.choice);
    if (isKept && chosen.count === undefined) this.#isReading = true;
    this.requestUpdate(); // what the browser shows as chosen goes back where the page has prevented it
  };

  readonly #follow = (url: string): boolean => this.dispatchEvent(new YouthExternalLinkEvent(url));

  readonly #activate = (month: string): void => {
    this.#activeMonth = month;
    this.requestUpdate();
  };

  readonly #open = (key: MetricKey): void => {
    this.#opened.add(key);
    this.requestUpdate();
  };

  #choices(): unknown {
    const { language, period, programmeId, category, filters } = this;
    const { whole } = this.#data;
    const room = html`<div class="choices-room"></div>`;
    if (this.display !== 'panel') return nothing;
    if (whole === undefined) return room;
    const chosen = { period: period || 'all', programmeId, category };
    const view = { ...chosen, whole, language, withFilters: filters, choose: this.#choose };
    return this.#parts.get('choices')?.choices(view) ?? room;
  }

  #tiles(statistics: ReceivedStatistics | undefined): TemplateResult {
    const { language } = this;
    const metrics = statistics && (statistics.metrics ?? []);
    const disclosed = (key: MetricKey): unknown => {
      if (statistics === undefined || !this.#opened.has(key)) return nothing;
      const figure = metrics?.find((one) => one.key === key);
      const baseUrl = this.connection?.reader.baseUrl ?? '';
      const part = this.#parts.get('definition');
      return part?.definition({ figure, statistics, language, baseUrl }) ?? loadingState(language);
    };
    return tiles({ metrics, threshold: statistics?.threshold ?? 10, language, disclosed, open: this.#open });
  }

  #plots(statistics: ReceivedStatistics): unknown {
    const part = this.#parts.get('plots');
    const error = this.#parts.errorOf('plots');
    if (error !== undefined) return errorState(error, this.language, () => this.#parts.retry());
    const { language } = this;
    return (
      part?.plots({
        statistics,
        language,
        count: metricKeys.includes(this.count) ? this.count : 'attendances',
        isNarrow: this.#narrow.isNarrow,
        active: this.#activeMonth,
        activate: this.#activate,
        choose: (count) => this.#choose({ count }),
      }) ?? html`<div class="placeholder"></div>`
    );
  }

  #rest(statistics: ReceivedStatistics): unknown {
    const { language, display } = this;
    const { metrics = [], months = [], reported = [], youthPopulation } = statistics;
    const isEmpty = months.length === 0 && metrics.every(({ value }) => value === 0);
    if (isEmpty) return html`<div class="notice" part="notice"><p>${messages[language].empty}</p></div>`;
    if (display !== 'panel') return nothing;
    const follow = this.#follow;
    return html`${youthPopulation === undefined ? nothing : population(youthPopulation, language)}
    ${this.#plots(statistics)}
    ${reported.length === 0 ? nothing : this.#parts.get('reported')?.reported({ figures: reported, language, follow })}`;
  }

  #body(): unknown {
    const { language } = this;
    const statistics = this.#data.current;
    if (this.connection === undefined) return noClientState(language);
    const { state, error, isLost, readAt = this.now() } = this.#data;
    const problem = state === 'error' ? errorState(error, language, () => this.refresh()) : nothing;
    if (statistics === undefined)
      return problem === nothing
        ? skeleton({
            language,
            display: this.display,
            choices: this.#choices(),
            tiles: this.#tiles(undefined),
          })
        : problem;
    const wall = this.display === 'wall' ? this.#parts.get('wall') : undefined;
    const [now, filter] = [this.now(), this.#filterText];
    if (wall !== undefined)
      return wall.wall({ statistics, language, now, isLost, filter, isNarrow: false, readAt });
    return html`${heading(statistics, language, filter)} ${problem} ${this.#choices()} ${this.#tiles(statistics)}
      <p class="muted small note">${messages[language].note}</p>
      ${this.#rest(statistics)}
      <p class="visually-hidden" role="status">${this.#announcement}</p>`;
  }

  protected override render(): TemplateResult {
    return html`<div
      class="frame"
      part="base"
      lang=${this.language}
      data-display=${this.display}
      ?data-narrow=${this.#narrow.isNarrow}
      ?data-medium=${this.#medium.isNarrow}
      aria-busy=${String(this.#data.state === 'loading')}
    >
      ${this.#body()}
    </div>`;
  }
}
