/**
 * Proof of work: what a sign-up without a token costs the device that sends it, so that a script can't send thousands.
 * The format is ALTCHA's, version 2. Why and how: docs/decisions/0010-proof-of-work.md
 */
import * as z from '../domain/zod.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';

/** A task of ALTCHA: find the counter whose hash starts with `keyPrefix`. Sent back whole, because it's signed whole. */
export const ProofOfWorkChallenge = z.object({
  parameters: z.looseObject({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    /** How often each try hashes. */
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: z.string(),
    data: z.optional(
      z.looseObject({
        /** The counter that is sought is no larger. */
        most: z.optional(z.int()),
      }),
    ),
  }),
  signature: z.string(),
});
export type ProofOfWorkChallenge = z.infer<typeof ProofOfWorkChallenge>;

/** What a sign-up needs from this caller now. */
export const ProofOfWorkDemand = z.object({
  required: z.boolean(),
  challenge: z.optional(ProofOfWorkChallenge),
  /** How long the challenge is worth something. A span and not an instant, because devices' clocks are wrong. */
  validSeconds: z.optional(z.int()),
});
export type ProofOfWorkDemand = z.infer<typeof ProofOfWorkDemand>;

export const getChallenge = defineEndpoint({
  method: 'GET',
  path: paths.challenges,
  summary: 'A challenge whose solution, in the header `X-Proof-Of-Work`, lets one sign-up through.',
  access: 'public',
  caching: 'none',
  response: ProofOfWorkDemand,
  status: 200,
  problems: [],
});
