/** What the programme keeps about the people of one manage link, for them to take along. Source: docs/rules/consent.md (PIPL 45, 47). */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { SignUpId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { Answer } from '../programmes/question.ts';
import { signUpStatuses } from '../programmes/sign-up-status.ts';

const answers = z.array(z.object({ question: z.string(), value: Answer.shape.value }));

const person = z.object({
  name: z.string(),
  birth: z.optional(z.string()),
  relation: z.string(),
  role: z.string(),
  guardian: z.optional(z.string()),
  consents: z.array(
    z.object({
      purpose: z.string(),
      textVersion: z.string(),
      granted: z.boolean(),
      method: z.string(),
      decidedAt: Instant,
    }),
  ),
  answers,
  checkedInAt: z.optional(Instant),
  checkedOutAt: z.optional(Instant),
});

/** Unmasked: it's given only to whoever has the manage token and names the contact's number. */
export const PersonalData = z.object({
  exportedAt: Instant,
  contact: z.object({ name: z.string(), mobile: z.string() }),
  signUps: z.array(
    z.object({
      id: SignUpId,
      session: z.string(),
      community: z.string(),
      startsAt: Instant,
      status: openEnum(signUpStatuses),
      createdAt: Instant,
      party: z.array(person),
      answers,
    }),
  ),
});
export type PersonalData = z.infer<typeof PersonalData>;

/** What an erasure did. `keptServiceEntries` are hours that the law says are recorded; they stay without the sign-up's data. */
export const Erasure = z.object({
  erasedAt: Instant,
  signUps: z.int(),
  persons: z.int(),
  keptServiceEntries: z.int(),
});
export type Erasure = z.infer<typeof Erasure>;
