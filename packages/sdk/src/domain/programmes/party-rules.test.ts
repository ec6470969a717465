import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aChild, anAdult, aParsedSignUpRequest, type Some } from '../../testing/builders.ts';
import { agePolicy2026 } from '../people/age-policy.ts';
import { consentText } from '../people/consent-texts.ts';
import { consentVersion } from '../people/consent-versions.ts';
import { dayFrom } from '../values/calendar-arithmetic.ts';
import {
  consentsNeeded,
  needsGuardian,
  partyRefusal,
  placesNeeded,
  signUpProblems,
  type PartyRules,
} from './party-rules.ts';
import type { NewParticipant } from './sign-up.ts';

const day = dayFrom('2026-05-16');
const family: PartyRules = { day, audience: 'family', ageRange: { from: 4, to: 12 }, riskLevel: 'ordinary' };
const everyone: PartyRules = { day, audience: 'everyone', riskLevel: 'ordinary' };

type Member = Some<typeof NewParticipant>;

/** The code and the pointers of a refusal, or 'in'. */
function outcome(party: readonly Member[], session: PartyRules): string {
  const request = aParsedSignUpRequest({ party: party.map((one) => anAdult(one)) });
  const refusal = partyRefusal(request, session, agePolicy2026);
  if (refusal === undefined) return 'in';
  return [refusal.code, ...(refusal.fields ?? []).map(({ pointer }) => pointer)].join(' ');
}

const agreed = (...purposes: readonly ('sign-up' | 'volunteering' | 'photo-publicity')[]) =>
  purposes.map((purpose) => ({ purpose, textVersion: '2026-1', granted: true }));
const me = anAdult();
const child = (some: Member = {}) => aChild(some);

describe('ages in a party', () => {
  for (const [birth, result] of [
    ['2014-05-15', 'in'], // 12 since yesterday
    ['2013-05-16', 'in'], // 13 from tomorrow on
    ['2013-05-15', 'age-out-of-range /party/1/birth'],
    ['2022-05-15', 'in'], // 4 from today on
    ['2022-05-16', 'age-out-of-range /party/1/birth'], // 4 from tomorrow on
    ['2013-05', 'in'], // perhaps 12
    ['2013-04', 'age-out-of-range /party/1/birth'],
    ['2022-05', 'in'], // perhaps 4
    ['2022-06', 'age-out-of-range /party/1/birth'],
  ] as const) {
    it(`born ${birth}, for 4 to 12: ${result}`, () =>
      assert.equal(outcome([me, child({ birth })], family), result));
  }

  it('in a family session only bind the children', () => {
    assert.equal(outcome([anAdult({ birth: '1980-01' }), child()], family), 'in');
    assert.equal(
      outcome([anAdult({ birth: '1980-01' })], { ...family, audience: 'children' }),
      'age-out-of-range /party/0/birth',
    );
  });

  it('do not bind volunteers, who have lines of their own', () => {
    assert.equal(
      outcome([anAdult({ role: 'volunteer', birth: '1980-01' })], { ...family, audience: 'children' }),
      'in',
    );
  });

  it('count whoever gives no birth as an adult', () => {
    assert.equal(outcome([me], { ...everyone, ageRange: { to: 17 } }), 'age-out-of-range /party/0/birth');
    assert.equal(outcome([me], { ...everyone, ageRange: { from: 14, to: 28 } }), 'in');
  });

  it('of a child must be known', () => {
    const { birth: _birth, ...unborn } = aChild();
    assert.equal(outcome([me, unborn], family), 'birth-required /party/1/birth');
  });
});

describe('a guardian', () => {
  const alone = (birth: string, role: 'participant' | 'volunteer' = 'participant') =>
    outcome([{ ...me, birth, role }], everyone);

  it('signs for whoever is under 14, for certain or perhaps', () => {
    assert.equal(alone('2012-05-15'), 'in'); // 14 from today on
    assert.equal(alone('2012-05-16'), 'guardian-required /party/0/guardian');
    assert.equal(alone('2012-05'), 'guardian-required /party/0/guardian');
    assert.equal(alone('2012-04'), 'in');
  });

  it('signs for volunteers under 18, whom nobody under 14 joins', () => {
    assert.equal(alone('2012-05-15', 'volunteer'), 'guardian-required /party/0/guardian');
    assert.equal(alone('2008-05-16', 'volunteer'), 'guardian-required /party/0/guardian');
    assert.equal(alone('2008-05-15', 'volunteer'), 'in');
    assert.equal(alone('2012-05-16', 'volunteer'), 'volunteer-too-young /party/0/birth');
    assert.equal(alone('2012-05', 'volunteer'), 'volunteer-too-young /party/0/birth');
  });

  it('is somebody else than the minor, and of age', () => {
    assert.equal(
      outcome([{ ...me, birth: '2014-01', guardian: 'mother', consents: agreed('sign-up') }], everyone),
      'guardian-required /party/0/guardian',
    );
    assert.equal(
      outcome([{ ...me, birth: '2009-01' }, child()], everyone),
      'guardian-required /party/1/guardian',
    );
    assert.equal(outcome([child()], everyone), 'in');
  });

  it('is asked for by the child that lacks one', () => {
    const { guardian: _guardian, ...unguarded } = aChild({ name: '段小贝' });
    assert.equal(outcome([me, child(), unguarded], everyone), 'guardian-required /party/2/guardian');
  });

  it('cannot let a minor take a risk', () => {
    const risky: PartyRules = { ...everyone, riskLevel: 'elevated' };
    const young = {
      ...child({ birth: '2009-01' }),
      role: 'volunteer',
      consents: agreed('sign-up', 'volunteering'),
    } as const;
    assert.equal(outcome([me, young], everyone), 'in');
    assert.equal(outcome([me, young], risky), 'volunteer-too-young /party/1/birth');
    assert.equal(outcome([{ ...me, role: 'volunteer', birth: '2008-05-15' }], risky), 'in');
  });

  it('is needed by the day of the session and not by that of the request', () => {
    const soon = { relation: 'self', role: 'participant', birth: '2012-05-20' } as const;
    assert.equal(needsGuardian(anAdult(soon) as NewParticipant, day, agePolicy2026), true);
    assert.equal(needsGuardian(anAdult(soon) as NewParticipant, dayFrom('2026-05-21'), agePolicy2026), false);
  });
});

