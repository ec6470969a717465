/** Reads every page of a month's sessions. */
import type { CivilMonth, SessionSummary } from '@youth-action/sdk/domain';
import type { Reader } from '@youth-action/sdk/reader';
import { indexSessions, type SessionIndex } from './session-index.ts';
import { rangeOf } from './months.ts';

/** What limits the request itself; empty text doesn't. */
export interface SessionScope {
  readonly month: CivilMonth;
  readonly communityId: string;
  readonly programmeId: string;
}

/** The sessions of a month, ready to draw. */
export interface LoadedMonth {
  readonly scope: SessionScope;
  readonly index: SessionIndex;
}

/** Whether these are the sessions asked for. */
export function isOf(loaded: LoadedMonth | undefined, scope: SessionScope): loaded is LoadedMonth {
  if (loaded === undefined) return false;
  const { communityId, month, programmeId } = loaded.scope;
  return month === scope.month && communityId === scope.communityId && programmeId === scope.programmeId;
}

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Called with what there is after the first of several pages, and when a later page fails. */
  readonly partly: (month: LoadedMonth) => void;
}

const pageSize = 500;

/** All sessions of the month's weeks. Throws what the reader throws; `partly` has then got the pages before. */
export async function loadMonth(
  reader: Reader,
  scope: SessionScope,
  options: LoadOptions,
): Promise<LoadedMonth> {
  const sessions: SessionSummary[] = [];
  const loaded = () => ({ scope, index: indexSessions(sessions) });
  let cursor: string | undefined;
  let pages = 0;
  try {
    do {
      // eslint-disable-next-line no-await-in-loop -- the next page's address is in this one
      const page = await reader.sessions.list(queryOf(scope, cursor), { signal: options.signal });
      sessions.push(...page.items);
      cursor = page.nextCursor;
      if ((pages += 1) === 1 && cursor !== undefined) options.partly(loaded());
    } while (cursor !== undefined);
  } catch (error) {
    if (pages > 1 && !options.signal.aborted) options.partly(loaded());
    throw error;
  }
  return loaded();
}

function queryOf({ month, communityId, programmeId }: SessionScope, cursor: string | undefined) {
  return {
    ...rangeOf(month),
    limit: pageSize,
    ...(communityId === '' ? {} : { communityId }),
    ...(programmeId === '' ? {} : { programmeId }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
