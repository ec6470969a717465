/** The bar above: for whom, which view, which month, and out. Pure. */
import { addMonths, type CivilMonth } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { monthText } from '../../localize/dates.ts';
import type { Access } from '../../staff/access.ts';
import { messages } from './monthly-report.messages.ts';
import type { ReportViewName } from './report-host.ts';

export interface FrameModel {
  readonly access: Access;
  readonly language: Language;
  readonly view: ReportViewName;
  readonly month: CivilMonth;
  /** The last month that can be stepped to. */
  readonly latest: CivilMonth;
}

export interface FrameActions {
  show(view: ReportViewName): void;
  choose(communityId: string): void;
  month(month: CivilMonth): void;
  signOut(): void;
}

export function frameView(model: FrameModel, actions: FrameActions): TemplateResult {
  const { access, language } = model;
  const words = messages[language];
  return html`<div class="top screen" part="navigation">
    <div class="bar">
      <div class="whose">${communityView(model, actions)}<span class="muted small">${access.label}</span></div>
      <button class="button" type="button" part="sign-out" @click=${() => actions.signOut()}>${words.signOut}</button>
    </div>
    ${access.role === 'administrator' ? viewsView(model, actions) : nothing} ${stepper(model, actions)}
  </div>`;
}

function viewsView({ language, view }: FrameModel, actions: FrameActions): TemplateResult {
  const words = messages[language];
  const views = [
    ['report', words.report],
    ['roll-up', words.rollUp],
  ] as const;
  return html`<nav class="views" aria-label=${words.views}>
    ${views.map(
      ([name, text]) => html`<button
        class="view"
        type="button"
        aria-current=${view === name ? 'page' : nothing}
        @click=${() => actions.show(name)}
      >
        ${text}
      </button>`,
    )}
  </nav>`;
}

/** An administrator chooses; an organiser's token is for one community. */
function communityView({ access, language, view }: FrameModel, actions: FrameActions) {
  const { communities, communityId, role } = access;
  const name = communities.find(({ id }) => id === communityId)?.name ?? communityId;
  if (role !== 'administrator') return html`<span class="strong">${name}</span>`;
  if (view === 'roll-up') return nothing;
  return html`<select
    class="control"
    id="community"
    aria-label=${messages[language].community}
    @change=${(event: Event) => actions.choose((event.currentTarget as HTMLSelectElement).value)}
  >
    ${communities.map(({ id, name: text }) => html`<option value=${id} .selected=${id === communityId}>${text}</option>`)}
  </select>`;
}

function stepper({ language, latest, month }: FrameModel, actions: FrameActions): TemplateResult {
  const words = messages[language];
  const isLast = month >= latest;
  return html`<div class="stepper" part="month">
    <button class="button" type="button" aria-label=${words.earlierMonth} @click=${() => actions.month(addMonths(month, -1))}>
      ‹
    </button>
    <span class="strong month" aria-live="polite">${monthText(month, language)}</span>
    <button
      class="button"
      type="button"
      aria-label=${words.laterMonth}
      aria-disabled=${isLast ? 'true' : 'false'}
      @click=${() => {
        if (!isLast) actions.month(addMonths(month, 1));
      }}
    >
      ›
    </button>
  </div>`;
}
