/** The cast: households with children, and volunteers. Everybody is invented. */
import { badgeCodeOf, type CivilDay, dayFrom, type GuardianRelation } from '@youth-action/sdk/domain';
import type { CommunityRegistrationsTable, PersonsTable, VolunteersTable } from '../storage/tables.ts';
import { msAt } from './clock.ts';
import { adultName, seedMobile, surname, youngName } from './names.ts';
import { teamIds, type xihu, type yucaijie } from './pilot-places.ts';
import type { Random } from './random.ts';
import type { SeedRows } from './seed-rows.ts';

export type PilotCommunity = typeof yucaijie | typeof xihu;

/** One contact with the children that she signs for. */
export interface Household {
  readonly contact: PersonsTable;
  readonly contactIs: GuardianRelation;
  readonly children: readonly PersonsTable[];
}

export interface Volunteer {
  readonly row: VolunteersTable;
  readonly person: PersonsTable;
  readonly registration: CommunityRegistrationsTable;
  /** Who signs for a volunteer under 18, at the same phone. */
  readonly guardian?: { readonly name: string; readonly relation: GuardianRelation } | undefined;
}

/** A part of the cast: its ids start with `key`, and its phones are those from `firstMobile` on. */
export interface CastSpec {
  readonly key: string;
  readonly community: PilotCommunity;
  readonly firstMobile: number;
  readonly households: number;
  /** Years of birth of the children, both included. */
  readonly childBirthYears: readonly [from: number, to: number];
}

export function makeHouseholds(spec: CastSpec, random: Random): Household[] {
  return Array.from({ length: spec.households }, (_, index) => makeHousehold(spec, index, random));
}

function makeHousehold(
  { key, firstMobile, childBirthYears }: CastSpec,
  index: number,
  random: Random,
): Household {
  const id = `per_${key}-h${String(index + 1).padStart(3, '0')}`;
  const mobile = seedMobile(firstMobile + index);
  const contactIs = random.pick(['mother', 'mother', 'mother', 'father', 'father', 'grandparent'] as const);
  const family = surname(random);
  const contact = {
    id: `${id}-a`,
    name: contactIs === 'father' ? adultName(random, family) : adultName(random),
    mobile,
    birth: null,
  };
  const names = new Set(Array.from({ length: random.int(1, 2) }, () => youngName(random, family)));
  const children = [...names].map((name, child) => ({
    id: `${id}-c${child + 1}`,
    name,
    mobile,
    birth: monthIn(random, childBirthYears),
  }));
  return { contact, contactIs, children };
}

/** A month of birth between the years, both included. */
export function monthIn(random: Random, [from, to]: readonly [number, number]): string {
  return `${random.int(from, to)}-${String(random.int(1, 12)).padStart(2, '0')}`;
}

export interface VolunteerSpec {
  readonly key: string;
  readonly community: PilotCommunity;
  readonly mobile: string;
  readonly birth: string;
  readonly isLeagueMember: boolean;
  readonly registeredOn: CivilDay;
  /** Somebody else signs for the volunteer. */
  readonly isMinor?: boolean;
}

export function makeVolunteer(spec: VolunteerSpec, random: Random): Volunteer {
  const { key, community, mobile, birth, registeredOn } = spec;
  const family = surname(random);
  const id = `vol_${key}`;
  const person = { id: `per_${key}`, name: youngName(random, family), mobile, birth };
  return {
    person,
    row: {
      id,
      person_id: person.id,
      volunteer_no: badgeCodeOf(random.bytes(10)).slice(0, 10),
      is_league_member: spec.isLeagueMember ? 1 : 0,
      team_id: random.next() < 0.7 ? teamIds[community] : null,
      created_at: msAt(registeredOn, '07:00'),
    },
    registration: { community_id: community, volunteer_id: id, registered_on: registeredOn },
    guardian: spec.isMinor === true ? { name: adultName(random, family), relation: 'father' } : undefined,
  };
}

/** The first day on which the volunteer may serve. */
export function registeredOn(volunteer: Volunteer): CivilDay {
  return dayFrom(volunteer.registration.registered_on);
}

export function addHouseholds(rows: SeedRows, households: readonly Household[]): void {
  for (const { contact, children } of households) rows.persons.push(contact, ...children);
}

export function addVolunteers(rows: SeedRows, volunteers: readonly Volunteer[]): void {
  for (const { person, row, registration } of volunteers) {
    rows.persons.push(person);
    rows.volunteers.push(row);
    rows.community_registrations.push(registration);
  }
}
