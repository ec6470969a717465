/** One participant's fields. Pure. */
import {
  ageBounds,
  freePlaces,
  type GuardianRelation,
  isBornAfter,
  type ParticipationRole,
} from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { radioField } from '../forms/choices-field.ts';
import { checkField, selectField, textField } from '../forms/field.ts';
import { monthField } from '../forms/month-field.ts';
import { consentFields } from './consents-view.ts';
import { type DraftParticipant, rolesFor } from './draft.ts';
import { groupText } from './group-text.ts';
import { asksBirth, asksGuardian, birthOf, firstDay, groupChoices, questionsOf } from './party-facts.ts';
import type { PartyActions, PartyModel } from './party-model.ts';
import { personMessages, type PersonWords } from './person.messages.ts';

const guardians: readonly GuardianRelation[] = ['mother', 'father', 'grandparent', 'other-guardian'];

/** What the fields of one person can do. */
export type PersonActions = Pick<PartyActions, 'answered' | 'consentDecided' | 'left' | 'participantChanged'>;

/** `孩子 2`: what a participant is called as long as the name is being typed. */
export function personText(
  participant: DraftParticipant,
  party: readonly DraftParticipant[],
  words: PersonWords,
): string {
  const { relation } = participant;
  if (relation === 'self') return words.self;
  const alike = party.filter((other) => other.relation === relation);
  return words.person(words[relation], alike.indexOf(participant) + 1);
}

/** What a participant is called in a sentence: the name once there is one. */
export function callName(
  participant: DraftParticipant,
  { draft, language }: Pick<PartyModel, 'draft' | 'language'>,
): string {
  const name = (participant.relation === 'self' ? draft.name : participant.name).trim();
  return name || personText(participant, draft.party, personMessages[language]);
}

export function personCard(
  participant: DraftParticipant,
  model: PartyModel,
  actions: PersonActions & Pick<PartyActions, 'remove'>,
): TemplateResult {
  const words = personMessages[model.language];
  const { key } = participant;
  const title = personText(participant, model.draft.party, words);
  return html`<fieldset class="person" part="person">
    <legend class="who">${title}</legend>
    <button
      class="link remove"
      type="button"
      part="remove"
      aria-label="${words.remove} ${title}"
      @click=${() => actions.remove(key)}
    >
      ${words.remove}
    </button>
    ${personFields(participant, model, actions)}
  </fieldset>`;
}

export function personFields(
  participant: DraftParticipant,
  model: PartyModel,
  actions: PersonActions,
): TemplateResult {
  return html`<div class="fields">
      ${nameField(participant, model, actions)}
      ${asksBirth(participant) ? birthField(participant, model, actions) : nothing}
      ${roleField(participant, model, actions)} ${groupField(participant, model, actions)}
      ${guardianField(participant, model, actions)} ${questionFields(participant, model, actions)}
    </div>
    ${consentFields(participant, model, actions)}`;
}

/** The contact has given her name above; whether she's of age isn't known yet. */
function nameField(participant: DraftParticipant, model: PartyModel, actions: PersonActions): TemplateResult {
  const { isMinor, key, name, relation } = participant;
  const words = personMessages[model.language];
  const field = relation === 'self' ? 'minor' : 'name';
  const id = `${key}-${field}`;
  const error = model.errors[id];
  if (relation === 'self') {
    return checkField({
      id,
      name: id,
      label: words.minor,
      hint: words.minorHint,
      isChecked: isMinor,
      error,
      changed: (checked) => actions.participantChanged(key, { isMinor: checked }, id),
    });
  }
  return textField({
    id,
    name: id,
    label: relation === 'child' ? words.childName : words.name,
    hint: relation === 'adult' ? words.adultHint : undefined,
    value: name,
    autocomplete: 'off',
    error,
    changed: (text) => actions.participantChanged(key, { name: text }, id),
    left: () => actions.left(id),
  });
}

