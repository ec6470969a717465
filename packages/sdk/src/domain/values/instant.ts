/** Points in time as ISO 8601 text with an offset. Source: docs/rules/formats.md#instants */
import * as z from '../zod.ts';
import { orRequired } from './issue-code.ts';

function instantSchema() {
  return z.iso.datetime({ offset: true, error: orRequired('instant-malformed') }).brand<'Instant'>();
}

/**
 * `YYYY-MM-DDThh:mm:ss`, a fraction of a second if need be, then `Z` or `±hh:mm`; leap seconds and 24:00 are refused.
 * Issue code: `instant-malformed`.
 */
export const Instant = /* @__PURE__ */ instantSchema();
export type Instant = z.infer<typeof Instant>;
