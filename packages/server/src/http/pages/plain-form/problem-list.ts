/** What is to be corrected, each with a link to its field: the first that is read after a refusal. */
import { textFor } from '@youth-action/sdk/problem-texts';
import { type FormState, questionLabel } from './form-controls.ts';
import type { FormTexts } from './form-texts.ts';
import { type Markup, markup, nothing } from './markup.ts';

export function problemList(state: FormState): Markup {
  const { errors, language, texts } = state;
  if (errors.size === 0) return nothing;
  return markup`<ul class="problems">${[...errors].map(([name, code]) => markup`<li><a href="#${encodeURIComponent(name)}">${texts.labelled(labelOf(name, state), textFor(code, language))}</a></li>`)}</ul>`;
}

/** A field in words, with whose it is: `contactMobile`, `p1.birth`, `p0.consent.sign-up`, `q.way`. */
function labelOf(name: string, { language, session, texts }: FormState): string {
  if (name === 'contactName') return `${texts.contact} · ${texts.contactName}`;
  if (name === 'contactMobile') return `${texts.contact} · ${texts.contactMobile}`;
  const [, person, field = name] = /^p(\d+)\.(.*)$/.exec(name) ?? [];
  const question = (session.questions ?? []).find(({ id }) => field === `q.${id}`);
  const label = question === undefined ? fieldLabel(field, texts) : questionLabel(question, language);
  return person === undefined ? label : `${texts.person(Number(person) + 1)} · ${label}`;
}

function fieldLabel(field: string, texts: FormTexts): string {
  const purpose = field.replace(/^consent\./, '') as keyof FormTexts['consentNames'];
  const labels: Readonly<Record<string, string>> = {
    name: texts.name,
    relation: texts.relation,
    birth: texts.birth,
    role: texts.role,
    group: texts.group,
    guardian: texts.guardian,
    ifFull: texts.ifFull,
  };
  return labels[field] ?? texts.consentNames[purpose] ?? texts.questions;
}
