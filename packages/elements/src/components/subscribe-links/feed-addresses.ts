/** Where the feeds of one choice of sessions are. */
import { feedPaths, queryString } from '@youth-action/sdk/paths';

/** Which sessions to subscribe to; empty text stands for any. The names are those of the element's properties. */
export interface FeedChoice {
  readonly communityId: string;
  readonly programmeId: string;
  readonly activityId: string;
  readonly tag: string;
  readonly audience: string;
  readonly age: string;
  readonly roleWanted: string;
  readonly sessionMode: string;
  readonly hasPlaces: boolean;
}

export interface FeedAddresses {
  /** Opens a phone's or a computer's calendar, which asks whether to subscribe. */
  readonly subscription: string;
  /** The same calendar as an address to paste, or as a file to import once. */
  readonly calendar: string;
  readonly rss: string;
  readonly jsonFeed: string;
}

/** The address in full, or undefined if the server's is none. `baseUrl` may be relative to the page. */
function absolute(address: string, pageUrl: string): string | undefined {
  try {
    return new URL(address, pageUrl).href;
  } catch {
    return undefined;
  }
}

/** The feeds' addresses at the server, in the language in which the programme should speak there. */
export function feedAddresses(
  baseUrl: string,
  pageUrl: string,
  choice: FeedChoice,
  language: string,
): FeedAddresses | undefined {
  const base = absolute(baseUrl, pageUrl);
  if (base === undefined) return undefined;
  const query = queryString({
    communityId: choice.communityId || undefined,
    programmeId: choice.programmeId || undefined,
    activityId: choice.activityId || undefined,
    tag: choice.tag || undefined,
    audience: choice.audience || undefined,
    mode: choice.sessionMode || undefined,
    role: choice.roleWanted || undefined,
    age: isAge(choice.age) ? Number(choice.age) : undefined,
    hasPlaces: choice.hasPlaces || undefined,
    lang: language === 'en' ? 'en' : undefined,
  });
  const addressOf = (path: string): string => base.replace(/\/+$/, '') + path + query;
  const calendar = addressOf(feedPaths.calendar);
  return {
    subscription: calendar.replace(/^https?:/, 'webcal:'),
    calendar,
    rss: addressOf(feedPaths.rss),
    jsonFeed: addressOf(feedPaths.jsonFeed),
  };
}

/** Whether the text is an age that the feeds understand. */
export function isAge(text: string): boolean {
  return /^\d{1,2}$|^1[01]\d$|^120$/.test(text);
}
