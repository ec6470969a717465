import { type NewActivity, newActivityProblems } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import type { ActivitiesTable, Database } from '../../storage/tables.ts';
import { insistOnCommunity } from '../access/community-scope.ts';
import { newId } from '../shared/ids.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { findActivity, insertActivity, listActivities } from './activities.repository.ts';
import {
  findCommunity,
  findProgramme,
  listAgreements,
  listCommunities,
  listGrids,
  listPartners,
  listProgrammes,
  listVenues,
} from './programme.repository.ts';
import { activityOf, communityOf, partnerOf, programmeOf, venueOf } from './programme.rows.ts';

export const programmeHandlers: Pick<
  Handlers,
  | 'communities.list'
  | 'programmes.list'
  | 'venues.list'
  | 'partners.list'
  | 'activities.list'
  | 'activities.get'
  | 'activities.create'
> = {
  'communities.list': async ({ db, query }) => {
    const rows = await listCommunities(db, query);
    const grids = await listGrids(db, idsOf(rows));
    return pageFrom(rows, query, { item: (row) => communityOf(row, grids), key: idKey });
  },

  'programmes.list': async ({ db, query }) =>
    pageFrom(await listProgrammes(db, query), query, { item: programmeOf, key: idKey }),

  'venues.list': async ({ db, query }) =>
    pageFrom(await listVenues(db, query), query, { item: venueOf, key: idKey }),

  'partners.list': async ({ db, query }) => {
    const rows = await listPartners(db, query);
    const agreements = await listAgreements(db, idsOf(rows));
    return pageFrom(rows, query, { item: (row) => partnerOf(row, agreements), key: idKey });
  },

  'activities.list': async ({ db, query }) =>
    pageFrom(await listActivities(db, query), query, { item: activityOf, key: idKey }),

  'activities.get': async ({ db, params }) => {
    const row = await findActivity(db, params.activityId);
    if (row === undefined) throw new ProblemError('activity-not-found');
    return activityOf(row);
  },

  'activities.create': async ({ db, body, caller }) => {
    insistOnCommunity(caller, body.communityId);
    if ((await findCommunity(db, body.communityId)) === undefined)
      throw new ProblemError('community-not-found');
    const fields = [...newActivityProblems(body), ...(await programmeProblems(db, body))];
    if (fields.length > 0) throw new ProblemError('validation-failed', fields);
    const row = rowOf(body);
    await insertActivity(db, row);
    return activityOf(row);
  },
};

const idKey = ({ id }: { readonly id: string }) => [id];

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

async function programmeProblems(db: Kysely<Database>, { programmeId }: NewActivity) {
  if (programmeId === undefined || (await findProgramme(db, programmeId)) !== undefined) return [];
  return [{ pointer: '/programmeId', code: 'unknown-reference' }];
}

function rowOf(activity: NewActivity): ActivitiesTable {
  return {
    id: newId('act'),
    community_id: activity.communityId,
    programme_id: activity.programmeId ?? null,
    title: activity.title,
    summary: activity.summary,
    tags: JSON.stringify([...new Set(activity.tags)]),
    service_category: activity.serviceCategory,
    counts_as_service: Number(activity.countsAsService),
    mode: activity.mode,
    audience: activity.audience,
    age_from: activity.ageRange?.from ?? null,
    age_to: activity.ageRange?.to ?? null,
    risk_level: activity.riskLevel,
    risk_notice: activity.riskNotice ?? null,
    bring: activity.bring ?? null,
    needs_approval: Number(activity.needsApproval ?? false),
    waitlist_promotion: activity.waitlist?.promotion ?? null,
    offer_minutes: activity.waitlist?.offerMinutes ?? null,
    questions: activity.questions === undefined ? null : JSON.stringify(activity.questions),
  };
}
