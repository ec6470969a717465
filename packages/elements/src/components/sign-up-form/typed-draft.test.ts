import { expect } from 'chai';
import { emptyDraft } from '../../household/draft.ts';
import { draftFromForm, type TypedDraft, withTyped } from './typed-draft.ts';

function form(fields: string): HTMLFormElement {
  const element = document.createElement('form');
  element.innerHTML = fields;
  return element;
}

const family = `
  <input name="contactName" value=" 段文静 "><input name="contactMobile" value="154 0000 0123">
  <select name="p0.relation"><option value="self" selected></option></select>
  <select name="p1.relation"><option value="child" selected></option></select>
  <input name="p1.name" value="段小宝"><input name="p1.birth" value="2018-03">
  <input type="radio" name="p1.role" value="participant" checked><input type="radio" name="p1.role" value="volunteer">
  <select name="p1.guardian"><option value="mother" selected></option></select>
  <input type="radio" name="p1.consent.sign-up" value="yes" checked><input type="radio" name="p1.consent.sign-up" value="no">
  <input type="radio" name="p1.consent.photo-publicity" value="yes"><input type="radio" name="p1.consent.photo-publicity" value="no" checked>
  <input type="radio" name="p1.consent.case-publication" value="yes"><input type="radio" name="p1.consent.case-publication" value="no">
  <input name="p1.q.allergies" value="花生">
  <select name="p2.relation"><option value="child" selected></option></select><input name="p2.name" value="">
  <input type="checkbox" name="q.heard" value="wechat" checked><input type="checkbox" name="q.heard" value="poster" checked>
  <input type="radio" name="ifFull" value="wait" checked><input type="radio" name="ifFull" value="split">`;

describe('what was typed into the server’s form', () => {
  it('is read by the names of its fields, and rows in which nobody is named are left out', () => {
    expect(draftFromForm(form(family))).to.deep.equal({
      name: '段文静',
      mobile: '154 0000 0123',
      ifFull: 'wait',
      answers: { heard: ['wechat', 'poster'] },
      sessionIds: [],
      party: [
        { relation: 'self', name: '', consents: {}, answers: {} },
        {
          relation: 'child',
          name: '段小宝',
          birth: '2018-03',
          role: 'participant',
          guardian: 'mother',
          consents: { 'sign-up': true, 'photo-publicity': false },
          answers: { allergies: '花生' },
        },
      ],
    });
  });

  it('makes no decision that nobody has made', () => {
    const [, child] = draftFromForm(form(family)).party ?? [];
    expect(child?.consents).to.not.have.property('case-publication');
  });

  it('is nothing where nobody has typed anything, whatever was offered', () => {
    const offered = form(
      '<input name="contactName"><select name="p0.relation"><option value="self" selected></option></select>',
    );
    expect(draftFromForm(offered).party).to.deep.equal([]);
  });

  it('passes over values that the form does not know', () => {
    const odd = form(
      '<input name="p0.name" value="甲乙"><input name="p0.relation" value="cousin"><input name="p0.role" value="boss"><input name="p0.guardian" value="x"><input name="ifFull" value="maybe"><input name="p0.consent.sign-up" value="maybe">',
    );
    expect(draftFromForm(odd).party).to.deep.equal([
      { relation: 'child', name: '甲乙', consents: {}, answers: {} },
    ]);
    expect(draftFromForm(odd)).to.not.have.property('ifFull');
  });

  it('reads no field that is switched off', () => {
    expect(draftFromForm(form('<input name="contactName" value="甲乙" disabled>')).name).to.equal('');
  });
});

describe('a draft that takes over what was typed', () => {
  const typed: TypedDraft = {
    name: '段文静',
    party: [
      { relation: 'child', name: '段小宝', birth: '2018-03' },
      { relation: 'self', birth: '2010-05' },
      { relation: 'self' },
    ],
  };

  it('has the contact first and once, a minor where she gives a birth, and the role that is offered', () => {
    const { party, name } = withTyped(emptyDraft, typed, () => 'volunteer');
    expect(name).to.equal('段文静');
    expect(party.map(({ relation, isMinor, role }) => [relation, isMinor, role])).to.deep.equal([
      ['self', true, 'volunteer'],
      ['child', false, 'volunteer'],
    ]);
    expect(party[1]).to.include({ birthYear: '2018', birthMonth: '03' });
    expect(new Set(party.map(({ key }) => key)).size).to.equal(2);
  });

  it('keeps what stands in the form already', () => {
    const draft = { ...emptyDraft, name: '欧阳小明' };
    expect(withTyped(draft, typed, () => 'participant').name).to.equal('欧阳小明');
    expect(withTyped(draft, { name: '甲乙' }, () => 'participant').party).to.equal(draft.party);
  });
});
