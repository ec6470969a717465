import { dayOf, starDecisionRefusal, starPolicy2012, starRefusal } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, insist, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOwn, scopeOf, staffOf } from '../access/community-scope.ts';
import { findOwnVolunteer, listOwnVolunteers } from '../service-record/own-volunteers.ts';
import { insistNotOwn } from '../service/insist-other-person.ts';
import { newId } from '../shared/ids.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { findVolunteerFor } from '../volunteers/volunteer-for-staff.ts';
import {
  decideApplication,
  findApplication,
  insertApplication,
  listApplications,
  listRecorders,
  lockStanding,
  type StarApplicationRow,
} from './stars.repository.ts';
import { applicationOf, ownApplicationOf } from './stars.rows.ts';

export const starHandlers: Pick<
  Handlers,
  'stars.apply' | 'stars.withdraw' | 'stars.applyFor' | 'stars.list' | 'stars.decide'
> = {
  'stars.apply': async (context) => {
    const { db, body, nowMs } = context;
    const { volunteer, signUp } = await findOwnVolunteer(context, body.volunteerId);
    const asked = { volunteerId: volunteer.id, level: body.level, by: signUp.id, at: nowMs };
    return ownApplicationOf(await apply(db, asked));
  },

  'stars.withdraw': async (context) => {
    const { db, params, nowMs } = context;
    const own = await listOwnVolunteers(context);
    const application = await findApplication(db, params.starApplicationId);
    if (application === undefined || !own.some(({ volunteer }) => volunteer.id === application.volunteer_id))
      throw new ProblemError('star-application-not-found');
    if (application.state === 'withdrawn') return ownApplicationOf(application);
    const withdrawn = { state: 'withdrawn', at: nowMs, by: params.signUpId, reason: null } as const;
    if (!(await decideApplication(db, application.id, withdrawn)))
      throw new ProblemError('star-application-decided');
    return ownApplicationOf(await readApplication(db, application.id));
  },

  'stars.applyFor': async ({ db, params, body, caller, now, nowMs }) => {
    const volunteer = await findVolunteerFor(db, caller, params.volunteerId);
    const asked = { volunteerId: volunteer.id, level: body.level, by: staffOf(caller).tokenId, at: nowMs };
    return applicationOf(await apply(db, asked), dayOf(now));
  },

  'stars.list': async ({ db, query, caller, now }) => {
    const rows = await listApplications(db, { ...query, communityId: scopeOf(caller, query.communityId) });
    const today = dayOf(now);
    return pageFrom(rows, query, {
      item: (row) => applicationOf(row, today),
      key: (row) => [row.applied_at, row.id],
    });
  },

  'stars.decide': async ({ db, params, body, caller, now, nowMs }) => {
    const found = await findApplication(db, params.starApplicationId);
    const application = insistOwn(caller, found, 'star-application-not-found');
    const by = staffOf(caller).tokenId;
    insist(starDecisionRefusal({ state: application.state, appliedBy: application.applied_by }, by));
    await insistNotOwn(db, caller, application.volunteer_id);
    if (body.decision === 'approve') await insistReached(db, application);
    const decided = {
      state: body.decision === 'approve' ? 'approved' : 'declined',
      at: nowMs,
      by,
      reason: body.reason ?? null,
    } as const;
    if (!(await decideApplication(db, application.id, decided)))
      throw new ProblemError('star-application-decided');
    return applicationOf(await readApplication(db, application.id), dayOf(now));
  },
};

interface Asked {
  readonly volunteerId: string;
  readonly level: number;
  readonly by: string;
  readonly at: number;
}

async function apply(
  db: Kysely<Database>,
  { volunteerId, level, by, at }: Asked,
): Promise<StarApplicationRow> {
  insist(starRefusal(level, await lockStanding(db, volunteerId), starPolicy2012));
  const [recorder] = await listRecorders(db, volunteerId);
  if (recorder === undefined) throw new ProblemError('star-not-reached');
  const id = newId('sta');
  await insertApplication(db, {
    id,
    community_id: recorder.community_id,
    volunteer_id: volunteerId,
    active_level: level,
    level,
    star_policy: starPolicy2012.version,
    state: 'applied',
    applied_at: at,
    applied_by: by,
    decided_at: null,
    decided_by: null,
    reason: null,
  });
  return readApplication(db, id);
}

/** Time may have been made void since somebody applied with it. */
async function insistReached(
  db: Kysely<Database>,
  { level, volunteer_id }: StarApplicationRow,
): Promise<void> {
  const standing = await lockStanding(db, volunteer_id);
  insist(starRefusal(level, { ...standing, isApplied: false }, starPolicy2012));
}

async function readApplication(db: Kysely<Database>, id: string): Promise<StarApplicationRow> {
  const row = await findApplication(db, id);
  if (row === undefined) throw new ProblemError('star-application-not-found');
  return row;
}
