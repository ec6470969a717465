import type { Resident } from '@youth-action/sdk/resident';
import type { Connection } from '../../context/connection.ts';

/** What signs up. Throws for a page whose own client only reads: that's its author's to mend. */
export function residentOf({ resident }: Connection): Resident {
  if (resident === undefined)
    throw new TypeError('This form writes, and the client that it was given only reads');
  return resident;
}
