/** The bar above every view: for whom, where to, and out. Pure. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from './desk.ts';
import type { Access } from '../../staff/access.ts';
import { messages } from './organiser-desk.messages.ts';

export interface FrameModel {
  readonly access: Access;
  readonly language: Language;
  readonly place: Place;
}

export interface FrameActions {
  go(place: Place): void;
  choose(communityId: string): void;
  signOut(): void;
}

export function frameView({ access, language, place }: FrameModel, actions: FrameActions): TemplateResult {
  const words = messages[language];
  const views = [
    ['sessions', words.sessions],
    ['approvals', words.approvals],
    ['open-check-ins', words.openCheckIns],
    ['certificates', words.certificates],
    ['new-session', words.newSession],
  ] as const;
  const isIn = (view: Place['view']) =>
    place.view === view || (view === 'sessions' && place.view === 'roster');
  return html`<div class="top" part="navigation">
    <div class="bar">
      <div class="whose">${communityView(access, language, actions)}<span class="muted small">${access.label}</span></div>
      <button class="button" type="button" part="sign-out" @click=${() => actions.signOut()}>${words.signOut}</button>
    </div>
    <nav class="views" aria-label=${words.views}>
      ${views.map(
        ([view, text]) => html`<button
          class="view"
          type="button"
          aria-current=${isIn(view) ? 'page' : nothing}
          @click=${() => actions.go({ view })}
        >
          ${text}
        </button>`,
      )}
    </nav>
  </div>`;
}

/** An administrator chooses; an organiser's token is for one community. */
function communityView(
  { communities, communityId, role }: Access,
  language: Language,
  actions: FrameActions,
) {
  const name = communities.find(({ id }) => id === communityId)?.name ?? communityId;
  if (role !== 'administrator') return html`<span class="strong">${name}</span>`;
  return html`<select
    class="control"
    id="community"
    aria-label=${messages[language].community}
    @change=${(event: Event) => actions.choose((event.currentTarget as HTMLSelectElement).value)}
  >
    ${communities.map(({ id, name: text }) => html`<option value=${id} .selected=${id === communityId}>${text}</option>`)}
  </select>`;
}
