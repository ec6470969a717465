/**
 * Finds the counter that a challenge asks for, in the page's own thread.
 *
 * Its own SHA-256 and not the platform's: `crypto.subtle` is missing on pages over plain http, and where it is there each
 * call costs more than the hash. No worker: a strict content security policy forbids those made of a blob, and a file of
 * its own can't be loaded from another host. So it works in slices that no one notices.
 * `@noble/hashes` stays at 2.2: later ones call `Object.hasOwn`, which browsers of before 2021 don't have.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { ProofOfWorkChallenge } from '../contract/challenges.ts';
import { abortReason } from './answers.ts';

export interface SolveOptions {
  /** Ends the work; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each slice how much of the worst case is done, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Well below half a frame: the rest is the page's. @unit milliseconds */
const sliceMs = 6;
/** Between two looks at the clock: a quarter of a millisecond on an old phone. */
const triesBetween = 25;

/** Solves the challenge and gives the value of the header `X-Proof-Of-Work`. Throws for a task that it doesn't know. */
export async function solveChallenge(
  challenge: ProofOfWorkChallenge,
  { onProgress, signal }: SolveOptions = {},
): Promise<string> {
  const { algorithm, data } = challenge.parameters;
  if (algorithm !== 'SHA-256') throw new TypeError(`There is no solver for ${algorithm}`);
  const most = Math.min(data?.most ?? 0xffff_ffff, 0xffff_ffff);
  const hashOf = hasher(challenge.parameters);
  const prefix = bytesOf(challenge.parameters.keyPrefix);
  for (let counter = 0; counter <= most;) {
    if (signal?.aborted === true) throw abortReason(signal);
    const until = performance.now() + sliceMs;
    do {
      const last = Math.min(counter + triesBetween, most + 1);
      for (; counter < last; counter += 1) {
        const derived = hashOf(counter);
        if (!startsWith(derived, prefix)) continue;
        onProgress?.(1);
        return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey: textOf(derived) } }));
      }
    } while (counter <= most && performance.now() < until);
    onProgress?.(counter / (most + 1));
    await nextTurn();
  }
  throw new TypeError('The challenge has no solution');
}

/** The key of a counter: salt, nonce and counter hashed `cost` times, cut to its length. */
function hasher({ cost, keyLength, nonce, salt }: ProofOfWorkChallenge['parameters']) {
  const input = bytesOf(`${salt}${nonce}00000000`);
  const view = new DataView(input.buffer);
  return (counter: number): Uint8Array => {
    view.setUint32(input.length - 4, counter);
    let hash = sha256(input);
    for (let round = 1; round < cost; round += 1) hash = sha256(hash);
    return keyLength < hash.length ? hash.subarray(0, keyLength) : hash;
  };
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lets the page do what is waiting. By a message and not a timer, which browsers hold back for four milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    const resumed = () => {
      port1.close();
      resume();
    };
    port1.addEventListener('message', resumed, { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}
