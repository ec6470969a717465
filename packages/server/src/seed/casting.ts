/** Chooses who comes to a session: registered volunteers who are free, and parties whose ages fit. */
import { ageBounds, agePolicy2026, isSurelyAtLeast } from '@youth-action/sdk/domain';
import type { PersonsTable } from '../storage/tables.ts';
import type { Diary } from './diary.ts';
import type { OpenSession } from './open-session.ts';
import { type Household, registeredOn, type Volunteer } from './people.ts';
import type { Member, Party } from './record-party.ts';

/** Everybody who may be chosen, and where they are already. */
export interface Cast {
  readonly households: readonly Household[];
  /** In the order in which they registered. */
  readonly volunteers: readonly Volunteer[];
  readonly diary: Diary;
}

type Outcome = Party['outcome'];

export function volunteerParty(volunteer: Volunteer, outcome: Outcome): Party {
  const { person, guardian } = volunteer;
  if (guardian === undefined) {
    const member = { person, relation: 'self', role: 'volunteer', volunteer } as const;
    return { contact: { name: person.name, mobile: person.mobile }, members: [member], outcome };
  }
  const member = {
    person,
    relation: 'child',
    role: 'volunteer',
    volunteer,
    guardian: guardian.relation,
  } as const;
  return { contact: { name: guardian.name, mobile: person.mobile }, members: [member], outcome };
}

/** Whether the volunteer has registered, is old enough, and is nowhere else. */
export function canServe(volunteer: Volunteer, { row, day, activity }: OpenSession, diary: Diary): boolean {
  const { id, birth } = volunteer.person;
  const from =
    activity.risk_level === 'elevated' ? agePolicy2026.riskyTasksFrom : agePolicy2026.volunteerFrom;
  return (
    registeredOn(volunteer) <= day &&
    birth !== null &&
    isSurelyAtLeast(from, birth, day) &&
    diary.isFree(id, row.starts_at, row.ends_at)
  );
}

/** Up to `count` volunteers in chance order, entered in the diary. */
export function chooseVolunteers(session: OpenSession, cast: Cast, count: number): Volunteer[] {
  const chosen: Volunteer[] = [];
  for (const volunteer of session.random.shuffled(cast.volunteers)) {
    if (chosen.length === count) break;
    if (!canServe(volunteer, session, cast.diary)) continue;
    cast.diary.enter(volunteer.person.id, session.row.starts_at, session.row.ends_at);
    chosen.push(volunteer);
  }
  return chosen;
}

/** Parties of exactly `count` people together, or fewer where the cast runs out; entered in the diary. */
export function chooseParties(
  session: OpenSession,
  cast: Cast,
  { count, outcome }: { count: number; outcome: Outcome },
): Party[] {
  const parties: Party[] = [];
  let left = count;
  for (const household of session.random.shuffled(cast.households)) {
    if (left === 0) break;
    const members = membersOf(household, session, left).filter(({ person }) =>
      cast.diary.isFree(person.id, session.row.starts_at, session.row.ends_at),
    );
    if (!isParty(members, session, left)) continue;
    for (const { person } of members) cast.diary.enter(person.id, session.row.starts_at, session.row.ends_at);
    const { name, mobile } = household.contact;
    parties.push({ contact: { name, mobile }, members, outcome });
    left -= members.length;
  }
  return parties;
}

/** Who of the household would come, given that so many places are left. */
function membersOf(household: Household, session: OpenSession, left: number): Member[] {
  const { audience } = session.activity;
  const self: Member = { person: household.contact, relation: 'self', role: 'participant' };
  if (audience === 'everyone') return [self];
  if (audience === 'youth') return household.contactIs === 'grandparent' ? [] : [self];
  const children = household.children
    .filter((child) => fits(child, session))
    .map((person): Member => ({
      person,
      relation: 'child',
      role: 'participant',
      guardian: household.contactIs,
    }));
  if (audience === 'children') return children.slice(0, left);
  return [self, ...children].slice(0, left);
}

/** A family is a parent with a child; where one place is left, a parent alone takes it. */
function isParty(members: readonly Member[], { activity }: OpenSession, left: number): boolean {
  if (activity.audience !== 'family') return members.length > 0;
  return members.some(({ relation }) => relation === 'self') && members.length >= Math.min(2, left);
}

function fits({ birth }: PersonsTable, { activity, day }: OpenSession): boolean {
  if (birth === null || birth > day) return false;
  const { atLeast, atMost } = ageBounds(birth, day);
  return atLeast >= (activity.age_from ?? 0) && atMost <= (activity.age_to ?? 120);
}
