/** 场次: one dated occurrence of an activity, with its place, its window and its places. */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { Instant } from '../values/instant.ts';
import { epochMillis } from '../values/wall-clock.ts';
import { ActivityId, CommunityId, ProgrammeId, SessionId, VenueId } from '../values/ids.ts';
import { ConsentText } from '../people/consent.ts';
import { multiLineText } from '../values/text.ts';
import { activityTags, AgeRange, audiences, modes, riskLevels } from './activity.ts';

/** What a person does at a session. Only the volunteer role earns service time. */
export const participationRoles = ['participant', 'volunteer'] as const;
export type ParticipationRole = (typeof participationRoles)[number];

export const sessionStatuses = ['scheduled', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** Places of one role. `taken` never exceeds `capacity`. */
export const Places = z.object({ capacity: z.int(), taken: z.int() });
export type Places = z.infer<typeof Places>;

/** A role that isn't offered at a session is absent. */
export const SessionPlaces = z.object({ participant: z.optional(Places), volunteer: z.optional(Places) });
export type SessionPlaces = z.infer<typeof SessionPlaces>;

const summaryShape = {
  id: SessionId,
  activityId: ActivityId,
  title: z.string(),
  communityId: CommunityId,
  communityName: z.string(),
  programmeId: z.optional(ProgrammeId),
  programmeName: z.optional(z.string()),
  venueName: z.optional(z.string()),
  tags: z.array(openEnum(activityTags)),
  mode: openEnum(modes),
  audience: openEnum(audiences),
  ageRange: z.optional(AgeRange),
  startsAt: Instant,
  endsAt: Instant,
  signUpOpensAt: Instant,
  signUpClosesAt: Instant,
  status: openEnum(sessionStatuses),
  places: SessionPlaces,
};

/** What a list or a calendar needs of a session, in one object, so that it asks for nothing else. */
export const SessionSummary = z.object(summaryShape);
export type SessionSummary = z.infer<typeof SessionSummary>;

/** What the sign-up form needs as well. */
export const SessionDetail = z.object({
  ...summaryShape,
  summary: z.string(),
  venueAddress: z.optional(z.string()),
  countsAsService: z.boolean(),
  riskLevel: openEnum(riskLevels),
  riskNotice: z.optional(z.string()),
  bring: z.optional(z.string()),
  cancellationReason: z.optional(z.string()),
  /** The consent texts in force, of which a sign-up answers those that its party needs. */
  consentTexts: z.array(ConsentText),
});
export type SessionDetail = z.infer<typeof SessionDetail>;

const capacity = z.int().check(z.gte(0, 'capacity-malformed'), z.lte(100_000, 'capacity-malformed'));

/** What an organiser sends to schedule a session; a role without a capacity isn't offered. */
export const NewSession = z.strictObject({
  activityId: ActivityId,
  venueId: z.optional(VenueId),
  startsAt: Instant,
  endsAt: Instant,
  signUpOpensAt: z.optional(Instant),
  signUpClosesAt: z.optional(Instant),
  capacity: z.strictObject({ participant: z.optional(capacity), volunteer: z.optional(capacity) }),
});
export type NewSession = z.infer<typeof NewSession>;

/** A session is cancelled with a reason, which those who signed up are shown. */
export const SessionCancellation = z.strictObject({ reason: multiLineText(300) });
export type SessionCancellation = z.infer<typeof SessionCancellation>;

/** The longest session, in whole minutes: a camp of a week. */
export const longestSessionMinutes = 7 * 24 * 60;

/** Fields of a new session that contradict each other, as JSON Pointers with a code; empty when it can be scheduled. */
export function newSessionProblems(session: NewSession): { pointer: string; code: string }[] {
  const starts = epochMillis(session.startsAt);
  const ends = epochMillis(session.endsAt);
  const problems = [];
  if (ends <= starts) problems.push({ pointer: '/endsAt', code: 'ends-before-start' });
  else if (ends - starts > longestSessionMinutes * 60_000)
    problems.push({ pointer: '/endsAt', code: 'too-long' });
  if (session.signUpClosesAt !== undefined && epochMillis(session.signUpClosesAt) > ends) {
    problems.push({ pointer: '/signUpClosesAt', code: 'closes-after-end' });
  }
  const { signUpOpensAt, signUpClosesAt = session.startsAt } = session;
  if (signUpOpensAt !== undefined && epochMillis(signUpOpensAt) >= epochMillis(signUpClosesAt)) {
    problems.push({ pointer: '/signUpOpensAt', code: 'opens-after-close' });
  }
  const { participant = 0, volunteer = 0 } = session.capacity;
  if (participant + volunteer === 0) problems.push({ pointer: '/capacity', code: 'required' });
  return problems;
}
