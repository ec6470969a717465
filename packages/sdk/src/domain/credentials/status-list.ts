/** W3C Bitstring Status List: one bit per credential, gzipped, in multibase base64url. */

/** Bits of one list: the least that keeps a holder hidden among the others, by W3C's word. */
export const statusListLength = 131_072;

/** Where a credential's bit stands, by its number among all that were ever issued. */
export function statusPlace(number: number): { readonly listId: string; readonly index: number } {
  return { listId: String(Math.floor(number / statusListLength)), index: number % statusListLength };
}

/** The number again; undefined for what no list of ours has. */
export function statusNumber(listId: string, index: string): number | undefined {
  if (!/^\d{1,4}$/.test(listId) || !/^\d{1,6}$/.test(index)) return undefined;
  return Number(index) < statusListLength ? Number(listId) * statusListLength + Number(index) : undefined;
}

/** The list's bytes, the first bit leftmost, with these bits set. */
export function statusBits(indexes: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(statusListLength / 8);
  for (const index of indexes) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return bits;
}

/** Whether the bit is set in `encodedList`; undefined where that can't be read here, or has no such bit. */
export async function readStatusBit(encodedList: unknown, index: string): Promise<boolean | undefined> {
  if (typeof encodedList !== 'string' || !/^\d+$/.test(index)) return undefined;
  const bits = await unzipped(encodedList).catch(() => undefined);
  const byte = bits?.[Number(index) >> 3];
  return byte === undefined ? undefined : (byte & (0x80 >> (Number(index) & 7))) !== 0;
}

/** Throws where the platform can't unzip, or the text is no list. */
async function unzipped(encodedList: string): Promise<Uint8Array> {
  const base64 = encodedList.replace(/^u/, '').replace(/-/g, '+').replace(/_/g, '/');
  const zipped = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
