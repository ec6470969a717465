import { agePolicy2026, dayFrom, type ParticipationRole } from '@youth-action/sdk/domain';
import { aSessionDetail } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  type Draft,
  draftFor,
  type DraftParticipant,
  emptyDraft,
  firstRole,
  relationsOffered,
  rolesFor,
  withChange,
  withConsent,
  withParticipant,
} from '../../household/draft.ts';
import { asksGuardian, consentsAsked, type Rules } from '../../household/party-facts.ts';
import { fieldOf, problemsOf } from './problems.ts';
import { requestOf } from './sign-up-request.ts';

const session = aSessionDetail(); // 16 May 2026, families, children of 4 to 12
const open = aSessionDetail({ audience: 'everyone', ageRange: undefined });

function rulesFor(detail = session): Rules {
  return { session: detail, policy: agePolicy2026, today: dayFrom('2026-05-10') };
}

function aDraft(): Draft {
  return { ...emptyDraft, name: '段文静', mobile: '154 0000-0123' };
}

function withSelf(change: Partial<DraftParticipant> = {}): Draft {
  return withChange(withParticipant(aDraft(), 'self', 'participant'), 'p1', change);
}

/** A child with everything filled in, alone in its party. */
function withChild(change: Partial<DraftParticipant> = {}): Draft {
  return withChange(withParticipant(aDraft(), 'child', 'participant'), 'p1', {
    name: '段小宝',
    birthYear: '2018',
    birthMonth: '03',
    guardian: 'mother',
    consents: { 'sign-up': true },
    ...change,
  });
}

function only(draft: Draft): DraftParticipant {
  const [participant] = draft.party;
  if (participant === undefined) throw new Error('nobody in the party');
  return participant;
}

