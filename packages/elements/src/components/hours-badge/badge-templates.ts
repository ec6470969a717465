/** The forms of the badge. Stars are SVG with plain attributes: a strict CSP forbids inline styles. */
import type { HoursBadge } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import { grouped, instantText } from '../../localize/figures.ts';
import { badgeView, type BadgeView } from './badge-view.ts';
import { messages, type HoursBadgeMessages } from './hours-badge.messages.ts';

/** An answer of which any part may be missing. */
export type ReceivedBadge = Partial<HoursBadge>;

export interface Drawing {
  readonly badge: ReceivedBadge;
  readonly view: BadgeView;
  readonly language: Language;
  readonly text: HoursBadgeMessages;
}

/** What only the card shows. */
export interface CardMore {
  readonly figures: (of: Drawing) => TemplateResult;
  readonly ending: (language: Language) => TemplateResult;
}

export type BadgeForm = (badge: ReceivedBadge, language: Language) => TemplateResult;

function drawing(badge: ReceivedBadge, language: Language): Drawing {
  return { badge, language, view: badgeView(badge), text: messages[language] };
}

/** The essential, with what the card has beside it as soon as that is loaded. */
export function cardForm(
  badge: ReceivedBadge,
  language: Language,
  more: CardMore | null | undefined,
): TemplateResult {
  const of = drawing(badge, language);
  return html`<p part="title">${of.text.title}</p>
    ${essentials(of)} ${more?.figures(of)} ${facts(of)} ${more?.ending(language)}`;
}

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
    ${onNotice(of)}
    <p part="stars">
      ${Array.from({ length: view.starSlots }, (_, index) => icon(index < view.stars))}
      <span>${text.stars(view.stars)}</span>
      ${view.reached === undefined ? nothing : html`<span class="muted reached">&nbsp;· ${text.reached(view.reached)}</span>`}
    </p>`;
}

function total({ view, text }: Drawing): TemplateResult {
  const minutes = html`<strong>${view.minutes}</strong> ${text.minutes}`;
  if (view.hours === 0) return minutes;
  return html`<strong>${grouped(view.hours)}</strong> ${text.hours} ${view.minutes === 0 ? nothing : minutes}`;
}

function onNotice({ view, text, language }: Drawing): TemplateResult | typeof nothing {
  const { noticeMinutes } = view;
  if (noticeMinutes === 0) return nothing;
  return html`<p class="muted small" part="on-notice">${text.notice(minutesText(noticeMinutes, language))}</p>`;
}

function icon(isFilled: boolean): TemplateResult {
  return html`<svg class="star" viewBox="0 0 24 24" aria-hidden="true">
    <path
      class=${isFilled ? 'filled' : 'open'}
      d="M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z"
    ></path>
  </svg>`;
}

function facts({ badge, text, language }: Drawing): TemplateResult {
  const asOf = instantText(badge.asOf, language);
  return html`<p class="muted small" part="as-of">
    ${badge.entries === undefined ? nothing : html`<span>${text.entries(grouped(badge.entries))}</span>`}
    ${asOf && html`<span>${text.asOf(asOf)}</span>`}
  </p>`;
}