function birthField(participant: DraftParticipant, model: PartyModel, actions: PersonActions) {
  const { birthMonth, birthYear, key } = participant;
  const words = personMessages[model.language];
  const id = `${key}-birth`;
  const thisYear = Number(model.rules.today.slice(0, 4));
  const years = Array.from({ length: 19 }, (_, index) => String(thisYear - index));
  // Both are chosen from lists: once both are there it's no nagging to say what they mean.
  const changed = (change: { readonly birthYear: string } | { readonly birthMonth: string }) => {
    const next = { birthMonth, birthYear, ...change };
    actions.participantChanged(key, change, id);
    if (next.birthMonth !== '' && next.birthYear !== '') actions.left(id);
  };
  return monthField({
    id,
    name: id,
    label: words.birth,
    note: ageText(participant, model),
    year: birthYear,
    month: birthMonth,
    error: model.errors[id],
    yearWord: words.year,
    monthWord: words.month,
    years: years.map((year) => ({ value: year, text: words.yearText(year) })),
    months: Array.from({ length: 12 }, (_, index) => ({
      value: String(index + 1).padStart(2, '0'),
      text: words.monthText(index + 1),
    })),
    yearChanged: (year) => changed({ birthYear: year }),
    monthChanged: (month) => changed({ birthMonth: month }),
    left: () => actions.left(id),
  });
}

/** The age on the day, by which everything about a child is decided. */
function ageText(participant: DraftParticipant, { language, rules }: PartyModel): string | undefined {
  const birth = birthOf(participant);
  if (birth === undefined || isBornAfter(birth, rules.today)) return undefined;
  return personMessages[language].ageOnDay(ageBounds(birth, firstDay(rules)).atLeast);
}

function roleField({ key, relation, role }: DraftParticipant, model: PartyModel, actions: PersonActions) {
  const words = personMessages[model.language];
  const { chosen, session } = model.rules;
  const offered = rolesFor(relation, session);
  if (offered.length < 2 && offered[0] === role) return nothing;
  const id = `${key}-role`;
  return radioField({
    id,
    name: id,
    label: words.role,
    value: role,
    isRequired: true,
    error: model.errors[id],
    options: offered.map((value) => {
      const isFull = chosen === undefined && freePlaces(session.places[value]) === 0;
      const canWait = session.waitlist !== undefined;
      const text = words.roles[value];
      return {
        value,
        text: isFull ? words.roleFull(text) : text,
        isDisabled: isFull && !canWait && value !== role,
      };
    }),
    // the options are the roles
    changed: (value) =>
      actions.participantChanged(key, { role: value as ParticipationRole, groupId: '' }, id),
  });
}

/** A shift, say. Where only one part of the places is for people like her, there's nothing to choose. */
function groupField(participant: DraftParticipant, model: PartyModel, actions: PersonActions) {
  const choices = groupChoices(participant, model.rules);
  if (choices.length === 0) return nothing;
  const words = personMessages[model.language];
  const { key, groupId } = participant;
  const id = `${key}-group`;
  const canWait = model.rules.session.waitlist !== undefined;
  return radioField({
    id,
    name: id,
    label: words.group,
    value: groupId,
    isRequired: true,
    error: model.errors[id],
    options: choices.map((group) => ({
      value: group.id,
      text: groupText(group, words),
      more: words.groupLeft(freePlaces(group), group.waiting ?? 0),
      isDisabled: freePlaces(group) === 0 && !canWait && group.id !== groupId,
    })),
    changed: (value) => actions.participantChanged(key, { groupId: value }, id),
  });
}

function guardianField(participant: DraftParticipant, model: PartyModel, actions: PersonActions) {
  if (!asksGuardian(participant, model.rules)) return nothing;
  const words = personMessages[model.language];
  const id = `${participant.key}-guardian`;
  return selectField({
    id,
    name: id,
    label: words.guardian,
    placeholder: words.choose,
    value: participant.guardian,
    error: model.errors[id],
    options: guardians.map((value) => ({ value, text: words.guardians[value] })),
    // the options are the relations and the placeholder
    changed: (value) =>
      actions.participantChanged(participant.key, { guardian: value as GuardianRelation | '' }, id),
    left: () => actions.left(id),
  });
}

function questionFields(participant: DraftParticipant, model: PartyModel, actions: PersonActions) {
  const { answers, key } = participant;
  const questions = questionsOf(participant, model.rules.session.questions);
  if (questions.length === 0 || model.questions === undefined) return nothing;
  return model.questions({ questions, answers, prefix: `${key}-` }, model, {
    answered: (questionId, answer, field) => actions.answered(key, questionId, answer, field),
    left: (field) => actions.left(field),
  });
}
