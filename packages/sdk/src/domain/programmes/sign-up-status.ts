/** How a sign-up stands. No schema in this file: the form loads it. */

/**
 * `confirmed`: has its places. `pending`: has them, and waits for an organiser's word. `waitlisted`: has none yet.
 * `offered`: has them until the offer lapses. The others are final: `cancelled` by the contact, by withdrawn consent or
 * with its session's minimum; `declined` by an organiser; `lapsed` because the offer wasn't taken up.
 */
export const signUpStatuses = [
  'confirmed',
  'pending',
  'waitlisted',
  'offered',
  'cancelled',
  'declined',
  'lapsed',
] as const;
export type SignUpStatus = (typeof signUpStatuses)[number];

/** Whether a sign-up of this status takes places away from others. */
export function holdsPlaces(status: string): boolean {
  return status === 'confirmed' || status === 'pending' || status === 'offered';
}

/** Whether nothing can become of the sign-up any more. */
export function isFinal(status: string): boolean {
  return status === 'cancelled' || status === 'declined' || status === 'lapsed';
}

/** What a sign-up is that gets its places at once. */
export function statusWhenPlaced({
  needsApproval,
}: {
  readonly needsApproval?: boolean | undefined;
}): SignUpStatus {
  return needsApproval === true ? 'pending' : 'confirmed';
}

/** What a sign-up is that moves up from the line. */
export function statusWhenPromoted(activity: {
  readonly needsApproval?: boolean | undefined;
  readonly waitlist?: { readonly offerMinutes?: number | undefined } | undefined;
}): SignUpStatus {
  return activity.waitlist?.offerMinutes === undefined ? statusWhenPlaced(activity) : 'offered';
}
