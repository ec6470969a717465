/** `@youth-action/sdk/tag-texts`: words for what activities are about. */
export { tagText } from './contract/texts/tag-texts.ts';
