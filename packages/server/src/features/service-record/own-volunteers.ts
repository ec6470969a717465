/** Whose record a manage link opens, and why not everybody's: docs/decisions/0018-badge-codes.md */
import type { Kysely } from 'kysely';
import { ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { findHeld } from '../sign-ups/sign-up-answer.ts';
import type { SignUpRow } from '../sign-ups/sign-ups.repository.ts';
import { listSeenVolunteers, type VolunteerPersonRow } from '../volunteers/volunteers.repository.ts';

/** What a request of the holder of a manage link says. */
export interface HolderRequest {
  readonly db: Kysely<Database>;
  readonly params: { readonly signUpId: string };
  readonly bearer: string | undefined;
}

export interface OwnVolunteer {
  readonly signUp: SignUpRow;
  readonly volunteer: VolunteerPersonRow;
}

/**
 * The volunteers whose record the manage link opens: those of its people who were checked in under it. Anybody can sign
 * somebody up by name and number; to be checked in, she has to come. Throws `sign-up-not-found`.
 */
export async function listOwnVolunteers({
  db,
  params,
  bearer,
}: HolderRequest): Promise<readonly OwnVolunteer[]> {
  const signUp = await findHeld(db, params.signUpId, bearer);
  const volunteers = await listSeenVolunteers(db, signUp.booking_id);
  return volunteers.map((volunteer) => ({ signUp, volunteer }));
}

/** One of them. Throws `volunteer-not-found` for everybody else. */
export async function findOwnVolunteer(request: HolderRequest, volunteerId: string): Promise<OwnVolunteer> {
  const own = (await listOwnVolunteers(request)).find(({ volunteer }) => volunteer.id === volunteerId);
  if (own === undefined) throw new ProblemError('volunteer-not-found');
  return own;
}
