/**
 * 志愿服务时长 as a ledger of whole minutes: entries are approved or made void, never edited and never deleted.
 * Source: docs/rules/hours.md (Order 67 of the Ministry of Civil Affairs, articles 7, 11, 13, 19).
 */
import { type FieldProblem, refuse, type Refusal } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CivilDay } from '../values/civil-date.ts';
import { CommunityId, ServiceEntryId, SessionId, VolunteerId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { epochMillis } from '../values/wall-clock.ts';
import { minutesBetween } from '../values/minutes.ts';
import { multiLineText } from '../values/text.ts';

/** How the minutes came to be known. A supplement was typed in later, and needs a reason and a second person. */
export const serviceOrigins = ['check-in', 'supplement', 'import'] as const;
export type ServiceOrigin = (typeof serviceOrigins)[number];

export const serviceStates = ['pending', 'approved', 'void'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** One volunteer's time at one session. Minutes are whole; `granted` is 0 until the entry is approved. */
export const ServiceEntry = z.object({
  id: ServiceEntryId,
  volunteerId: VolunteerId,
  volunteerName: z.string(),
  sessionId: SessionId,
  sessionTitle: z.string(),
  communityId: CommunityId,
  serviceDay: CivilDay,
  plannedMinutes: z.int(),
  /** Between check-in and check-out; for a supplement, the minutes that were claimed. */
  observedMinutes: z.int(),
  grantedMinutes: z.int(),
  origin: openEnum(serviceOrigins),
  state: openEnum(serviceStates),
  reason: z.optional(z.string()),
  createdAt: Instant,
  decidedAt: z.optional(Instant),
});
export type ServiceEntry = z.infer<typeof ServiceEntry>;

/** Time that was served but not recorded at the door. */
export const NewSupplement = z.strictObject({
  volunteerId: VolunteerId,
  sessionId: SessionId,
  minutes: z.int().check(z.gte(1, 'minutes-malformed'), z.lte(24 * 60, 'minutes-malformed')),
  reason: multiLineText(300),
});
export type NewSupplement = z.infer<typeof NewSupplement>;

/** Why an entry is made void; it stays in the ledger with this reason. */
export const VoidRequest = z.strictObject({ reason: multiLineText(300) });
export type VoidRequest = z.infer<typeof VoidRequest>;

/** A session's length in whole minutes. */
export function plannedMinutes(session: { readonly startsAt: Instant; readonly endsAt: Instant }): number {
  return minutesBetween(session.startsAt, session.endsAt);
}

/**
 * Fields of a supplement that can't be right for this session, as JSON Pointers with a code; empty when all can: time at a
 * session that hasn't begun wasn't served, and one that isn't service earns none.
 */
export function supplementProblems(
  session: { readonly startsAt: Instant; readonly countsAsService: boolean },
  now: Instant,
): FieldProblem[] {
  if (!session.countsAsService) return [{ pointer: '/sessionId', code: 'earns-no-service-time' }];
  return epochMillis(now) < epochMillis(session.startsAt)
    ? [{ pointer: '/sessionId', code: 'session-not-begun' }]
    : [];
}

/** The part of a stay that falls into the session; its end is never before its start. */
export function servedSpan(
  session: { readonly startsAt: Instant; readonly endsAt: Instant },
  checkedInAt: Instant,
  checkedOutAt: Instant,
): { readonly from: Instant; readonly until: Instant } {
  const from = epochMillis(checkedInAt) > epochMillis(session.startsAt) ? checkedInAt : session.startsAt;
  const until = epochMillis(checkedOutAt) < epochMillis(session.endsAt) ? checkedOutAt : session.endsAt;
  return epochMillis(until) < epochMillis(from) ? { from, until: from } : { from, until };
}

/**
 * Minutes between check-in and check-out that fall into the session: early arrival and late leaving don't count.
 * Whole minutes, rounded down, never negative.
 */
export function observedMinutes(
  session: { readonly startsAt: Instant; readonly endsAt: Instant },
  checkedInAt: Instant,
  checkedOutAt: Instant,
): number {
  const { from, until } = servedSpan(session, checkedInAt, checkedOutAt);
  return minutesBetween(from, until);
}

/** What an approval grants: what was observed, and never more than what was planned. */
export function minutesGranted(entry: {
  readonly plannedMinutes: number;
  readonly observedMinutes: number;
}): number {
  return Math.max(0, Math.min(entry.plannedMinutes, entry.observedMinutes));
}

/** Why `approver` can't approve this entry, or undefined. Whoever typed a supplement can't approve it. */
export function approvalRefusal(
  entry: { readonly state: string; readonly origin: string; readonly createdBy: string },
  approver: string,
): Refusal | undefined {
  if (entry.state !== 'pending') return refuse('service-entry-not-pending');
  if (entry.origin === 'supplement' && entry.createdBy === approver) return refuse('second-person-required');
  return undefined;
}

/** Why an entry can't be made void, or undefined. */
export function voidRefusal(entry: { readonly state: string }): Refusal | undefined {
  return entry.state === 'void' ? refuse('service-entry-void') : undefined;
}
