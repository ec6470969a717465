import type {
  IdempotencyRecordsTable,
  ServerSecretsTable,
  SitesTable,
  SpentChallengesTable,
  TokensTable,
} from './access-tables.ts';
import type {
  AttendanceScansTable,
  CheckInsTable,
  DoorDevicesTable,
  PaperListsTable,
} from './attendance-tables.ts';
import type { BadgeCodesTable, StarApplicationsTable } from './badge-tables.ts';
import type {
  LedgerHeadsTable,
  ServiceCorrectionsTable,
  ServiceEntriesTable,
  ServiceEntryStepsTable,
  ServiceObjectionsTable,
} from './ledger-tables.ts';
import type {
  CertificateEntriesTable,
  CertificatesTable,
  RecordingUnitsTable,
} from './certificate-tables.ts';
import type { CountersTable, SigningKeysTable } from './credential-tables.ts';
import type { MonthlyReportsTable, MonthlyReportStepsTable } from './monthly-report-tables.ts';
import type { AnswersTable, ConsentsTable } from './party-tables.ts';
import type { ReportedFiguresTable, StudyPushesTable } from './report-tables.ts';
import type { ActivityTalliesTable, PeopleTalliesTable, StatisticsStateTable } from './tally-tables.ts';
import type { PlaceGroupsTable, SessionPlacesTable, SessionsTable } from './session-tables.ts';

/**
 * The tables, as both databases hold them. Migrations make them; repositories alone read and write them.
 *
 * The portable subset: text ids made by the application, instants as BIGINT milliseconds (`*_at`), days as `YYYY-MM-DD`
 * text (`*_on`, `*_day`), flags as 0 and 1, JSON as text. What must be unique among the living only has a nullable
 * `active_*` column that is emptied instead of a partial index. Every unique key that grows with use holds the session
 * or the community, so that the tables can be distributed by it.
 */
export interface Database {
  communities: CommunitiesTable;
  grids: GridsTable;
  venues: VenuesTable;
  partners: PartnersTable;
  agreements: AgreementsTable;
  programmes: ProgrammesTable;
  activities: ActivitiesTable;
  sessions: SessionsTable;
  session_places: SessionPlacesTable;
  place_groups: PlaceGroupsTable;
  persons: PersonsTable;
  teams: TeamsTable;
  volunteers: VolunteersTable;
  badge_codes: BadgeCodesTable;
  star_applications: StarApplicationsTable;
  community_registrations: CommunityRegistrationsTable;
  sign_ups: SignUpsTable;
  participants: ParticipantsTable;
  consents: ConsentsTable;
  answers: AnswersTable;
  check_ins: CheckInsTable;
  attendance_scans: AttendanceScansTable;
  door_devices: DoorDevicesTable;
  paper_lists: PaperListsTable;
  service_entries: ServiceEntriesTable;
  service_entry_steps: ServiceEntryStepsTable;
  ledger_heads: LedgerHeadsTable;
  recording_units: RecordingUnitsTable;
  certificates: CertificatesTable;
  certificate_entries: CertificateEntriesTable;
  signing_keys: SigningKeysTable;
  counters: CountersTable;
  service_objections: ServiceObjectionsTable;
  service_corrections: ServiceCorrectionsTable;
  statistics_state: StatisticsStateTable;
  activity_tallies: ActivityTalliesTable;
  people_tallies: PeopleTalliesTable;
  study_pushes: StudyPushesTable;
  reported_figures: ReportedFiguresTable;
  monthly_reports: MonthlyReportsTable;
  monthly_report_steps: MonthlyReportStepsTable;
  tokens: TokensTable;
  sites: SitesTable;
  idempotency_records: IdempotencyRecordsTable;
  spent_challenges: SpentChallengesTable;
  server_secrets: ServerSecretsTable;
}

export interface CommunitiesTable {
  id: string;
  name: string;
  division_code: string;
  youth_population: number | null;
}

export interface GridsTable {
  id: string;
  community_id: string;
  name: string;
  code: string;
}

export interface VenuesTable {
  id: string;
  community_id: string;
  name: string;
  kind: string;
  address: string | null;
  is_indoor: number;
  /** Degrees in WGS 84 as text, `38.1026,106.3401`. */
  coordinates: string | null;
}

export interface PartnersTable {
  id: string;
  name: string;
  kind: string;
  credit_code: string | null;
}

export interface AgreementsTable {
  id: string;
  partner_id: string;
  community_id: string;
  subject: string;
  signed_month: string | null;
}

export interface ProgrammesTable {
  id: string;
  code: string;
  name: string;
  summary: string;
  story: string | null;
}

export interface ActivitiesTable {
  id: string;
  community_id: string;
  programme_id: string | null;
  title: string;
  summary: string;
  /** JSON array of tags. */
  tags: string;
  service_category: string;
  counts_as_service: number;
  mode: string;
  audience: string;
  age_from: number | null;
  age_to: number | null;
  risk_level: string;
  risk_notice: string | null;
  bring: string | null;
  needs_approval: number;
  /** Null where there's no waitlist. */
  waitlist_promotion: string | null;
  offer_minutes: number | null;
  /** JSON array of questions, or null. */
  questions: string | null;
}

/**
 * A person as the programme knows one: a name under a contact's mobile number. Unique: (mobile, name). A child is known
 * under the number of whoever signs for it, so a child of two contacts is two persons.
 */
export interface PersonsTable {
  id: string;
  name: string;
  mobile: string;
  birth: string | null;
}

export interface TeamsTable {
  id: string;
  community_id: string;
  name: string;
}

/** Unique: person_id, volunteer_no. */
export interface VolunteersTable {
  id: string;
  person_id: string;
  /** 志愿者编号: 10 characters of Crockford's base32. */
  volunteer_no: string;
  is_league_member: number;
  team_id: string | null;
  created_at: number;
}

/** 社区报到. Key: (community_id, volunteer_id). */
export interface CommunityRegistrationsTable {
  community_id: string;
  volunteer_id: string;
  registered_on: string;
}

export interface SignUpsTable {
  id: string;
  session_id: string;
  contact_name: string;
  contact_mobile: string;
  status: string;
  site_key: string | null;
  /** SHA-256 of the manage token, in hexadecimal. */
  manage_token_hash: string;
  created_at: number;
  cancelled_at: number | null;
  /** Id of the first sign-up that the same request made; all of them have its manage token. */
  booking_id: string;
  /** Place in the session's line, from the session's revision; null while it doesn't wait. */
  line_number: number | null;
  may_split: number;
  offer_expires_at: number | null;
  /** When an organiser approved or declined it, and why. */
  decided_at: number | null;
  decision_reason: string | null;
}

/** Unique: (session_id, active_person_id), which is null once the sign-up is cancelled. */
export interface ParticipantsTable {
  id: string;
  sign_up_id: string;
  session_id: string;
  person_id: string;
  active_person_id: string | null;
  /** Position in the party, from 0. */
  position: number;
  relation: string;
  role: string;
  /** Where the role's places are split. */
  group_id: string | null;
  /** When the person left a party that goes on without her; null while she belongs to it. */
  left_at: number | null;
  guardian_relation: string | null;
  /** What this sign-up said of it, which needn't be all that is known of the person. */
  birth: string | null;
}
