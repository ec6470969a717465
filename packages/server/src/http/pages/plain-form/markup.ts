/** Markup whose values are escaped: every value comes from a person or from a table. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString;

/** A template of markup. Strings in it are escaped; what is made by it, and lists of that, stay as they are. */
export function markup(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | undefined | Markup | readonly Markup[])[]
): Markup {
  return html(strings, ...values.map((value) => value ?? '')) as Markup; // only promises among the values would make a promise of it
}

/** Nothing, as markup. */
export const nothing: Markup = markup``;
