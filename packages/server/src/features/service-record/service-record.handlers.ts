import {
  type IncentiveRule,
  instantOf,
  pointsOf,
  starPolicy2012,
  starsEarned,
  starToApplyFor,
  type VolunteerServiceRecord,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { findLiveCode } from '../badges/badges.repository.ts';
import { pageFrom, type Paging } from '../shared/paging.repository.ts';
import { countOf, stored } from '../shared/wire.ts';
import { listApplicationsOf, listRecorders } from '../stars/stars.repository.ts';
import { ownApplicationOf } from '../stars/stars.rows.ts';
import type { VolunteerPersonRow } from '../volunteers/volunteers.repository.ts';
import { listOwnVolunteers } from './own-volunteers.ts';
import {
  listCorrectionsOf,
  listOwnEntries,
  listPointEntries,
  listSteps,
  sumByState,
} from './service-record.repository.ts';
import { ownEntryOf, totalsOf } from './service-record.rows.ts';

export const serviceRecordHandlers: Pick<Handlers, 'serviceRecord.get'> = {
  'serviceRecord.get': async (context) => {
    const { db, incentiveRule, now, query } = context;
    const { volunteerId, ...paging } = query;
    const own = await listOwnVolunteers(context);
    const asked = own.filter(({ volunteer }) => volunteerId === undefined || volunteer.id === volunteerId);
    if (volunteerId !== undefined && asked.length === 0) throw new ProblemError('volunteer-not-found');
    if (paging.cursor !== undefined && volunteerId === undefined)
      throw new ProblemError('validation-failed', [{ pointer: '/volunteerId', code: 'required' }]);
    const volunteers = [];
    for (const { volunteer } of asked) {
      volunteers.push(await recordOf(db, volunteer, { paging, incentiveRule }));
    }
    return { volunteers, asOf: now };
  },
};

interface Wanted {
  readonly paging: Paging;
  readonly incentiveRule: IncentiveRule | undefined;
}

async function recordOf(
  db: Kysely<Database>,
  volunteer: VolunteerPersonRow,
  { paging, incentiveRule: rule }: Wanted,
): Promise<VolunteerServiceRecord> {
  const totals = totalsOf(await sumByState(db, volunteer.id));
  const live = await findLiveCode(db, volunteer.id);
  const applications = await listApplicationsOf(db, volunteer.id);
  const recorders = await listRecorders(db, volunteer.id);
  const standing = {
    publishedMinutes: totals.publishedMinutes,
    awarded: Math.max(0, ...applications.map(({ level, state }) => (state === 'approved' ? level : 0))),
    isApplied: applications.some(({ state }) => state === 'applied'),
  };
  return {
    volunteerId: stored(volunteer.id),
    volunteerNo: volunteer.volunteer_no,
    name: volunteer.name,
    totals,
    entries: await entriesOf(db, volunteer.id, paging),
    badge: live && { code: stored(live.code), sharedAt: instantOf(live.shared_at) },
    stars: standing.awarded,
    starsReached: starsEarned(totals.publishedMinutes, starPolicy2012),
    starToApplyFor: starToApplyFor(standing, starPolicy2012),
    starPolicy: { version: starPolicy2012.version, levels: [...starPolicy2012.levels] },
    starApplications: applications.map(ownApplicationOf),
    points: rule && { total: pointsOf(await listPointEntries(db, volunteer.id), rule), rule },
    recorders: recorders.map(({ community_id, name, published_minutes }) => ({
      communityId: stored(community_id),
      name,
      publishedMinutes: countOf(published_minutes),
    })),
  };
}

async function entriesOf(
  db: Kysely<Database>,
  volunteerId: string,
  paging: Paging,
): Promise<VolunteerServiceRecord['entries']> {
  const rows = await listOwnEntries(db, volunteerId, paging);
  const ids = rows.map(({ id }) => id);
  const parts = { steps: await listSteps(db, ids), corrections: await listCorrectionsOf(db, ids) };
  return pageFrom(rows, paging, {
    item: (row) => ownEntryOf(row, parts),
    key: (row) => [row.service_day, row.id],
  });
}
