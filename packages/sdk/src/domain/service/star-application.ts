/** 星级 are applied for and approved, never automatic. Source: docs/rules/stars.md */
import { refuse, type Refusal } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CommunityId, StarApplicationId, VolunteerId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { multiLineText } from '../values/text.ts';

export const starApplicationStates = ['applied', 'approved', 'declined', 'withdrawn'] as const;
export type StarApplicationState = (typeof starApplicationStates)[number];

const level = z.int('malformed').check(z.gte(1, 'too-small'), z.lte(10, 'too-large'));

/** An application as its volunteer sees it. */
export const OwnStarApplication = z.object({
  id: StarApplicationId,
  level: z.int(),
  state: openEnum(starApplicationStates),
  /** The version of the levels under which it was made. */
  starPolicy: z.string(),
  appliedAt: Instant,
  decidedAt: z.optional(Instant),
  /** Why it was declined. */
  reason: z.optional(z.string()),
});
export type OwnStarApplication = z.infer<typeof OwnStarApplication>;

/** An application as staff sees it. */
export const StarApplication = z.object({
  ...OwnStarApplication.shape,
  volunteerId: VolunteerId,
  volunteerName: z.string(),
  /** The community that decides: the one that recorded most of the time. */
  communityId: CommunityId,
  /** Minutes whose public notice is over, now. */
  publishedMinutes: z.int(),
  /** Stars that were awarded before. */
  awarded: z.int(),
});
export type StarApplication = z.infer<typeof StarApplication>;

/** What the volunteer applies for. */
export const NewStarApplication = z.strictObject({ volunteerId: VolunteerId, level });
export type NewStarApplication = z.infer<typeof NewStarApplication>;

/** The same by staff, for somebody who asked for it. */
export const NewStarApplicationFor = z.strictObject({ level });
export type NewStarApplicationFor = z.infer<typeof NewStarApplicationFor>;

/** Declining needs a reason, which the volunteer reads. */
export const StarDecision = z
  .strictObject({
    decision: z.enum(['approve', 'decline']),
    reason: z.optional(multiLineText(300)),
  })
  .check(
    z.refine((asked) => asked.decision === 'approve' || asked.reason !== undefined, {
      error: 'required',
      path: ['reason'],
    }),
  );
export type StarDecision = z.infer<typeof StarDecision>;

interface Decidable {
  readonly state: string;
  /** Token id of the staff who applied for somebody, or the id of the volunteer's own sign-up. */
  readonly appliedBy: string;
}

/** Why `decider` can't decide this application, or undefined. Whoever applied for somebody doesn't decide it. */
export function starDecisionRefusal(application: Decidable, decider: string): Refusal | undefined {
  if (application.state !== 'applied') return refuse('star-application-decided');
  if (application.appliedBy === decider) return refuse('second-person-required');
  return undefined;
}
