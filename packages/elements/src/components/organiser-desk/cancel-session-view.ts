/** The question before a session is cancelled. Pure. */
import type { Roster } from '@youth-action/sdk/contract';
import { epochMillis } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import type { CancelSession } from './cancel-session.ts';
import { messages } from './cancel-session.messages.ts';
import type { Desk } from './desk.ts';
import { areaField } from '../../staff/staff-fields.ts';
import { families } from './roster-model.ts';
import { spinner } from '../../forms/spinner.ts';
import { troubleView } from '../../staff/trouble.ts';

interface Model {
  readonly sessionId: string;
  /** Sign-ups that hold places. */
  readonly confirmed: number;
  readonly language: Language;
}

/** Nothing where there is nothing left to cancel. */
export function cancelSessionView(
  form: CancelSession,
  roster: Roster,
  desk: Desk,
): TemplateResult | typeof nothing {
  const { session } = roster;
  const isOver = epochMillis(session.endsAt) <= epochMillis(desk.now());
  if (session.status === 'cancelled' || isOver) return nothing;
  return askView(form, {
    sessionId: session.id,
    confirmed: families(roster).length,
    language: desk.language(),
  });
}

function askView(form: CancelSession, model: Model): TemplateResult {
  const { language, sessionId } = model;
  const words = messages[language];
  if (!form.isAsking(sessionId)) {
    return html`<button class="link quiet" type="button" id="cancel-session" @click=${() => form.ask(sessionId)}>
      ${words.open}
    </button>`;
  }
  const { error, isChecked, isSending, reason } = form;
  return html`<form
    class="ask"
    part="cancel-session"
    novalidate
    aria-labelledby="cancel-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      void form.cancel(sessionId);
    }}
  >
    <h3 class="contact" id="cancel-title">${words.title}</h3>
    <p class="lead">${words.warning(model.confirmed)}</p>
    ${areaField({
      id: 'cancel-reason',
      label: words.reason,
      hint: words.reasonHint,
      value: reason,
      most: 300,
      isRequired: true,
      error: isChecked && reason.trim() === '' ? words.required : undefined,
      changed: (text) => form.change(text),
    })}
    ${error === undefined ? nothing : troubleView(error, language)}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending}` : words.confirm}
      </button>
      <button class="button" type="button" @click=${() => form.keep()}>${words.keep}</button>
    </div>
  </form>`;
}
