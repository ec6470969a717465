import type { ProblemCode } from '../../domain/problem.ts';
import { aChild } from '../builders.ts';
import type { Cases } from './case.ts';
import { equal, fieldsOf, isTrue, refused } from './expect.ts';
import { taken } from './signing-up.ts';
import type { NewSignUpInput, World } from './world.ts';

/** Tries a sign-up that must be refused, and sees that nothing of it is left: the places are free, the people unknown. */
async function refusedWhole(
  world: World,
  {
    code,
    fields,
    request,
    sessionId,
  }: { sessionId: string; request: NewSignUpInput; code: ProblemCode; fields?: string[] },
): Promise<void> {
  const before = await taken(world, sessionId);
  const refusal = await refused(world.resident.signUps.create(sessionId, request), code);
  if (fields !== undefined) equal(fieldsOf(refusal), fields, `fields of ${code}`);
  equal(await taken(world, sessionId), before, `places after ${code}`);
  const { signUps } = await world.organiser.sessions.roster(sessionId);
  equal(signUps.length, 0, `sign-ups after ${code}`);
}

function yearsAgo(world: World, years: number): string {
  return `${Number(world.at(1440).slice(0, 4)) - years}-01`;
}

/** A family whose child is other than it should be. */
function familyWith(world: World, child: Partial<Parameters<typeof aChild>[0] & object>): NewSignUpInput {
  const family = world.family();
  return { ...family, party: [...family.party.slice(0, 1), { ...aChild(family.party[1]), ...child }] };
}

function without(request: NewSignUpInput, member: 'birth' | 'guardian' | 'consents'): NewSignUpInput {
  const party = request.party.map((one, index) => {
    if (index === 0) return one;
    const { [member]: _left, ...rest } = one;
    return rest;
  });
  return { ...request, party };
}

