/** Who works here, as the elements of staff know it. */
import type { CommunityWithGrids } from '@youth-action/sdk/domain';

/** Who is signed in, and for which community. Another object means: read everything again. */
export interface Access {
  readonly token: string;
  readonly role: string;
  /** The token's name, e.g. of the duty that it was issued for. */
  readonly label: string;
  readonly communityId: string;
  readonly communities: readonly CommunityWithGrids[];
}

/** Options of every call: the token of whoever is signed in. */
export interface Authorised {
  readonly token: string;
}
