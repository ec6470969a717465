import type { Language } from '@youth-action/sdk/problem-texts';
import { html, type TemplateResult } from 'lit';
import { messages } from './credential-check.messages.ts';

/** What is done with what somebody gives. */
export interface AskHandlers {
  readonly file: (file: File) => void;
  readonly text: (text: string) => void;
  readonly code: (code: string) => void;
}

interface Asked {
  readonly code: string;
  readonly language: Language;
}

/** The three ways to give a credential: a file, a number or code, pasted text. */
export function askView(handlers: AskHandlers, { code, language }: Asked): TemplateResult {
  const text = messages[language];
  return html`${fileView(handlers, language)}
    <form part="code-form" @submit=${(event: Event) => submit(event, 'code', handlers.code)}>
      <label for="code">${text.code}</label>
      <div class="row">
        <input
          id="code"
          name="code"
          type="text"
          part="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="300"
          aria-describedby="code-hint"
          .value=${code}
        />
        <button class="button" data-kind="primary" part="check">${text.check}</button>
      </div>
      <p class="muted" id="code-hint">${text.codeHint}</p>
    </form>
    <details>
      <summary>${text.paste}</summary>
      <form part="text-form" @submit=${(event: Event) => submit(event, 'text', handlers.text)}>
        <label for="text">${text.pasteLabel}</label>
        <textarea id="text" name="text" rows="6" spellcheck="false" dir="ltr"></textarea>
        <button class="button" part="check">${text.check}</button>
      </form>
    </details>`;
}

function fileView({ file: take }: AskHandlers, language: Language): TemplateResult {
  const text = messages[language];
  return html`<div
    class="file"
    part="file"
    @dragover=${(event: DragEvent) => over(event, true)}
    @dragleave=${(event: DragEvent) => over(event, false)}
    @drop=${(event: DragEvent) => {
      over(event, false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) take(file);
    }}
  >
    <input
      class="visually-hidden"
      id="file"
      type="file"
      accept=".json,application/json"
      @change=${({ currentTarget }: Event) => {
        const input = currentTarget as HTMLInputElement; // the listener stands on it
        const file = input.files?.[0];
        if (file !== undefined) take(file);
        input.value = ''; // the same file again is a new check
      }}
    />
    <label class="button" for="file">${text.choose}</label>
    <p class="muted">${text.orDrop}</p>
  </div>`;
}

function over(event: DragEvent, isOver: boolean): void {
  event.preventDefault();
  const zone = event.currentTarget as HTMLElement; // the listener stands on it
  if (isOver) zone.setAttribute('data-over', '');
  else zone.removeAttribute('data-over');
}

function submit(event: Event, name: string, take: (text: string) => void): void {
  event.preventDefault();
  const value = new FormData(event.currentTarget as HTMLFormElement).get(name); // the listener stands on it
  take(typeof value === 'string' ? value : '');
}
