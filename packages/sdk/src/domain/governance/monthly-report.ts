/**
 * 月报: what a community reports for a month. Drafted from the rows, edited by the clerk, frozen, submitted; a submitted
 * one is amended by a new revision, and stays as it was. What the clerk states never replaces what was computed: both are
 * kept and shown. Source: docs/rules/monthly-report.md
 */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CivilDay, CivilMonth } from '../values/civil-date.ts';
import { CommunityId, MonthlyReportId, ProgrammeId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { multiLineText } from '../values/text.ts';
import { reportMetrics } from './report-metrics.ts';
import type { ReportTextKey } from './report-words.ts';

/** A frozen one's figures don't move any more; a submitted one isn't changed at all. */
export const monthlyReportStates = ['draft', 'frozen', 'submitted'] as const;
export type MonthlyReportState = (typeof monthlyReportStates)[number];

export const reportStepKinds = ['drafted', 'edited', 'frozen', 'submitted', 'amended'] as const;
export type ReportStepKind = (typeof reportStepKinds)[number];

/** A metric known today, or one that a newer server counts. */
const metricName = openEnum(reportMetrics);

/** One figure. `key` is made by `figureKey`; names are those of when it was counted. */
export const MonthlyReportFigure = z.object({
  key: z.string(),
  metric: metricName,
  /** Of one programme; `none` is what belongs to none. */
  programmeId: z.optional(z.union([ProgrammeId, z.literal('none')])),
  programmeName: z.optional(z.string()),
  /** Of one service category. */
  category: z.optional(z.string()),
  /** From the rows: now, or when the report was frozen. */
  computed: z.int(),
  /** What the clerk reports in its place, and why. */
  stated: z.optional(z.int()),
  note: z.optional(z.string()),
  /** What the rows say now, where that isn't what was frozen. */
  now: z.optional(z.int()),
});
export type MonthlyReportFigure = z.infer<typeof MonthlyReportFigure>;

const textsShape = {
  highlights: z.optional(z.string()),
  problems: z.optional(z.string()),
  plan: z.optional(z.string()),
  exemplars: z.optional(z.string()),
} satisfies Record<ReportTextKey, z.ZodMiniType>;

/** 亮点、问题、下月计划、典型. */
export const MonthlyReportTexts = z.object(textsShape);
export type MonthlyReportTexts = z.infer<typeof MonthlyReportTexts>;

/** Who did what, when. `changed` names figures (with the number stated before and after) and texts. */
export const MonthlyReportStep = z.object({
  kind: openEnum(reportStepKinds),
  /** Label of the token. */
  by: z.string(),
  at: Instant,
  reason: z.optional(z.string()),
  changed: z.array(z.object({ field: z.string(), from: z.optional(z.int()), to: z.optional(z.int()) })),
});
export type MonthlyReportStep = z.infer<typeof MonthlyReportStep>;

/** Where the community's ledger stood: whoever keeps it can tell later that nobody has rewritten what was before. */
export const KeptLedgerHead = z.object({ sequence: z.int(), hash: z.string() });
export type KeptLedgerHead = z.infer<typeof KeptLedgerHead>;

const summaryShape = {
  id: MonthlyReportId,
  communityId: CommunityId,
  communityName: z.string(),
  month: CivilMonth,
  state: openEnum(monthlyReportStates),
  /** From 1; the second is the first amendment. */
  revision: z.int(),
  /** Why there is a second or later revision. */
  amendmentReason: z.optional(z.string()),
  amends: z.optional(MonthlyReportId),
  amendedBy: z.optional(MonthlyReportId),
  /** Grows with every change; a change names the one that it was made from. */
  version: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
  frozenAt: z.optional(Instant),
  submittedAt: z.optional(Instant),
};

export const MonthlyReportSummary = z.object(summaryShape);
export type MonthlyReportSummary = z.infer<typeof MonthlyReportSummary>;

export const MonthlyReport = z.object({
  ...summaryShape,
  figures: z.array(MonthlyReportFigure),
  /** The month before, to compare with: from its submitted report, or else from the rows. */
  previous: z.object({
    month: CivilMonth,
    basis: openEnum(['report', 'rows']),
    figures: z.array(z.object({ key: z.string(), value: z.int() })),
  }),
  texts: MonthlyReportTexts,
  ledgerHead: z.optional(KeptLedgerHead),
  steps: z.array(MonthlyReportStep),
  /** Until when rows are counted: now, or when it was frozen. */
  countedAt: Instant,
});
export type MonthlyReport = z.infer<typeof MonthlyReport>;

/** A row behind a figure; a person's name is masked as on every staff list. */
export const MonthlyReportRow = z.object({
  id: z.string(),
  day: CivilDay,
  title: z.string(),
  person: z.optional(z.string()),
  /** Of a session its attendances, of a person how often she came. */
  count: z.optional(z.int()),
  minutes: z.optional(z.int()),
  /** State of an entry, an objection, a correction; why a session was cancelled. */
  detail: z.optional(z.string()),
});
export type MonthlyReportRow = z.infer<typeof MonthlyReportRow>;

export const NewMonthlyReport = z.strictObject({ communityId: CommunityId, month: CivilMonth });
export type NewMonthlyReport = z.infer<typeof NewMonthlyReport>;

/** `version` is the one that the caller has seen. */
const version = z.int().check(z.gte(1, 'too-small'));
export const ReportVersion = z.strictObject({ version });
export type ReportVersion = z.infer<typeof ReportVersion>;

/** Characters of each of the report's texts. */
export const longestReportText = 4000;
const mostStated = 100_000_000;
const text = z.optional(z.nullable(multiLineText(longestReportText)));

/** What isn't named stays as it is; null takes a stated number or a text away. */
export const MonthlyReportEdit = z.strictObject({
  version,
  figures: z.optional(
    z
      .array(
        z.strictObject({
          key: z.string().check(z.maxLength(120, 'too-long')),
          stated: z.nullable(z.int().check(z.gte(0, 'too-small'), z.lte(mostStated, 'too-large'))),
          note: z.optional(multiLineText(300)),
        }),
      )
      .check(z.maxLength(500, 'too-many')),
  ),
  texts: z.optional(z.strictObject({ highlights: text, problems: text, plan: text, exemplars: text })),
});
export type MonthlyReportEdit = z.infer<typeof MonthlyReportEdit>;

export const MonthlyReportAmendment = z.strictObject({ reason: multiLineText(300) });
export type MonthlyReportAmendment = z.infer<typeof MonthlyReportAmendment>;

/** What is summed up over the communities that have submitted; people are counted anew, because they can't be added. */
export const RollUpFigure = z.object({
  key: z.string(),
  metric: metricName,
  programmeId: z.optional(z.union([ProgrammeId, z.literal('none')])),
  programmeName: z.optional(z.string()),
  category: z.optional(z.string()),
  /** Sum of what the reports state, or else computed; of people, a count over the rows of the same communities. */
  value: z.int(),
  basis: openEnum(['reports', 'rows']),
  /** Sum of what was computed, where a clerk has stated something else. */
  computed: z.optional(z.int()),
});
export type RollUpFigure = z.infer<typeof RollUpFigure>;

export const MonthlyRollUp = z.object({
  month: CivilMonth,
  communities: z.array(
    z.object({
      communityId: CommunityId,
      name: z.string(),
      /** `missing` where nothing was drafted. An amendment in the making leaves the submitted one in the sum. */
      state: openEnum(['missing', ...monthlyReportStates]),
      reportId: z.optional(MonthlyReportId),
      revision: z.optional(z.int()),
      submittedAt: z.optional(Instant),
      isAmending: z.boolean(),
      figures: z.array(z.object({ key: z.string(), value: z.int() })),
    }),
  ),
  submitted: z.int(),
  figures: z.array(RollUpFigure),
  asOf: Instant,
});
export type MonthlyRollUp = z.infer<typeof MonthlyRollUp>;
