import { assert } from 'chai';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  function inEnglishPage(): Element {
    const section = document.createElement('section');
    section.lang = 'en-GB';
    return section.appendChild(document.createElement('p'));
  }

  it('goes by the element’s own locale first, then the provider’s, then the page’s', () => {
    const element = inEnglishPage();
    assert.equal(languageOf(element, 'zh-CN', 'en'), 'zh-CN');
    assert.equal(languageOf(element, '', 'zh-CN'), 'zh-CN');
    assert.equal(languageOf(element, '', undefined), 'en');
  });

  it('finds the page’s language through shadow roots', () => {
    const host = inEnglishPage();
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    assert.equal(languageOf(inner, '', undefined), 'en');
  });

  it('is Chinese where nobody says anything, or something else', () => {
    assert.equal(languageOf(document.createElement('div'), '', undefined), 'zh-CN');
    assert.equal(languageOf(document.createElement('div'), 'fr', undefined), 'zh-CN');
  });
});
