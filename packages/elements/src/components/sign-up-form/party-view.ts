/** Contact and party as sections of the form. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkField, textField } from '../../forms/field.ts';
import { relationsOffered } from '../../household/draft.ts';
import { largestParty } from '../../household/largest-party.ts';
import { formMessages } from './form.messages.ts';
import type { PartyActions, PartyModel } from '../../household/party-model.ts';
import { personCard, personFields } from '../../household/person-view.ts';

export function contactSection(
  { draft, language, errors }: PartyModel,
  actions: PartyActions,
): TemplateResult {
  const words = formMessages[language];
  return html`<fieldset class="section" part="section">
    <legend>${words.contact}</legend>
    <p class="muted">${words.contactHint}</p>
    <div class="fields">
      ${textField({
        id: 'contact-name',
        name: 'name',
        label: words.name,
        hint: words.nameHint,
        value: draft.name,
        autocomplete: 'name',
        error: errors['contact-name'],
        changed: (name) => actions.contactChanged({ name }),
        left: () => actions.left('contact-name'),
      })}
      ${textField({
        id: 'contact-mobile',
        name: 'tel',
        label: words.mobile,
        hint: words.mobileHint,
        value: draft.mobile,
        type: 'tel',
        inputMode: 'tel',
        autocomplete: 'tel-national',
        error: errors['contact-mobile'],
        changed: (mobile) => actions.contactChanged({ mobile }),
        left: () => actions.left('contact-mobile'),
      })}
    </div>
  </fieldset>`;
}

export function partySection(model: PartyModel, actions: PartyActions): TemplateResult {
  const { draft, rules, language, errors } = model;
  const words = formMessages[language];
  const offered = relationsOffered(rules.session);
  const isFull = draft.party.length >= largestParty;
  return html`<fieldset class="section" part="section" id="party" tabindex="-1">
    <legend>${words.party}</legend>
    <p class="muted">${words.partyHint}</p>
    ${errors['party'] === undefined ? nothing : html`<p class="error">${errors['party']}</p>`}
    ${offered.includes('self') ? selfCard(model, actions) : nothing}
    ${draft.party
      .filter(({ relation }) => relation !== 'self')
      .map((participant) => personCard(participant, model, actions))}
    <div class="row">
      ${(['child', 'adult'] as const).map((relation) =>
        offered.includes(relation) && !isFull
          ? html`<button class="button" type="button" id="add-${relation}" part="add" @click=${() => actions.add(relation)}>
              <span><span aria-hidden="true">＋&nbsp;</span>${relation === 'child' ? words.addChild : words.addAdult}</span>
            </button>`
          : nothing,
      )}
    </div>
  </fieldset>`;
}

/** The contact, who may come herself. */
function selfCard(model: PartyModel, actions: PartyActions): TemplateResult {
  const words = formMessages[model.language];
  const self = model.draft.party.find(({ relation }) => relation === 'self');
  return html`<fieldset class="person" part="person">
    <legend class="visually-hidden">${words.self}</legend>
    ${checkField({
      id: 'self',
      name: 'self',
      label: words.self,
      isChecked: self !== undefined,
      changed: (isChecked) => (isChecked ? actions.add('self') : self && actions.remove(self.key)),
    })}
    ${self === undefined ? nothing : personFields(self, model, actions)}
  </fieldset>`;
}
