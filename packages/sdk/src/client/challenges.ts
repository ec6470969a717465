import { getChallenge } from '../contract/challenges.ts';
import type { RequestOptions, Transport } from './transport.ts';

/** What a sign-up without a token costs. A client solves it by itself; pages that want to be ahead use a `Prover`. */
export function challengesResource(call: Transport) {
  return { get: (options?: RequestOptions) => call(getChallenge, { options }) };
}
export type ChallengesResource = ReturnType<typeof challengesResource>;
