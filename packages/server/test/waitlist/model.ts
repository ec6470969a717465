/** What a history is about, as its oracle keeps it. */

export interface Settings {
  readonly promotion: 'automatic' | 'by-organiser' | undefined;
  readonly offerMinutes: number | undefined;
  readonly needsApproval: boolean;
  readonly splitParticipants: boolean;
  readonly splitVolunteers: boolean;
  readonly capacities: readonly [number, number, number, number];
}

export interface Member {
  readonly name: string;
  readonly pool: string;
  readonly isChild: boolean;
  /** Known once the server has answered. */
  id: string;
}

export interface Entry {
  readonly household: number;
  token: string;
  status: 'confirmed' | 'pending' | 'waitlisted' | 'offered' | 'cancelled' | 'declined' | 'lapsed';
  members: Member[];
  maySplit: boolean;
  /** Where it stands in the line; growing numbers. */
  turn: number;
  expiresAt: number | null;
}

export interface State {
  entries: Entry[];
  capacity: Record<string, number>;
  turns: number;
}

export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Whether nothing can become of it any more. */
export function isOver({ status }: Entry): boolean {
  return status === 'cancelled' || status === 'declined' || status === 'lapsed';
}

/** A role that isn't split is a pool by itself. */
export function capacitiesOf({
  capacities,
  splitParticipants,
  splitVolunteers,
}: Settings): Record<string, number> {
  const [a, b, c, d] = capacities;
  return {
    ...(splitParticipants ? { grp_children: a, grp_adults: b } : { participant: a + b }),
    ...(splitVolunteers ? { grp_morning: c, grp_noon: d } : { volunteer: c + d }),
  };
}
