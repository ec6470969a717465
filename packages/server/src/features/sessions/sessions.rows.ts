import {
  type AgeRange,
  consentTexts,
  instantOf,
  type Minimum,
  type PlaceGroup,
  type Places,
  type Question,
  type SessionDetail,
  type SessionPlaces,
  type SessionSummary,
  type Waitlist,
} from '@youth-action/sdk/domain';
import { ifAny, instantIfAny, stored, storedIfAny } from '../shared/wire.ts';
import type { PlaceGroupRow, PlacesColumns } from './places-columns.ts';
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
    places: sessionPlaces(row),
    waitlist: waitlistOf(row),
    needsApproval: approvalOf(row),
    minimum: minimumOf(row),
    seriesId: storedIfAny(row.series_id),
  };
}

/** `groups` are all of the session's, in their order; none where no role's places are split. */
export function sessionDetail(row: SessionDetailRow, groups: readonly PlaceGroupRow[]): SessionDetail {
  const hasWaitlist = row.waitlist_promotion !== null;
  return {
    ...sessionSummary(row),
    summary: row.summary,
    venueAddress: ifAny(row.venue_address),
    countsAsService: row.counts_as_service === 1,
    riskLevel: row.risk_level,
    riskNotice: ifAny(row.risk_notice),
    bring: ifAny(row.bring),
    cancellationReason: ifAny(row.cancellation_reason),
    groups: groups.length === 0 ? undefined : groups.map((group) => placeGroupOf(group, hasWaitlist)),
    questions: questionsOf(row),
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

function sessionPlaces(row: PlacesColumns & { readonly waitlist_promotion: string | null }): SessionPlaces {
  const hasWaitlist = row.waitlist_promotion !== null;
  return {
    participant: placesOf(row.participant_capacity, row.participant_taken, {
      waiting: hasWaitlist ? row.participant_waiting : null,
    }),
    volunteer: placesOf(row.volunteer_capacity, row.volunteer_taken, {
      waiting: hasWaitlist ? row.volunteer_waiting : null,
    }),
  };
}

function placesOf(
  capacity: number | null,
  taken: number | null,
  { waiting }: { readonly waiting: number | null },
): Places | undefined {
  return capacity === null || taken === null ? undefined : { capacity, taken, waiting: ifAny(waiting) };
}

export function placeGroupOf(row: PlaceGroupRow, hasWaitlist: boolean): PlaceGroup {
  return {
    id: stored(row.id),
    role: row.role,
    admits: row.admits,
    label: ifAny(row.label),
    startsAt: instantIfAny(row.starts_at),
    endsAt: instantIfAny(row.ends_at),
    capacity: row.capacity,
    taken: row.taken,
    waiting: hasWaitlist ? row.waiting : undefined,
  };
}

/** How an activity takes people in; sessions and activities have the same columns. */
interface AdmissionColumns {
  readonly needs_approval: number;
  readonly waitlist_promotion: string | null;
  readonly offer_minutes: number | null;
}

export function waitlistOf(row: AdmissionColumns): Waitlist | undefined {
  if (row.waitlist_promotion === null) return undefined;
  return { promotion: row.waitlist_promotion, offerMinutes: ifAny(row.offer_minutes) };
}

export function approvalOf({ needs_approval }: AdmissionColumns): true | undefined {
  return needs_approval === 1 ? true : undefined;
}

function minimumOf({ minimum_participants, minimum_otherwise }: SessionRow): Minimum | undefined {
  if (minimum_participants === null || minimum_otherwise === null) return undefined;
  return { participants: minimum_participants, otherwise: minimum_otherwise };
}

/** Questions are kept as a JSON array, which only this server writes. */
export function questionsOf({ questions }: { readonly questions: string | null }): Question[] | undefined {
  return questions === null ? undefined : (JSON.parse(questions) as Question[]);
}
