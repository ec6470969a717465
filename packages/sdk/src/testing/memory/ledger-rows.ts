/** Rows of the ledger and of what is made from it: objections, corrections, badges, stars, documents, reports. */
import type {
  KeptLedgerHead,
  MonthlyReportState,
  MonthlyReportStep,
} from '../../domain/governance/monthly-report.ts';
import type { FrozenFigures, ReportWriting } from '../../domain/governance/report-figures.ts';
import type { DocumentContent } from '../../domain/service/certificate.ts';
import type { CorrectionState } from '../../domain/service/correction.ts';
import type { ObjectionState } from '../../domain/service/objection.ts';
import type { ServiceEntry, ServiceOrigin, ServiceState } from '../../domain/service/service-entry.ts';
import type { StarApplicationState } from '../../domain/service/star-application.ts';
import type { CivilMonth } from '../../domain/values/civil-date.ts';
import type {
  BadgeCode,
  CommunityId,
  MonthlyReportId,
  CorrectionId,
  ObjectionId,
  ServiceEntryId,
  ParticipantId,
  StarApplicationId,
  VolunteerId,
} from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';

/** An entry of the ledger; names and titles are looked up when it is answered. */
export interface ServiceEntryRow extends Omit<
  ServiceEntry,
  'volunteerName' | 'sessionTitle' | 'origin' | 'state' | 'flags' | 'recordingDue' | 'isRecordingDueUncertain'
> {
  origin: ServiceOrigin;
  state: ServiceState;
  participantId?: ParticipantId | undefined;
  /** When the service took place: what overlaps are found by. */
  servedFrom: Instant;
  servedUntil: Instant;
  /** Id of the token that made it. */
  createdBy: string;
}

export interface ObjectionRow {
  id: ObjectionId;
  serviceEntryId: ServiceEntryId;
  contact: { name: string; mobile: string };
  text: string;
  state: ObjectionState;
  createdAt: Instant;
  decidedAt?: Instant | undefined;
  reason?: string | undefined;
}

export interface CorrectionRow {
  id: CorrectionId;
  serviceEntryId: ServiceEntryId;
  text: string;
  state: CorrectionState;
  createdAt: Instant;
  isByStaff: boolean;
  decidedAt?: Instant | undefined;
  reason?: string | undefined;
  replacementId?: ServiceEntryId | undefined;
}

/** One revision of a month's report. */
export interface MonthlyReportRowData {
  id: MonthlyReportId;
  communityId: CommunityId;
  month: CivilMonth;
  revision: number;
  amends?: MonthlyReportId | undefined;
  amendmentReason?: string | undefined;
  state: MonthlyReportState;
  version: number;
  /** Set once it is frozen. */
  frozen?: FrozenFigures | undefined;
  writing: ReportWriting;
  ledgerHead?: KeptLedgerHead | undefined;
  steps: MonthlyReportStep[];
  createdAt: Instant;
  updatedAt: Instant;
  frozenAt?: Instant | undefined;
  submittedAt?: Instant | undefined;
}

/** A certificate or statement as it was issued. */
export interface DocumentRow {
  id: string;
  content: DocumentContent;
  entryIds: readonly string[];
  volunteerId: VolunteerId;
  issuedAt: Instant;
  issuedBy: 'staff' | 'volunteer';
  revoked?: { at: Instant; reason: string } | undefined;
}

/** A code under which a badge is or was shared. */
export interface BadgeCodeRow {
  code: BadgeCode;
  volunteerId: VolunteerId;
  sharedAt: Instant;
  revokedAt?: Instant | undefined;
}

export interface StarApplicationRow {
  id: StarApplicationId;
  volunteerId: VolunteerId;
  communityId: CommunityId;
  level: number;
  state: StarApplicationState;
  starPolicy: string;
  appliedAt: Instant;
  /** Id of the token or of the sign-up by which it was made. */
  appliedBy: string;
  decidedAt?: Instant | undefined;
  reason?: string | undefined;
}
