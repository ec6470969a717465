/** Whose request it is, as far as an address tells. */
import type { AppContext } from './app-env.ts';

/** The caller's network: IPv4 as it is; of IPv6 the /64, which is what one customer has. Never logged. */
export type NetworkOf = (context: AppContext) => string;

/** `trustProxy`: believe the last `X-Forwarded-For`, which is right behind one's own proxy and wrong anywhere else. */
export function networkReader(trustProxy: boolean): NetworkOf {
  return (context) => networkOf(clientAddress(context, trustProxy));
}

function clientAddress(context: AppContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? context.env?.incoming?.socket.remoteAddress ?? 'unknown';
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - end.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...end].slice(0, 4).join(':');
}
