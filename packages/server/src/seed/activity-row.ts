import type {
  ActivityTag,
  Audience,
  NewActivity,
  NewQuestion,
  ServiceCategory,
} from '@youth-action/sdk/domain';
import type { ActivitiesTable } from '../storage/tables.ts';
import { programmeId, xihu, yucaijie } from './pilot-places.ts';

/** An activity as the seed writes it down; what is left out is the usual: on site, ordinary, no age range. */
export interface ActivityDraft {
  /** Starts with `xh-` in 西湖社区. */
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly programme?: string;
  readonly tags: readonly ActivityTag[];
  readonly category: ServiceCategory;
  readonly audience: Audience;
  /** Whole years, both ends included. */
  readonly ages?: readonly [from: number, to: number];
  readonly isOnline?: boolean;
  /** False where nobody at it serves: study and training. */
  readonly countsAsService?: boolean;
  /** Makes the activity one of elevated risk. */
  readonly riskNotice?: string;
  readonly bring?: string;
  readonly needsApproval?: boolean;
  readonly waitlist?: NewActivity['waitlist'];
  readonly questions?: readonly NewQuestion[];
}

export function activityId(key: string): string {
  return `act_${key}`;
}

export function activityRow(draft: ActivityDraft): ActivitiesTable {
  const [ageFrom = null, ageTo = null] = draft.ages ?? [];
  return {
    id: activityId(draft.key),
    community_id: draft.key.startsWith('xh-') ? xihu : yucaijie,
    programme_id: draft.programme === undefined ? null : programmeId(draft.programme),
    title: draft.title,
    summary: draft.summary,
    tags: JSON.stringify(draft.tags),
    service_category: draft.category,
    counts_as_service: draft.countsAsService === false ? 0 : 1,
    mode: draft.isOnline === true ? 'online' : 'on-site',
    audience: draft.audience,
    age_from: ageFrom,
    age_to: ageTo,
    risk_level: draft.riskNotice === undefined ? 'ordinary' : 'elevated',
    risk_notice: draft.riskNotice ?? null,
    bring: draft.bring ?? null,
    ...signUpTerms(draft),
  };
}

function signUpTerms({ needsApproval, questions, waitlist }: ActivityDraft) {
  return {
    needs_approval: needsApproval === true ? 1 : 0,
    waitlist_promotion: waitlist?.promotion ?? null,
    offer_minutes: waitlist?.offerMinutes ?? null,
    questions: questions === undefined ? null : JSON.stringify(questions),
  };
}