/** What a party must be, and what it must have signed. */
export const partyRefusalCases: Cases = {
  'a child outside the age range is refused by its birth': async (world) => {
    const { id } = await world.session();
    const [tooOld, tooYoung] = [
      familyWith(world, { birth: yearsAgo(world, 14) }),
      familyWith(world, { birth: yearsAgo(world, 2) }),
    ];
    for (const request of [tooOld, tooYoung]) {
      await refusedWhole(world, {
        sessionId: id,
        request,
        code: 'age-out-of-range',
        fields: ['/party/1/birth age-out-of-range'],
      });
    }
  },

  'a child needs a month of birth': async (world) => {
    const { id } = await world.session();
    const request = without(world.family(), 'birth');
    await refusedWhole(world, {
      sessionId: id,
      request,
      code: 'birth-required',
      fields: ['/party/1/birth birth-required'],
    });
  },

  'a birth in the future is refused as a slip of the pen': async (world) => {
    const { id } = await world.session();
    const request = familyWith(world, { birth: `${Number(yearsAgo(world, 0).slice(0, 4)) + 1}-12` });
    await refusedWhole(world, {
      sessionId: id,
      request,
      code: 'validation-failed',
      fields: ['/party/1/birth birth-in-future'],
    });
  },

  'a child needs a guardian who signs': async (world) => {
    const { id } = await world.session();
    const request = without(world.family(), 'guardian');
    await refusedWhole(world, {
      sessionId: id,
      request,
      code: 'guardian-required',
      fields: ['/party/1/guardian guardian-required'],
    });
  },

  "a child needs the guardian's consent, and a refusal is none": async (world) => {
    const { id } = await world.session();
    const refusedConsent = familyWith(world, {
      consents: [{ purpose: 'sign-up', textVersion: '2026-1', granted: false }],
    });
    for (const request of [without(world.family(), 'consents'), refusedConsent]) {
      await refusedWhole(world, {
        sessionId: id,
        request,
        code: 'guardian-consent-required',
        fields: ['/party/1/consents guardian-consent-required'],
      });
    }
  },

  'consent to a text that is not in force is not taken': async (world) => {
    const { id } = await world.session();
    const request = familyWith(world, {
      consents: [{ purpose: 'sign-up', textVersion: '1999-1', granted: true }],
    });
    await refusedWhole(world, {
      sessionId: id,
      request,
      code: 'consent-text-outdated',
      fields: ['/party/1/consents consent-text-outdated'],
    });
  },

  'consent to photos may be refused at no cost': async (world) => {
    const { id } = await world.session();
    const request = familyWith(world, {
      consents: [
        { purpose: 'sign-up', textVersion: '2026-1', granted: true },
        { purpose: 'photo-publicity', textVersion: '2026-1', granted: false },
      ],
    });
    await world.resident.signUps.create(id, request);
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
  },

  'a volunteer under 14 is refused': async (world) => {
    const { id } = await world.session();
    const request = world.single({ role: 'volunteer', birth: yearsAgo(world, 12) });
    await refusedWhole(world, { sessionId: id, request, code: 'volunteer-too-young' });
  },

  'a task with elevated risk is closed to volunteers under 18': async (world) => {
    const { id } = await world.session({ activity: { riskLevel: 'elevated', riskNotice: '入户排查' } });
    const request = world.single({ role: 'volunteer', birth: yearsAgo(world, 16) });
    await refusedWhole(world, { sessionId: id, request, code: 'volunteer-too-young' });
  },

  'a volunteer of sixteen needs the consent of a guardian, who signs': async (world) => {
    const { id } = await world.session({ activity: { ageRange: {}, audience: 'everyone' } });
    const volunteering = { role: 'volunteer', birth: yearsAgo(world, 16) } as const;
    await refusedWhole(world, {
      sessionId: id,
      request: world.single(volunteering),
      code: 'guardian-required',
    });
    await refusedWhole(world, {
      sessionId: id,
      request: familyWith(world, volunteering),
      code: 'guardian-consent-required',
    });
    const consents = (['sign-up', 'volunteering'] as const).map((purpose) => ({
      purpose,
      textVersion: '2026-1',
      granted: true,
    }));
    await world.resident.signUps.create(id, familyWith(world, { ...volunteering, consents }));
    equal(await taken(world, id), { participant: 1, volunteer: 1 });
  },

  'a role that is not offered is refused': async (world) => {
    const { id } = await world.session({ capacity: { participant: 5 } });
    await refusedWhole(world, {
      sessionId: id,
      request: world.single({ role: 'volunteer' }),
      code: 'role-not-offered',
    });
  },

  'nobody is named twice in a party': async (world) => {
    const { id } = await world.session();
    const family = world.family();
    const request = { ...family, party: [...family.party, ...family.party.slice(1)] };
    await refusedWhole(world, {
      sessionId: id,
      request,
      code: 'duplicate-participant',
      fields: ['/party/2/name duplicate-participant'],
    });
  },

  'the window decides: before it, at its end, and for a session that does not exist': async (world) => {
    const session = await world.session({
      startsIn: 240,
      signUpOpensAt: world.at(60),
      signUpClosesAt: world.at(120),
    });
    const request = world.single();
    await refusedWhole(world, { sessionId: session.id, request, code: 'sign-up-not-open' });
    await world.subject.advance(60);
    await world.resident.signUps.create(session.id, request);
    await world.subject.advance(60);
    await refused(world.resident.signUps.create(session.id, world.single()), 'sign-up-closed');
    await refused(world.resident.signUps.create('ses_unknown', world.single()), 'session-not-found');
    equal(await taken(world, session.id), { participant: 1, volunteer: 0 });
  },

  'malformed fields are named all at once': async (world) => {
    const { id } = await world.session();
    const refusal = await refused(
      world.resident.signUps.create(id, {
        contact: { name: '1', mobile: '12345' },
        party: [{ relation: 'self', name: '', role: 'participant', birth: '2018-13' }],
      }),
      'validation-failed',
    );
    equal(fieldsOf(refusal).toSorted(), [
      '/contact/mobile mobile-malformed',
      '/contact/name name-malformed',
      '/party/0/birth birth-malformed',
      '/party/0/name required',
    ]);
    isTrue(
      (refusal.problem.errors ?? []).every(({ message }) => (message ?? '').length > 0),
      'each field has words',
    );
    equal(await taken(world, id), { participant: 0, volunteer: 0 });
  },

  'a party is of one to ten people': async (world) => {
    const { id } = await world.session({ capacity: { participant: 50 } });
    const { contact } = world.single();
    await refusedWhole(world, {
      sessionId: id,
      request: { contact, party: [] },
      code: 'validation-failed',
      fields: ['/party required'],
    });
    const request = world.family(10);
    await refusedWhole(world, {
      sessionId: id,
      request,
      code: 'validation-failed',
      fields: ['/party too-many'],
    });
  },
};
