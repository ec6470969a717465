/** Where a place is to be found on a map. Pure. */
import type { SessionDetail, SessionSummary } from '@youth-action/sdk/domain';

/** AMap's own address for links (uri.amap.com): opens the app or its page, and nothing is asked of it before. */
export const defaultMapUrl = 'https://uri.amap.com/search?keyword={query}';

/** The address with the place in it; undefined where there's no place, or the page wants no map. */
export function mapUrlOf(
  template: string,
  session: SessionSummary,
  detail: SessionDetail | undefined,
): string | undefined {
  const { communityName, mode, venueName } = session;
  const place = [detail?.venueAddress, venueName].filter((part) => part !== undefined && part !== '');
  if (template === 'off' || mode === 'online' || place.length === 0) return undefined;
  const query = place.join(' ') || communityName;
  const url = (template || defaultMapUrl).split('{query}').join(encodeURIComponent(query));
  return /^https?:/i.test(url) ? url : undefined;
}
