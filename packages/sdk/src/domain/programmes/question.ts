/** What an activity asks of those who sign up, as data. How answers are judged is in `answers.ts`. */
import { openEnum } from '../schema.ts';
import { singleLineText } from '../values/text.ts';
import * as z from '../zod.ts';

export const questionKinds = ['text', 'number', 'choice', 'choices', 'date'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** `participant`: everyone in the party is asked; `sign-up`: the contact, once. */
export const questionScopes = ['participant', 'sign-up'] as const;
export type QuestionScope = (typeof questionScopes)[number];

export const mostQuestions = 20;
export const mostOptions = 20;
/** The longest that an answer is kept, in days after the session's end. */
export const longestRetentionDays = 180;

const label = { 'zh-CN': z.string(), en: z.optional(z.string()) };

/** A question as the form shows it. */
export const Question = z.object({
  /** Lower-kebab name, unique within the activity. */
  id: z.string(),
  kind: openEnum(questionKinds),
  scope: openEnum(questionScopes),
  label: z.object(label),
  help: z.optional(z.object(label)),
  required: z.boolean(),
  /** Only people of this role are asked; everybody where it is absent. */
  role: z.optional(z.string()),
  /** Asks about health, so a guardian's separate consent to `health-information` goes with any answer. */
  isHealth: z.optional(z.boolean()),
  /** Of `choice` and `choices`. */
  options: z.optional(z.array(z.object({ value: z.string(), label: z.object(label) }))),
  /** Bounds of `number`, both included. */
  least: z.optional(z.number()),
  most: z.optional(z.number()),
  /** Of `text`, in code points. */
  maxLength: z.optional(z.int()),
  /** Days after the session's end until the answer is deleted. */
  retentionDays: z.int(),
});
export type Question = z.infer<typeof Question>;

const newLabel = z.strictObject({ 'zh-CN': singleLineText(80), en: z.optional(singleLineText(120)) });
const name = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'malformed'), z.maxLength(40, 'too-long'));

/** What an organiser sends. */
export const NewQuestion = z.strictObject({
  id: name,
  kind: z.enum(questionKinds),
  scope: z.enum(questionScopes),
  label: newLabel,
  help: z.optional(newLabel),
  required: z.boolean(),
  role: z.optional(z.enum(['participant', 'volunteer'])),
  isHealth: z.optional(z.boolean()),
  options: z.optional(
    z
      .array(z.strictObject({ value: name, label: newLabel }))
      .check(z.minLength(2, 'too-small'), z.maxLength(mostOptions, 'too-many')),
  ),
  least: z.optional(z.number()),
  most: z.optional(z.number()),
  maxLength: z.optional(z.int().check(z.gte(1, 'too-small'), z.lte(500, 'too-large'))),
  retentionDays: z.int().check(z.gte(0, 'too-small'), z.lte(longestRetentionDays, 'too-large')),
});
export type NewQuestion = z.infer<typeof NewQuestion>;

/** One answer; `value` is text, a number, one option's value, several of them, or a civil day, as the kind says. */
export const Answer = z.strictObject({
  questionId: z.string().check(z.maxLength(40, 'too-long')),
  value: z.union([
    z.string().check(z.maxLength(1000, 'too-long')),
    z.number(),
    z.array(z.string().check(z.maxLength(40, 'too-long'))).check(z.maxLength(mostOptions, 'too-many')),
  ]),
});
export type Answer = z.infer<typeof Answer>;
