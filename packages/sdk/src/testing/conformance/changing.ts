import type { SignUp } from '../../domain/programmes/sign-up.ts';
import { aChild, anAdult } from '../builders.ts';
import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, refused } from './expect.ts';
import { join, type Joined, leave, lookAt, statusesOf } from './joined.ts';
import { taken } from './signing-up.ts';
import type { NewSignUpInput, World } from './world.ts';

const waitlist = { promotion: 'automatic' } as const;

/** The id of the party's member with this number. */
function member({ party }: SignUp, index: number): string {
  return defined(party[index], `member ${index}`).id;
}

/** A child of eight whose name nobody else has. */
function anotherChild(world: World, some: Partial<NewSignUpInput['party'][number]> = {}) {
  const birth = `${Number(world.at(0).slice(0, 4)) - 8}-03`;
  return aChild({ name: world.person('minor').name, birth, ...some });
}

function consentOf({ party }: SignUp, index: number, purpose: string): boolean | undefined {
  return party[index]?.consents?.find((one) => one.purpose === purpose)?.granted;
}

async function decide(
  world: World,
  { id, token }: Joined,
  { granted = false, participantId, purpose }: { participantId: string; purpose: Purpose; granted?: boolean },
): Promise<SignUp> {
  const body = { participantId, purpose, granted, textVersion: '2026-1' };
  return world.resident.signUps.decideConsent(id, body, { token });
}
type Purpose = 'case-publication' | 'health-information' | 'photo-publicity' | 'sign-up' | 'volunteering';

