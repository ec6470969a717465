/** Names of persons without schemas, for pages that don't load any. Source: docs/rules/formats.md#person-name */
import { foldWidth } from './fold-width.ts';

// Ranges and not \p{Script=Han}: what the latter contains depends on the browser's age, and the rare characters in
// people's names are the ones that came late. Planes 2 and 3 hold ideographs only.
const han = '[\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3fffd}]';
const hanName = /* @__PURE__ */ new RegExp(`^(?=.{2,30}$)${han}+(?:·${han}+)*$`, 'u');
const hanAnywhere = /* @__PURE__ */ new RegExp(han, 'u');
const latinName = /^(?=.{1,50}$)\p{Script=Latin}+(?:[ '.-]+\p{Script=Latin}+)*\.?$/u;

/**
 * The one writing of a name: no invisible characters, no space inside a Han name, every kind of dot between its
 * parts as `·`, Latin letters in half width and composed. Doesn't judge whether it is a name.
 */
export function normaliseName(text: string): string {
  const folded = foldWidth(text)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    // Texts copied from a PDF have radicals that look like the characters but aren't.
    .replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    // Only letters: composing Han would swap the compatibility ideographs that some names are written with.
    .replace(/[A-Za-z][\u0300-\u036f]+/g, (letter) => letter.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim();
  if (!hanAnywhere.test(folded)) return folded.replace(/[\u2018\u2019\u02bc]/g, "'");
  return folded.replace(/ /g, '').replace(/[.\u2022\u2027\u2219\u22c5\u30fb\uff65]/g, '·');
}

/** Whether a normalised name is a Han name, transliterated ones included. */
export function isHanName(name: string): boolean {
  return hanName.test(name);
}

/** Whether a normalised name can be a person's; the schema's answer, for pages that don't load schemas. */
export function isPersonName(name: string): boolean {
  return isHanName(name) || latinName.test(name);
}
