/** `@youth-action/sdk/problem-texts`: words for codes. */
export {
  fieldTexts,
  languageFor,
  problemTexts,
  textFor,
  type FieldCode,
  type Language,
} from './contract/problem-texts.ts';
