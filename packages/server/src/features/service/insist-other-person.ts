/** Nobody works on her own time: by the number that is known of a token. */
import { ownHoursRefusal } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Caller, insist } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { staffOf } from '../access/community-scope.ts';
import { findVolunteerMobile, mobileOfToken } from './token-owner.repository.ts';

/** Refuses with `own-hours-refused` where the volunteer is known under the number of the caller's token. */
export async function insistNotOwn(db: Kysely<Database>, caller: Caller, volunteerId: string): Promise<void> {
  const mobile = await mobileOfToken(db, staffOf(caller).tokenId);
  if (mobile === undefined) return;
  const volunteer = await findVolunteerMobile(db, volunteerId);
  if (volunteer !== undefined) insist(ownHoursRefusal(mobile, volunteer));
}
