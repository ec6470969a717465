import * as z from '../zod.ts';
import { ProgrammeId } from '../values/ids.ts';

/** 品牌: a programme under which activities run, such as 福娃福地书香国学. */
export const Programme = z.object({
  id: ProgrammeId,
  /** Stable lower-kebab name, e.g. `colourful-holidays`. */
  code: z.string(),
  name: z.string(),
  summary: z.string(),
});
export type Programme = z.infer<typeof Programme>;