describe('the request of a sign-up form', () => {
  it('writes names and numbers in their one form and leaves out what is not asked', () => {
    const draft = { ...withSelf({ birthYear: '2010' }), name: ' 段 文静 ' };
    expect(requestOf(draft, rulesFor())).to.deep.equal({
      contact: { name: '段文静', mobile: '15400000123' },
      party: [{ relation: 'self', name: '段文静', role: 'participant' }],
    });
  });

  it('sends guardian, birth and decisions of a child, a refusal too', () => {
    const draft = withConsent(withChild(), 'p1', 'photo-publicity', false);
    expect(requestOf(draft, rulesFor()).party).to.deep.equal([
      {
        relation: 'child',
        name: '段小宝',
        role: 'participant',
        birth: '2018-03',
        guardian: 'mother',
        consents: [
          { purpose: 'sign-up', textVersion: '2026-1', granted: true },
          { purpose: 'photo-publicity', textVersion: '2026-1', granted: false },
        ],
      },
    ]);
    expect(problemsOf(draft, rulesFor())).to.deep.equal([]);
  });

  it('sends no decision of a guardian for whom none is needed any more', () => {
    const draft = withChild({ birthYear: '2011' });
    const rules = rulesFor(open);
    expect(asksGuardian(only(draft), rules)).to.equal(false);
    expect(requestOf(draft, rules).party[0]).to.not.have.any.keys('guardian', 'consents');
  });

  it('answers the version of the text that the server shows, also one that this version of the form has never seen', () => {
    const [text] = session.consentTexts;
    if (text === undefined) throw new Error('no text');
    const rules = rulesFor({ ...session, consentTexts: [{ ...text, version: '2031-2' }] });
    const draft = withChild();
    expect(requestOf(draft, rules).party[0]?.consents).to.deep.equal([
      { purpose: 'sign-up', textVersion: '2031-2', granted: true },
    ]);
    expect(problemsOf(draft, rules)).to.deep.equal([]);
  });

  it('marks each empty or malformed field, once', () => {
    const empty = withParticipant(withParticipant(emptyDraft, 'child', 'participant'), 'self', 'participant');
    expect(problemsOf(empty, rulesFor())).to.deep.equal([
      { field: 'contact-name', code: 'required' },
      { field: 'contact-mobile', code: 'required' },
      { field: 'p1-name', code: 'required' },
      { field: 'p1-birth', code: 'birth-required' },
      { field: 'p1-guardian', code: 'required' },
      { field: 'p1-consent-sign-up', code: 'guardian-consent-required' },
    ]);
    const wrong = { ...withSelf(), name: '王', mobile: '15400' };
    expect(problemsOf(wrong, rulesFor())).to.deep.equal([
      { field: 'contact-name', code: 'name-malformed' },
      { field: 'contact-mobile', code: 'mobile-malformed' },
    ]);
  });

  it('wants somebody in the party', () => {
    expect(problemsOf(aDraft(), rulesFor())).to.deep.equal([{ field: 'party', code: 'required' }]);
  });

  const single: readonly [string, Draft, Rules, string, string][] = [
    [
      'a birth that is still to come',
      withChild({ birthYear: '2026', birthMonth: '12' }),
      rulesFor(open),
      'p1-birth',
      'birth-in-future',
    ],
    ['a year without a month', withChild({ birthMonth: '' }), rulesFor(open), 'p1-birth', 'birth-required'],
    [
      'a child above the age range',
      withChild({ birthYear: '2012' }),
      rulesFor(),
      'p1-birth',
      'age-out-of-range',
    ],
    [
      'a child with the contact’s own name',
      withParticipant(withChild({ name: '段文静' }), 'self', 'participant'),
      rulesFor(),
      'p1-name',
      'duplicate-participant',
    ],
    [
      'a consent that is refused',
      withChild({ consents: { 'sign-up': false } }),
      rulesFor(),
      'p1-consent-sign-up',
      'guardian-consent-required',
    ],
    [
      'a volunteer of 13',
      withSelf({ isMinor: true, birthYear: '2012', birthMonth: '12', role: 'volunteer' }),
      rulesFor(),
      'p1-birth',
      'volunteer-too-young',
    ],
    [
      'a volunteer of 15 who signs for herself',
      withSelf({ isMinor: true, birthYear: '2011', birthMonth: '01', role: 'volunteer' }),
      rulesFor(),
      'p1-birth',
      'guardian-required',
    ],
    [
      'a child of 8 who signs for herself',
      withSelf({ isMinor: true, birthYear: '2018', birthMonth: '01' }),
      rulesFor(),
      'p1-birth',
      'guardian-required',
    ],
  ];
  for (const [what, draft, rules, field, code] of single) {
    it(`marks ${what}`, () => {
      expect(problemsOf(draft, rules)).to.deep.equal([{ field, code }]);
    });
  }

  const guardians: readonly [number, ParticipationRole, readonly string[]][] = [
    [2018, 'participant', ['sign-up', 'photo-publicity', 'case-publication']], // 8 years old
    [2013, 'participant', ['sign-up', 'photo-publicity', 'case-publication']], // 13
    [2012, 'participant', []], // 14
    [2011, 'volunteer', ['sign-up', 'volunteering', 'photo-publicity', 'case-publication']], // 15
    [2009, 'volunteer', ['sign-up', 'volunteering', 'photo-publicity', 'case-publication']], // 17
    [2008, 'volunteer', []], // 18
  ];
  for (const [birthYear, role, purposes] of guardians) {
    it(`asks a guardian of a ${role} born in January ${birthYear} for ${purposes.length} decisions`, () => {
      const participant = only(withChild({ birthYear: String(birthYear), birthMonth: '01', role }));
      expect(consentsAsked(participant, rulesFor(open)).map(({ purpose }) => purpose)).to.deep.equal(
        purposes,
      );
      expect(asksGuardian(participant, rulesFor(open))).to.equal(purposes.length > 0);
    });
  }

  it('takes a month of birth as the younger age: 14 in the month of the session still needs a guardian', () => {
    const participant = only(withChild({ birthYear: '2012', birthMonth: '05' }));
    expect(asksGuardian(participant, rulesFor(open))).to.equal(true);
  });
});

