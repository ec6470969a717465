/** 一户: the people for whom one contact speaks, as the programme knows them. */
import type { Birth } from '../values/birth.ts';
import type { MobileNumber } from '../values/mobile-number.ts';
import type { PersonName } from '../values/person-name.ts';

/**
 * A person is a name under the mobile number of whoever signs for her: a child of two contacts is two persons, and a
 * grandmother who shares the mother's phone is told apart by her name. No number of an identity document is asked for.
 * Source: docs/rules/pilot.md
 */
export interface Person {
  readonly name: PersonName;
  readonly mobile: MobileNumber;
  readonly birth?: Birth | undefined;
}

/** What the members of a household have in common, and they themselves. */
export interface Household {
  readonly contact: { readonly name: PersonName; readonly mobile: MobileNumber };
  readonly members: readonly Person[];
}

/** The household that a party makes known, members in the party's order. */
export function householdOf(request: {
  readonly contact: Household['contact'];
  readonly party: readonly Pick<Person, 'name' | 'birth'>[];
}): Household {
  const { mobile } = request.contact;
  return {
    contact: request.contact,
    members: request.party.map(({ name, birth }) => ({
      name,
      mobile,
      ...(birth === undefined ? {} : { birth }),
    })),
  };
}
