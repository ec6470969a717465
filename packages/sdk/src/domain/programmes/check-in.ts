/** 签到 and 签退 at a session. (社区报到 is `CommunityRegistration`.) */
import { refuse, type Refusal } from '../problem.ts';
import * as z from '../zod.ts';
import { CheckInId, ParticipantId, SessionId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { epochMillis } from '../values/wall-clock.ts';

/** Without `checkedOutAt` it is open, and an open one counts 0 minutes. */
export const CheckIn = z.object({
  id: CheckInId,
  participantId: ParticipantId,
  sessionId: SessionId,
  checkedInAt: Instant,
  checkedOutAt: z.optional(Instant),
});
export type CheckIn = z.infer<typeof CheckIn>;

/** How long before the start people can be checked in, in minutes. */
export const checkInOpensBeforeMinutes = 60;
/** How long after the end people can still be checked in or out, in minutes. */
export const checkInClosesAfterMinutes = 120;

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
