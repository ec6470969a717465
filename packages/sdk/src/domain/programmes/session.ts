/** 场次: one dated occurrence of an activity, with its place, its window and its places. */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { Instant } from '../values/instant.ts';
import { epochMillis } from '../values/wall-clock.ts';
import {
  ActivityId,
  CommunityId,
  PlaceGroupId,
  ProgrammeId,
  SessionId,
  SessionSeriesId,
  VenueId,
} from '../values/ids.ts';
import { ConsentText } from '../people/consent.ts';
import { multiLineText, singleLineText } from '../values/text.ts';
import { activityTags, AgeRange, audiences, modes, riskLevels, Waitlist } from './activity.ts';
import { Question } from './question.ts';

/** What a person does at a session. Only the volunteer role earns service time. */
export const participationRoles = ['participant', 'volunteer'] as const;
export type ParticipationRole = (typeof participationRoles)[number];

export const sessionStatuses = ['scheduled', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** Places of one role. `taken` never exceeds `capacity`; `waiting` counts the people on the waitlist. */
export const Places = z.object({ capacity: z.int(), taken: z.int(), waiting: z.optional(z.int()) });
export type Places = z.infer<typeof Places>;

/** A role that isn't offered at a session is absent. */
export const SessionPlaces = z.object({ participant: z.optional(Places), volunteer: z.optional(Places) });
export type SessionPlaces = z.infer<typeof SessionPlaces>;

/** Whom the places of a group are for: under 18 on the session's day, from 18 on, or both. */
export const admissions = ['anyone', 'children', 'adults'] as const;
export type Admission = (typeof admissions)[number];

/** Part of a role's places, where these are split: children and adults, or the shifts of volunteers. */
export const PlaceGroup = z.object({
  id: PlaceGroupId,
  role: openEnum(participationRoles),
  admits: openEnum(admissions),
  label: z.optional(z.string()),
  /** Times of a shift, where they differ from the session's. */
  startsAt: z.optional(Instant),
  endsAt: z.optional(Instant),
  capacity: z.int(),
  taken: z.int(),
  waiting: z.optional(z.int()),
});
export type PlaceGroup = z.infer<typeof PlaceGroup>;

/** What happens at the close of sign-up to a session that too few have joined. */
export const minimumOutcomes = ['cancel', 'organiser-decides'] as const;

/** How many participants a session needs. */
export const Minimum = z.object({ participants: z.int(), otherwise: openEnum(minimumOutcomes) });
export type Minimum = z.infer<typeof Minimum>;

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
  /** Absent where a full session takes nobody any more. */
  waitlist: z.optional(Waitlist),
  /** An organiser confirms each sign-up. */
  needsApproval: z.optional(z.boolean()),
  minimum: z.optional(Minimum),
  /** Sessions that were scheduled together. */
  seriesId: z.optional(SessionSeriesId),
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
  /** Present where the places of a role are split; their sums are in `places`. */
  groups: z.optional(z.array(PlaceGroup)),
  questions: z.optional(z.array(Question)),
  /** The consent texts in force, of which a sign-up answers those that its party needs. */
  consentTexts: z.array(ConsentText),
});
export type SessionDetail = z.infer<typeof SessionDetail>;

const capacity = z.int().check(z.gte(0, 'capacity-malformed'), z.lte(100_000, 'capacity-malformed'));

/** A group as an organiser sends it. */
export const NewPlaceGroup = z.strictObject({
  role: z.enum(participationRoles),
  admits: z.enum(admissions),
  label: z.optional(singleLineText(40)),
  startsAt: z.optional(Instant),
  endsAt: z.optional(Instant),
  capacity,
});
export type NewPlaceGroup = z.infer<typeof NewPlaceGroup>;

export const mostPlaceGroups = 20;

/** What may be said of places and numbers when a session is scheduled, alone or in a series. */
export const newSessionTermsShape = {
  capacity: z.strictObject({ participant: z.optional(capacity), volunteer: z.optional(capacity) }),
  /** Splits the places of the roles that it names; their capacity is then the sum of their groups. */
  groups: z.optional(
    z.array(NewPlaceGroup).check(z.minLength(1, 'required'), z.maxLength(mostPlaceGroups, 'too-many')),
  ),
  minimum: z.optional(
    z.strictObject({
      participants: z.int().check(z.gte(1, 'too-small'), z.lte(100_000, 'too-large')),
      otherwise: z.enum(minimumOutcomes),
    }),
  ),
};

/** What an organiser sends to schedule a session; a role without a capacity isn't offered. */
export const NewSession = z.strictObject({
  activityId: ActivityId,
  venueId: z.optional(VenueId),
  startsAt: Instant,
  endsAt: Instant,
  signUpOpensAt: z.optional(Instant),
  signUpClosesAt: z.optional(Instant),
  ...newSessionTermsShape,
});
export type NewSession = z.infer<typeof NewSession>;

/** New capacities: of roles that aren't split, and of groups by id. What isn't named stays. */
export const CapacityChange = z.strictObject({
  participant: z.optional(capacity),
  volunteer: z.optional(capacity),
  groups: z.optional(
    z.array(z.strictObject({ id: PlaceGroupId, capacity })).check(z.maxLength(mostPlaceGroups, 'too-many')),
  ),
});
export type CapacityChange = z.infer<typeof CapacityChange>;

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
  return [...problems, ...newPlacesProblems(session)];
}

/** What contradicts itself in the places of a new session. */
export function newPlacesProblems({
  capacity: asked,
  groups = [],
  minimum,
}: Pick<NewSession, 'capacity' | 'groups' | 'minimum'>): { pointer: string; code: string }[] {
  const sum = (role: ParticipationRole) =>
    groups.filter((group) => group.role === role).reduce((total, group) => total + group.capacity, 0);
  const participant = (asked.participant ?? 0) + sum('participant');
  const problems = [];
  if (participant + (asked.volunteer ?? 0) + sum('volunteer') === 0)
    problems.push({ pointer: '/capacity', code: 'required' });
  // Two capacities for one thing would contradict each other sooner or later.
  for (const role of participationRoles) {
    if (asked[role] !== undefined && groups.some((group) => group.role === role))
      problems.push({ pointer: `/capacity/${role}`, code: 'unknown-field' });
  }
  groups.forEach(({ startsAt, endsAt }, index) => {
    if (startsAt !== undefined && endsAt !== undefined && epochMillis(endsAt) <= epochMillis(startsAt))
      problems.push({ pointer: `/groups/${index}/endsAt`, code: 'ends-before-start' });
  });
  if (minimum !== undefined && minimum.participants > participant)
    problems.push({ pointer: '/minimum/participants', code: 'too-large' });
  return problems;
}
