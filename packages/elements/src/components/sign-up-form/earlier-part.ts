/** What was filled in earlier: in the server's own form, by the page, before a reload. Loaded where there is any of it. */
export { KeptDraft } from './kept-draft.ts';
export { draftFromForm, withTyped } from './typed-draft.ts';
