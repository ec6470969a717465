import { createClient } from '@youth-action/sdk/client';
import { textFor } from '@youth-action/sdk/problem-texts';
import { expect } from 'chai';
import {
  click,
  creations,
  expectAccessible,
  fillFamily,
  find,
  focused,
  mount,
  type Page,
  root,
  shown,
  shownText,
  signUpFamily,
  taken,
  text,
  told,
  type,
  until,
  zh,
} from '../../../test/sign-up-page.ts';

/** Lets the browser say that there is no network, until `online` is called. */
function goOffline(): { readonly online: () => void } {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return {
    online: () => {
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
    },
  };
}

function keysOf(page: Page): Set<string | undefined> {
  return new Set(creations(page).map(({ headers }) => headers['idempotency-key']));
}

describe('youth-sign-up-form without a network', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
    document.body.replaceChildren();
  });

  it('keeps the sign-up until there is one, says so, and sends it once', async () => {
    const page = mount();
    await fillFamily(page);
    const { online } = goOffline();
    await click(page, '#submit');
    await shown(page, '[part=queued]');
    await until(() => focused(page) === 'queued', 'focus on what is going on');
    expect(find(page, '[role=status]').textContent).to.equal(zh.offline);
    expect(find(page, '#submit').getAttribute('aria-disabled')).to.equal('true');
    await click(page, '#submit');
    expect(creations(page)).to.deep.equal([]);
    await expectAccessible(page);
    online();
    await shown(page, '[part=confirmation]');
    expect(creations(page).length).to.equal(1);
    expect(told(page)).to.deep.equal(['youth-sign-up-submitted', 'youth-sign-up-created']);
  });

  it('lets one stop waiting, with everything still filled in and nothing sent', async () => {
    const page = mount();
    await fillFamily(page);
    const { online } = goOffline();
    await click(page, '#submit');
    await shown(page, '[part=give-up]');
    await click(page, '[part=give-up]');
    await until(() => focused(page) === 'submit', 'focus on the button');
    expect(find(page, '[role=status]').textContent).to.equal(zh.stopped);
    online();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(creations(page)).to.deep.equal([]);
    expect(find<HTMLInputElement>(page, '#p2-name').value).to.equal('段小宝');
  });

  it('waits for it as well where it is lost on the way, under the same key', async () => {
    const page = mount();
    await fillFamily(page);
    page.backend.failNext({ failure: 'timeout-after-effect', endpoint: 'signUps.create' });
    const { online } = goOffline();
    Reflect.deleteProperty(navigator, 'onLine');
    await click(page, '#submit');
    await until(() => creations(page).length === 1, 'the first try');
    goOffline();
    await shown(page, '[part=queued]');
    online();
    await shown(page, '[part=confirmation]');
    expect(keysOf(page).size).to.equal(1);
    expect(taken(page)).to.equal(14);
  });

  it('gives up with the element, but not when that is only moved', async () => {
    const page = mount();
    await fillFamily(page);
    const { online } = goOffline();
    await click(page, '#submit');
    await shown(page, '[part=queued]');
    const provider = page.form.parentElement;
    provider?.append(page.form);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(root(page.form).querySelector('[part=queued]')).to.not.equal(null);
    page.form.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    online();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(creations(page)).to.deep.equal([]);
  });
});

describe('youth-sign-up-form while sending', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows after 300 ms that it is at work', async () => {
    const page = mount();
    await fillFamily(page);
    page.backend.delayNext(0); // the challenge
    page.backend.delayNext(150);
    await click(page, '#submit');
    expect(root(page.form).querySelector('#submit .spinner')).to.equal(null);
    expect(find(page, '#submit').textContent).to.include(zh.submitting);
    await shown(page, '[part=confirmation]');
  });

  it('counts down what the server asks to wait, and cannot be sent meanwhile', async () => {
    const page = mount();
    await fillFamily(page);
    page.backend.failNext({ code: 'too-many-requests', retryAfterSeconds: 2, endpoint: 'signUps.create' });
    await click(page, '#submit');
    await shownText(page, zh.waitSeconds(2));
    expect(find(page, '#submit').getAttribute('aria-disabled')).to.equal('true');
    await click(page, '#submit');
    expect(creations(page).length).to.equal(1);
    await expectAccessible(page);
    await shownText(page, zh.waitSeconds(1));
    await shownText(page, zh.waitOver);
    expect(find(page, '[role=status]').textContent).to.equal(zh.waitOver);
    await click(page, '#submit');
    await shown(page, '[part=confirmation]');
    expect(keysOf(page).size).to.equal(1);
  });

  it('says in words of its own that the website is not registered', async () => {
    const page = mount();
    await fillFamily(page);
    page.backend.failNext({ code: 'origin-not-registered', endpoint: 'signUps.create' });
    await click(page, '#submit');
    await shownText(page, zh.unregistered);
    expect(text(page.form)).to.include(textFor('origin-not-registered', 'zh-CN'));
    expect(told(page)).to.include('youth-sign-up-failed: origin-not-registered');
  });
});

