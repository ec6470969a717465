/** One participant's fields, and the decisions of a guardian. Pure. */
import { freePlaces, type GuardianRelation, type ParticipationRole } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { checkField, monthField, radioField, selectField, textField } from '../../forms/field.ts';
import { type DraftParticipant, rolesFor } from './draft.ts';
import type { PartyActions, PartyModel } from './party-model.ts';
import { messages, wordFor, type Words } from './sign-up-form.messages.ts';
import { asksBirth, asksGuardian, consentsAsked } from './sign-up-request.ts';

const guardians: readonly GuardianRelation[] = ['mother', 'father', 'grandparent', 'other-guardian'];

/** `孩子 2`: what a participant is called as long as the name is being typed. */
export function personText(
  participant: DraftParticipant,
  party: readonly DraftParticipant[],
  words: Words,
): string {
  const { relation } = participant;
  if (relation === 'self') return words.self;
  const alike = party.filter((other) => other.relation === relation);
  return words.person(words[relation], alike.indexOf(participant) + 1);
}

export function personCard(
  participant: DraftParticipant,
  model: PartyModel,
  actions: PartyActions,
): TemplateResult {
  const words = messages[model.language];
  const { key } = participant;
  const title = personText(participant, model.draft.party, words);
  return html`<div class="person" part="person" role="group" aria-labelledby="${key}-title">
    <div class="bar">
      <h3 class="who" id="${key}-title">${title}</h3>
      <button
        class="link"
        type="button"
        part="remove"
        aria-label="${words.remove} ${title}"
        @click=${() => actions.remove(key)}
      >
        ${words.remove}
      </button>
    </div>
    ${personFields(participant, model, actions)}
  </div>`;
}

export function personFields(
  participant: DraftParticipant,
  model: PartyModel,
  actions: PartyActions,
): TemplateResult {
  const { key, relation, name, isMinor } = participant;
  const words = messages[model.language];
  const change = (field: string) => (changed: Partial<DraftParticipant>) =>
    actions.participantChanged(key, changed, `${key}-${field}`);
  return html`<div class="fields">
      ${
        relation === 'self'
          ? checkField({
              id: `${key}-minor`,
              name: `${key}-minor`,
              label: words.minor,
              hint: words.minorHint,
              isChecked: isMinor,
              error: model.errors[`${key}-minor`],
              changed: (checked) => change('minor')({ isMinor: checked }),
            })
          : textField({
              id: `${key}-name`,
              name: `${key}-name`,
              label: relation === 'child' ? words.childName : words.name,
              hint: relation === 'adult' ? words.adultHint : undefined,
              value: name,
              autocomplete: 'off',
              error: model.errors[`${key}-name`],
              changed: (text) => change('name')({ name: text }),
              left: () => actions.left(`${key}-name`),
            })
      }
      ${asksBirth(participant) ? birthField(participant, model, actions) : nothing}
      ${roleField(participant, model, actions)} ${guardianField(participant, model, actions)}
    </div>
    ${consentFields(participant, model, actions)}`;
}

function birthField(
  { key, birthYear, birthMonth }: DraftParticipant,
  model: PartyModel,
  actions: PartyActions,
) {
  const words = messages[model.language];
  const id = `${key}-birth`;
  const thisYear = Number(model.rules.today.slice(0, 4));
  const years = Array.from({ length: 19 }, (_, index) => String(thisYear - index));
  return monthField({
    id,
    name: id,
    label: words.birth,
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
    yearChanged: (year) => actions.participantChanged(key, { birthYear: year }, id),
    monthChanged: (month) => actions.participantChanged(key, { birthMonth: month }, id),
    left: () => actions.left(id),
  });
}

function roleField({ key, relation, role }: DraftParticipant, model: PartyModel, actions: PartyActions) {
  const words = messages[model.language];
  const offered = rolesFor(relation, model.rules.session);
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
      const isFull = freePlaces(model.rules.session.places[value]) === 0;
      const text = words.roles[value];
      return { value, text: isFull ? words.roleFull(text) : text, isDisabled: isFull && value !== role };
    }),
    // the options are the roles
    changed: (value) => actions.participantChanged(key, { role: value as ParticipationRole }, id),
  });
}

function guardianField(participant: DraftParticipant, model: PartyModel, actions: PartyActions) {
  if (!asksGuardian(participant, model.rules)) return nothing;
  const words = messages[model.language];
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

function consentFields(participant: DraftParticipant, model: PartyModel, actions: PartyActions) {
  const asked = consentsAsked(participant, model.rules);
  if (asked.length === 0) return nothing;
  const words = messages[model.language];
  const { key, consents } = participant;
  return html`<div class="consents" part="consents" role="group" aria-labelledby="${key}-consents">
    <h4 class="who" id="${key}-consents">${words.consents}</h4>
    ${asked.map(({ purpose, text, isNeeded }) => {
      const id = `${key}-consent-${purpose}`;
      const decision = consents[purpose];
      const kind = isNeeded ? words.needed : words.optional;
      return radioField({
        id,
        name: id,
        label: words.marked(wordFor(words.consentNames, purpose), kind),
        isRequired: isNeeded,
        body: html`${text[model.language]}`,
        error: model.errors[id],
        value: decision === undefined ? '' : String(decision),
        options: [
          { value: 'true', text: words.agree },
          { value: 'false', text: words.refuse },
        ],
        changed: (value) => actions.consentDecided(key, purpose, value === 'true'),
      });
    })}
  </div>`;
}
