/** The form for time that is missing. Pure. */
import {
  dayOf,
  evidenceKinds,
  monthOf,
  type SessionSummary,
  type VolunteerRecord,
} from '@youth-action/sdk/domain';
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { type Option, selectField } from '../../forms/field.ts';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { loadingState } from '../../localize/states.ts';
import type { Desk } from './desk.ts';
import { areaField, inputField } from '../../staff/staff-fields.ts';
import { monthStepper } from './month-stepper.ts';
import { spinner } from '../../forms/spinner.ts';
import type { Supplement } from './supplement.ts';
import type { SupplementDraft } from './supplement-request.ts';
import { messages } from './supplement.messages.ts';
import { troubleView } from '../../staff/trouble.ts';

export function supplementView(form: Supplement, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  return html`<div class="supplement" part="supplement">
    <button
      class="button"
      type="button"
      id="open-supplement"
      aria-expanded=${form.isOpen ? 'true' : 'false'}
      @click=${() => form.toggle()}
    >
      ${form.isOpen ? words.close : words.open}
    </button>
    ${form.isOpen ? openView(form, desk, language) : nothing}
  </div>`;
}

function openView(form: Supplement, desk: Desk, language: Language): TemplateResult {
  const words = messages[language];
  const { resource, isSending, error } = form;
  const body =
    resource.value === undefined
      ? resource.state === 'error'
        ? troubleView(resource.error, language, () => resource.retry())
        : loadingState(language)
      : fieldsView(form, resource.value.volunteers, desk);
  return html`<form
    class="ask"
    novalidate
    aria-labelledby="supplement-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      void form.submit();
    }}
  >
    <h3 class="contact" id="supplement-title">${words.title}</h3>
    <p class="muted lead">${words.lead}</p>
    ${body} ${error === undefined ? nothing : troubleView(error, language)}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending}` : words.submit}
      </button>
      <button class="button" type="button" @click=${() => form.toggle()}>${words.cancel}</button>
    </div>
  </form>`;
}

function fieldsView(form: Supplement, volunteers: readonly VolunteerRecord[], desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const { draft } = form;
  const options = volunteerOptions(volunteers, form, language);
  return html`<div class="fields">
      ${inputField({
        id: 'supplement-search',
        type: 'search',
        label: words.search,
        hint: words.searchHint,
        value: form.search,
        changed: (text) => form.find(text),
      })}
      ${selectField({
        ...frameOf(form, 'volunteerId', language),
        label: words.volunteer,
        hint: words.matching(options.length),
        placeholder: words.choose,
        options,
        value: draft.volunteerId,
      })}
    </div>
    ${servedView(form, desk)}
    ${areaField({
      ...frameOf(form, 'reason', language),
      label: words.reason,
      hint: words.reasonHint,
      value: draft.reason,
      most: 300,
      isRequired: true,
    })}
    ${evidenceView(form, language)}`;
}

/** Where it can be seen; nothing is uploaded. */
function evidenceView(form: Supplement, language: Language): TemplateResult {
  const words = messages[language];
  const { draft } = form;
  return html`<div class="fields">
    ${selectField({
      ...frameOf(form, 'evidenceKind', language),
      label: words.evidenceKind,
      placeholder: words.choose,
      value: draft.evidenceKind,
      options: evidenceKinds.map((value) => ({ value, text: words.evidenceKinds[value] })),
    })}
    ${inputField({
      ...frameOf(form, 'evidence', language),
      type: 'text',
      label: words.evidence,
      hint: words.evidenceHint,
      value: draft.evidence,
      isRequired: true,
    })}
  </div>`;
}

/** Which session it was, and how long. */
function servedView(form: Supplement, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const latest = monthOf(dayOf(desk.now()));
  const { draft } = form;
  return html`<p class="label">${words.month}</p>
    ${monthStepper({ month: form.month, latest, move: (months) => form.moveMonth(months) }, language)}
    <div class="fields">
      ${selectField({
        ...frameOf(form, 'sessionId', language),
        label: words.session,
        hint: words.sessionHint,
        value: draft.sessionId,
        placeholder: form.sessions?.length === 0 ? words.noSessions : words.choose,
        options: (form.sessions ?? []).map((session) => ({
          value: session.id,
          text: sessionText(session, language),
        })),
      })}
      ${inputField({
        ...frameOf(form, 'minutes', language),
        type: 'number',
        min: '1',
        max: '1440',
        label: words.minutes,
        hint: words.minutesHint,
        value: draft.minutes,
        isRequired: true,
      })}
    </div>`;
}

/** What every field of the draft has. */
function frameOf(form: Supplement, field: keyof SupplementDraft, language: Language) {
  const code = form.problems[field];
  return {
    id: `supplement-${field}`,
    name: `supplement-${field}`,
    error: code === undefined ? undefined : textFor(code, language),
    changed: (value: string) => form.change({ [field]: value }),
    left: () => {}, // it's checked when it's sent
  };
}

/** Those that match what is typed, and always the one that is chosen. */
function volunteerOptions(
  volunteers: readonly VolunteerRecord[],
  form: Supplement,
  language: Language,
): Option[] {
  const wanted = form.search.trim().toLowerCase();
  const digits = ({ mobile }: VolunteerRecord) => mobile.slice(-4);
  return volunteers
    .filter(
      (one) =>
        one.id === form.draft.volunteerId || `${one.name} ${digits(one)}`.toLowerCase().includes(wanted),
    )
    .map((one) => ({ value: one.id, text: messages[language].volunteerText(one.name, digits(one)) }));
}

function sessionText({ startsAt, endsAt, title }: SessionSummary, language: Language): string {
  return `${dayText(dayOf(startsAt), language)} ${timeRangeText(startsAt, endsAt, language)} ${title}`;
}
