/** How people's names are shown, and to whom. */
import { isUnder } from '../../domain/values/age.ts';
import { maskMinorName, maskName, maskNameForStaff } from '../../domain/values/masking.ts';
import type { MemoryData, PersonRow, SignUpRow } from './data.ts';

type Named = Pick<PersonRow, 'birth' | 'name'>;

/** Under 18 on a day, for certain or perhaps. */
export function isMinorOn(person: Pick<PersonRow, 'birth'>, day: string): boolean {
  return person.birth !== undefined && isUnder(18, person.birth, day);
}

export function publicName(person: Named, day: string): string {
  return isMinorOn(person, day) ? maskMinorName(person.name) : maskName(person.name);
}

export function staffName(person: Named, day: string): string {
  return maskNameForStaff(person.name, { minor: isMinorOn(person, day) });
}

/** The contact, who may be a minor that signs for herself, as staff see her. */
export function contactName(data: MemoryData, { name, mobile }: SignUpRow['contact'], day: string): string {
  const birth = data.persons.find((person) => person.name === name && person.mobile === mobile)?.birth;
  return staffName({ name, birth }, day);
}
