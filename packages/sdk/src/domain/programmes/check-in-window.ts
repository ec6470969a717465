/** When the door is open, around a session. Apart from `check-in.ts`, for pages that don't load schemas. */

/** How long before the start people can be checked in, in minutes. */
export const checkInOpensBeforeMinutes = 60;
/** How long after the end people can still be checked in or out, in minutes. */
export const checkInClosesAfterMinutes = 120;
