import {
  dayOf,
  instantOf,
  type RevokedBadge,
  type SharedBadge,
  type VolunteerId,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { staffOf } from '../access/community-scope.ts';
import { findOwnVolunteer } from '../service-record/own-volunteers.ts';
import { newBadgeCode } from '../shared/ids.ts';
import { stored } from '../shared/wire.ts';
import { findVolunteerFor, isMinorNow } from '../volunteers/volunteer-for-staff.ts';
import {
  endLiveCode,
  findBadge,
  findEndedCode,
  findLiveCode,
  insertCode,
  listGranted,
} from './badges.repository.ts';
import { badgeOf } from './badges.rows.ts';

export const badgeHandlers: Pick<
  Handlers,
  'badges.get' | 'badges.share' | 'badges.revoke' | 'volunteers.shareBadge' | 'volunteers.revokeBadge'
> = {
  'badges.get': async ({ db, params, now }) => {
    const badge = await findBadge(db, params.badgeCode);
    if (badge === undefined) throw new ProblemError('badge-not-found');
    if (badge.revoked_at !== null) throw new ProblemError('badge-revoked');
    return badgeOf(badge, await listGranted(db, badge.volunteer_id), dayOf(now));
  },

  'badges.share': async (context) => {
    const { volunteer, signUp } = await findOwnVolunteer(context, context.body.volunteerId);
    return share(context.db, { volunteerId: stored(volunteer.id), by: signUp.id, at: context.nowMs });
  },

  'badges.revoke': async (context) => {
    const { volunteer } = await findOwnVolunteer(context, context.body.volunteerId);
    return revoke(context.db, stored(volunteer.id), context.nowMs);
  },

  'volunteers.shareBadge': async ({ db, params, caller, now, nowMs }) => {
    const volunteer = await findVolunteerFor(db, caller, params.volunteerId);
    if (isMinorNow(volunteer, dayOf(now))) throw new ProblemError('badge-by-guardian');
    return share(db, { volunteerId: stored(volunteer.id), by: staffOf(caller).tokenId, at: nowMs });
  },

  'volunteers.revokeBadge': async ({ db, params, caller, nowMs }) => {
    const volunteer = await findVolunteerFor(db, caller, params.volunteerId);
    return revoke(db, stored(volunteer.id), nowMs);
  },
};

interface Sharing {
  readonly volunteerId: VolunteerId;
  readonly by: string;
  readonly at: number;
}

async function share(db: Kysely<Database>, { volunteerId, by, at }: Sharing): Promise<SharedBadge> {
  await insertCode(db, { code: newBadgeCode(), volunteerId, by, at });
  const live = await findLiveCode(db, volunteerId);
  if (live === undefined) throw new Error('A badge code that was just shared is missing');
  return { volunteerId, code: stored(live.code), sharedAt: instantOf(live.shared_at) };
}

/** Once it is revoked, doing it again changes nothing. */
async function revoke(db: Kysely<Database>, volunteerId: VolunteerId, at: number): Promise<RevokedBadge> {
  await endLiveCode(db, volunteerId, at);
  const ended = await findEndedCode(db, volunteerId);
  if (ended === undefined) throw new ProblemError('badge-not-found');
  return { volunteerId, code: stored(ended.code), revokedAt: instantOf(ended.revoked_at ?? at) };
}
