/** What stands where the form will be: loading, an error, something that doesn't exist. Pure. */
import { type Language, residentTextFor } from '@youth-action/sdk/resident-texts';
import { isApiError } from '@youth-action/sdk/reader';
import { html, type TemplateResult } from 'lit';
import { errorState, loadingState } from '../../localize/states.ts';

interface Waiting {
  readonly state: 'idle' | 'loading' | 'ready' | 'error';
  readonly error: unknown;
  retry(): void;
}

export function waitingView(resource: Waiting, language: Language): TemplateResult {
  const { state, error } = resource;
  if (state !== 'error') return loadingState(language);
  if (isApiError(error) && error.status === 404) return noticeView(residentTextFor(error.code, language));
  return errorState(error, language, () => resource.retry());
}

export function noticeView(text: string): TemplateResult {
  return html`<div class="notice" part="notice" role="status"><p>${text}</p></div>`;
}
