import type {
  Activity,
  Agreement,
  CommunityWithGrids,
  Grid,
  Partner,
  Programme,
  Venue,
} from '@youth-action/sdk/domain';
import { ageRangeOf, approvalOf, questionsOf, tagsOf, waitlistOf } from '../sessions/sessions.rows.ts';
import { ifAny, stored, storedIfAny } from '../shared/wire.ts';
import type { ActivityRow } from './activities.repository.ts';
import type {
  AgreementRow,
  CommunityRow,
  GridRow,
  PartnerRow,
  ProgrammeRow,
  VenueRow,
} from './programme.repository.ts';

export function communityOf(row: CommunityRow, grids: readonly GridRow[]): CommunityWithGrids {
  return {
    id: stored(row.id),
    name: row.name,
    divisionCode: row.division_code,
    youthPopulation: ifAny(row.youth_population),
    grids: grids.filter((grid) => grid.community_id === row.id).map(gridOf),
  };
}

function gridOf(row: GridRow): Grid {
  return { id: stored(row.id), communityId: stored(row.community_id), name: row.name, code: row.code };
}

export function programmeOf(row: ProgrammeRow): Programme {
  return { id: stored(row.id), code: row.code, name: row.name, summary: row.summary };
}

export function venueOf(row: VenueRow): Venue {
  return {
    id: stored(row.id),
    communityId: stored(row.community_id),
    name: row.name,
    kind: row.kind,
    address: ifAny(row.address),
    indoor: row.is_indoor === 1,
  };
}

export function partnerOf(row: PartnerRow, agreements: readonly AgreementRow[]): Partner {
  return {
    id: stored(row.id),
    name: row.name,
    kind: row.kind,
    creditCode: ifAny(row.credit_code),
    agreements: agreements.filter((agreement) => agreement.partner_id === row.id).map(agreementOf),
  };
}

function agreementOf(row: AgreementRow): Agreement {
  return {
    id: stored(row.id),
    communityId: stored(row.community_id),
    subject: row.subject,
    signedIn: storedIfAny(row.signed_month),
  };
}

export function activityOf(row: ActivityRow): Activity {
  return {
    id: stored(row.id),
    communityId: stored(row.community_id),
    programmeId: storedIfAny(row.programme_id),
    title: row.title,
    summary: row.summary,
    tags: tagsOf(row.tags),
    serviceCategory: row.service_category,
    countsAsService: row.counts_as_service === 1,
    mode: row.mode,
    audience: row.audience,
    ageRange: ageRangeOf(row),
    riskLevel: row.risk_level,
    riskNotice: ifAny(row.risk_notice),
    bring: ifAny(row.bring),
    needsApproval: approvalOf(row),
    waitlist: waitlistOf(row),
    questions: questionsOf(row),
  };
}
