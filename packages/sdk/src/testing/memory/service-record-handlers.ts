import { pointsOf } from '../../domain/service/incentive-rule.ts';
import type { OwnServiceEntry, VolunteerServiceRecord } from '../../domain/service/service-record.ts';
import { starPolicy2012, starsEarned, starToApplyFor } from '../../domain/service/star-policy.ts';
import { entriesOf, liveBadge, minutesOf } from './badge-handlers.ts';
import type { MemoryData, VolunteerRow } from './data.ts';
import type { ServiceEntryRow } from './ledger-rows.ts';
import { type HandlersOf, Refused } from './handler.ts';
import { ownVolunteers } from './own-volunteers.ts';
import { byKey, pageOfRows } from './page.ts';
import { activityOf, related } from './rows.ts';
import { ownApplicationView, recordersOf, standingOf } from './star-handlers.ts';
import { present } from './views.ts';

/** The volunteer's own record. */
export const serviceRecordHandlers: HandlersOf<'serviceRecord.get'> = {
  'serviceRecord.get': (context) => {
    const { data, now, query } = context;
    const { volunteerId, ...paging } = query;
    const own = ownVolunteers(context).filter(({ id }) => volunteerId === undefined || id === volunteerId);
    if (volunteerId !== undefined && own.length === 0) throw new Refused('volunteer-not-found');
    if (paging.cursor !== undefined && volunteerId === undefined)
      throw new Refused('validation-failed', [{ pointer: '/volunteerId', code: 'required' }]);
    return { volunteers: own.map((volunteer) => recordView(data, volunteer, paging)), asOf: now };
  },
};

function recordView(
  data: MemoryData,
  volunteer: VolunteerRow,
  paging: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): VolunteerServiceRecord {
  const { id: volunteerId, personId, volunteerNo } = volunteer;
  const standing = standingOf(data, { volunteerId });
  const noticeMinutes = minutesOf(entriesOf(data, volunteerId, ['approved']));
  const badge = liveBadge(data, volunteerId);
  const ofVolunteer = (row: { readonly volunteerId: string }) => row.volunteerId === volunteerId;
  return {
    volunteerId,
    volunteerNo,
    name: related(data.persons, personId).name,
    totals: {
      totalMinutes: standing.publishedMinutes + noticeMinutes,
      publishedMinutes: standing.publishedMinutes,
      noticeMinutes,
      pendingMinutes: entriesOf(data, volunteerId, ['pending']).reduce(
        (sum, { observedMinutes }) => sum + observedMinutes,
        0,
      ),
    },
    entries: pageOfRows(
      data.serviceEntries.toSorted(byKey(({ serviceDay, id }) => `${serviceDay} ${id}`)).toReversed(),
      paging,
      { matches: ofVolunteer, view: (entry) => ownEntryView(data, entry) },
    ),
    stars: standing.awarded,
    starsReached: starsEarned(standing.publishedMinutes, starPolicy2012),
    starPolicy: { version: starPolicy2012.version, levels: [...starPolicy2012.levels] },
    starApplications: data.starApplications.filter(ofVolunteer).toReversed().map(ownApplicationView),
    recorders: recordersOf(data, volunteerId),
    ...present({
      badge: badge && { code: badge.code, sharedAt: badge.sharedAt },
      starToApplyFor: starToApplyFor(standing, starPolicy2012),
      points: pointsView(data, volunteerId),
    }),
  };
}

function pointsView(data: MemoryData, volunteerId: VolunteerRow['id']): VolunteerServiceRecord['points'] {
  const rule = data.incentiveRule;
  if (rule === undefined) return undefined;
  const entries = entriesOf(data, volunteerId, ['published']).map((entry) => ({
    minutes: entry.grantedMinutes,
    category: activityOf(data, related(data.sessions, entry.sessionId)).serviceCategory,
  }));
  return { total: pointsOf(entries, rule), rule };
}

function ownEntryView(data: MemoryData, row: ServiceEntryRow): OwnServiceEntry {
  const { communityId, grantedMinutes, id, observedMinutes, origin, plannedMinutes, serviceDay, state } = row;
  return {
    id,
    sessionTitle: activityOf(data, related(data.sessions, row.sessionId)).title,
    communityId,
    communityName: related(data.communities, communityId).name,
    serviceDay,
    plannedMinutes,
    observedMinutes,
    grantedMinutes,
    origin,
    state,
    steps: stepsOf(row),
    ...present({ noticeUntil: row.noticeUntil, reason: row.reason, correctsId: row.correctsId }),
  };
}

function stepsOf({ createdAt, decidedAt, reason, state }: ServiceEntryRow): OwnServiceEntry['steps'] {
  const first = { state: 'pending', at: createdAt };
  if (state === 'pending') return [{ ...first, ...present({ reason }) }];
  const decided = { state: state === 'published' ? 'approved' : state, at: decidedAt ?? createdAt };
  return [first, { ...decided, ...(state === 'void' ? present({ reason }) : {}) }];
}
