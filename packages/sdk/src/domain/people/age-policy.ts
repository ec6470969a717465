/** The age lines of the law and of the programme, as versioned data. Source: docs/rules/age.md */
export interface AgePolicy {
  readonly version: string;
  readonly source: string;
  /** Under this age a guardian signs for the person, in whole years. */
  readonly guardianSignsUnder: number;
  /** Youngest volunteer, in whole years. */
  readonly volunteerFrom: number;
  /** Under this age a volunteer needs a guardian's consent, in whole years. */
  readonly volunteerConsentUnder: number;
  /** A task with elevated risk is closed to persons under this age, in whole years. */
  readonly riskyTasksFrom: number;
}

/** PIPL 28 and 31 (under 14), 中国注册志愿者管理办法 (14 to 18 with consent), Civil Code 17 (18). */
export const agePolicy2026: AgePolicy = {
  version: '2026-1',
  source: 'docs/rules/age.md',
  guardianSignsUnder: 14,
  volunteerFrom: 14,
  volunteerConsentUnder: 18,
  riskyTasksFrom: 18,
};
