/** Tables of what is counted by hand or was written down elsewhere. */

/** Key: (community_id, season, issue). */
export interface StudyPushesTable {
  community_id: string;
  season: number;
  issue: number;
  pushed_on: string;
}

/** Key: (community_id, key). `computed_by` is JSON: which rows the figure is checked against (`features/statistics`). */
export interface ReportedFiguresTable {
  community_id: string;
  key: string;
  position: number;
  label_zh: string;
  label_en: string;
  written: string;
  value: number;
  qualifier: string;
  step: number | null;
  unit: string;
  from_text: string | null;
  as_of_text: string;
  source_url: string;
  computed_by: string | null;
}
