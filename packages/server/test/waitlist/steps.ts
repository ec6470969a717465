/** Random settings and steps of a history, and the people in it. */
import * as fc from 'fast-check';
import type { Member, Settings } from './model.ts';

export interface PersonPlan {
  /** Which of the household, 0 to 5: its children are the odd ones. */
  readonly person: number;
  readonly volunteers: boolean;
  readonly shift: 0 | 1;
}

export type Step =
  | {
      readonly kind: 'join';
      readonly household: number;
      readonly party: PersonPlan[];
      readonly ifFull: IfFull;
    }
  | { readonly kind: 'change'; readonly which: number; readonly leave: number[]; readonly add: PersonPlan[] }
  | { readonly kind: 'withdraw'; readonly which: number; readonly member: number }
  | { readonly kind: 'decide'; readonly which: number; readonly decision: 'approve' | 'decline' }
  | { readonly kind: 'cancel' | 'accept' | 'offer'; readonly which: number }
  | { readonly kind: 'resize'; readonly pool: number; readonly capacity: number }
  | { readonly kind: 'pass'; readonly minutes: number; readonly withJob: boolean };

export type IfFull = 'refuse' | 'wait' | 'split';

const person = fc.record({
  person: fc.nat(5),
  volunteers: fc.boolean(),
  shift: fc.constantFrom(0 as const, 1 as const),
});

/** Mostly different people, now and then the same one twice. */
const party = (maxLength: number) =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.uniqueArray(person, { minLength: 1, maxLength, selector: (one) => one.person }),
    },
    { weight: 1, arbitrary: fc.array(person, { minLength: 1, maxLength }) },
  );

const which = fc.nat(30);

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('join'),
      household: fc.nat(9),
      party: party(5),
      ifFull: fc.constantFrom('refuse', 'wait', 'wait', 'split'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('cancel'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('change'),
      which,
      leave: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
      add: fc.oneof(fc.constant<PersonPlan[]>([]), party(2)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw'), which, member: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('accept'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('decide'),
      which,
      decision: fc.constantFrom('approve', 'decline'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('offer'), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resize'), pool: fc.nat(3), capacity: fc.nat(8) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      minutes: fc.integer({ min: 1, max: 60 }),
      withJob: fc.boolean(),
    }),
  },
);

const places = fc.nat(3);

export const settings: fc.Arbitrary<Settings> = fc.record({
  promotion: fc.constantFrom('automatic' as const, 'automatic' as const, 'by-organiser' as const, undefined),
  offerMinutes: fc.constantFrom(undefined, 30),
  needsApproval: fc.boolean(),
  splitParticipants: fc.boolean(),
  splitVolunteers: fc.boolean(),
  capacities: fc.tuple(places, places, places, places),
});

/** A person as the oracle sees her; children don't volunteer. */
export function memberOf(
  plan: PersonPlan,
  household: number,
  { splitParticipants, splitVolunteers }: Settings,
): Member {
  const isChild = plan.person % 2 === 1;
  const volunteers = plan.volunteers && !isChild;
  const group = isChild ? 'grp_children' : 'grp_adults';
  const shift = plan.shift === 0 ? 'grp_morning' : 'grp_noon';
  const participant = splitParticipants ? group : 'participant';
  const volunteer = splitVolunteers ? shift : 'volunteer';
  return {
    name: nameOf(household, plan.person),
    isChild,
    pool: volunteers ? volunteer : participant,
    id: '',
  };
}

const surnames = '王李张刘陈杨赵黄周吴';
const givenNames = '安康宁乐平和';

function nameOf(household: number, index: number): string {
  return `${surnames[household]}${givenNames[index]}`;
}

/** The same person as a request names her. */
export function participantOf({ isChild, name, pool }: Member) {
  const isVolunteer = ['volunteer', 'grp_morning', 'grp_noon'].includes(pool);
  return {
    name,
    role: isVolunteer ? 'volunteer' : 'participant',
    ...(isVolunteer && pool !== 'volunteer' ? { groupId: pool } : {}),
    ...(isChild
      ? {
          relation: 'child',
          birth: '2018-05',
          guardian: 'mother',
          consents: [{ purpose: 'sign-up', textVersion: '2026-1', granted: true }],
        }
      : { relation: 'adult' }),
  };
}

export function contactOf(household: number) {
  return { name: nameOf(household, 0), mobile: `1540000${String(1000 + household)}` };
}
