import {
  type AgeRange,
  consentTexts,
  instantOf,
  type Places,
  type SessionDetail,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import { ifAny, stored, storedIfAny } from '../shared/wire.ts';
import type { SessionDetailRow, SessionRow } from './sessions.repository.ts';

export function sessionSummary(row: SessionRow): SessionSummary {
  return {
    id: stored(row.id),
    activityId: stored(row.activity_id),
    title: row.title,
    communityId: stored(row.community_id),
    communityName: row.community_name,
    programmeId: storedIfAny(row.programme_id),
    programmeName: ifAny(row.programme_name),
    venueName: ifAny(row.venue_name),
    tags: tagsOf(row.tags),
    mode: row.mode,
    audience: row.audience,
    ageRange: ageRangeOf(row),
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
    signUpOpensAt: instantOf(row.sign_up_opens_at),
    signUpClosesAt: instantOf(row.sign_up_closes_at),
    status: row.status,
    places: {
      participant: placesOf(row.participant_capacity, row.participant_taken),
      volunteer: placesOf(row.volunteer_capacity, row.volunteer_taken),
    },
  };
}

export function sessionDetail(row: SessionDetailRow): SessionDetail {
  return {
    ...sessionSummary(row),
    summary: row.summary,
    venueAddress: ifAny(row.venue_address),
    countsAsService: row.counts_as_service === 1,
    riskLevel: row.risk_level,
    riskNotice: ifAny(row.risk_notice),
    bring: ifAny(row.bring),
    cancellationReason: ifAny(row.cancellation_reason),
    consentTexts: [...consentTexts],
  };
}

/** Tags are kept as a JSON array, which only this server writes. */
export function tagsOf(json: string): string[] {
  return JSON.parse(json) as string[];
}

export function ageRangeOf(row: {
  readonly age_from: number | null;
  readonly age_to: number | null;
}): AgeRange | undefined {
  if (row.age_from === null && row.age_to === null) return undefined;
  return { from: ifAny(row.age_from), to: ifAny(row.age_to) };
}

function placesOf(capacity: number | null, taken: number | null): Places | undefined {
  return capacity === null || taken === null ? undefined : { capacity, taken };
}