describe('consent', () => {
  it('is one per purpose: to the sign-up, and to volunteering for young volunteers', () => {
    assert.deepEqual(consentsNeeded({ relation: 'child', role: 'participant' }, day, agePolicy2026), [
      'sign-up',
    ]);
    const volunteer = aParsedSignUpRequest({ party: [anAdult({ birth: '2009-01', role: 'volunteer' })] })
      .party[0];
    assert.deepEqual(volunteer && consentsNeeded(volunteer, day, agePolicy2026), ['sign-up', 'volunteering']);
    assert.deepEqual(consentsNeeded({ relation: 'self', role: 'volunteer' }, day, agePolicy2026), []);
  });

  it('must be given for each purpose, and a no is no consent', () => {
    const asked = 'guardian-consent-required /party/1/consents';
    const young = { ...child({ birth: '2009-01' }), role: 'volunteer' } as const;
    assert.equal(outcome([me, child({ consents: [] })], family), asked);
    assert.equal(outcome([me, child({ consents: agreed('photo-publicity') })], family), asked);
    assert.equal(
      outcome(
        [me, child({ consents: [{ purpose: 'sign-up', textVersion: '2026-1', granted: false }] })],
        family,
      ),
      asked,
    );
    assert.equal(outcome([me, { ...young, consents: agreed('sign-up') }], everyone), asked);
    assert.equal(outcome([me, { ...young, consents: agreed('volunteering') }], everyone), asked);
  });

  it('to photos may be refused', () => {
    const consents = [
      ...agreed('sign-up'),
      { purpose: 'photo-publicity', textVersion: '2026-1', granted: false } as const,
    ];
    assert.equal(outcome([me, child({ consents })], family), 'in');
  });

  it('must be to the text in force, whoever gives it', () => {
    const old = [{ purpose: 'photo-publicity', textVersion: '2020-1', granted: true } as const];
    assert.equal(outcome([{ ...me, consents: old }], everyone), 'consent-text-outdated /party/0/consents');
    assert.equal(consentText('sign-up')?.version, '2026-1');
    assert.equal(consentText('no-such-purpose'), undefined);
    assert.equal(consentVersion('sign-up'), '2026-1');
    assert.equal(consentVersion('constructor'), undefined);
  });
});

describe('a party', () => {
  it('names nobody twice, and the contact once', () => {
    assert.equal(outcome([me, child(), child()], family), 'duplicate-participant /party/2/name');
    assert.equal(outcome([me, anAdult({ name: '段文清' })], everyone), 'duplicate-participant /party/1/name');
    assert.equal(
      outcome([me, anAdult({ relation: 'adult', name: '段 文静' })], everyone),
      'duplicate-participant /party/1/name',
    );
  });

  it('hears of one broken rule at a time, with everyone who breaks it', () => {
    const { birth: _birth, ...unborn } = aChild();
    const party = [
      me,
      { ...unborn, name: '段小贝' },
      { ...unborn, name: '段小果' },
      child({ birth: '1990-01' }),
    ];
    assert.equal(outcome(party, family), 'birth-required /party/1/birth /party/2/birth');
  });

  it('takes a place of its role for each member', () => {
    assert.deepEqual(placesNeeded([]), { participant: 0, volunteer: 0 });
    assert.deepEqual(
      placesNeeded([{ role: 'volunteer' }, { role: 'participant' }, { role: 'participant' }]),
      { participant: 2, volunteer: 1 },
    );
  });
});

describe('what no session could take', () => {
  const problems = (member: Member) =>
    signUpProblems(aParsedSignUpRequest({ party: [anAdult(member)] }), day);

  it('is a birth after today', () => {
    assert.deepEqual(problems({ birth: '2026-05-16' }), []);
    assert.deepEqual(problems({ birth: '2026-05' }), []);
    assert.deepEqual(problems({ birth: '2026-05-17' }), [
      { pointer: '/party/0/birth', code: 'birth-in-future' },
    ]);
    assert.deepEqual(problems({ birth: '2026-06' }), [
      { pointer: '/party/0/birth', code: 'birth-in-future' },
    ]);
  });

  it('is two answers to one consent text', () => {
    const twice = [
      ...agreed('sign-up'),
      { purpose: 'sign-up', textVersion: '2026-1', granted: false } as const,
    ];
    assert.deepEqual(problems({ consents: twice }), [{ pointer: '/party/0/consents', code: 'malformed' }]);
    assert.deepEqual(problems({ consents: agreed('sign-up', 'photo-publicity') }), []);
  });
});
