/** What is a volunteer's own: her badge's codes and her applications for stars; see `tables.ts`. */

/** Unique: active_volunteer_id, which is null once the code is revoked. Codes are never used again. */
export interface BadgeCodesTable {
  code: string;
  volunteer_id: string;
  active_volunteer_id: string | null;
  shared_at: number;
  /** Id of the sign-up whose manage link, or of the token by which it was shared. */
  shared_by: string;
  revoked_at: number | null;
  /** Its place in the status list of credentials; null while none was issued. */
  status_index: number | null;
}

/** Unique: (volunteer_id, active_level), which is null once an application is declined or withdrawn. */
export interface StarApplicationsTable {
  id: string;
  /** The community that decides. */
  community_id: string;
  volunteer_id: string;
  active_level: number | null;
  level: number;
  star_policy: string;
  state: string;
  applied_at: number;
  /** Id of the sign-up whose manage link, or of the token by which it was made. */
  applied_by: string;
  decided_at: number | null;
  decided_by: string | null;
  reason: string | null;
}
