/**
 * Names and numbers as they may be shown. Masking happens on the server: what a client isn't to show, it doesn't get.
 * A person whose age isn't known is masked as a minor. Source: docs/rules/masking.md
 */
import { isCompoundSurname } from './compound-surnames.ts';
import { isHanName, normaliseName } from './name-text.ts';

/** The parts of a Han name without `·`, by character; `undefined` for every other name. */
function splitName(
  name: string,
): { readonly surname: string; readonly given: readonly string[] } | undefined {
  if (!isHanName(name) || name.includes('·')) return undefined;
  const characters = Array.from(name); // by code point: rare characters take two units
  const compound = characters.length > 2 && isCompoundSurname(characters.slice(0, 2).join(''));
  const length = compound ? 2 : 1;
  return { surname: characters.slice(0, length).join(''), given: characters.slice(length) };
}

/** The first character and two stars, however long the name: a long name's length alone tells who it is. */
function firstCharacterOnly(name: string): string {
  return name === '' ? '' : `${Array.from(name)[0]}**`;
}

/** An adult's name for the public: 王明 → 王*, 王小明 → 王*明, 欧阳小明 → 欧阳**, 阿依古丽·买买提 → 阿**, Anna Bell → A**. */
export function maskName(name: string): string {
  const normal = normaliseName(name);
  const parts = splitName(normal);
  if (parts === undefined) return firstCharacterOnly(normal);
  const { surname, given } = parts;
  const last = given[given.length - 1] ?? '';
  const showsLast = given.length > 1 && Array.from(surname).length === 1;
  return showsLast ? surname + '*'.repeat(given.length - 1) + last : surname + '*'.repeat(given.length);
}

/** A minor's name for the public: 王小明 → 王同学; without a known surname 同学 alone. Nothing at all is better still. */
export function maskMinorName(name: string): string {
  return `${splitName(normaliseName(name))?.surname ?? ''}同学`;
}

/** A name on a staff list: an adult's whole, a minor's masked (王*明). */
export function maskNameForStaff(name: string, person: { readonly minor: boolean }): string {
  return person.minor ? maskName(name) : name;
}

/** 11 digits → 154****5678; anything else is starred wholly. */
export function maskMobile(mobile: string): string {
  return /^\d{11}$/.test(mobile) ? `${mobile.slice(0, 3)}****${mobile.slice(7)}` : '***********';
}

/** 18 characters → the first and last four with ten stars; anything else is starred wholly. An adult's, and for staff only. */
export function maskResidentId(id: string): string {
  return /^\d{17}[\dXx]$/.test(id) ? `${id.slice(0, 4)}**********${id.slice(14)}` : '******************';
}
