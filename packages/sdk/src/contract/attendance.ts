import { CheckIn } from '../domain/programmes/check-in.ts';
import { participationRoles, SessionSummary } from '../domain/programmes/session.ts';
import { Answer } from '../domain/programmes/question.ts';
import { signUpStatuses } from '../domain/programmes/sign-up-status.ts';
import { relations } from '../domain/people/person.ts';
import { openEnum } from '../domain/schema.ts';
import * as z from '../domain/zod.ts';
import { ServiceEntry } from '../domain/service/service-entry.ts';
import { BadgeCode, ParticipantId, PlaceGroupId, SignUpId, VolunteerId } from '../domain/values/ids.ts';
import { multiLineText } from '../domain/values/text.ts';
import { Instant } from '../domain/values/instant.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';

/** One person on an organiser's list. Names are masked for staff; `isMinor` is true under 18 for certain or perhaps. */
export const RosterParticipant = z.object({
  id: ParticipantId,
  name: z.string(),
  relation: openEnum(relations),
  role: openEnum(participationRoles),
  isMinor: z.boolean(),
  groupId: z.optional(PlaceGroupId),
  /** Answers about health are told only where its consent stands. */
  answers: z.optional(z.array(Answer)),
  checkIn: z.optional(CheckIn),
  /** Without a badge code while none is shared. */
  volunteer: z.optional(z.object({ id: VolunteerId, badgeCode: z.optional(BadgeCode) })),
  serviceEntry: z.optional(ServiceEntry),
});
export type RosterParticipant = z.infer<typeof RosterParticipant>;

/** A sign-up on an organiser's list. */
export const RosterSignUp = z.object({
  id: SignUpId,
  status: openEnum(signUpStatuses),
  contact: z.object({ name: z.string(), mobile: z.string() }),
  party: z.array(RosterParticipant),
  createdAt: Instant,
  offerExpiresAt: z.optional(Instant),
  /** While it is `waitlisted`: 1 for the first in line. */
  linePosition: z.optional(z.int()),
  /** Why it was declined. */
  reason: z.optional(z.string()),
  answers: z.optional(z.array(Answer)),
});
export type RosterSignUp = z.infer<typeof RosterSignUp>;

/** Everyone who signed up for a session, earliest first. */
export const Roster = z.object({
  session: SessionSummary,
  signUps: z.array(RosterSignUp),
  /** A reading of the paper list that waits for another person's; `isMine` where the caller keyed it. */
  paperList: z.optional(z.object({ keyedAt: Instant, isMine: z.boolean() })),
});
export type Roster = z.infer<typeof Roster>;

export const getRoster = defineEndpoint({
  method: 'GET',
  path: paths.sessionRoster,
  summary: "A session's sign-ups with attendance and service entries.",
  access: 'organiser',
  response: Roster,
  status: 200,
  problems: ['session-not-found'],
});

export const checkIn = defineEndpoint({
  method: 'POST',
  path: paths.participantCheckIn,
  summary: 'Checks a participant in. Doing it again changes nothing.',
  access: 'organiser',
  response: RosterParticipant,
  status: 200,
  problems: [
    'participant-not-found',
    'own-hours-refused',
    'sign-up-cancelled',
    'sign-up-not-confirmed',
    'session-cancelled',
    'check-in-too-early',
    'check-in-closed',
  ],
});

export const checkOut = defineEndpoint({
  method: 'POST',
  path: paths.participantCheckOut,
  summary:
    'Checks a participant out; a volunteer gets a pending service entry. Doing it again changes nothing.',
  access: 'organiser',
  response: RosterParticipant,
  status: 200,
  problems: [
    'participant-not-found',
    'not-checked-in',
    'own-hours-refused',
    'session-cancelled',
    'check-in-closed',
    'service-entry-overlaps',
  ],
});

/** An organiser's word on a sign-up that waits for it. The reason is shown to the contact. */
export const SignUpDecision = z.strictObject({
  decision: z.enum(['approve', 'decline']),
  reason: z.optional(multiLineText(300)),
});
export type SignUpDecision = z.infer<typeof SignUpDecision>;

export const decideSignUp = defineEndpoint({
  method: 'POST',
  path: paths.signUpDecision,
  summary:
    'Approves or declines a pending sign-up; declining gives its places back. The same word again changes nothing.',
  access: 'organiser',
  body: SignUpDecision,
  response: RosterSignUp,
  status: 200,
  problems: ['sign-up-not-found', 'sign-up-not-pending'],
});

export const offerPlaces = defineEndpoint({
  method: 'POST',
  path: paths.signUpOffer,
  summary: 'Lets a sign-up move up from the waitlist, if it is its turn and all its places are free.',
  access: 'organiser',
  response: RosterSignUp,
  status: 200,
  problems: ['sign-up-not-found', 'sign-up-not-waiting', 'not-first-in-line', 'session-full'],
});
