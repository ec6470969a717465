/**
 * The ledger's chain: every step of every entry of a community holds the hash of the step before it, and its own hash
 * over all that it says. Whoever changes, deletes, moves or slips in a step would have to write all later ones anew, and
 * a head that was noted elsewhere tells that too. Source: docs/decisions/0016-ledger-chain.md
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../values/canonical-json.ts';

/** What a step says: everything that its hash is made of. */
export interface LedgerStepContent {
  /** Hash of the step before it in the same community; `genesisHash` for the first. */
  readonly previousHash: string;
  readonly communityId: string;
  /** From 1, without gaps, in each community. */
  readonly sequence: number;
  readonly id: string;
  readonly entryId: string;
  /** The entry's state after the step. */
  readonly state: string;
  readonly reason: string | null;
  /** Id of the token that did it, or `server`. */
  readonly actor: string;
  /** @unit milliseconds since 1970 */
  readonly at: number;
  /** The whole entry after the step, as JSON text. */
  readonly content: string;
}

/** A step as it is kept. */
export interface LedgerStep extends LedgerStepContent {
  readonly hash: string;
}

/** The end of a community's chain: whoever knows it can tell later whether anything before it was changed. */
export interface ChainHead {
  readonly communityId: string;
  /** 0 where there is no step yet. */
  readonly sequence: number;
  readonly hash: string;
}

/** What stands before the first step. */
export const genesisHash = '0'.repeat(64);

/** What is wrong with a step: it is missing or stands twice, it doesn't follow the one before it, or it was changed. */
export type ChainBreakKind = 'sequence' | 'previous-hash' | 'hash';

export interface ChainBreak {
  readonly kind: ChainBreakKind;
  /** The first step that isn't right. */
  readonly sequence: number;
  readonly entryId: string;
}

/** SHA-256 over the canonical JSON of what the step says, in hexadecimal. This never changes: old steps are checked by it. */
export function chainHash(step: LedgerStepContent): string {
  const { actor, at, communityId, content, entryId, id, previousHash, reason, sequence, state } = step;
  const said = { actor, at, communityId, content, entryId, id, previousHash, reason, sequence, state };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(said))));
}

/** Where a chain starts: before its first step. */
export function emptyHead(communityId: string): ChainHead {
  return { communityId, sequence: 0, hash: genesisHash };
}

/** The step that follows `head`. */
export function nextStep(
  head: ChainHead,
  said: Omit<LedgerStepContent, 'previousHash' | 'communityId' | 'sequence'>,
): LedgerStep {
  const step = {
    ...said,
    previousHash: head.hash,
    communityId: head.communityId,
    sequence: head.sequence + 1,
  };
  return { ...step, hash: chainHash(step) };
}

/** What is wrong with `step` where it stands behind `head`, or undefined. */
export function breakAfter(head: ChainHead, step: LedgerStep): ChainBreak | undefined {
  const at = { sequence: step.sequence, entryId: step.entryId };
  if (step.communityId !== head.communityId || step.sequence !== head.sequence + 1)
    return { kind: 'sequence', ...at };
  if (step.previousHash !== head.hash) return { kind: 'previous-hash', ...at };
  return step.hash === chainHash(step) ? undefined : { kind: 'hash', ...at };
}

/**
 * The first break in one community's steps, in the order of their sequence, or the head that they lead to. They start
 * behind `head`, by default at the very beginning, so that a long chain can be read in parts.
 */
export function verifyChain(
  steps: readonly LedgerStep[],
  head: ChainHead = emptyHead(steps[0]?.communityId ?? ''),
): { readonly head: ChainHead; readonly firstBreak?: ChainBreak } {
  let reached = head;
  for (const step of steps) {
    const firstBreak = breakAfter(reached, step);
    if (firstBreak !== undefined) return { head: reached, firstBreak };
    reached = { communityId: reached.communityId, sequence: step.sequence, hash: step.hash };
  }
  return { head: reached };
}
