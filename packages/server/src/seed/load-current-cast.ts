import type { CivilDay } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database, PersonsTable } from '../storage/tables.ts';
import { type CommunityCast, currentCast, type CurrentCast } from './current-cast.ts';
import { xihu, yucaijie } from './pilot-places.ts';

/** The people of today as they're stored: who there is follows from the seed, but births were counted from its day. */
export async function loadCurrentCast(db: Kysely<Database>, today: CivilDay): Promise<CurrentCast> {
  const persons = await db.selectFrom('persons').selectAll().where('id', 'like', 'per_now-%').execute();
  const stored = new Map(persons.map((person) => [person.id, person]));
  const cast = currentCast(today);
  return { [yucaijie]: asStored(cast[yucaijie], stored), [xihu]: asStored(cast[xihu], stored) };
}

/** Without those who aren't stored (any more): a person may have been erased. */
function asStored(
  { households, volunteers }: CommunityCast,
  stored: ReadonlyMap<string, PersonsTable>,
): CommunityCast {
  const storedForm = ({ id }: PersonsTable) => {
    const person = stored.get(id);
    return person === undefined ? [] : [person];
  };
  return {
    households: households.flatMap((household) =>
      storedForm(household.contact).map((contact) => ({
        ...household,
        contact,
        children: household.children.flatMap(storedForm),
      })),
    ),
    volunteers: volunteers.flatMap((volunteer) =>
      storedForm(volunteer.person).map((person) => ({ ...volunteer, person })),
    ),
  };
}
