/** 报名: one contact, a party of several people, one decision. Whether they may join is in `party-rules.ts`. */
import { ConsentDecision, consentPurposes } from '../people/consent.ts';
import { guardianRelations, relations } from '../people/person.ts';
import { openEnum } from '../schema.ts';
import { Birth } from '../values/birth.ts';
import { ParticipantId, SignUpId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { MobileNumber } from '../values/mobile-number.ts';
import { PersonName } from '../values/person-name.ts';
import * as z from '../zod.ts';
import { participationRoles, SessionSummary } from './session.ts';

export const largestParty = 10;

/** One member of the party as it is asked for. */
export const NewParticipant = z.strictObject({
  relation: z.enum(relations),
  name: PersonName,
  /** `YYYY-MM` or `YYYY-MM-DD`. Required of a child; left out, the person declares to be 18 or older. */
  birth: z.optional(Birth),
  role: z.enum(participationRoles),
  /** Who the contact is to this person; required where a guardian signs. */
  guardian: z.optional(z.enum(guardianRelations)),
  consents: z.optional(z.array(ConsentDecision).check(z.maxLength(consentPurposes.length, 'too-many'))),
});
export type NewParticipant = z.infer<typeof NewParticipant>;

/** The body of a sign-up. The contact takes part only where the party names her, as `self`. */
export const NewSignUp = z.strictObject({
  contact: z.strictObject({ name: PersonName, mobile: MobileNumber }),
  party: z.array(NewParticipant).check(z.minLength(1, 'required'), z.maxLength(largestParty, 'too-many')),
});
export type NewSignUp = z.infer<typeof NewSignUp>;

export const signUpStatuses = ['confirmed', 'cancelled'] as const;
export type SignUpStatus = (typeof signUpStatuses)[number];

/** A member of a party as the holder of the manage token sees it: the name is masked on the server. */
export const Participant = z.object({
  id: ParticipantId,
  relation: openEnum(relations),
  name: z.string(),
  role: openEnum(participationRoles),
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
});
export type SignUp = z.infer<typeof SignUp>;

/** The answer to a sign-up: the token is given once, opens this sign-up only, and belongs into no address. */
export const SignUpCreated = z.object({ signUp: SignUp, manageToken: z.string() });
export type SignUpCreated = z.infer<typeof SignUpCreated>;
