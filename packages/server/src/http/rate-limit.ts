/** A limit on writes per caller's address, so that a script that has gone wild takes nobody else's turn. */
import type { AppContext } from './app-env.ts';
import { HttpProblem } from './problem-response.ts';

export interface RateLimitOptions {
  /** Writes that one address may make in a minute, and at once. */
  readonly perMinute: number;
  /** Believe the last `X-Forwarded-For`: right behind one's own proxy, wrong anywhere else. */
  readonly trustProxy: boolean;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

const mostBuckets = 50_000;

/** Throws `too-many-requests` with `Retry-After` when an address has used up its writes. */
export function writeLimiter({ perMinute, trustProxy }: RateLimitOptions): (context: AppContext) => void {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  return (context) => {
    const key = networkOf(clientAddress(context, trustProxy));
    const now = performance.now();
    const bucket = buckets.get(key) ?? { tokens: perMinute, filledAt: now };
    bucket.tokens = Math.min(perMinute, bucket.tokens + (now - bucket.filledAt) * perMs);
    bucket.filledAt = now;
    // Back to the end: the map's order is then that of the last use, and the first are the ones to forget.
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > mostBuckets && oldest !== undefined) buckets.delete(oldest);
    if (bucket.tokens < 1) {
      const seconds = Math.max(1, Math.ceil((1 - bucket.tokens) / perMs / 1000));
      throw new HttpProblem('too-many-requests', { 'Retry-After': String(seconds) });
    }
    bucket.tokens -= 1;
  };
}

function clientAddress(context: AppContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? context.env?.incoming?.socket.remoteAddress ?? 'unknown';
}

/** IPv4 as it is; of IPv6 the /64, which is what one customer has. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - end.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...end].slice(0, 4).join(':');
}
