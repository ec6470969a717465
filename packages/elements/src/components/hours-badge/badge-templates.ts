/** The three forms of the badge. Bars and stars are SVG with plain attributes: a strict CSP forbids inline styles. */
import type { HoursBadge } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import { grouped, instantText } from '../../localize/figures.ts';
import { badgeView, type BadgeView } from './badge-view.ts';
import { messages, type HoursBadgeMessages } from './hours-badge.messages.ts';

/** An answer of which any part may be missing. */
export type ReceivedBadge = Partial<HoursBadge>;

interface Drawing {
  readonly badge: ReceivedBadge;
  readonly view: BadgeView;
  readonly language: Language;
  readonly text: HoursBadgeMessages;
}

export type BadgeForm = (badge: ReceivedBadge, language: Language) => TemplateResult;

function drawing(badge: ReceivedBadge, language: Language): Drawing {
  return { badge, language, view: badgeView(badge), text: messages[language] };
}

/** Everything, with where the hours come from and how they are counted. */
export const cardForm: BadgeForm = (badge, language) => {
  const of = drawing(badge, language);
  return html`<p part="title">${of.text.title}</p>
    ${essentials(of)} ${nextStar(of)} ${originMix(of)} ${facts(of)}
    <details part="definition">
      <summary>${of.text.howCounted}</summary>
      <p class="small">${of.text.definition}</p>
    </details>`;
};

/** Name, total and stars. */
export const compactForm: BadgeForm = (badge, language) => {
  const of = drawing(badge, language);
  return html`${essentials(of)} ${facts(of)}`;
};

/** A phrase that stands in a sentence. */
export const inlineForm: BadgeForm = (badge, language) => {
  const { view, text } = drawing(badge, language);
  return html`<span class="visually-hidden">${text.title} ${badge.name ?? ''} </span>${icon(true)}
    <span part="total">${minutesText(view.totalMinutes, language)}</span>
    <span class="muted" part="stars">${text.stars(view.stars)}</span>`;
};

function essentials(of: Drawing): TemplateResult {
  const { badge, text, view } = of;
  return html`<p class="person">
      <span part="name">${badge.name}</span>
      ${badge.leagueMember === true ? html`<span part="member">${text.member}</span>` : nothing}
      <span class="muted" part="team">${badge.teamName}</span>
    </p>
    <p part="total">${total(of)}</p>
    <p part="stars">
      ${Array.from({ length: view.starSlots }, (_, index) => icon(index < view.stars))}
      <span>${text.stars(view.stars)}</span>
    </p>`;
}

function total({ view, text }: Drawing): TemplateResult {
  const minutes = html`<strong>${view.minutes}</strong> ${text.minutes}`;
  if (view.hours === 0) return minutes;
  return html`<strong>${grouped(view.hours)}</strong> ${text.hours} ${view.minutes === 0 ? nothing : minutes}`;
}

function icon(isFilled: boolean): TemplateResult {
  return html`<svg class="star" viewBox="0 0 24 24" aria-hidden="true">
    <path
      class=${isFilled ? 'filled' : 'open'}
      d="M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z"
    ></path>
  </svg>`;
}

function nextStar({ view, text, language }: Drawing): TemplateResult | typeof nothing {
  const { next } = view;
  if (next === undefined) return nothing;
  const words = text.toNext(next.star, minutesText(next.minutes, language));
  return html`<div part="next-star">
    <div role="meter" aria-labelledby="next" aria-valuenow=${Math.floor(next.percent)}>
      <svg class="bar" width="100%" height="8" aria-hidden="true">
        <rect class="track" width="100%" height="8" rx="4"></rect>
        <rect class="done" width="${next.percent}%" height="8" rx="4"></rect>
      </svg>
    </div>
    <p class="small" id="next">${words}</p>
  </div>`;
}

function originMix({ view, text, language }: Drawing): TemplateResult | typeof nothing {
  if (view.origins.length === 0) return nothing;
  const names: Readonly<Record<string, string>> = text.origin;
  return html`<div part="origins">
    <p class="muted small">${text.origins}</p>
    <svg class="bar" width="100%" height="6" aria-hidden="true">
      ${view.origins.map(
        ({ origin, start, width }) =>
          svg`<rect class=${origin} x="${start}%" width="${width}%" height="6"></rect>`,
      )}
    </svg>
    <ul class="small">
      ${view.origins.map(
        ({ origin, minutes }) => html`<li>
          <svg width="10" height="10" aria-hidden="true"><rect class=${origin} width="10" height="10"></rect></svg>
          ${names[origin] ?? text.otherOrigin} ${minutesText(minutes, language)}
        </li>`,
      )}
    </ul>
  </div>`;
}

function facts({ badge, text, language }: Drawing): TemplateResult {
  const asOf = instantText(badge.asOf, language);
  return html`<p class="muted small" part="as-of">
    ${badge.entries === undefined ? nothing : html`<span>${text.entries(grouped(badge.entries))}</span>`}
    ${asOf && html`<span>${text.asOf(asOf)}</span>`}
  </p>`;
}
