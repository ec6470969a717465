/** The panel on a big screen: everything at once, nothing to touch, and how fresh it is. Loaded for `display="wall"` only. */
import { type Instant, type MetricKey, timeOf } from '@youth-action/sdk/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { NamedCounts } from './bar-rows.ts';
import { barsOf } from './bars.ts';
import { heading } from './frame.ts';
import type { PlotView } from './plot-view.ts';
import { categoryParts, communityParts, hasWithheld, programmeParts } from './plot-parts.ts';
import { plotMessages } from './plots.messages.ts';
import { plotStyles } from './plots.styles.ts';
import { check } from './reported.ts';
import { reportedMessages } from './reported.messages.ts';
import { messages } from './stats-panel.messages.ts';
import { tiles } from './tiles.ts';
import { trendPlot } from './trend.ts';
import { wallMessages } from './wall.messages.ts';
import { wallStyles } from './wall.styles.ts';

export const styles = css`
  ${plotStyles}
  ${wallStyles}
`;

export interface WallView extends Omit<PlotView, 'count'> {
  /** What the figures are narrowed to, in words. */
  readonly filter: string | undefined;
  readonly now: Instant;
  /** When the figures were read. */
  readonly readAt: Instant;
  /** The last try to read them again has failed. */
  readonly isLost: boolean;
}

/** So many bars find room. */
const mostBars = 5;

export function wall(view: WallView): TemplateResult {
  const { statistics, language } = view;
  const { metrics = [], threshold = 10 } = statistics;
  const text = plotMessages[language];
  return html`<div class="wall-head">${heading(statistics, language, view.filter)} ${freshness(view)}</div>
    ${tiles({ metrics, threshold, language })}
    <div class="wall-plots">
      ${trend(view, 'attendances')} ${trend(view, 'service-minutes')}
    </div>
    <div class="wall-plots">
      ${bars(view, text.communities, communityParts(statistics))}
      ${bars(view, text.programmes, programmeParts(statistics, language))}
      ${bars(view, text.categories, categoryParts(statistics, language))} ${reportedList(view)}
    </div>
    <p class="small muted wall-note">
      ${messages[language].note} ${hasWithheld(statistics) ? text.withheldNote(threshold) : nothing}
    </p>`;
}

function freshness({ now, readAt, isLost, language }: WallView): TemplateResult {
  const text = wallMessages[language];
  const read = timeOf(readAt);
  return html`<div class="freshness" part="freshness">
    <p class="clock"><span class="visually-hidden">${text.now} </span>${timeOf(now)}</p>
    <p class=${isLost ? 'lost' : 'live'} role="status">
      ${isLost ? html`<span aria-hidden="true">⚠ </span>${text.lost(read)}` : text.read(read)}
    </p>
  </div>`;
}

function trend(view: WallView, count: MetricKey): TemplateResult {
  const { language } = view;
  const by = plotMessages[language].trend;
  return html`<section class="section" part="trend">
    <h3>${wallMessages[language].of(messages[language].label[count], by)}</h3>
    ${trendPlot({ ...view, count })}
  </section>`;
}

/** Sessions, because they are never withheld: on a wall nobody can look up why. */
function bars(view: WallView, by: string, parts: readonly NamedCounts[]): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  const { language } = view;
  return html`<section class="section">
    <h3>${wallMessages[language].of(messages[language].label.sessions, by)}</h3>
    ${barsOf({ ...view, count: 'sessions', by, parts, most: mostBars })}
  </section>`;
}

function reportedList({ statistics, language }: WallView): TemplateResult | typeof nothing {
  const { reported = [] } = statistics;
  if (reported.length === 0) return nothing;
  return html`<section class="section" part="reported">
    <h3>${reportedMessages[language].reported}</h3>
    <ul class="wall-reported">
      ${reported
        .filter(({ satisfied }) => satisfied !== undefined)
        .slice(0, 8)
        .map(
          (figure) => html`<li>
            <span>${figure.label[language]}</span> <strong>${figure.written}</strong> ${check(figure, language)}
          </li>`,
        )}
    </ul>
  </section>`;
}
