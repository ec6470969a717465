/** The decisions on consents, one per purpose: to refuse stands beside to agree, and nothing is decided beforehand. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import { radioField } from '../forms/choices-field.ts';
import type { DraftParticipant } from './draft.ts';
import { asksGuardian, consentsAsked } from './party-facts.ts';
import type { PartyActions, PartyModel } from './party-model.ts';
import { personMessages } from './person.messages.ts';
import { wordFor } from './words.ts';

export function consentFields(
  participant: DraftParticipant,
  model: PartyModel,
  actions: Pick<PartyActions, 'consentDecided'>,
): TemplateResult | typeof nothing {
  const asked = consentsAsked(participant, model.rules);
  if (asked.length === 0) return nothing;
  const words = personMessages[model.language];
  const { key, consents } = participant;
  const title = asksGuardian(participant, model.rules) ? words.consents : words.ownConsents;
  return html`<div class="consents" part="consents" role="group" aria-labelledby="${key}-consents">
    <h3 class="who" id="${key}-consents">${title}</h3>
    ${asked.map(({ purpose, text, isNeeded }) => {
      const id = `${key}-consent-${purpose}`;
      const decision = consents[purpose];
      const mark =
        purpose === 'health-information' ? words.neededForAnswer : isNeeded ? words.needed : words.optional;
      return radioField({
        id,
        name: id,
        label: words.marked(wordFor(words.consentNames, purpose), mark),
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
