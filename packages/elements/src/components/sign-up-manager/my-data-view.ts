/** A copy of one's own data, and its erasure. Pure. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../forms/field.ts';
import { spinner } from '../../forms/spinner.ts';
import { errorLine } from './ask-view.ts';
import { managerMessages } from './manager.messages.ts';
import type { MyData } from './my-data.ts';

export function myDataView(data: MyData, language: Language): TemplateResult {
  const words = managerMessages[language];
  return html`<section class="card" part="my-data" aria-labelledby="data-title">
    <h3 class="what" id="data-title">${words.data}</h3>
    <p class="muted">${words.dataLead}</p>
    ${textField({
      id: 'data-mobile',
      name: 'tel',
      label: words.mobile,
      value: data.mobile,
      type: 'tel',
      inputMode: 'tel',
      autocomplete: 'tel-national',
      error: data.isChecked && data.isWrong ? words.mobileWrong : undefined,
      changed: (mobile) => data.change(mobile),
      left: () => {}, // it's judged when it's sent
    })}
    ${errorLine(data.error, language)} ${data.isAsking ? eraseAsk(data, language) : buttons(data, language)}
    ${data.copy === undefined ? nothing : copyView(data, language)}
  </section>`;
}

function buttons(data: MyData, language: Language): TemplateResult {
  const words = managerMessages[language];
  const isSending = data.sending !== undefined;
  return html`<div class="row">
    <button
      class="button"
      type="button"
      id="copy"
      part="copy-data"
      aria-disabled=${isSending ? 'true' : 'false'}
      @click=${() => void data.fetch()}
    >
      ${data.sending === 'copy' ? html`${spinner()}${words.copying}` : words.copy}
    </button>
    <button class="button" type="button" id="erase" part="erase" @click=${() => data.ask()}>${words.erase}</button>
  </div>`;
}

function eraseAsk(data: MyData, language: Language): TemplateResult {
  const words = managerMessages[language];
  const isSending = data.sending === 'erase';
  return html`<div class="notice" part="question" role="group" aria-labelledby="erase-ask">
    <p class="strong" id="erase-ask" tabindex="-1">${words.eraseAsk}</p>
    <p>${words.eraseMore}</p>
    <div class="row">
      <button
        class="button"
        type="button"
        part="erase-yes"
        data-kind="primary"
        aria-disabled=${isSending ? 'true' : 'false'}
        @click=${() => void data.erase()}
      >
        ${isSending ? html`${spinner()}${words.erasing}` : words.eraseYes}
      </button>
      <button class="button" type="button" part="no" @click=${() => data.keep()}>${words.eraseNo}</button>
    </div>
  </div>`;
}

/** Text that can be selected, because WeChat's pages save no files; a link to a file for all others. */
function copyView({ copy }: MyData, language: Language): TemplateResult {
  const words = managerMessages[language];
  const text = JSON.stringify(copy, null, 2);
  return html`<h4 class="label" id="copy-title" tabindex="-1">${words.copyTitle}</h4>
    <p class="muted">${words.copyHint}</p>
    <textarea class="control" part="data-text" readonly rows="10" aria-labelledby="copy-title" .value=${text}></textarea>
    <p>
      <a
        class="button"
        part="download"
        download="my-youth-action-data.json"
        href="data:application/json;charset=utf-8,${encodeURIComponent(text)}"
        >${words.download}</a
      >
    </p>`;
}
