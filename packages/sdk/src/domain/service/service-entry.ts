/**
 * 志愿服务时长 as a ledger of whole minutes: entries are approved, stand on public notice, are published or made void,
 * and are never edited nor deleted. `ledger-chain.ts` is how a change behind the ledger's back is found.
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
import { multiLineText, singleLineText } from '../values/text.ts';
import { entryFlags } from './entry-flags.ts';

/** How the minutes came to be known. A supplement was typed in later, and needs a reason and a second person. */
export const serviceOrigins = ['check-in', 'supplement', 'import'] as const;
export type ServiceOrigin = (typeof serviceOrigins)[number];

/**
 * `approved` is granted by staff and stands on public notice (公示); `published` is what nobody objected to, or what
 * stood in spite of it. `void` is the end from any of them.
 */
export const serviceStates = ['pending', 'approved', 'published', 'void'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** States whose granted minutes count in badges and statistics. Stars and certificates count `published` alone. */
export const countedStates = ['approved', 'published'] as const satisfies readonly ServiceState[];

/** Where it can be seen that time was served. Nothing is uploaded: `reference` says where it is kept. */
export const evidenceKinds = ['photo', 'paper-list', 'witness', 'document', 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One volunteer's time at one session. Minutes are whole; `granted` is 0 until the entry is approved, and when it is void. */
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
  /** When it was approved or made void. */
  decidedAt: z.optional(Instant),
  /** Up to when anyone can object; it stays when the notice is over. */
  noticeUntil: z.optional(Instant),
  /** What somebody should look at; a flag blocks nothing. */
  flags: z.array(openEnum(entryFlags)),
  evidence: z.optional(z.object({ kind: openEnum(evidenceKinds), reference: z.string() })),
  /** The void entry that this one stands for, after a correction. */
  correctsId: z.optional(ServiceEntryId),
  /** The last day on which it can be recorded in time: ten working days after the session's last day. */
  recordingDue: z.optional(CivilDay),
  /** The days up to `recordingDue` go beyond the holidays that are known, so that weekends alone were left out there. */
  isRecordingDueUncertain: z.optional(z.boolean()),
});
export type ServiceEntry = z.infer<typeof ServiceEntry>;

const Evidence = z.strictObject({ kind: z.enum(evidenceKinds), reference: singleLineText(200) });

/** Time that was served but not recorded at the door. */
export const NewSupplement = z.strictObject({
  volunteerId: VolunteerId,
  sessionId: SessionId,
  minutes: z.int().check(z.gte(1, 'minutes-malformed'), z.lte(24 * 60, 'minutes-malformed')),
  reason: multiLineText(300),
  evidence: Evidence,
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

/**
 * Why `approver` can't approve this entry, or undefined. Whoever typed a supplement, or closed a check-in for somebody
 * who had left, can't approve it.
 */
export function approvalRefusal(
  entry: {
    readonly state: string;
    readonly origin: string;
    readonly createdBy: string;
    readonly isClosedByLeader?: boolean;
  },
  approver: string,
): Refusal | undefined {
  if (entry.state !== 'pending') return refuse('service-entry-not-pending');
  const needsSecond = entry.origin === 'supplement' || entry.isClosedByLeader === true;
  return needsSecond && entry.createdBy === approver ? refuse('second-person-required') : undefined;
}

/**
 * Why a token can't touch a volunteer's entries, or undefined: nobody enters, closes, corrects or approves her own
 * time. A token is a person's where her number is known of it.
 */
export function ownHoursRefusal(
  tokenMobile: string | undefined,
  volunteer: { readonly mobile: string },
): Refusal | undefined {
  return tokenMobile === volunteer.mobile ? refuse('own-hours-refused') : undefined;
}

/** Why an entry can't be made void, or undefined. */
export function voidRefusal(entry: { readonly state: string }): Refusal | undefined {
  return entry.state === 'void' ? refuse('service-entry-void') : undefined;
}
