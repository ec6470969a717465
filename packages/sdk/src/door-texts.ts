/** `@youth-action/sdk/door-texts`: what whoever checks in at the door reads for a code. */
export { doorTextFor } from './contract/texts/door-texts.ts';
