import type { FieldProblem } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { ActivityId, CommunityId, ProgrammeId } from '../values/ids.ts';
import { multiLineText, singleLineText } from '../values/text.ts';
import { mostQuestions, NewQuestion, Question } from './question.ts';

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

/** Who moves the line up when places become free. */
export const promotionModes = ['automatic', 'by-organiser'] as const;
export type PromotionMode = (typeof promotionModes)[number];

/**
 * 候补: what a full session does with further parties. With `offerMinutes` a place is offered and lapses after that many
 * minutes, or at the session's start; without, whoever moves up has it.
 */
export const Waitlist = z.object({
  promotion: openEnum(promotionModes),
  offerMinutes: z.optional(z.int()),
});
export type Waitlist = z.infer<typeof Waitlist>;

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
  /** An organiser confirms each sign-up, whose places are held meanwhile. */
  needsApproval: z.optional(z.boolean()),
  waitlist: z.optional(Waitlist),
  questions: z.optional(z.array(Question)),
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
  needsApproval: z.optional(z.boolean()),
  waitlist: z.optional(
    z.strictObject({
      promotion: z.enum(promotionModes),
      offerMinutes: z.optional(z.int().check(z.gte(5, 'too-small'), z.lte(7 * 24 * 60, 'too-large'))),
    }),
  ),
  questions: z.optional(z.array(NewQuestion).check(z.maxLength(mostQuestions, 'too-many'))),
});
export type NewActivity = z.infer<typeof NewActivity>;

/** Fields of a new activity that contradict each other, as JSON Pointers with a code; empty when it can be added. */
export function newActivityProblems({ ageRange = {}, questions = [] }: NewActivity): FieldProblem[] {
  const { from = 0, to = from } = ageRange;
  return [
    ...(to < from ? [{ pointer: '/ageRange/to', code: 'too-small' }] : []),
    ...questions.flatMap((question, index) => questionProblems(question, index, questions)),
  ];
}

function questionProblems(
  { id, isHealth, kind, least, most, options, required, scope }: NewQuestion,
  index: number,
  all: readonly NewQuestion[],
): FieldProblem[] {
  const at = (field: string, code: string) => ({ pointer: `/questions/${index}/${field}`, code });
  return [
    ...(all.findIndex((other) => other.id === id) < index ? [at('id', 'answered-twice')] : []),
    // Whoever refuses the consent to health information takes part all the same, so nobody can be made to answer.
    ...(isHealth === true && required ? [at('required', 'malformed')] : []),
    ...(isHealth === true && scope !== 'participant' ? [at('scope', 'malformed')] : []),
    ...optionsProblems({ kind, options }).map((code) => at('options', code)),
    ...(least !== undefined && most !== undefined && most < least ? [at('most', 'too-small')] : []),
  ];
}

function optionsProblems({ kind, options }: Pick<NewQuestion, 'kind' | 'options'>): string[] {
  const isChoice = kind === 'choice' || kind === 'choices';
  if (options === undefined) return isChoice ? ['required'] : [];
  if (!isChoice) return ['unknown-field'];
  return new Set(options.map(({ value }) => value)).size < options.length ? ['malformed'] : [];
}
