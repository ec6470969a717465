import type { Question } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { type Draft, emptyDraft, withAnswer, withChange, withParticipant } from '../../household/draft.ts';
import { KeptDraft } from './kept-draft.ts';

const label = { 'zh-CN': '问题' };
const questions: readonly Question[] = [
  {
    id: 'allergies',
    kind: 'text',
    scope: 'participant',
    label,
    required: false,
    isHealth: true,
    retentionDays: 7,
  },
  { id: 'size', kind: 'text', scope: 'participant', label, required: false, retentionDays: 7 },
];

function aDraft(): Draft {
  const child = withParticipant({ ...emptyDraft, name: '段文静', isRiskRead: true }, 'child', 'participant');
  const decided = withChange(child, 'p1', { name: '段小宝', consents: { 'sign-up': true } });
  return withAnswer(withAnswer(decided, 'p1', 'allergies', '花生'), 'p1', 'size', 'm');
}

describe('a draft that is kept over a reload', () => {
  const kept = new KeptDraft('https://youth.test', 'ses_1');
  afterEach(() => sessionStorage.clear());

  it('comes back without consents, answers about health and what was read', () => {
    kept.write(aDraft(), questions, { key: 'k', content: 'c' });
    const { draft, intent } = kept.read() ?? {};
    expect(draft?.name).to.equal('段文静');
    expect(draft?.isRiskRead).to.equal(false);
    expect(draft?.party[0]).to.deep.include({ name: '段小宝', consents: {}, answers: { size: 'm' } });
    expect(intent).to.deep.equal({ key: 'k', content: 'c' });
    expect(sessionStorage.getItem('youth-sign-up:https://youth.test:ses_1')).to.not.match(
      /花生|sign-up":true/,
    );
  });

  it('is of one session with one server, and gone when it is cleared', () => {
    kept.write(aDraft());
    expect(new KeptDraft('https://youth.test', 'ses_2').read()).to.equal(undefined);
    expect(new KeptDraft('https://other.test', 'ses_1').read()).to.equal(undefined);
    kept.clear();
    expect(sessionStorage.length).to.equal(0);
  });

  for (const text of [
    '',
    'null',
    '{',
    '{"draft":{}}',
    '{"draft":{"name":"a","mobile":"","added":1,"party":[{}]}}',
    '[]',
  ]) {
    it(`is none where somebody else wrote ${text || 'nothing'}`, () => {
      sessionStorage.setItem('youth-sign-up:https://youth.test:ses_1', text);
      expect(kept.read()).to.equal(undefined);
    });
  }
});
