/** Base58 in Bitcoin's alphabet, as multibase `z` writes keys and signatures. For some dozens of bytes: it is quadratic. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The bytes as base58. */
export function base58Of(bytes: Uint8Array): string {
  return converted([...bytes], 256, 58)
    .map((digit) => alphabet.charAt(digit))
    .join('');
}

/** The bytes that a base58 text stands for; undefined where it isn't one. */
export function bytesOfBase58(text: string): Uint8Array | undefined {
  const digits = text.split('').map((character) => alphabet.indexOf(character));
  return digits.includes(-1) ? undefined : Uint8Array.from(converted(digits, 58, 256));
}

/** The number in another base, its leading zeros kept one for one. */
function converted(digits: readonly number[], from: number, to: number): number[] {
  const result: number[] = []; // least significant first
  for (const digit of digits) {
    let carry = digit;
    for (let place = 0; place < result.length; place += 1) {
      carry += (result[place] ?? 0) * from;
      result[place] = carry % to;
      carry = Math.floor(carry / to);
    }
    for (; carry > 0; carry = Math.floor(carry / to)) result.push(carry % to);
  }
  const firstDigit = digits.findIndex((digit) => digit !== 0);
  const zeros = firstDigit === -1 ? digits.length : firstDigit;
  const leading = Array.from({ length: zeros }, () => 0);
  return result.reduceRight<number[]>((all, digit) => [...all, digit], leading);
}
