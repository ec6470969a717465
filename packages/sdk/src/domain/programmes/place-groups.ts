/** Which places a member of a party needs where a role's places are split. No schema in this file: the form loads it. */
import { adultFrom } from '../people/person.ts';
import { isUnder } from '../values/age.ts';
import type { CivilDay } from '../values/civil-date.ts';
import type { PlaceGroup } from './session.ts';
import type { NewParticipant } from './sign-up.ts';

/** The part of a participant on which it depends. */
export type PlaceSeeker = Pick<NewParticipant, 'birth' | 'groupId' | 'relation' | 'role'>;

/** The groups that this person may take a place in, on the session's day; empty where her role isn't split or admits nobody like her. */
export function groupsFor(
  person: PlaceSeeker,
  groups: readonly PlaceGroup[],
  day: CivilDay,
): readonly PlaceGroup[] {
  const isChild =
    person.birth === undefined ? person.relation === 'child' : isUnder(adultFrom, person.birth, day);
  return groups.filter(
    ({ admits, role }) =>
      role === person.role && (admits === 'anyone' || (admits === 'children') === isChild),
  );
}

/**
 * The pool of which the person needs a place: her role or, where that is split, a group. Where she may choose among
 * several she has to; `undefined` means that her choice is missing or isn't hers to make.
 */
export function poolFor(
  person: PlaceSeeker,
  groups: readonly PlaceGroup[],
  day: CivilDay,
): string | undefined {
  if (groups.every(({ role }) => role !== person.role)) return person.role;
  const open = groupsFor(person, groups, day);
  if (person.groupId !== undefined) return open.find(({ id }) => id === person.groupId)?.id;
  return open.length === 1 ? open[0]?.id : undefined;
}
