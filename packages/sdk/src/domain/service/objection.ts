/** Objections against entries that stand on public notice. Source: docs/rules/hours.md#notice */
import { refuse, type Refusal } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CivilDay } from '../values/civil-date.ts';
import { ObjectionId, ServiceEntryId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { MobileNumber } from '../values/mobile-number.ts';
import { PersonName } from '../values/person-name.ts';
import { multiLineText } from '../values/text.ts';
import { ServiceEntry, serviceOrigins } from './service-entry.ts';

/** An entry on public notice, for everybody. `name` is masked on the server; of a minor there is none. */
export const ServiceNotice = z.object({
  id: ServiceEntryId,
  name: z.optional(z.string()),
  sessionTitle: z.string(),
  serviceDay: CivilDay,
  /** What is granted unless an objection is upheld. */
  minutes: z.int(),
  origin: openEnum(serviceOrigins),
  noticeUntil: Instant,
});
export type ServiceNotice = z.infer<typeof ServiceNotice>;

/** Who objects, and why. Only staff of the community see either. */
export const NewObjection = z.strictObject({
  contact: z.strictObject({ name: PersonName, mobile: MobileNumber }),
  text: multiLineText(500),
});
export type NewObjection = z.infer<typeof NewObjection>;

/** What whoever objected is told. */
export const ObjectionReceipt = z.object({
  id: ObjectionId,
  serviceEntryId: ServiceEntryId,
  createdAt: Instant,
});
export type ObjectionReceipt = z.infer<typeof ObjectionReceipt>;

/** While one is `open`, its entry isn't published. `upheld` has made the entry void. */
export const objectionStates = ['open', 'upheld', 'dismissed'] as const;
export type ObjectionState = (typeof objectionStates)[number];

/** An objection as staff sees it: the contact's number is masked. */
export const Objection = z.object({
  id: ObjectionId,
  state: openEnum(objectionStates),
  contact: z.object({ name: z.string(), mobile: z.string() }),
  text: z.string(),
  createdAt: Instant,
  decidedAt: z.optional(Instant),
  /** Why it was decided so. */
  reason: z.optional(z.string()),
  serviceEntry: ServiceEntry,
});
export type Objection = z.infer<typeof Objection>;

/** Upholding makes the entry void; dismissing lets it go on to be published. */
export const ObjectionDecision = z.strictObject({
  decision: z.enum(['uphold', 'dismiss']),
  reason: multiLineText(300),
});
export type ObjectionDecision = z.infer<typeof ObjectionDecision>;

/** Why `decider` can't decide on this objection, or undefined: whoever approved the entry doesn't judge herself. */
export function objectionDecisionRefusal(
  objection: { readonly state: string; readonly approvedBy: string | undefined },
  decider: string,
): Refusal | undefined {
  if (objection.state !== 'open') return refuse('objection-decided');
  return objection.approvedBy === decider ? refuse('second-person-required') : undefined;
}
