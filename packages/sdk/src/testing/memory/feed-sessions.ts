import type { FeedSession } from '../../feeds/feed-session.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { detailOf } from './views.ts';

/** Where this backend says that it is; nothing is there. */
export const memoryBaseUrl = 'https://youth.test';

/** A session as feeds have it. */
export function feedSession(data: MemoryData, session: SessionRow): FeedSession {
  return {
    ...detailOf(data, session),
    editedAt: session.editedAt ?? session.signUpOpensAt,
    sequence: session.sequence ?? 0,
  };
}

/** The page of a session. */
export function sessionPage(sessionId: string): string {
  return `${memoryBaseUrl}/sign-up/${sessionId}`;
}
