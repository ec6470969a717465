import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { consentPurposes, ConsentText } from './consent.ts';
import { consentTexts } from './consent-texts.ts';

describe('consent texts', () => {
  it('are one for each purpose, in both languages', () => {
    assert.deepEqual(consentTexts.map(({ purpose }) => purpose).toSorted(), [...consentPurposes].toSorted());
    for (const text of consentTexts) {
      assert.deepEqual(ConsentText.parse(text), text);
      assert.match(text.text['zh-CN'], /^[^a-z]*同意[^a-z]*$/);
      assert.match(text.text.en, /^[\x20-\x7e]+$/);
      assert.match(text.version, /^\d{4}-\d+$/);
    }
  });

  it('require what the sign-up cannot do without, and no more', () => {
    const required = consentTexts.filter((text) => text.required).map(({ purpose }) => purpose);
    assert.deepEqual(required, ['sign-up', 'volunteering']);
  });

  it('say how long the data are kept and that the consent can be withdrawn', () => {
    const signUp = consentTexts.find(({ purpose }) => purpose === 'sign-up')?.text;
    assert.match(signUp?.['zh-CN'] ?? '', /180 天.*撤回/);
    assert.match(signUp?.en ?? '', /180 days.*withdraw/);
  });
});
