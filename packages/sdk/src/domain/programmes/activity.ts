import type { FieldProblem } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { ActivityId, CommunityId, ProgrammeId } from '../values/ids.ts';
import { multiLineText, singleLineText } from '../values/text.ts';

/** National service categories (中国志愿服务网). Source: docs/rules/categories.md */
export const serviceCategories = [
  'community',
  'poverty',
  'education',
  'health',
  'legal',
  'environment',
  'science',
  'culture',
  'safety',
  'civility',
  'traffic',
  'fire',
  'emergency',
  'anti-drug',
  'sports',
  'tourism',
  'care',
  'large-event',
  'overseas',
  'tax',
  'epidemic',
  'other',
] as const;
export type ServiceCategory = (typeof serviceCategories)[number];

/** What an activity is about, many per activity. Source: docs/rules/categories.md */
export const activityTags = [
  'reading',
  'parent-child',
  'homework',
  'painting',
  'chess',
  'handicraft',
  'summer-camp',
  'safety-training',
  'environment',
  'waste-sorting',
  'civic-city',
  'epidemic-control',
  'work-safety',
  'exam-care',
  'anti-fraud',
  'anti-drug',
  'hazard-check',
  'mediation',
  'party-history',
  'science',
  'family-values',
  'lei-feng-day',
  'hometown-practice',
  'theory-study',
  'social-practice',
] as const;
export type ActivityTag = (typeof activityTags)[number];

/** Who an activity is for. In a `family` activity the age range is the children's, and adults come with them. */
export const audiences = ['children', 'family', 'youth', 'everyone'] as const;
export type Audience = (typeof audiences)[number];

export const modes = ['on-site', 'online'] as const;
export type Mode = (typeof modes)[number];

export const riskLevels = ['ordinary', 'elevated'] as const;
export type RiskLevel = (typeof riskLevels)[number];

const age = z.int().check(z.gte(0, 'age-malformed'), z.lte(120, 'age-malformed'));

/** Whole years by the 满 rule on the day of the session, both ends included. */
export const AgeRange = z.object({ from: z.optional(age), to: z.optional(age) });
export type AgeRange = z.infer<typeof AgeRange>;

/** 活动: what happens, apart from when. It belongs to a programme or to none. */
export const Activity = z.object({
  id: ActivityId,
  communityId: CommunityId,
  programmeId: z.optional(ProgrammeId),
  title: z.string(),
  summary: z.string(),
  tags: z.array(openEnum(activityTags)),
  serviceCategory: openEnum(serviceCategories),
  /** Whether volunteers at it earn service time; participants never do. */
  countsAsService: z.boolean(),
  mode: openEnum(modes),
  audience: openEnum(audiences),
  ageRange: z.optional(AgeRange),
  riskLevel: openEnum(riskLevels),
  riskNotice: z.optional(z.string()),
  bring: z.optional(z.string()),
});
export type Activity = z.infer<typeof Activity>;

/** What an organiser sends to add an activity. */
export const NewActivity = z.strictObject({
  communityId: CommunityId,
  programmeId: z.optional(ProgrammeId),
  title: singleLineText(60),
  summary: multiLineText(2000),
  tags: z.array(z.enum(activityTags)).check(z.maxLength(10, 'too-many')),
  serviceCategory: z.enum(serviceCategories),
  countsAsService: z.boolean(),
  mode: z.enum(modes),
  audience: z.enum(audiences),
  ageRange: z.optional(z.strictObject({ from: z.optional(age), to: z.optional(age) })),
  riskLevel: z.enum(riskLevels),
  riskNotice: z.optional(multiLineText(1000)),
  bring: z.optional(singleLineText(200)),
});
export type NewActivity = z.infer<typeof NewActivity>;

/** Fields of a new activity that contradict each other, as JSON Pointers with a code; empty when it can be added. */
export function newActivityProblems({ ageRange = {} }: NewActivity): FieldProblem[] {
  const { from = 0, to = from } = ageRange;
  return to < from ? [{ pointer: '/ageRange/to', code: 'too-small' }] : [];
}
