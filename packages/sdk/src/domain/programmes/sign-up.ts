/** 报名: one contact, a party of several people, one decision. Whether they may join is in `party-rules.ts`. */
import { ConsentDecision, consentPurposes } from '../people/consent.ts';
import { guardianRelations, relations } from '../people/person.ts';
import { openEnum } from '../schema.ts';
import { Birth } from '../values/birth.ts';
import { ParticipantId, PlaceGroupId, SessionId, SignUpId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { MobileNumber } from '../values/mobile-number.ts';
import { PersonName } from '../values/person-name.ts';
import * as z from '../zod.ts';
import { Answer, mostQuestions } from './question.ts';
import { signUpStatuses } from './sign-up-status.ts';
import { participationRoles, SessionSummary } from './session.ts';

export const largestParty = 10;

const answers = z.optional(z.array(Answer).check(z.maxLength(mostQuestions, 'too-many')));

/** One member of the party as it is asked for. */
export const NewParticipant = z.strictObject({
  relation: z.enum(relations),
  name: PersonName,
  /** `YYYY-MM` or `YYYY-MM-DD`. Required of a child; left out, the person declares to be 18 or older. */
  birth: z.optional(Birth),
  role: z.enum(participationRoles),
  /** Which part of the role's places, where there's a choice: a shift, say. */
  groupId: z.optional(PlaceGroupId),
  /** Who the contact is to this person; required where a guardian signs. */
  guardian: z.optional(z.enum(guardianRelations)),
  consents: z.optional(z.array(ConsentDecision).check(z.maxLength(consentPurposes.length, 'too-many'))),
  answers,
});
export type NewParticipant = z.infer<typeof NewParticipant>;

/** What happens where there aren't places for the whole party: nothing, all wait together, or those who fit go ahead. */
export const ifFullChoices = ['refuse', 'wait', 'split'] as const;

const newSignUpShape = {
  contact: z.strictObject({ name: PersonName, mobile: MobileNumber }),
  party: z.array(NewParticipant).check(z.minLength(1, 'required'), z.maxLength(largestParty, 'too-many')),
  /** Default: `refuse`. The others need a session with a waitlist. */
  ifFull: z.optional(z.enum(ifFullChoices)),
  /** The contact's answers to the questions that are asked once. */
  answers,
};

/** The body of a sign-up. The contact takes part only where the party names her, as `self`. */
export const NewSignUp = z.strictObject(newSignUpShape);
export type NewSignUp = z.infer<typeof NewSignUp>;

/** The most sessions that one request signs up for. */
export const longestSeriesSignUp = 60;

/** The same party for several sessions of one activity: it gets into all of them (or onto their waitlists) or into none. */
export const NewSeriesSignUp = z.strictObject({
  ...newSignUpShape,
  sessionIds: z
    .array(SessionId)
    .check(z.minLength(1, 'required'), z.maxLength(longestSeriesSignUp, 'too-many')),
});
export type NewSeriesSignUp = z.infer<typeof NewSeriesSignUp>;

/** A change of a party: who joins, and who leaves. Somebody stays; the last one leaves by cancelling. */
export const PartyChange = z.strictObject({
  add: z.optional(z.array(NewParticipant).check(z.maxLength(largestParty, 'too-many'))),
  remove: z.optional(z.array(ParticipantId).check(z.maxLength(largestParty, 'too-many'))),
});
export type PartyChange = z.infer<typeof PartyChange>;

/** A further decision on one consent; the earlier ones stay on record. */
export const ConsentChange = z.strictObject({ participantId: ParticipantId, ...ConsentDecision.shape });
export type ConsentChange = z.infer<typeof ConsentChange>;

/** The contact's number, by which the holder of a manage link shows to be the contact before personal data is given out. */
export const ContactProof = z.strictObject({ mobile: MobileNumber });
export type ContactProof = z.infer<typeof ContactProof>;

/** How a consent stands. */
export const ConsentState = z.object({
  purpose: z.string(),
  textVersion: z.string(),
  granted: z.boolean(),
  decidedAt: Instant,
});
export type ConsentState = z.infer<typeof ConsentState>;

/** A member of a party as the holder of the manage token sees it: the name is masked on the server. */
export const Participant = z.object({
  id: ParticipantId,
  relation: openEnum(relations),
  name: z.string(),
  role: openEnum(participationRoles),
  groupId: z.optional(PlaceGroupId),
  /** The latest decision on each purpose that was decided on. */
  consents: z.optional(z.array(ConsentState)),
  /** Once the person has been checked in at the session. */
  checkIn: z.optional(z.object({ checkedInAt: Instant, checkedOutAt: z.optional(Instant) })),
});
export type Participant = z.infer<typeof Participant>;

/** A sign-up as the holder of the manage token sees it. */
export const SignUp = z.object({
  id: SignUpId,
  session: SessionSummary,
  status: openEnum(signUpStatuses),
  contact: z.object({ name: z.string(), mobile: z.string() }),
  party: z.array(Participant),
  createdAt: Instant,
  cancelledAt: z.optional(Instant),
  /** While it is `offered`: until when the offer can be taken up. */
  offerExpiresAt: z.optional(Instant),
  /** While it is `waitlisted`: 1 for the first in line. */
  linePosition: z.optional(z.int()),
  /** While it is `waitlisted`: whether part of the party may go ahead. */
  maySplit: z.optional(z.boolean()),
  /** Why an organiser declined it. */
  reason: z.optional(z.string()),
  /** Other sign-ups that the same manage token opens: the rest of a split party, further sessions of a series. */
  siblings: z.optional(z.array(SignUpId)),
});
export type SignUp = z.infer<typeof SignUp>;

/** The answer to a sign-up: the token is given once, opens this sign-up only, and belongs into no address. */
export const SignUpCreated = z.object({
  signUp: SignUp,
  manageToken: z.string(),
  /** The part of a split party that waits, as a sign-up of its own under the same token. */
  rest: z.optional(SignUp),
});
export type SignUpCreated = z.infer<typeof SignUpCreated>;

/** The answer to a sign-up for several sessions: one token opens all of them. */
export const SeriesSignUpCreated = z.object({ signUps: z.array(SignUp), manageToken: z.string() });
export type SeriesSignUpCreated = z.infer<typeof SeriesSignUpCreated>;
