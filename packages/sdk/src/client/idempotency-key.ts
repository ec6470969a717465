/**
 * A new idempotency key: 128 random bits as 32 hexadecimal digits. One key for one intent of one person.
 * By `getRandomValues`, because `crypto.randomUUID` is missing on pages served over plain http.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
