import { aSession, aSessionDetail } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import { mount, root, shown, signUpFamily, zh } from '../../../test/sign-up-page.ts';
import { defaultMapUrl, mapUrlOf } from './map-link.ts';

describe('the confirmation of a sign-up', () => {
  afterEach(() => document.body.replaceChildren());

  it('has a code for the door that says which sign-up it is, and no secret', async () => {
    const page = mount();
    await signUpFamily(page);
    const code = await shown(page, '[part=qr]');
    const [signUp] = page.backend.data.signUps.slice(-1);
    expect(code.getAttribute('aria-label')).to.equal(zh.held.qrAlt(signUp?.id ?? ''));
    expect(code.getAttribute('role')).to.equal('img');
    expect(root(page.form).innerHTML).to.not.include(signUp?.manageToken ?? 'none');
  });

  it('leads to a map of another site only by a click, which the page may stop', async () => {
    const page = mount();
    await signUpFamily(page);
    const link = await shown(page, '[part=map-link]');
    expect(link.getAttribute('rel')).to.match(/noopener.*noreferrer.*external/);
    expect(link.getAttribute('href')).to.equal(
      `https://uri.amap.com/search?keyword=${encodeURIComponent('育才街社区 1 号楼二层 儿童之家')}`,
    );
    const urls: string[] = [];
    document.body.addEventListener(
      'youth-external-link',
      (event) => {
        urls.push(event.url);
        event.preventDefault();
      },
      { once: true },
    );
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(urls).to.deep.equal([link.getAttribute('href')]);
  });

  it('fits into 320 pixels with targets of 44, and of 60 for elders', async () => {
    const page = mount();
    await signUpFamily(page);
    await shown(page, '[part=qr]');
    page.form.style.width = '320px';
    for (const [mode, size] of [
      ['', 44],
      ['elder', 60],
    ] as const) {
      page.form.setAttribute('mode', mode);
      await page.form.updateComplete;
      expect(page.form.scrollWidth).to.be.at.most(320);
      for (const target of root(page.form).querySelectorAll('a, button, input')) {
        const { height, right } = target.getBoundingClientRect();
        expect(height, target.outerHTML).to.be.at.least(size - 0.1);
        expect(right, target.outerHTML).to.be.at.most(page.form.getBoundingClientRect().right);
      }
    }
  });

  it('has no map where the page wants none', async () => {
    const page = mount({ attributes: { 'map-url': 'off' } });
    await signUpFamily(page);
    expect(root(page.form).querySelector('[part=map-link]')).to.equal(null);
  });
});

describe('the address of a map', () => {
  const session = aSession();
  const detail = aSessionDetail();

  it('names the address and the place', () => {
    expect(mapUrlOf('https://map.test/?q={query}&x=1', session, detail)).to.equal(
      `https://map.test/?q=${encodeURIComponent('育才街社区 1 号楼二层 儿童之家')}&x=1`,
    );
    expect(mapUrlOf('', session, undefined)).to.equal(
      defaultMapUrl.replace('{query}', encodeURIComponent('儿童之家')),
    );
  });

  it('is none online, without a place, for other schemes, and where it is off', () => {
    expect(mapUrlOf('', aSession({ mode: 'online' }), detail)).to.equal(undefined);
    expect(mapUrlOf('', aSession({ venueName: undefined }), undefined)).to.equal(undefined);
    expect(mapUrlOf('javascript:alert({query})', session, detail)).to.equal(undefined);
    expect(mapUrlOf('off', session, detail)).to.equal(undefined);
  });
});
