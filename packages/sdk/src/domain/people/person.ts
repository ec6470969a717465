/** How the people of one sign-up belong together. */
import { isUnder } from '../values/age.ts';
import type { CivilDay } from '../values/civil-date.ts';

/** Who a participant is to the contact. The contact is an adult, or a young person who signs for herself alone. */
export const relations = ['self', 'child', 'adult'] as const;
export type Relation = (typeof relations)[number];

/** What the contact is to a child for whom she signs. Carers by arrangement (委托照护) are not guardians. */
export const guardianRelations = ['mother', 'father', 'grandparent', 'other-guardian'] as const;
export type GuardianRelation = (typeof guardianRelations)[number];

/** Under this age a person is a minor, in whole years. Source: docs/rules/age.md */
export const adultFrom = 18;

/**
 * Whether the person may be a minor on the day and has to be masked as one. Whoever signed up for herself or came along as
 * an adult, without a birth, has declared to be of age; of somebody else without a birth nothing is known.
 */
export function mayBeMinor(
  person: { readonly birth?: string | undefined; readonly isDeclaredAdult: boolean },
  day: CivilDay,
): boolean {
  return person.birth === undefined ? !person.isDeclaredAdult : isUnder(adultFrom, person.birth, day);
}
