import type { VolunteerRow } from './data.ts';
import { type Context, found } from './handler.ts';
import { bookingOf } from './rows.ts';
import { heldSignUp } from './sign-up-handlers.ts';

type Holding = Pick<Context, 'bearer' | 'data'> & { readonly params: { readonly signUpId: string } };

/** The volunteers whose record a manage link opens: those of its people who were checked in under it. */
export function ownVolunteers(context: Holding): VolunteerRow[] {
  const { data, params } = context;
  const seen = bookingOf(data, heldSignUp(context, params.signUpId))
    .flatMap(({ left = [], party }) => [...party, ...left])
    .filter(({ checkIn, role }) => role === 'volunteer' && checkIn !== undefined);
  return data.volunteers.filter(({ personId }) => seen.some((one) => one.personId === personId));
}

/** One of them. */
export function ownVolunteer(context: Holding, volunteerId: string): VolunteerRow {
  return found(
    ownVolunteers(context).find(({ id }) => id === volunteerId),
    'volunteer-not-found',
  );
}
