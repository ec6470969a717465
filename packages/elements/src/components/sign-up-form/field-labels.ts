/** Which field a line of the error summary is about, in words. Pure. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { formMessages } from './form.messages.ts';
import type { PartyModel } from '../../household/party-model.ts';
import { personText } from '../../household/person-view.ts';
import { wordFor } from '../../household/words.ts';

/** `孩子 1 · 出生年月`; empty where the text speaks for itself. */
export function labelOf(field: string, model: Pick<PartyModel, 'draft' | 'language' | 'rules'>): string {
  const { draft, language } = model;
  const words = formMessages[language];
  const whole: Readonly<Record<string, string>> = {
    party: words.party,
    sessions: words.sessions,
    'if-full': words.ifFull,
    risk: '',
  };
  if (whole[field] !== undefined) return whole[field];
  const [start = '', part = '', ...rest] = field.split('-');
  if (start === 'contact') return `${words.contact} · ${part === 'name' ? words.name : words.mobile}`;
  if (start === 'q') return questionText([part, ...rest].join('-'), model);
  const participant = draft.party.find(({ key }) => key === start);
  const parts: Readonly<Record<string, string>> = {
    name: words.name,
    birth: words.birth,
    minor: words.minor,
    role: words.role,
    group: words.group,
    guardian: words.guardian,
    consent: wordFor(words.consentNames, rest.join('-')),
    q: questionText(rest.join('-'), model),
  };
  const who = participant === undefined ? '' : `${personText(participant, draft.party, words)} · `;
  return who + (parts[part] ?? '');
}

function questionText(
  questionId: string,
  { language, rules }: { readonly language: Language; readonly rules: PartyModel['rules'] },
): string {
  const label = rules.session.questions?.find(({ id }) => id === questionId)?.label;
  return (language === 'en' ? label?.en : undefined) ?? label?.['zh-CN'] ?? '';
}
