/** What the in-memory backend knows: rows, near to the wire, that tests may read and set. */
import type { PaperKeying } from '../../contract/door.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { CommunityWithGrids } from '../../domain/people/community.ts';
import type { ConsentDecision } from '../../domain/people/consent.ts';
import type { GuardianRelation, Relation } from '../../domain/people/person.ts';
import type { Activity } from '../../domain/programmes/activity.ts';
import type { CheckIn } from '../../domain/programmes/check-in.ts';
import type { AttendanceMethod, ScanKind, ScanOutcome } from '../../domain/programmes/scans.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Answer } from '../../domain/programmes/question.ts';
import type {
  Minimum,
  ParticipationRole,
  PlaceGroup,
  SessionPlaces,
  SessionStatus,
} from '../../domain/programmes/session.ts';
import type { SignUpStatus } from '../../domain/programmes/sign-up-status.ts';
import type { Partner } from '../../domain/resources/partner.ts';
import type { LedgerStep } from '../../domain/service/ledger-chain.ts';
import type { IncentiveRule } from '../../domain/service/incentive-rule.ts';
import type { ReportedFigure } from '../../domain/statistics/reported-figure.ts';
import type { Birth } from '../../domain/values/birth.ts';
import type { CivilDay } from '../../domain/values/civil-date.ts';
import type {
  ActivityId,
  CommunityId,
  PaperListId,
  ParticipantId,
  PersonId,
  PlaceGroupId,
  SessionId,
  SessionSeriesId,
  SignUpId,
  VenueId,
  VolunteerId,
} from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';
import type { Venue } from '../../domain/venues/venue.ts';
import type {
  ServiceEntryRow,
  ObjectionRow,
  CorrectionRow,
  MonthlyReportRowData,
  DocumentRow,
  BadgeCodeRow,
  StarApplicationRow,
} from './ledger-rows.ts';

/** Everything the backend knows. Rows are changed in place by the calls it serves. */
export interface MemoryData {
  communities: CommunityWithGrids[];
  programmes: ProgrammeRow[];
  venues: Venue[];
  partners: Partner[];
  activities: Activity[];
  sessions: SessionRow[];
  persons: PersonRow[];
  volunteers: VolunteerRow[];
  badgeCodes: BadgeCodeRow[];
  starApplications: StarApplicationRow[];
  signUps: SignUpRow[];
  serviceEntries: ServiceEntryRow[];
  /** All communities' chains, in the order of time. */
  ledgerSteps: LedgerStep[];
  objections: ObjectionRow[];
  corrections: CorrectionRow[];
  reportedFigures: ReportedFigureRow[];
  /** Certificates and statements; empty when left out. */
  documents?: DocumentRow[];
  /** Empty when left out. */
  monthlyReports?: MonthlyReportRowData[];
  tokens: TokenRow[];
  /** The doors' log; empty when left out, like the next two. */
  scans?: ScanRow[];
  doorDevices?: { sessionId: string; deviceId: string; mobile: string }[];
  /** Readings that wait for another person's. */
  paperLists?: PaperListRow[];
  /** How service earns points. @default not at all */
  incentiveRule?: IncentiveRule | undefined;
}

/** With the story that the programme's own page tells. */
export interface ProgrammeRow extends Programme {
  story?: string | undefined;
}

export interface SessionRow {
  id: SessionId;
  activityId: ActivityId;
  venueId?: VenueId | undefined;
  startsAt: Instant;
  endsAt: Instant;
  signUpOpensAt: Instant;
  signUpClosesAt: Instant;
  status: SessionStatus;
  cancellationReason?: string | undefined;
  /** Without `waiting`, which is counted from the sign-ups. */
  places: SessionPlaces;
  /** Their sums are in `places`. */
  groups?: PlaceGroup[] | undefined;
  minimum?: Minimum | undefined;
  /** Whether sign-up has closed and the minimum was looked at. */
  isMinimumSettled?: boolean | undefined;
  seriesId?: SessionSeriesId | undefined;
  /** When anything of it was changed last, and when what a calendar shows was. @default signUpOpensAt */
  changedAt?: Instant | undefined;
  editedAt?: Instant | undefined;
  /** How often what a calendar shows was changed. @default 0 */
  sequence?: number | undefined;
}

/** A name under a contact's mobile number. Without `birth` the person has declared to be an adult. */
export interface PersonRow {
  id: PersonId;
  name: string;
  mobile: string;
  birth?: string | undefined;
}

export interface VolunteerRow {
  id: VolunteerId;
  personId: PersonId;
  volunteerNo: string;
  leagueMember: boolean;
  teamName?: string | undefined;
  createdAt: Instant;
  registrations: { communityId: CommunityId; registeredOn: CivilDay }[];
}

export interface SignUpRow {
  id: SignUpId;
  sessionId: SessionId;
  status: SignUpStatus;
  contact: { name: string; mobile: string };
  manageToken: string;
  siteKey?: string | undefined;
  createdAt: Instant;
  cancelledAt?: Instant | undefined;
  party: ParticipantRow[];
  /** Who left the party. */
  left?: ParticipantRow[] | undefined;
  /** The first of the sign-ups that were made together and have one token. @default id */
  bookingId?: SignUpId | undefined;
  /** The order of the session's line; set once the sign-up has waited. */
  lineNumber?: number | undefined;
  maySplit?: boolean | undefined;
  offerExpiresAt?: Instant | undefined;
  /** An organiser's reason. */
  reason?: string | undefined;
  /** To the questions that the contact is asked. */
  answers?: readonly Answer[] | undefined;
}

/** A decision and when it was made. @default when the sign-up was made */
export interface ConsentRow extends ConsentDecision {
  decidedAt?: Instant | undefined;
}

export interface ParticipantRow {
  id: ParticipantId;
  personId: PersonId;
  relation: Relation;
  role: ParticipationRole;
  guardian?: GuardianRelation | undefined;
  /** As it was declared with this sign-up. */
  birth?: Birth | undefined;
  /** Where the role's places are split. */
  groupId?: PlaceGroupId | undefined;
  /** In the order of the decisions; a later one on the same purpose counts. */
  consents: readonly ConsentRow[];
  answers?: readonly Answer[] | undefined;
  checkIn?: CheckIn | undefined;
}

/** A note of the door's log. */
export interface ScanRow {
  id: string;
  sessionId: SessionId;
  participantId: string;
  kind: ScanKind;
  /** @unit milliseconds since 1970 */
  at: number;
  method: AttendanceMethod;
  actor: string;
  isQueued?: boolean | undefined;
  doorStep?: number | undefined;
  outcome?: ScanOutcome | undefined;
  code?: ProblemCode | undefined;
}

export interface PaperListRow {
  id: PaperListId;
  sessionId: SessionId;
  keyedBy: string;
  keyedAt: Instant;
  rows: PaperKeying['rows'];
}

export interface ReportedFigureRow extends Omit<ReportedFigure, 'satisfied'> {
  communityId: CommunityId;
}

export interface TokenRow {
  id: string;
  token: string;
  role: 'organiser' | 'administrator';
  label: string;
  communityId?: CommunityId | undefined;
  /** Number of whoever uses it. */
  mobile?: string | undefined;
}
