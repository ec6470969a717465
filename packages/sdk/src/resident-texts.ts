/** `@youth-action/sdk/resident-texts`: words for the codes that a resident can meet, for pages that count bytes. */
export { languageFor, type Language } from './contract/texts/language.ts';
export { residentTextFor } from './contract/texts/resident-texts.ts';
