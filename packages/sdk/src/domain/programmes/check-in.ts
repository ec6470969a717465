/** 签到 and 签退 at a session. (社区报到 is `CommunityRegistration`.) */
import { refuse, type Refusal } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CheckInId, ParticipantId, SessionId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { epochMillis } from '../values/wall-clock.ts';
import { checkInClosesAfterMinutes, checkInOpensBeforeMinutes } from './check-in-window.ts';
import { attendanceMethods } from './scans.ts';

/** Without `checkedOutAt` it is open, and an open one counts 0 minutes. */
export const CheckIn = z.object({
  id: CheckInId,
  participantId: ParticipantId,
  sessionId: SessionId,
  checkedInAt: Instant,
  checkedOutAt: z.optional(Instant),
  methodIn: z.optional(openEnum(attendanceMethods)),
  methodOut: z.optional(openEnum(attendanceMethods)),
  /** It came later than it was made: the door was offline. */
  isQueued: z.optional(z.boolean()),
  /** Why an organiser closed it after the session: nobody checked out. */
  closedReason: z.optional(z.string()),
});
export type CheckIn = z.infer<typeof CheckIn>;

/** Why nobody can be checked in or out at `now`, or undefined. */
export function checkInRefusal(
  session: { readonly startsAt: Instant; readonly endsAt: Instant; readonly status: string },
  now: Instant,
): Refusal | undefined {
  if (session.status === 'cancelled') return refuse('session-cancelled');
  const at = epochMillis(now);
  if (at < epochMillis(session.startsAt) - checkInOpensBeforeMinutes * 60_000)
    return refuse('check-in-too-early');
  if (at > epochMillis(session.endsAt) + checkInClosesAfterMinutes * 60_000) return refuse('check-in-closed');
  return undefined;
}
