/**
 * The code on the door: made from a key of the session and the time, so that a screen that once had the key shows the
 * right code without a network, and the server knows it without having been asked.
 *
 * Free of schemas: the organiser's desk makes codes with this, and pages carry no zod.
 * Source: docs/decisions/0017-door-codes.md
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldWidth } from '../values/fold-width.ts';

/** How long one code stands on the door, in seconds. */
export const doorStepSeconds = 30;

/** How many steps before and after its own a code is taken: time to type it, and clocks that disagree. */
export const doorStepTolerance = 1;

const stepMillis = doorStepSeconds * 1000;
// Crockford's base32: a code read aloud or copied from a screen across the room stays the same code.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The key of a session's door, 64 hexadecimal digits, from the server's secret (the same form). */
export function doorKeyOf(secret: string, sessionId: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(`youth-action/door-key/v1\n${sessionId}`)));
}

/** The number of the step that the instant lies in. @param millis since 1970 */
export function doorStepAt(millis: number): number {
  return Math.floor(millis / stepMillis);
}

/** When the step begins, in milliseconds since 1970. */
export function doorStepStart(step: number): number {
  return step * stepMillis;
}

/** The code of a step: 8 characters of Crockford's base32, 40 bits. */
export function doorCodeOf(key: string, step: number): string {
  const mac = hmac(sha256, hexToBytes(key), utf8ToBytes(`youth-action/door-code/v1\n${step}`));
  let [code, pending, bits] = ['', 0, 0];
  for (const byte of mac.slice(0, 5)) {
    pending = ((pending << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      code += digits.charAt((pending >> bits) & 31);
    }
  }
  return code;
}

/** What was typed, as a code; undefined if it can't be one. Takes small letters, full width, spaces, hyphens, and O, I, L. */
export function readDoorCode(typed: string): string | undefined {
  const code = foldWidth(typed).replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined;
}

/** The code in two halves, as it's shown. */
export function doorCodeShown(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The step of the code among those from `first` to `last`, the latest if it were of several; undefined if of none. */
export function findDoorStep(
  key: string,
  code: string,
  { first, last }: { readonly first: number; readonly last: number },
): number | undefined {
  for (let step = last; step >= first; step -= 1) if (doorCodeOf(key, step) === code) return step;
  return undefined;
}
