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

/** `missing` is said where the server finds nothing, also for an id that can't be one. */
export function waitingView(
  resource: Waiting,
  missing: 'session-not-found' | 'sign-up-not-found',
  language: Language,
): TemplateResult {
  const { state, error } = resource;
  if (state !== 'error') return loadingState(language);
  if (isApiError(error) && error.status === 404) return noticeView(residentTextFor(missing, language));
  return errorState(error, language, () => resource.retry());
}

export function noticeView(text: string): TemplateResult {
  return html`<div class="notice" part="notice" role="status"><p>${text}</p></div>`;
}

/** What stands there until these parts of the form have arrived. */
export function partsView<Name>(
  parts: { errorOf(name: Name): unknown; retry(): void },
  names: readonly Name[],
  language: Language,
): TemplateResult {
  const error = names.map((name) => parts.errorOf(name)).find((one) => one !== undefined);
  return error === undefined ? loadingState(language) : errorState(error, language, () => parts.retry());
}
