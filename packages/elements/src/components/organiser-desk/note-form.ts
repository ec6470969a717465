/** The form that writes down what a volunteer says is wrong with an entry. Pure. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import { areaField } from '../../staff/staff-fields.ts';
import { troubleLine } from '../../staff/trouble.ts';
import { messages } from './entries.messages.ts';
import type { NotedCorrections } from './noted-corrections.ts';

export function noteForm(notes: NotedCorrections, language: Language): TemplateResult | typeof nothing {
  const words = messages[language];
  if (notes.draft === undefined) return nothing;
  const { error, isChecked, isSending, text } = notes.draft;
  return html`<form
    class="ask"
    part="note-form"
    novalidate
    aria-label=${words.noteTitle}
    @submit=${(event: Event) => {
      event.preventDefault();
      void notes.send();
    }}
  >
    ${areaField({
      id: 'note-text',
      label: words.noteText,
      hint: words.noteHint,
      value: text,
      most: 500,
      isRequired: true,
      error: isChecked && text.trim() === '' ? words.noteRequired : undefined,
      changed: (typed) => notes.change(typed),
    })}
    ${error === undefined ? nothing : html`<p>${troubleLine(error, language)}</p>`}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending}` : words.sendNote}
      </button>
      <button class="button" type="button" @click=${() => notes.keep()}>${words.back}</button>
    </div>
  </form>`;
}
