/** Places as rows have them, and how they change. */
import type { Selectable } from 'kysely';
import type { PlaceGroupsTable } from '../../storage/session-tables.ts';

export type PlaceGroupRow = Selectable<PlaceGroupsTable>;

/** The columns of a session's row that say how many places there are; empty where a role isn't offered. */
export interface PlacesColumns {
  readonly participant_capacity: number | null;
  readonly participant_taken: number | null;
  readonly participant_waiting: number | null;
  readonly volunteer_capacity: number | null;
  readonly volunteer_taken: number | null;
  readonly volunteer_waiting: number | null;
}

/** What became different in one row, to be added to it. */
export interface PlacesChange {
  readonly pool: string;
  readonly isGroup: boolean;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
}
