/** Mobile numbers of mainland China. Source: docs/rules/formats.md#mobile-number */
import * as z from '../zod.ts';
import { orRequired } from './issue-code.ts';
import { mobilePattern, normaliseMobile } from './mobile-text.ts';

function mobileNumberSchema() {
  const error = orRequired('mobile-malformed');
  return z
    .string({ error })
    .check(
      z.overwrite((text) => normaliseMobile(text) ?? text),
      z.regex(mobilePattern, { error }),
    )
    .brand<'MobileNumber'>();
}

/** A mobile number in any usual writing; parses to its 11 digits. Issue code: `mobile-malformed`. */
export const MobileNumber = /* @__PURE__ */ mobileNumberSchema();
export type MobileNumber = z.infer<typeof MobileNumber>;
