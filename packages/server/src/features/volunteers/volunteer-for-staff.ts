/** A volunteer whom staff may act for. */
import { type CivilDay, mayBeMinor } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Caller, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { staffOf } from '../access/community-scope.ts';
import { ifAny } from '../shared/wire.ts';
import { findVolunteer, isVolunteerOf, type VolunteerPersonRow } from './volunteers.repository.ts';

/** The volunteer, if the caller works in a community that she belongs to. Throws `volunteer-not-found`. */
export async function findVolunteerFor(
  db: Kysely<Database>,
  caller: Caller,
  volunteerId: string,
): Promise<VolunteerPersonRow> {
  const staff = staffOf(caller);
  const volunteer = await findVolunteer(db, volunteerId);
  const isOwn =
    volunteer !== undefined &&
    (staff.role === 'administrator' || (await isVolunteerOf(db, volunteerId, staff.communityId)));
  if (!isOwn) throw new ProblemError('volunteer-not-found');
  return volunteer;
}

/** Whether she is under 18 on this day, for certain or perhaps. */
export function isMinorNow(volunteer: VolunteerPersonRow, today: CivilDay): boolean {
  return mayBeMinor(
    { birth: ifAny(volunteer.birth), isDeclaredAdult: volunteer.is_declared_adult === 1 },
    today,
  );
}