describe('where a problem of the server belongs', () => {
  const draft = withParticipant(withChild({ consents: {} }), 'self', 'participant'); // self p2 comes first
  const places: readonly [string, string | undefined][] = [
    ['/contact/name', 'contact-name'],
    ['/contact/mobile', 'contact-mobile'],
    ['/contact/other', undefined],
    ['/party', 'party'],
    ['/party/9/name', 'party'],
    ['/party/0/name', 'contact-name'],
    ['/party/0/birth', 'p2-minor'],
    ['/party/1/name', 'p1-name'],
    ['/party/1/birth', 'p1-birth'],
    ['/party/1/role', 'p1-role'],
    ['/party/1/guardian', 'p1-guardian'],
    ['/party/1/consents/0/textVersion', 'p1-consent-sign-up'],
    ['/party/1/unheard-of', 'party'],
    ['', undefined],
  ];
  for (const [pointer, field] of places) {
    it(`shows ${pointer || 'the whole'} at ${field ?? 'no field'}`, () => {
      expect(fieldOf(pointer, draft, rulesFor())).to.equal(field);
    });
  }
});

describe('a draft', () => {
  it('starts with whoever is most likely to come', () => {
    const relations = (detail: typeof session, role = '') =>
      draftFor(emptyDraft, detail, { role, party: [] }).party.map(({ relation }) => relation);
    expect(relations(session)).to.deep.equal(['self', 'child']);
    expect(relations(session, 'volunteer')).to.deep.equal(['self']);
    expect(relations(aSessionDetail({ audience: 'children' }))).to.deep.equal(['child']);
    expect(relations(open)).to.deep.equal(['self']);
  });

  it('lets adults only help at a children’s session', () => {
    const children = aSessionDetail({ audience: 'children' });
    expect(rolesFor('adult', children)).to.deep.equal(['volunteer']);
    expect(rolesFor('child', children)).to.deep.equal(['participant', 'volunteer']);
    expect(
      relationsOffered(
        aSessionDetail({ audience: 'children', places: { participant: { capacity: 3, taken: 0 } } }),
      ),
    ).to.deep.equal(['child']);
  });

  it('starts with a role that has free places', () => {
    const full = aSessionDetail({
      places: { participant: { capacity: 3, taken: 3 }, volunteer: { capacity: 1, taken: 0 } },
    });
    expect(firstRole('adult', full, '')).to.equal('volunteer');
    expect(firstRole('adult', session, 'volunteer')).to.equal('volunteer');
    expect(firstRole('child', session, 'volunteer')).to.equal('participant');
  });

  it('keeps what was typed when the session changes, but no consent and no role that is not offered', () => {
    const volunteers = aSessionDetail({ places: { volunteer: { capacity: 4, taken: 0 } } });
    const moved = draftFor(withChild(), volunteers, { role: '', party: [] });
    expect(moved.party[0]).to.include({ name: '段小宝', birthYear: '2018', role: 'volunteer' });
    expect(moved.party[0]?.consents).to.deep.equal({});
    expect(moved.name).to.equal('段文静');
  });

  it('takes nobody along to another session of whom nothing was typed', () => {
    const volunteers = aSessionDetail({
      audience: 'youth',
      places: { volunteer: { capacity: 4, taken: 0 } },
    });
    const offered = { ...draftFor(emptyDraft, session, { role: '', party: [] }), name: '段文静' };
    const moved = draftFor(offered, volunteers, { role: '', party: [] });
    expect(moved.party.map(({ relation, role }) => `${relation} ${role}`)).to.deep.equal(['self volunteer']);
    expect(moved.name).to.equal('段文静');
  });

  it('gives every participant a key of its own, also after one has left', () => {
    const two = withParticipant(withChild(), 'child', 'participant');
    const later = withParticipant({ ...two, party: two.party.slice(1) }, 'child', 'participant');
    expect(later.party.map(({ key }) => key)).to.deep.equal(['p2', 'p3']);
    expect(later.party[0]?.guardian).to.equal('mother');
  });
});
