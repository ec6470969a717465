/** Reads every page of a month's sessions, those that are seen first. */
import { addDays, type CivilMonth } from '@youth-action/sdk/domain';
import type { Reader } from '@youth-action/sdk/reader';
import { SessionIndex } from './session-index.ts';
import { rangeOf } from './months.ts';

/** What limits the request itself; empty text doesn't. */
export interface SessionScope {
  readonly month: CivilMonth;
  readonly communityId: string;
  readonly programmeId: string;
}

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Called with the index, which grows, after each page that others follow. */
  readonly partly: (index: SessionIndex) => void;
}

/** The first page is what a visitor waits for; most months fit into it. */
const pageSizes = { first: 200, next: 500 };

/**
 * All sessions of the month's weeks, then those of the week before that may reach into them. Throws what the reader
 * throws; `partly` has then got the pages before.
 */
export async function loadMonth(
  reader: Reader,
  { month, communityId, programmeId }: SessionScope,
  { signal, partly }: LoadOptions,
): Promise<SessionIndex> {
  const index = new SessionIndex();
  const { lead, from, until } = rangeOf(month);
  for (const range of [
    { from, until },
    { from: lead, until: addDays(from, -1) },
  ]) {
    let cursor: string | undefined;
    do {
      const query = {
        ...range,
        limit: index.version === 1 ? pageSizes.first : pageSizes.next,
        ...(communityId && { communityId }),
        ...(programmeId && { programmeId }),
        ...(cursor && { cursor }),
      };
      // eslint-disable-next-line no-await-in-loop -- the next page's address is in this one
      const page = await reader.sessions.list(query, { signal });
      index.add(page.items);
      cursor = page.nextCursor;
      partly(index);
    } while (cursor !== undefined);
  }
  return index;
}
