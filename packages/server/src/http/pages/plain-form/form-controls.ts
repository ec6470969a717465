/** One field of the plain form with its label, what helps to fill it in, and what was wrong with it. */
import type { Question, SessionDetail } from '@youth-action/sdk/domain';
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import type { FormTexts } from './form-texts.ts';
import { type Markup, markup, nothing } from './markup.ts';

/** What a form shows: what was typed before, and what was wrong with it, by field name. */
export interface FormState {
  readonly session: SessionDetail;
  readonly language: Language;
  readonly texts: FormTexts;
  readonly values: URLSearchParams;
  readonly errors: ReadonlyMap<string, string>;
}

export type Option = readonly [value: string, label: string];

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export function input(state: FormState, { hint, label, name }: Field, attributes: Markup): Markup {
  return markup`<p class="field"><label for="${name}">${label}</label>${hintText(name, hint)}
<input id="${name}" name="${name}" value="${state.values.get(name) ?? ''}" ${attributes}${describedBy(state, name, hint)}>${errorText(state, name)}</p>`;
}

export function select(
  state: FormState,
  { hint, label, name, usual = '' }: Field & { readonly usual?: string },
  options: readonly Option[],
): Markup {
  const chosen = state.values.get(name) ?? usual;
  return markup`<p class="field"><label for="${name}">${label}</label>${hintText(name, hint)}
<select id="${name}" name="${name}"${describedBy(state, name, hint)}>${options.map(([value, text]) => markup`<option value="${value}"${value === chosen ? markup` selected` : nothing}>${text}</option>`)}</select>${errorText(state, name)}</p>`;
}

/** Choices that stand side by side, of which none is made beforehand. */
export function choices(
  state: FormState,
  { label, name, text, type }: Field & { readonly text?: string; readonly type: 'radio' | 'checkbox' },
  options: readonly Option[],
): Markup {
  const chosen = state.values.getAll(name);
  return markup`<fieldset class="choices" id="${name}" tabindex="-1"${describedBy(state, name)}><legend>${label}</legend>
${text === undefined ? nothing : markup`<p>${text}</p>`}
${options.map(([value, words]) => markup`<label><input type="${type}" name="${name}" value="${value}"${chosen.includes(value) ? markup` checked` : nothing}> ${words}</label>`)}${errorText(state, name)}</fieldset>`;
}

export function questionField(state: FormState, name: string, question: Question): Markup {
  const { language, texts } = state;
  const { kind, options = [], required } = question;
  const label = questionLabel(question, language);
  const all = options.map((option): Option => [
    option.value,
    option.label[language] ?? option.label['zh-CN'],
  ]);
  if (kind === 'choice') return select(state, { name, label }, [['', required ? texts.choose : '—'], ...all]);
  if (kind === 'choices') return choices(state, { name, label, type: 'checkbox' }, all);
  const type = kind === 'number' || kind === 'date' ? kind : 'text';
  return input(state, { name, label }, markup`type="${type}" maxlength="${question.maxLength ?? 200}"`);
}

export function questionLabel({ label }: Question, language: Language): string {
  return label[language] ?? label['zh-CN'];
}

export function entries(record: Readonly<Record<string, string>>): Option[] {
  return Object.entries(record);
}

function hintText(name: string, hint: string | undefined): Markup {
  return hint === undefined ? nothing : markup`<span class="hint" id="${name}-hint">${hint}</span>`;
}

function describedBy({ errors }: FormState, name: string, hint?: string): Markup {
  const isWrong = errors.has(name);
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(isWrong ? [`${name}-error`] : [])];
  if (ids.length === 0) return nothing;
  return markup`${isWrong ? markup` aria-invalid="true"` : nothing} aria-describedby="${ids.join(' ')}"`;
}

function errorText({ errors, language }: FormState, name: string): Markup {
  const code = errors.get(name);
  return code === undefined
    ? nothing
    : markup`<strong class="error" id="${name}-error">${textFor(code, language)}</strong>`;
}
