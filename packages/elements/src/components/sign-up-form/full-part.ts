/** What is to happen where there aren't places for the whole party, in words and as a choice. Pure; loaded when it's needed. */
import { html, nothing, type TemplateResult } from 'lit';
import { radioField } from '../../forms/choices-field.ts';
import { checkField } from '../../forms/field.ts';
import type { Draft } from '../../household/draft.ts';
import { instantText } from './facts-view.ts';
import { fullMessages, type FullWords } from './full.messages.ts';
import type { PartyModel } from '../../household/party-model.ts';
import type { FullQuestion, Shortage } from './shortage.ts';

/** What is short, what is to be asked, and what people are called. */
export interface FullModel extends PartyModel {
  readonly shortages: readonly Shortage[];
  readonly question: FullQuestion;
  readonly callName: (participant: Draft['party'][number]) => string;
}

export interface FullActions {
  ifFullChosen(ifFull: 'wait' | 'split'): void;
  focus(field: string): void;
}

export function fullView(model: FullModel, actions: FullActions): TemplateResult {
  const { question, shortages } = model;
  const words = fullMessages[model.language];
  return html`<div class="notice" part="full" role="group" aria-labelledby="full-title">
    <p class="strong" id="full-title">${question === 'choose' || question === 'none' ? words.title : words.fullNow}</p>
    ${shortages.map((shortage) => shortageLines(shortage, model, words))}
    ${question === 'none' ? html`<p>${words.noWaitlist}</p>` : nothing}
    ${question === 'may-split' ? maySplit(model, actions, words) : nothing}
    ${question === 'choose' ? choice(model, actions, words) : nothing}
    ${
      question === 'choose' || question === 'none'
        ? html`<p>${words.fewerHint}</p>
            <button class="button" type="button" part="fewer" @click=${() => actions.focus('party')}>${words.fewer}</button>`
        : nothing
    }
  </div>`;
}

function shortageLines(
  { ahead, hasWaitlist, placed, session, waiting }: Shortage,
  model: FullModel,
  words: FullWords,
) {
  const names = (some: Draft['party']) => words.listed(some.map(model.callName));
  const isSeries = model.rules.chosen !== undefined;
  const line = (text: string) =>
    html`<p>${isSeries ? words.inSession(instantText(session.startsAt, model.language), text) : text}</p>`;
  return html`${
    placed.length > 0 || !hasWaitlist
      ? html`${placed.length > 0 ? line(words.fits(names(placed))) : nothing}${line(words.waits(names(waiting)))}`
      : nothing
  }${hasWaitlist ? line(words.ahead(ahead)) : nothing}`;
}

/** Nobody fits, so everybody waits; that they may be split is the contact's leave to give. */
function maySplit({ draft }: PartyModel, actions: FullActions, words: FullWords): TemplateResult {
  return html`<p>${words.together}</p>
    ${checkField({
      id: 'if-full',
      name: 'if-full',
      label: words.maySplit,
      isChecked: draft.ifFull === 'split',
      changed: (isChecked) => actions.ifFullChosen(isChecked ? 'split' : 'wait'),
    })}`;
}

function choice({ draft, errors }: PartyModel, actions: FullActions, words: FullWords): TemplateResult {
  return radioField({
    id: 'if-full',
    name: 'if-full',
    label: words.ask,
    value: draft.ifFull,
    isRequired: true,
    error: errors['if-full'],
    options: (['wait', 'split'] as const).map((value) => ({
      value,
      text: words.choices[value],
      more: words.choiceHints[value],
    })),
    // the options are these two
    changed: (value) => actions.ifFullChosen(value as 'wait' | 'split'),
  });
}
