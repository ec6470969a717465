/**
 * Figures that somebody wrote in a document, kept apart from those that are counted here, and never added up:
 * the same session may stand in several of them. Source: docs/rules/figures.md
 */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CivilDay, CivilMonth } from '../values/civil-date.ts';

export const qualifiers = ['exact', 'over', 'reached'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What a figure counts. 场次, 人次 and 人 are three different things. */
export const countUnits = ['communities', 'sessions', 'attendances', 'persons', 'minutes', 'times'] as const;
export type CountUnit = (typeof countUnits)[number];

/** `step` is the size of the figure's last written digit: over 60 (step 10) says 61 to 69, over 200 says 201 to 299. */
export const ReportedFigure = z.object({
  key: z.string(),
  label: z.object({ 'zh-CN': z.string(), en: z.string() }),
  /** As the document writes it, e.g. `300余场`. */
  written: z.string(),
  value: z.int(),
  qualifier: openEnum(qualifiers),
  step: z.optional(z.int()),
  unit: openEnum(countUnits),
  from: z.optional(z.union([CivilDay, CivilMonth])),
  asOf: z.union([CivilDay, CivilMonth]),
  sourceUrl: z.string(),
  /** The same thing counted from the rows up to `asOf`; absent where there are no rows to count. */
  computed: z.optional(z.int()),
  satisfied: z.optional(z.boolean()),
});
export type ReportedFigure = z.infer<typeof ReportedFigure>;

/** Whether what was counted agrees with what was written. `over` without a step has no upper end. */
export function satisfies(
  computed: number,
  figure: { readonly value: number; readonly qualifier: string; readonly step?: number | undefined },
): boolean {
  if (figure.qualifier === 'exact') return computed === figure.value;
  if (figure.qualifier === 'reached') return computed >= figure.value;
  return computed > figure.value && (figure.step === undefined || computed < figure.value + figure.step);
}