describe('youth-sign-up-form that keeps its draft', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  const attributes = { 'keep-draft': '' };

  it('has the text again after a reload, and asks for consents anew', async () => {
    const page = mount({ attributes });
    await fillFamily(page);
    page.form.remove();
    const again = mount({ attributes });
    await shown(again, '#p2-name');
    expect(find<HTMLInputElement>(again, '#p2-name').value).to.equal('段小宝');
    expect(find<HTMLInputElement>(again, '#contact-mobile').value).to.equal('154 0000 0123');
    expect(root(again.form).querySelectorAll('[part=consents] input:checked').length).to.equal(0);
  });

  it('goes on with the same intent where an answer was lost before the reload', async () => {
    const page = mount({ attributes });
    await fillFamily(page);
    page.backend.failNext({ failure: 'timeout-after-effect', endpoint: 'signUps.create' });
    await click(page, '#submit');
    await shownText(page, zh.unknown);
    page.form.remove();
    const again = mount({ attributes });
    await shown(again, '#p2-consent-sign-up');
    again.form.client = createClient({ baseUrl: page.backend.baseUrl, fetch: page.backend.fetch, retry: 0 });
    await again.form.updateComplete;
    await shown(again, '#p2-consent-sign-up');
    await click(again, '#p2-consent-sign-up');
    await click(again, '#submit');
    await shown(again, '[part=confirmation]');
    expect(creations(page).length).to.equal(2);
    expect(keysOf(page).size).to.equal(1);
    expect(taken(page)).to.equal(14);
  });

  it('keeps nothing once the sign-up exists, and nothing at all where the page does not allow it', async () => {
    const page = mount({ attributes });
    await signUpFamily(page);
    expect(sessionStorage.length).to.equal(0);
    const other = mount();
    await fillFamily(other);
    expect(sessionStorage.length).to.equal(0);
  });
});

describe('youth-sign-up-form that takes a form of the server’s over', () => {
  afterEach(() => document.body.replaceChildren());

  const inside = `<form method="post">
    <input name="contactName" value="段文静"><input name="contactMobile" value="15400000123">
    <input type="hidden" name="p0.relation" value="child"><input name="p0.name" value="段小宝">
    <input name="p0.birth" value="2018-03"><input name="p0.guardian" value="mother">
    <input type="radio" name="p0.consent.sign-up" value="yes" checked>
  </form>`;

  it('has what was typed in it, decisions too, and signs up with it', async () => {
    const page = mount({ inside });
    await shown(page, '#submit');
    expect(find<HTMLInputElement>(page, '#contact-name').value).to.equal('段文静');
    await click(page, '#submit');
    await shown(page, '[part=confirmation]');
    expect(creations(page)[0]?.body).to.deep.equal({
      contact: { name: '段文静', mobile: '15400000123' },
      party: [
        {
          relation: 'child',
          name: '段小宝',
          birth: '2018-03',
          role: 'participant',
          guardian: 'mother',
          consents: [{ purpose: 'sign-up', textVersion: '2026-1', granted: true }],
        },
      ],
    });
  });

  it('leaves whoever was typing in the same field', async () => {
    const page = mount();
    const provider = page.form.parentElement;
    page.form.remove();
    const holder = document.createElement('div');
    // An element that is upgraded has its children, and the focus among them, before it is connected.
    holder.innerHTML = `<youth-sign-up-form live="off" session-id="${page.form.sessionId}">${inside}</youth-sign-up-form>`;
    const form = holder.querySelector('youth-sign-up-form');
    if (form === null) throw new Error('no form');
    const inner = form.querySelector<HTMLInputElement>('[name=contactMobile]');
    Object.defineProperty(document, 'activeElement', { configurable: true, get: () => inner });
    provider?.append(form);
    Reflect.deleteProperty(document, 'activeElement');
    await until(() => form.shadowRoot?.activeElement?.id === 'contact-mobile', 'focus in the same field');
  });

  it('takes what the page itself hands over', async () => {
    const page = mount();
    page.form.draft = { name: '欧阳小明', party: [{ relation: 'adult', name: '王大山' }] };
    await shown(page, '#contact-name');
    expect(find<HTMLInputElement>(page, '#contact-name').value).to.equal('欧阳小明');
    expect(root(page.form).querySelectorAll('[part=person]').length).to.equal(2);
  });

  it('starts with the party that the page wishes for, as far as the session is for it', async () => {
    const page = mount({ attributes: { 'default-party': 'child self child boss' } });
    await shown(page, '#add-child');
    const names = [...root(page.form).querySelectorAll('legend.who')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(names).to.deep.equal([zh.person(zh.child, 1), zh.person(zh.child, 2)]);
    expect(find<HTMLInputElement>(page, '#self').checked).to.equal(true);
  });

  it('never fills a field again that somebody has emptied', async () => {
    const page = mount({ attributes: { 'contact-name': '段文静' } });
    await shown(page, '#contact-name');
    type(page, 'contact-name', '');
    await page.form.updateComplete;
    type(page, 'contact-mobile', '1');
    await page.form.updateComplete;
    expect(find<HTMLInputElement>(page, '#contact-name').value).to.equal('');
  });
});
