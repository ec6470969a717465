/** What statistics are told from: kept beside the rows they count, in the same transactions (`features/statistics`). */

/** One row. Whoever changes a tally changes this first, which makes them take turns. */
export interface StatisticsStateTable {
  id: number;
  /** Another name, other tallies: who has kept something forgets it. */
  epoch: string;
  version: number;
  /** CHECK (threshold >= 5). */
  threshold: number;
}

/** What adds up. Key: (community_id, activity_id, month). `version` is that of the last change. */
export interface ActivityTalliesTable {
  community_id: string;
  activity_id: string;
  month: string;
  sessions: number;
  attendances: number;
  minutes: number;
  /** When the latest of what it counts came about; null before. */
  counted_at: number | null;
  /** When something was taken back last. */
  corrected_at: number | null;
  version: number;
}

/** Different people. Key: (community_id, filter, period); the community is '' for all. */
export interface PeopleTalliesTable {
  community_id: string;
  filter: string;
  period: string;
  persons: number;
  volunteers: number;
  version: number;
}
