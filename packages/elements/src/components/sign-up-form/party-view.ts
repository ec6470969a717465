/** Contact and party as sections of the form. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkField, textField } from '../../forms/field.ts';
import { relationsOffered } from './draft.ts';
import type { PartyActions, PartyModel } from './party-model.ts';
import { personCard, personFields } from './person-view.ts';
import { messages } from './sign-up-form.messages.ts';

const largestParty = 10;

export function contactSection(
  { draft, language, errors }: PartyModel,
  actions: PartyActions,
): TemplateResult {
  const words = messages[language];
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
  const words = messages[language];
  const offered = relationsOffered(rules.session);
  const self = draft.party.find(({ relation }) => relation === 'self');
  const isFull = draft.party.length >= largestParty;
  return html`<fieldset class="section" part="section" id="party" tabindex="-1">
    <legend>${words.party}</legend>
    <p class="muted">${words.partyHint}</p>
    ${errors['party'] === undefined ? nothing : html`<p class="error">${errors['party']}</p>`}
    ${
      offered.includes('self')
        ? html`<div class="person" part="person">
          ${checkField({
            id: 'self',
            name: 'self',
            label: words.self,
            isChecked: self !== undefined,
            changed: (isChecked) => (isChecked ? actions.add('self') : self && actions.remove(self.key)),
          })}
          ${self === undefined ? nothing : personFields(self, model, actions)}
        </div>`
        : nothing
    }
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
