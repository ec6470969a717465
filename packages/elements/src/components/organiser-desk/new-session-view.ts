/** The form for a session to schedule. Pure. */
import { dayOf } from '@youth-action/sdk/domain';
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { checkField, selectField } from '../../forms/field.ts';
import { loadingState } from '../../localize/states.ts';
import type { Desk } from './desk.ts';
import { inputField } from '../../staff/staff-fields.ts';
import type { NewSessionForm } from './new-session.ts';
import { noVenue, type SessionDraft } from './new-session-request.ts';
import { messages } from './new-session.messages.ts';
import { seriesView } from './series-view.ts';
import { spinner } from '../../forms/spinner.ts';
import { troubleView } from '../../staff/trouble.ts';

export function newSessionView(form: NewSessionForm, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  return html`<section part="new-session">
    <h2 class="title" id="title" tabindex="-1">${words.title}</h2>
    <p class="muted lead">${words.lead}</p>
    ${bodyView(form, desk, language)}
  </section>`;
}

function bodyView(form: NewSessionForm, desk: Desk, language: Language): TemplateResult {
  const words = messages[language];
  const { error, isSending, resource } = form;
  if (resource.value === undefined) {
    return resource.state === 'error'
      ? troubleView(resource.error, language, () => resource.retry())
      : loadingState(language);
  }
  if (resource.value.activities.length === 0) return html`<p class="notice">${words.noActivities}</p>`;
  return html`<form
    novalidate
    aria-labelledby="title"
    @submit=${(event: Event) => {
      event.preventDefault();
      void form.submit();
    }}
  >
    ${whatView(form, language)} ${whenView(form, desk, language)}
    ${seriesView(form, { language, error: frameOf(form, 'repeatUntil', language).error })} ${placesView(form, language)}
    ${moreView(form, language)}
    ${error === undefined ? nothing : troubleView(error, language)}
    <button class="button" data-kind="primary" type="submit" part="submit" aria-disabled=${isSending ? 'true' : 'false'}>
      ${isSending ? html`${spinner()}${words.sending}` : words.submit}
    </button>
  </form>`;
}

function whatView(form: NewSessionForm, language: Language): TemplateResult {
  const words = messages[language];
  const { activities, venues } = form.resource.value ?? { activities: [], venues: [] };
  return html`<div class="fields">
    ${selectField({
      ...frameOf(form, 'activityId', language),
      label: words.activity,
      placeholder: words.choose,
      options: activities.map(({ id, title }) => ({ value: id, text: title })),
    })}
    ${selectField({
      ...frameOf(form, 'venueId', language),
      label: words.venue,
      placeholder: words.choose,
      options: [
        ...venues.map(({ id, name }) => ({ value: id, text: name })),
        { value: noVenue, text: words.noVenue },
      ],
    })}
  </div>`;
}

function whenView(form: NewSessionForm, desk: Desk, language: Language): TemplateResult {
  const words = messages[language];
  const time = { type: 'time', hint: words.timeHint, isRequired: true } as const;
  return html`<div class="fields">
    ${inputField({
      ...frameOf(form, 'day', language),
      type: 'date',
      label: words.day,
      hint: words.dayHint,
      isRequired: true,
      min: dayOf(desk.now()),
    })}
    ${inputField({ ...frameOf(form, 'from', language), ...time, label: words.from })}
    ${inputField({ ...frameOf(form, 'until', language), ...time, label: words.until })}
  </div>`;
}

function placesView(form: NewSessionForm, language: Language): TemplateResult {
  const words = messages[language];
  const number = { type: 'number', min: '0', max: '100000' } as const;
  return html`<fieldset class="group">
    <legend class="label">${words.places}</legend>
    <p class="hint">${words.placesHint}</p>
    <div class="fields">
      ${inputField({ ...frameOf(form, 'participants', language), ...number, label: words.participants })}
      ${inputField({ ...frameOf(form, 'volunteers', language), ...number, label: words.volunteers })}
    </div>
  </fieldset>`;
}

/** Opened by itself where something in it is to be corrected. */
function moreView(form: NewSessionForm, language: Language): TemplateResult {
  const words = messages[language];
  const { problems } = form;
  const isNeeded = [problems.lastDay, problems.opens, problems.closes, problems.minimum].some(
    (code) => code !== undefined,
  );
  const local = { type: 'datetime-local' } as const;
  return html`<details class="more" ?open=${isNeeded}>
    <summary>${words.more}</summary>
    <div class="fields">
      ${inputField({ ...frameOf(form, 'lastDay', language), type: 'date', label: words.lastDay, hint: words.lastDayHint })}
      ${inputField({ ...frameOf(form, 'minimum', language), type: 'number', min: '1', label: words.minimum, hint: words.minimumHint })}
      ${checkField({
        id: 'new-cancelsBelow',
        name: 'new-cancelsBelow',
        label: words.cancelsBelow,
        isChecked: form.draft.cancelsBelow === 'yes',
        changed: (isChecked) => form.change('cancelsBelow', isChecked ? 'yes' : ''),
      })}
      ${inputField({ ...frameOf(form, 'opens', language), ...local, label: words.opens, hint: words.opensHint })}
      ${inputField({ ...frameOf(form, 'closes', language), ...local, label: words.closes, hint: words.closesHint })}
    </div>
  </details>`;
}

/** What every field of the draft has. */
function frameOf(form: NewSessionForm, field: keyof SessionDraft, language: Language) {
  const code = form.problems[field];
  return {
    id: `new-${field}`,
    name: `new-${field}`,
    value: form.draft[field],
    error: code === undefined ? undefined : wordsFor(code, language),
    changed: (value: string) => form.change(field, value),
    left: () => {}, // it's checked when it's sent
  };
}

function wordsFor(code: string, language: Language): string {
  return code === 'not-in-series' ? messages[language].notInSeries : textFor(code, language);
}
