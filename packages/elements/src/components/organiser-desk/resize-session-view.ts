/** The form for how many places a session has. Pure. */
import type { Roster } from '@youth-action/sdk/contract';
import { epochMillis, type ParticipationRole } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import type { Desk } from './desk.ts';
import { inputField } from '../../staff/staff-fields.ts';
import type { ResizeSession } from './resize-session.ts';
import { messages } from './resize-session.messages.ts';
import { wholeNumber } from './supplement-request.ts';
import { troubleView } from '../../staff/trouble.ts';

/** Nothing where it makes no difference any more. */
export function resizeSessionView(
  form: ResizeSession,
  roster: Roster,
  desk: Desk,
): TemplateResult | typeof nothing {
  const { session } = roster;
  const isOver = epochMillis(session.endsAt) <= epochMillis(desk.now());
  if (session.status === 'cancelled' || isOver) return nothing;
  const language = desk.language();
  if (form.isAsking(session.id)) return formView(form, roster, language);
  return html`<p>
    <button class="link quiet" type="button" id="resize-session" @click=${() => form.ask(roster)}>
      ${messages[language].open}
    </button>
  </p>`;
}

function formView(form: ResizeSession, { session }: Roster, language: Language): TemplateResult {
  const words = messages[language];
  const { error, isSending } = form;
  return html`<form
    class="ask"
    part="resize-session"
    novalidate
    aria-labelledby="resize-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      void form.resize(session.id);
    }}
  >
    <h3 class="contact" id="resize-title" tabindex="-1">${words.title}</h3>
    <p class="lead">${words.lead}</p>
    ${(['participant', 'volunteer'] as const).map((role) => capacityField(form, role, { session, language }))}
    ${error === undefined ? nothing : troubleView(error, language)}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending}` : words.confirm}
      </button>
      <button class="button" type="button" @click=${() => form.keep()}>${words.keep}</button>
    </div>
  </form>`;
}

function capacityField(
  form: ResizeSession,
  role: ParticipationRole,
  { session, language }: { readonly session: Roster['session']; readonly language: Language },
) {
  const words = messages[language];
  const places = session.places[role];
  const value = form.capacities[role];
  if (places === undefined || value === undefined) return nothing;
  return inputField({
    id: `resize-${role}`,
    type: 'number',
    min: String(places.taken),
    max: '100000',
    label: words[role],
    hint: words.taken(places.taken),
    value,
    isRequired: true,
    error: form.isChecked && wholeNumber(value) === undefined ? words.wrong : undefined,
    changed: (text) => form.change(role, text),
  });
}
