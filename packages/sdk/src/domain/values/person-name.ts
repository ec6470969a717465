/**
 * Names of persons: 2 to 30 Han characters, with `·` between the parts of a transliterated name, or 1 to 50 Latin
 * characters for foreigners. Source: docs/rules/formats.md#person-name
 */
import * as z from '../zod.ts';
import { orRequired } from './issue-code.ts';
import { isPersonName, normaliseName } from './name-text.ts';

function personNameSchema() {
  const error = orRequired('name-malformed');
  return z
    .string({ error })
    .check(z.overwrite(normaliseName), z.refine(isPersonName, { error }))
    .brand<'PersonName'>();
}

/** A person's name; parses to its one writing. Issue code: `name-malformed`. */
export const PersonName = /* @__PURE__ */ personNameSchema();
export type PersonName = z.infer<typeof PersonName>;