/** What a contact changes about those who come, and about what she has agreed to. */
export const changingCases: Cases = {
  'people leave a party and others join it': async (world) => {
    const { id } = await world.session();
    const family = await join(world, id, world.family(2));
    const changed = await world.resident.signUps.changeParty(
      family.id,
      { remove: [member(family.signUp, 1)], add: [anotherChild(world), anotherChild(world)] },
      { token: family.token },
    );
    equal<unknown>(
      [changed.status, changed.party.map(({ relation }) => relation)],
      ['confirmed', ['self', 'child', 'child', 'child']],
    );
    equal(changed.party[1]?.id, member(family.signUp, 2), 'who stays keeps her id');
    equal(await lookAt(world, family), changed);
    equal(await taken(world, id), { participant: 4, volunteer: 0 });
    // who left can come back
    await join(world, id, { ...family.request, party: family.request.party.slice(1, 2) });
  },

  'a change is done whole or not at all': async (world) => {
    const { id } = await world.session({ capacity: { participant: 3 } });
    const family = await join(world, id, world.family());
    const { token } = family;
    const remove = [member(family.signUp, 1)];
    const change = (add: NewSignUpInput['party'], leaving = remove) =>
      world.resident.signUps.changeParty(family.id, { remove: leaving, add }, { token });
    await refused(change([anotherChild(world), anotherChild(world), anotherChild(world)]), 'session-full');
    const tooOld = { birth: `${Number(world.at(0).slice(0, 4)) - 16}-01` };
    equal(fieldsOf(await refused(change([anotherChild(world, tooOld)]), 'age-out-of-range')), [
      '/add/0/birth age-out-of-range',
    ]);
    equal(
      fieldsOf(await refused(change([anotherChild(world, { consents: [] })]), 'guardian-consent-required')),
      ['/add/0/consents guardian-consent-required'],
    );
    await refused(change([], [...remove, 'ptc_unknown']), 'participant-not-found');
    await refused(change([], [...remove, member(family.signUp, 0)]), 'party-empty');
    equal((await lookAt(world, family)).party, family.signUp.party, 'the party');
    equal(await taken(world, id), { participant: 2 });
  },

  'nobody joins who has a place there already': async (world) => {
    const { id } = await world.session();
    const family = await join(world, id, world.family());
    const { contact, party } = family.request;
    const alone = await join(world, id, {
      contact,
      party: [anAdult({ relation: 'adult', name: world.person().name })],
    });
    await refused(
      world.resident.signUps.changeParty(alone.id, { add: party.slice(1) }, { token: alone.token }),
      'already-signed-up',
    );
    const twice = await refused(
      world.resident.signUps.changeParty(family.id, { add: party.slice(1) }, { token: family.token }),
      'duplicate-participant',
    );
    equal(fieldsOf(twice), ['/add/0/name duplicate-participant']);
  },

  'a place that is given up may be taken over by one of the family': async (world) => {
    const { id } = await world.session({ capacity: { participant: 2 } });
    const family = await join(world, id, world.family());
    await world.resident.signUps.changeParty(
      family.id,
      { remove: [member(family.signUp, 1)], add: [anotherChild(world)] },
      { token: family.token },
    );
    equal(await taken(world, id), { participant: 2 });
  },

  'whoever leaves makes room for those who wait': async (world) => {
    const { id } = await world.session({ activity: { waitlist }, capacity: { participant: 2 } });
    const family = await join(world, id, world.family());
    const waiting = await join(world, id);
    await world.resident.signUps.changeParty(
      family.id,
      { remove: [member(family.signUp, 1)] },
      { token: family.token },
    );
    equal(await statusesOf(world, family, waiting), ['confirmed', 'confirmed']);
  },

  'a party that gets smaller while it waits may fit': async (world) => {
    const { id } = await world.session({ activity: { waitlist }, capacity: { participant: 3 } });
    await join(world, id, world.family());
    const family = await join(world, id, world.family());
    const { token } = family;
    await refused(
      world.resident.signUps.changeParty(family.id, { add: [anotherChild(world)] }, { token }),
      'sign-up-not-changeable',
    );
    const smaller = await world.resident.signUps.changeParty(
      family.id,
      { remove: [member(family.signUp, 1)] },
      { token },
    );
    equal<string>(smaller.status, 'confirmed');
    equal(await taken(world, id), { participant: 3 });
  },

  'nothing is changed about a sign-up that has ended, nor once its session has begun': async (world) => {
    const { id } = await world.session({ startsIn: 60 });
    const [gone, here] = [await join(world, id, world.family()), await join(world, id, world.family())];
    await leave(world, gone);
    const without = (one: Joined) =>
      world.resident.signUps.changeParty(one.id, { remove: [member(one.signUp, 1)] }, { token: one.token });
    await refused(without(gone), 'sign-up-not-changeable');
    await world.subject.advance(60);
    await refused(without(here), 'sign-up-not-changeable');
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
  },

  'a consent is shown with its text, and can be withdrawn and given again': async (world) => {
    const { id } = await world.session();
    const request = world.family();
    const child = defined(request.party[1], 'the child');
    const photo = { purpose: 'photo-publicity', textVersion: '2026-1', granted: true } as const;
    const family = await join(world, id, {
      ...request,
      party: [...request.party.slice(0, 1), { ...child, consents: [...(child.consents ?? []), photo] }],
    });
    equal(family.signUp.party[0]?.consents, undefined, 'consents of one who needs none');
    equal(consentOf(family.signUp, 1, 'photo-publicity'), true);
    const asked = { participantId: member(family.signUp, 1), purpose: 'photo-publicity' } as const;
    const withdrawn = await decide(world, family, asked);
    equal<unknown>([withdrawn.status, withdrawn.party.length], ['confirmed', 2]);
    equal(consentOf(withdrawn, 1, 'photo-publicity'), false);
    equal(consentOf(withdrawn, 1, 'sign-up'), true, 'the other consent');
    equal(consentOf(await decide(world, family, { ...asked, granted: true }), 1, 'photo-publicity'), true);
  },

  'without a consent that she needs, a person leaves the party, and the last one ends the sign-up': async (
    world,
  ) => {
    const { id } = await world.session({ activity: { waitlist }, capacity: { participant: 2 } });
    const family = await join(world, id, world.family());
    const waiting = await join(world, id);
    const left = await decide(world, family, { participantId: member(family.signUp, 1), purpose: 'sign-up' });
    equal<unknown>([left.status, left.party.map(({ relation }) => relation)], ['confirmed', ['self']]);
    equal(await statusesOf(world, waiting), ['confirmed']);
    const other = await world.session();
    const request = world.family();
    const child = await join(world, other.id, { ...request, party: request.party.slice(1) });
    const last = { participantId: member(child.signUp, 0), purpose: 'sign-up' } as const;
    equal<string>((await decide(world, child, last)).status, 'cancelled');
    equal(await taken(world, other.id), { participant: 0, volunteer: 0 });
    await refused(decide(world, child, last), 'sign-up-not-changeable');
  },

  'a consent is to the text in force, and about somebody of the party': async (world) => {
    const { id } = await world.session();
    const family = await join(world, id, world.family());
    const { token } = family;
    const participantId = member(family.signUp, 1);
    await refused(
      world.resident.signUps.decideConsent(
        family.id,
        { participantId, purpose: 'photo-publicity', granted: true, textVersion: '1999-1' },
        { token },
      ),
      'consent-text-outdated',
    );
    // a no is a no to whatever was agreed to
    const no = { participantId, purpose: 'photo-publicity', granted: false, textVersion: '1999-1' } as const;
    equal(
      consentOf(await world.resident.signUps.decideConsent(family.id, no, { token }), 1, 'photo-publicity'),
      false,
    );
    await refused(
      decide(world, family, { participantId: 'ptc_unknown', purpose: 'photo-publicity' }),
      'participant-not-found',
    );
  },
};
