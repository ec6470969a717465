/** How every element says that it has nothing to show yet, or can't. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { errorWords } from './error-words.ts';

const words = {
  'zh-CN': {
    loading: '正在加载…',
    noClient: '这里还没有连接到服务：请设置 base-url，或放在 youth-action-provider 之内。',
  },
  en: {
    loading: 'Loading…',
    noClient: 'Not connected to a service: set base-url, or put this inside a youth-action-provider.',
  },
} as const;

/** The page's author has given neither an address nor a client. */
export function noClientState(language: Language): TemplateResult {
  return html`<div class="notice" part="notice"><p>${words[language].noClient}</p></div>`;
}

/** Something is on its way and there's nothing older to show. Announced politely. */
export function loadingState(language: Language): TemplateResult {
  return html`<p class="muted" part="loading" role="status">${words[language].loading}</p>`;
}

/** What went wrong in plain words, the number to tell the staff, and a button where trying again may help. */
export function errorState(error: unknown, language: Language, retry: () => void): TemplateResult {
  const { text, requestId, requestIdLabel, retry: label, canRetry } = errorWords(error, language);
  return html`<div class="notice" part="error" role="alert">
    <p>${text}</p>
    ${requestId === undefined ? nothing : html`<p class="muted">${requestIdLabel}: <code>${requestId}</code></p>`}
    ${canRetry ? html`<button class="button" type="button" part="retry" @click=${retry}>${label}</button>` : nothing}
  </div>`;
}
