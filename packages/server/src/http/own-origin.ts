/** From which pages a write may come. */
import type { AppContext } from './app-env.ts';
import type { KnownSites } from './known-sites.ts';

export interface OriginOptions {
  readonly sites: KnownSites;
  /** The address under which browsers know this server; undefined where its `Host` says it. */
  readonly publicUrl: () => string | undefined;
  /** Whether `X-Forwarded-Host` comes from a proxy of one's own. */
  readonly trustProxy: boolean;
}

/** Whether a request comes from no page, from a page of this server or of a registered site. */
export function mayWrite(options: OriginOptions): (context: AppContext) => Promise<boolean> {
  return async (context) => {
    const origin = context.req.header('origin');
    return origin === undefined || isOwn(context, origin, options) || options.sites.hasOrigin(origin);
  };
}

/**
 * Whether the page is this server's own. Any of the signs will do: proxies rewrite some of them, a page can forge none, and
 * a script outside a browser needs none.
 */
function isOwn({ req }: AppContext, origin: string, { publicUrl, trustProxy }: OriginOptions): boolean {
  if (req.header('sec-fetch-site') === 'same-origin') return true;
  const host = URL.parse(origin)?.host ?? '';
  const known = [
    req.header('host') ?? new URL(req.url).host,
    trustProxy ? req.header('x-forwarded-host') : undefined,
    URL.parse(publicUrl() ?? '')?.host,
  ];
  return host !== '' && known.includes(host);
}
