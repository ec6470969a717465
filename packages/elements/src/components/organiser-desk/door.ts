/** Whether people can be checked in and out at a session, now. Pure. */
import {
  checkInClosesAfterMinutes,
  checkInOpensBeforeMinutes,
  checkInRefusal,
  epochMillis,
  type Instant,
  instantOf,
  type SessionSummary,
} from '@youth-action/sdk/domain';

/** `early` and `closed` are before and after the hours of the door; `cancelled` never opens. */
export type Door = 'open' | 'early' | 'closed' | 'cancelled';

type Timed = Pick<SessionSummary, 'startsAt' | 'endsAt' | 'status'>;

const doors: Readonly<Record<string, Door>> = {
  'session-cancelled': 'cancelled',
  'check-in-too-early': 'early',
  'check-in-closed': 'closed',
};

/** By the rule that the server decides by. */
export function doorOf(session: Timed, now: Instant): Door {
  return doors[checkInRefusal(session, now)?.code ?? ''] ?? 'open';
}

export function doorOpensAt({ startsAt }: Timed): Instant {
  return instantOf(epochMillis(startsAt) - checkInOpensBeforeMinutes * 60_000);
}

export function doorClosesAt({ endsAt }: Timed): Instant {
  return instantOf(epochMillis(endsAt) + checkInClosesAfterMinutes * 60_000);
}
