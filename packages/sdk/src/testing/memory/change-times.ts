/** When sessions were changed, found by comparing them before and after: so no handler has to think of it. */
import type { Instant } from '../../domain/values/instant.ts';
import type { MemoryData, SessionRow } from './data.ts';

/** Does the work and notes the time on each session that it has changed. */
export function noting<Result>(data: MemoryData, now: Instant, work: () => Result): Result {
  const before = new Map(data.sessions.map((session) => [session, marksOf(session)]));
  try {
    return work();
  } finally {
    for (const session of data.sessions) note(session, before.get(session), now);
  }
}

interface Marks {
  readonly all: string;
  /** What a calendar shows. */
  readonly shown: string;
}

function marksOf(session: SessionRow): Marks {
  const { cancellationReason, endsAt, startsAt, status, venueId } = session;
  return {
    all: JSON.stringify(session),
    shown: JSON.stringify([startsAt, endsAt, status, venueId, cancellationReason]),
  };
}

function note(session: SessionRow, before: Marks | undefined, now: Instant): void {
  const after = marksOf(session);
  if (before?.all === after.all) return;
  session.changedAt = now;
  if (before?.shown === after.shown) return;
  session.editedAt = now;
  session.sequence = before === undefined ? 0 : (session.sequence ?? 0) + 1;
}
