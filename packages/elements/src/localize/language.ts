import { languageFor, type Language } from '@youth-action/sdk/resident-texts';

/** The language of an element: its own `locale`, else the provider's, else that of the page around it. */
export function languageOf(element: Element, locale: string, provided: Language | undefined): Language {
  if (locale !== '') return languageFor(locale);
  return provided ?? languageFor(closestLang(element));
}

/** `lang` of the nearest ancestor that has one, also across shadow roots. */
function closestLang(element: Element): string {
  const found = element.closest('[lang]');
  if (found !== null) return found.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestLang(root.host) : '';
}
