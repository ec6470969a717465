/** The fields of the plain form. What only some need is folded in, and stands open where something in it was filled in or wrong. */
import { type ConsentText, freePlaces, type PlaceGroup, type SessionDetail } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import {
  choices,
  entries,
  type FormState,
  input,
  type Option,
  questionField,
  select,
} from './form-controls.ts';
import { plainPartySize } from './form-request.ts';
import type { FormTexts } from './form-texts.ts';
import { type Markup, markup, nothing } from './markup.ts';

export function contactFields(state: FormState): Markup {
  const { texts } = state;
  return markup`<fieldset><legend>${texts.contact}</legend>
<p class="hint">${texts.contactHint}</p>
${input(state, { name: 'contactName', label: texts.contactName }, markup`required autocomplete="name" maxlength="60"`)}
${input(state, { name: 'contactMobile', label: texts.contactMobile, hint: texts.mobileHint }, markup`required type="tel" inputmode="tel" autocomplete="tel-national" maxlength="20"`)}
</fieldset>`;
}

/** The first person stands open; the others are folded in. */
export function partyFields(state: FormState): Markup {
  const { texts, values } = state;
  const others = Array.from({ length: plainPartySize - 1 }, (_, index) => index + 1);
  const isFilled = others.some((index) => (values.get(`p${index}.name`) ?? '') !== '');
  return markup`${personFields(state, 0)}
<details${isFilled ? markup` open` : nothing}><summary>${texts.more}</summary>
<p class="hint">${texts.moreHint}</p>
${others.map((index) => personFields(state, index))}
</details>`;
}

function personFields(state: FormState, index: number): Markup {
  const { session, texts } = state;
  const prefix = `p${index}.`;
  const questions = (session.questions ?? []).filter(({ scope }) => scope === 'participant');
  const relation = {
    name: `${prefix}relation`,
    label: texts.relation,
    usual: index === 0 ? 'self' : 'child',
  };
  const name = { name: `${prefix}name`, label: texts.name, ...(index === 0 ? { hint: texts.selfHint } : {}) };
  return markup`<fieldset><legend>${texts.person(index + 1)}</legend>
${select(state, relation, entries(texts.relations))}
${input(state, name, markup`maxlength="60"`)}
${roleField(state, prefix)}
${groupField(state, prefix)}
${minorFields(state, prefix)}
${questions.map((question) => questionField(state, `${prefix}q.${question.id}`, question))}
</fieldset>`;
}

/** Not asked where there's only one: what is said by it goes along unseen. */
function roleField(state: FormState, prefix: string): Markup {
  const { session, texts } = state;
  const roles = entries(texts.roles).filter(
    ([role]) => session.places[role as keyof typeof texts.roles] !== undefined,
  );
  const name = `${prefix}role`;
  const [only] = roles;
  if (roles.length > 1 || only === undefined) return select(state, { name, label: texts.role }, roles);
  return markup`<input type="hidden" name="${name}" value="${only[0]}">`;
}

/** What only minors need; adults pass it by. */
function minorFields(state: FormState, prefix: string): Markup {
  const { errors, session, texts, values } = state;
  const own = ['birth', 'guardian', 'consent.'].map((name) => prefix + name);
  const isOwn = (name: string) => own.some((one) => name.startsWith(one));
  const isNamed = (values.get(`${prefix}name`) ?? '') !== '' && values.get(`${prefix}relation`) === 'child';
  const isOpen =
    isNamed ||
    [...errors.keys()].some(isOwn) ||
    [...values].some(([name, value]) => isOwn(name) && value !== '');
  const birth = { name: `${prefix}birth`, label: texts.birth, hint: texts.birthHint };
  const guardian = { name: `${prefix}guardian`, label: texts.guardian };
  return markup`<details class="minor"${isOpen ? markup` open` : nothing}><summary>${texts.minor}</summary>
${input(state, birth, markup`type="month" placeholder="2018-05" maxlength="10"`)}
${select(state, guardian, [['', texts.choose], ...entries(texts.guardians)])}
<p class="name">${texts.consents}</p>
${consentsOf(session).map((consent) => consentField(state, prefix, consent))}
</details>`;
}

/** The consents that can matter in this session. */
function consentsOf({ consentTexts, places, questions = [] }: SessionDetail): readonly ConsentText[] {
  const hasHealth = questions.some(({ isHealth }) => isHealth === true);
  return consentTexts.filter(
    ({ purpose }) =>
      (purpose !== 'health-information' || hasHealth) &&
      (purpose !== 'volunteering' || places.volunteer !== undefined),
  );
}

/** Refuse stands beside accept, and neither is ticked. */
function consentField(state: FormState, prefix: string, { purpose, text }: ConsentText): Markup {
  const { language, texts } = state;
  const label = texts.consentNames[purpose as keyof FormTexts['consentNames']] ?? text[language];
  return choices(state, { name: `${prefix}consent.${purpose}`, label, text: text[language], type: 'radio' }, [
    ['yes', texts.yes],
    ['no', texts.no],
  ]);
}

function groupField(state: FormState, prefix: string): Markup {
  const { language, session, texts } = state;
  const groups = (session.groups ?? []).filter(({ admits }) => admits === 'anyone');
  if (groups.length === 0) return nothing;
  const options = groups.map((group): Option => [group.id, groupLabel(group, texts, language)]);
  return select(state, { name: `${prefix}group`, label: texts.group }, [['', texts.choose], ...options]);
}

function groupLabel(group: PlaceGroup, texts: FormTexts, language: Language): string {
  const { capacity, endsAt, label, role, startsAt } = group;
  const times =
    startsAt === undefined || endsAt === undefined
      ? ''
      : ` ${startsAt.slice(11, 16)}–${endsAt.slice(11, 16)}`;
  const name = label ?? texts.roles[role as keyof FormTexts['roles']] ?? role;
  const left = texts.left(freePlaces(group), capacity);
  return language === 'en' ? `${name}${times}, ${left}` : `${name}${times}，${left}`;
}

/** The contact's own questions, and what to do where places are short. */
export function closingFields(state: FormState): Markup {
  const { session, texts } = state;
  const questions = (session.questions ?? []).filter(({ scope }) => scope === 'sign-up');
  const ifFull = { name: 'ifFull', label: texts.ifFull, usual: 'refuse' };
  return markup`${questions.length === 0 ? nothing : markup`<fieldset><legend>${texts.questions}</legend>${questions.map((question) => questionField(state, `q.${question.id}`, question))}</fieldset>`}
${session.waitlist === undefined ? nothing : select(state, ifFull, entries(texts.ifFullChoices))}`;
}
