/** Facts about a session as lines of a list: when, where, and whatever else. Pure. */
import { dayOf, type Instant, type SessionSummary, timeOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';

const words = {
  'zh-CN': { time: '时间', place: '地点', online: '线上活动' },
  en: { time: 'When', place: 'Where', online: 'Online' },
} as const;

export function fact(label: string, text: unknown, more?: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${text}${more === undefined ? nothing : html`<span class="more">${more}</span>`}</dd>
  </div>`;
}

/** Day, time and place. `more` stands under the place: its address, a way to find it. */
export function whenAndWhere(session: SessionSummary, language: Language, more?: unknown): TemplateResult {
  const { online, place, time } = words[language];
  const where = session.mode === 'online' ? online : (session.venueName ?? session.communityName);
  return html`${fact(time, whenText(session, language))}${fact(place, where, more)}`;
}

/** `2026年5月12日 周二 19:00–20:30`; the time isn't torn apart. */
export function whenText(
  { endsAt, startsAt }: Pick<SessionSummary, 'endsAt' | 'startsAt'>,
  language: Language,
): TemplateResult {
  return html`${dayText(dayOf(startsAt), language, true)}
    <span class="whole">${timeRangeText(startsAt, endsAt, language)}</span>`;
}

/** `12月1日 周二 08:00`. */
export function instantText(instant: Instant, language: Language): string {
  return `${dayText(dayOf(instant), language)} ${timeOf(instant)}`;
}
