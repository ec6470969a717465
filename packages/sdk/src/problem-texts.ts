/** `@youth-action/sdk/problem-texts`: words for codes. */
export { fieldTexts, problemTexts, textFor } from './contract/problem-texts.ts';
export type { FieldCode } from './contract/texts/field-code.ts';
export { languageFor, type Language } from './contract/texts/language.ts';
