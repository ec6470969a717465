/**
 * A volunteer's request to put an entry right. The entry isn't edited: it becomes void, and another one takes its place
 * that says which one it corrects. Source: docs/rules/hours.md#corrections (Order 67, article 13)
 */
import { type FieldProblem, refuse, type Refusal } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CorrectionId, ServiceEntryId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { multiLineText } from '../values/text.ts';
import { ServiceEntry } from './service-entry.ts';

/** What is wrong with the entry, in the volunteer's words. */
export const NewCorrection = z.strictObject({ serviceEntryId: ServiceEntryId, text: multiLineText(500) });
export type NewCorrection = z.infer<typeof NewCorrection>;

export const correctionStates = ['open', 'accepted', 'declined'] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** A request as the volunteer and staff see it. */
export const CorrectionReceipt = z.object({
  id: CorrectionId,
  serviceEntryId: ServiceEntryId,
  state: openEnum(correctionStates),
  text: z.string(),
  createdAt: Instant,
  decidedAt: z.optional(Instant),
  /** Why it was decided so. */
  reason: z.optional(z.string()),
});
export type CorrectionReceipt = z.infer<typeof CorrectionReceipt>;

/** With its entry, and the one that took its place, for staff. */
export const Correction = z.object({
  ...CorrectionReceipt.shape,
  serviceEntry: ServiceEntry,
  /** Staff wrote it down on the volunteer's word. */
  isByStaff: z.boolean(),
  replacementId: z.optional(ServiceEntryId),
});
export type Correction = z.infer<typeof Correction>;

/** Accepting takes the minutes that were really served; 0 makes the entry void and puts nothing in its place. */
export const CorrectionDecision = z.strictObject({
  decision: z.enum(['accept', 'decline']),
  minutes: z.optional(z.int().check(z.gte(0, 'minutes-malformed'), z.lte(24 * 60, 'minutes-malformed'))),
  reason: multiLineText(300),
});
export type CorrectionDecision = z.infer<typeof CorrectionDecision>;

/** Fields that a decision lacks, as JSON Pointers with a code. */
export function correctionDecisionProblems(decision: CorrectionDecision): FieldProblem[] {
  return decision.decision === 'accept' && decision.minutes === undefined
    ? [{ pointer: '/minutes', code: 'required' }]
    : [];
}

/** Why nobody can ask for a correction of this entry, or undefined. */
export function correctionRefusal(entry: {
  readonly state: string;
  readonly hasOpenCorrection: boolean;
}): Refusal | undefined {
  if (entry.state === 'void') return refuse('service-entry-void');
  return entry.hasOpenCorrection ? refuse('correction-open') : undefined;
}

/** Why a request can't be decided, or undefined. */
export function correctionDecisionRefusal(correction: { readonly state: string }): Refusal | undefined {
  return correction.state === 'open' ? undefined : refuse('correction-decided');
}
