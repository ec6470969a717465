/**
 * What a resident or an organiser reads for each code, in the languages of the programme.
 *
 * Here and not in the elements, because server pages, scripts and elements must all say the same. Each sentence says
 * what is wrong and, where there is something to do, what to do next; none has data of the request in it.
 */
import type { ProblemCode } from '../domain/problem.ts';
import { doorProblemTexts } from './texts/door-texts.ts';
import type { FieldCode } from './texts/field-code.ts';
import { type Language, textIn, type Texts } from './texts/language.ts';
import { residentFieldTexts, residentProblemTexts } from './texts/resident-texts.ts';
import { staffFieldTexts, staffProblemTexts } from './texts/staff-texts.ts';

export const problemTexts: Texts<ProblemCode> = {
  'zh-CN': { ...residentProblemTexts['zh-CN'], ...doorProblemTexts['zh-CN'], ...staffProblemTexts['zh-CN'] },
  en: { ...residentProblemTexts.en, ...doorProblemTexts.en, ...staffProblemTexts.en },
};

export const fieldTexts: Texts<FieldCode> = {
  'zh-CN': { ...residentFieldTexts['zh-CN'], ...staffFieldTexts['zh-CN'] },
  en: { ...residentFieldTexts.en, ...staffFieldTexts.en },
};

/** Words for a problem's or a field's code; for one that this version doesn't know, the general sentence. */
export function textFor(code: string, language: Language): string {
  const problems = problemTexts[language];
  return textIn({ ...fieldTexts[language], ...problems }, code, problems['internal-error']);
}
