import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { createClient } from '@youth-action/sdk/client';
import { textFor } from '@youth-action/sdk/problem-texts';
import { type MemoryBackend, pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  choose,
  click,
  closedZh,
  creations,
  expectAccessible,
  fillChild,
  fillContact,
  fillFamily,
  fillUp,
  find,
  focused,
  mount,
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

describe('youth-sign-up-form', () => {
  afterEach(() => {
    document.body.replaceChildren();
    expect(document.cookie).to.equal('');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  describe('before there is anything to fill in', () => {
    it('says that it has no client', async () => {
      const form = document.createElement('youth-sign-up-form');
      document.body.append(form);
      await form.updateComplete;
      expect(text(form)).to.include('base-url');
    });

    it('says that no session is chosen', async () => {
      const page = mount({ session: '' });
      await shownText(page, zh.noSession);
      await expectAccessible(page);
    });

    it('says that it is loading', async () => {
      const page = mount({ before: (backend) => backend.delayNext(60) });
      await shown(page, '[part=loading]');
      await shown(page, '[part=form]');
    });

    it('knows a session that does not exist from one that could not be loaded', async () => {
      const unknown = mount({ session: 'ses_nowhere' });
      await shownText(unknown, textFor('session-not-found', 'zh-CN'));
      await expectAccessible(unknown);
      const pasted = mount({
        session: 'ses_…',
        before: (backend) => backend.failNext({ code: 'not-found' }),
      });
      await shownText(pasted, textFor('session-not-found', 'zh-CN'));
      const unlucky = mount({ before: (backend) => backend.failNext({ code: 'internal-error' }) });
      await shownText(unlucky, 'req-0001');
      await click(unlucky, '[part=retry]');
      await shown(unlucky, '[part=form]');
    });

    const closed: readonly [keyof typeof pilotSessions, string][] = [
      ['notOpen', '5月20日 周三 09:00'],
      ['closed', zh.closed],
      ['cancelled', '儿童之家设备检修'],
    ];
    for (const [session, words] of closed) {
      it(`shows no form for a session that is ${session}, and why`, async () => {
        const page = mount({ session: pilotSessions[session] });
        await shownText(page, words);
        expect(root(page.form).querySelector('form')).to.equal(null);
        await expectAccessible(page);
      });
    }

    it('shows no form for a full session, and looks again when asked to', async () => {
      const page = mount({
        session: pilotSessions.antiFraud,
        before: ({ data }) => fillUp(data, pilotSessions.antiFraud),
      });
      await shownText(page, closedZh.full);
      await expectAccessible(page);
      const places = page.backend.data.sessions.find(({ id }) => id === pilotSessions.antiFraud)?.places
        .participant;
      if (places !== undefined) places.taken -= 1;
      await click(page, '[part=reload]');
      await shown(page, '[part=form]');
    });
  });

  it('shows when, where, for whom and how many places, in the language of the page', async () => {
    const page = mount({ locale: 'en' });
    await shown(page, '[part=form]');
    const words = text(page.form);
    for (const part of [
      'Tue 12 May 2026',
      '19:00–20:30',
      '儿童之家',
      'Families · age 4–12',
      '18 of 30 left',
      '3 of 3 left',
    ]) {
      expect(words).to.include(part);
    }
    await expectAccessible(page);
  });

  it('takes what the page knows of the contact and never overwrites what was typed', async () => {
    const page = mount({ attributes: { 'contact-name': '段文静', 'contact-mobile': '15400000123' } });
    await shown(page, '#contact-name');
    expect(find<HTMLInputElement>(page, '#contact-mobile').value).to.equal('15400000123');
    type(page, 'contact-name', '欧阳小明');
    page.form.contactName = '王小明';
    await page.form.updateComplete;
    expect(find<HTMLInputElement>(page, '#contact-name').value).to.equal('欧阳小明');
  });

  it('gives browsers what they fill in by', async () => {
    const page = mount();
    const name = await shown(page, '#contact-name');
    const mobile = find(page, '#contact-mobile');
    expect([name.getAttribute('autocomplete'), name.getAttribute('name')]).to.deep.equal(['name', 'name']);
    expect([mobile.getAttribute('autocomplete'), mobile.getAttribute('type')]).to.deep.equal([
      'tel-national',
      'tel',
    ]);
    expect(name.closest('form')).to.equal(mobile.closest('form'));
  });

  it('signs a family up, confirms it with what the server answers, and tells the page without personal data', async () => {
    const page = mount();
    await signUpFamily(page);
    expect(taken(page)).to.equal(14);
    const words = text(page.form);
    for (const part of [
      zh.held.titles.confirmed,
      '国学经典亲子诵读班',
      '19:00–20:30',
      '段*静',
      '段同学',
      '154****0123',
      '水杯',
    ]) {
      expect(words).to.include(part);
    }
    expect(words).to.not.include('段小宝');
    expect(focused(page)).to.equal('title');
    expect(find<HTMLAnchorElement>(page, '[part=calendar-link]').href).to.equal(
      'https://youth.test/v1/sessions/ses_family-reading/calendar.ics',
    );
    const [signUp] = page.backend.data.signUps.slice(-1);
    expect(find<HTMLInputElement>(page, '#manage-link').value).to.equal(
      `https://youth.test/manage#id=${signUp?.id}&token=${signUp?.manageToken}`,
    );
    expect(told(page)).to.deep.equal(['youth-sign-up-submitted', 'youth-sign-up-created']);
    expect(page.events[1]).to.include({ sessionId: 'ses_family-reading', signUpId: signUp?.id, places: 2 });
    expect(JSON.stringify(page.events.map((event) => Object.entries(event)))).to.not.match(/段|154|token/i);
    await expectAccessible(page);
  });

  it('signs a family up by keyboard alone', async function keyboardOnly() {
    this.timeout(20_000);
    const page = mount();
    (await shown(page, '#contact-name')).focus();
    await sendKeys({ type: 'Anna Bell' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '15400000123' });
    await sendKeys({ press: 'Tab' }); // I'm coming myself
    await sendKeys({ press: ' ' });
    expect(root(page.form).querySelectorAll('[part=person]').length).to.equal(2);
    expect(find<HTMLInputElement>(page, '#self').checked).to.equal(false);
    await sendKeys({ press: 'Tab' }); // remove the child
    await sendKeys({ press: 'Enter' });
    await until(() => focused(page) === 'add-child', 'focus on the button to add a child');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(page)?.endsWith('-name'), 'focus in the new child’s name');
    await sendKeys({ type: 'Ben Bell' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '2018' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' }); // role
    await sendKeys({ press: 'Tab' }); // guardian
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' }); // consent
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await shown(page, '[part=confirmation]');
    expect(creations(page)[0]?.body).to.deep.equal({
      contact: { name: 'Anna Bell', mobile: '15400000123' },
      party: [
        {
          relation: 'child',
          name: 'Ben Bell',
          birth: '2018-01',
          role: 'participant',
          guardian: 'mother',
          consents: [{ purpose: 'sign-up', textVersion: '2026-1', granted: true }],
        },
      ],
    });
  });

  it('goes backwards through the form as well', async () => {
    const page = mount();
    (await shown(page, '#contact-mobile')).focus();
    await executeServerCommand('press-combo', 'Shift+Tab');
    expect(focused(page)).to.equal('contact-name');
  });

  describe('what is to be corrected', () => {
    it('is listed, marked at its field and focused when the form is sent, and nothing is sent', async () => {
      const page = mount();
      await shown(page, '#submit');
      await click(page, '#submit');
      expect(find(page, '[part=error-summary]').getAttribute('role')).to.equal('alert');
      expect(root(page.form).querySelectorAll('[part=error-summary] button').length).to.equal(6);
      await until(() => focused(page) === 'contact-name', 'focus on the first problem');
      const name = find(page, '#contact-name');
      expect(name.getAttribute('aria-invalid')).to.equal('true');
      const described = (name.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => find(page, `#${id}`).textContent);
      expect(described).to.include(textFor('required', 'zh-CN'));
      expect(told(page)).to.deep.equal(['youth-sign-up-failed: validation-failed']);
      expect(creations(page)).to.deep.equal([]);
      await expectAccessible(page);
    });

    it('is reached from the list', async () => {
      const page = mount();
      await shown(page, '#submit');
      await click(page, '#submit');
      const buttons = root(page.form).querySelectorAll<HTMLButtonElement>('[part=error-summary] button');
      buttons[buttons.length - 1]?.click();
      await until(() => focused(page) === 'p2-consent-sign-up', 'focus on the consent');
    });

    it('is said when the field is left, not while it is typed in', async () => {
      const page = mount();
      await shown(page, '#contact-mobile');
      find(page, '#contact-mobile').focus();
      type(page, 'contact-mobile', '154');
      await page.form.updateComplete;
      expect(root(page.form).querySelector('#contact-mobile-error')).to.equal(null);
      find(page, '#contact-name').focus();
      await page.form.updateComplete;
      expect(find(page, '#contact-mobile-error').textContent).to.equal(textFor('mobile-malformed', 'zh-CN'));
      type(page, 'contact-mobile', '15400000123');
      await page.form.updateComplete;
      expect(root(page.form).querySelector('#contact-mobile-error')).to.equal(null);
      expect(root(page.form).querySelector('[part=error-summary]')).to.equal(null);
    });

    it('is shown where the server finds it', async () => {
      const page = mount();
      await fillFamily(page);
      const { backend } = page;
      const client = createClient({
        baseUrl: backend.baseUrl,
        retry: 0,
        fetch: async (input, init) => refusing(backend, input, init),
      });
      page.form.client = client;
      await page.form.updateComplete;
      await shown(page, '#submit');
      await click(page, '#submit');
      await until(() => focused(page) === 'p2-birth', 'focus on the refused field');
      expect(find(page, '#p2-birth-error').textContent).to.equal(textFor('birth-in-future', 'zh-CN'));
      choose(page, 'p2-birth', '2017');
      await page.form.updateComplete;
      expect(root(page.form).querySelector('#p2-birth-error')).to.equal(null);
    });
  });

  describe('guardians', () => {
    it('are asked for a child of 8 and not for one of 14', async () => {
      const page = mount();
      await fillFamily(page);
      expect(root(page.form).querySelector('#p2-guardian')).to.not.equal(null);
      choose(page, 'p2-birth', '2011');
      await page.form.updateComplete;
      expect(root(page.form).querySelector('#p2-guardian')).to.equal(null);
      expect(root(page.form).querySelector('[part=consents]')).to.equal(null);
    });

    it('decide on volunteering as well where the child of 15 volunteers', async () => {
      const page = mount();
      await fillFamily(page);
      choose(page, 'p2-birth', '2011');
      await page.form.updateComplete;
      await click(page, '#p2-role-volunteer');
      expect(root(page.form).querySelector('#p2-consent-volunteering')).to.not.equal(null);
    });

    it('find no consent ticked before they decide, and refuse as easily as they agree', async () => {
      const page = mount();
      await shown(page, '[part=consents]');
      const radios = [...root(page.form).querySelectorAll<HTMLInputElement>('[part=consents] input')];
      expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false, false, false, false, false]);
    });

    it('can refuse photos at no cost', async () => {
      const page = mount();
      await fillFamily(page);
      await click(page, '#p2-consent-photo-publicity-false');
      await click(page, '#submit');
      await shown(page, '[part=confirmation]');
      const [signUp] = page.backend.data.signUps.slice(-1);
      expect(signUp?.party[1]?.consents.map(({ purpose, granted }) => [purpose, granted])).to.deep.equal([
        ['sign-up', true],
        ['photo-publicity', false],
      ]);
    });
  });

  describe('a party', () => {
    it('has up to ten people, each said aloud when added or removed', async () => {
      const page = mount();
      await shown(page, '#add-child');
      for (let count = 2; count < 10; count += 1) await click(page, '#add-child');
      expect(root(page.form).querySelector('#add-child')).to.equal(null);
      expect(find(page, '[role=status]').textContent).to.equal(zh.added(zh.person(zh.child, 9)));
      await click(page, '[part=remove]');
      expect(find(page, '[role=status]').textContent).to.equal(zh.removed(zh.person(zh.child, 1)));
      expect(root(page.form).querySelector('#add-child')).to.not.equal(null);
    });

    it('keeps what was filled in for the others when somebody in the middle is removed', async () => {
      const page = mount();
      await fillFamily(page);
      await click(page, '#add-adult');
      type(page, 'p3-name', '段大山');
      await click(page, '#add-child');
      await fillChild(page, 'p4', '段二宝');
      choose(page, 'p4-birth', '2016');
      find<HTMLInputElement>(page, '#p2-consent-photo-publicity-false').click();
      await page.form.updateComplete;
      await click(page, '[part=remove]');
      expect(root(page.form).querySelector('#p2-name')).to.equal(null);
      expect(find<HTMLInputElement>(page, '#p3-name').value).to.equal('段大山');
      expect(find<HTMLInputElement>(page, '#p4-name').value).to.equal('段二宝');
      expect(find<HTMLSelectElement>(page, '#p4-birth').value).to.equal('2016');
      expect(find<HTMLInputElement>(page, '#p4-consent-sign-up').checked).to.equal(true);
      expect(root(page.form).querySelectorAll('[name=p4-consent-photo-publicity]:checked').length).to.equal(
        0,
      );
    });

    it('starts as a volunteer where the page says so', async () => {
      const page = mount({ attributes: { 'default-role': 'volunteer' } });
      await shown(page, '#p1-role');
      expect(find<HTMLInputElement>(page, '#p1-role-volunteer').checked).to.equal(true);
      expect(root(page.form).querySelectorAll('[part=person]').length).to.equal(1);
    });

    it('is warned before it is sent where there seem to be too few places', async () => {
      const page = mount({ session: pilotSessions.painting });
      await shown(page, '#add-child');
      await click(page, '#add-child');
      await shownText(page, zh.full.noWaitlist);
    });

    it('can choose volunteer where participants are full', async () => {
      const page = mount({ session: pilotSessions.full });
      await shown(page, '[part=form]');
      await expectAccessible(page);
      expect(find<HTMLInputElement>(page, '[id$="-role-volunteer"]').checked).to.equal(true);
    });
  });

  describe('when sending fails', () => {
    it('gives the same sign-up and takes one place each when an answer was lost and the form is sent again', async () => {
      const page = mount();
      await fillFamily(page);
      page.backend.failNext({ failure: 'timeout-after-effect', endpoint: 'signUps.create' });
      await click(page, '#submit');
      await shownText(page, zh.unknown);
      expect(text(page.form)).to.include(zh.sendAgain);
      expect(find<HTMLInputElement>(page, '#contact-name').value).to.equal('段文静');
      await expectAccessible(page);
      await click(page, '#submit');
      await shown(page, '[part=confirmation]');
      expect(taken(page)).to.equal(14);
      const keys = creations(page).map(({ headers }) => headers['idempotency-key']);
      expect(keys.length).to.equal(2);
      expect(new Set(keys).size).to.equal(1);
      expect(told(page)).to.deep.equal([
        'youth-sign-up-submitted',
        'youth-sign-up-failed: timeout',
        'youth-sign-up-submitted',
        'youth-sign-up-created',
      ]);
    });

    it('takes a new key after a definite answer, and after a change of the content', async () => {
      const page = mount();
      await fillFamily(page);
      page.backend.failNext({ code: 'session-full', endpoint: 'signUps.create' });
      page.backend.failNext({ failure: 'network', endpoint: 'signUps.create' });
      await click(page, '#submit');
      await shownText(page, textFor('session-full', 'zh-CN'));
      await click(page, '#submit');
      await shownText(page, zh.connection);
      type(page, 'contact-mobile', '15400000124');
      await page.form.updateComplete;
      await click(page, '#submit');
      await shown(page, '[part=confirmation]');
      expect(new Set(creations(page).map(({ headers }) => headers['idempotency-key'])).size).to.equal(3);
    });

    it('keeps the key as long as the server has not decided', async () => {
      const page = mount();
      await fillFamily(page);
      for (const code of ['unavailable', 'too-many-requests', 'idempotency-key-in-progress'] as const) {
        page.backend.failNext({ code, endpoint: 'signUps.create' });
        await click(page, '#submit');
        await shownText(page, textFor(code, 'zh-CN'));
      }
      await click(page, '#submit');
      await shown(page, '[part=confirmation]');
      expect(creations(page).length).to.equal(4);
      expect(new Set(creations(page).map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
    });

    it('sends once however often the button is pressed', async () => {
      const page = mount();
      await fillFamily(page);
      page.backend.delayNext(80);
      await click(page, '#submit');
      expect(find(page, 'form').getAttribute('aria-busy')).to.equal('true');
      expect(find(page, '#submit').getAttribute('aria-disabled')).to.equal('true');
      await click(page, '#submit');
      await click(page, '#submit');
      await shown(page, '[part=confirmation]');
      expect(creations(page).length).to.equal(1);
    });

    it('reads the places again when they were taken meanwhile, and keeps the form', async () => {
      const page = mount({ session: pilotSessions.painting });
      await fillContact(page);
      await fillChild(page, 'p1');
      fillUp(page.backend.data, pilotSessions.painting);
      await click(page, '#submit');
      await shownText(page, textFor('session-full', 'zh-CN'));
      await shownText(page, zh.placesLeft(0, 16));
      expect(find<HTMLInputElement>(page, '#p1-name').value).to.equal('段小宝');
      expect(focused(page)).to.equal('failure');
      await expectAccessible(page);
    });

    it('is friendly to whoever has a place already', async () => {
      const page = mount();
      await signUpFamily(page);
      const again = mount();
      again.form.client = createClient({
        baseUrl: page.backend.baseUrl,
        fetch: page.backend.fetch,
        retry: 0,
      });
      await again.form.updateComplete;
      await fillFamily(again);
      await click(again, '#submit');
      await shownText(again, zh.already);
      expect(taken(page)).to.equal(14);
      expect(told(again)).to.include('youth-sign-up-failed: already-signed-up');
      await expectAccessible(again);
    });

    it('says how long to wait when there is too much traffic', async () => {
      const page = mount();
      await fillFamily(page);
      page.backend.failNext({ code: 'too-many-requests', retryAfterSeconds: 30, endpoint: 'signUps.create' });
      await click(page, '#submit');
      await shownText(page, zh.waitSeconds(30));
      expect(text(page.form)).to.include(zh.failed);
    });

    const failures = [
      'internal-error',
      'unavailable',
      'origin-not-registered',
      'sign-up-closed',
      'validation-failed',
    ] as const;
    for (const code of failures) {
      it(`keeps the text and says what the matter is after ${code}`, async () => {
        const page = mount();
        await fillFamily(page);
        page.backend.failNext({ code, endpoint: 'signUps.create' });
        await click(page, '#submit');
        await shownText(page, textFor(code, 'zh-CN'));
        expect(find<HTMLInputElement>(page, '#p2-name').value).to.equal('段小宝');
        expect(find(page, '[part=failure]').textContent).to.match(/req-\d{4}/);
        expect(told(page)).to.include(`youth-sign-up-failed: ${code}`);
      });
    }

    it('asks for the decisions again when the consent text has changed', async () => {
      const page = mount();
      await fillFamily(page);
      page.backend.failNext({ code: 'consent-text-outdated', endpoint: 'signUps.create' });
      await click(page, '#submit');
      await shownText(page, textFor('consent-text-outdated', 'zh-CN'));
      expect(find<HTMLInputElement>(page, '#p2-consent-sign-up').checked).to.equal(false);
    });
  });

  describe('a sign-up that exists', () => {
    it('is cancelled after asking once more, which frees its places and lets one sign up again', async () => {
      const page = mount();
      await signUpFamily(page);
      await click(page, '[part=cancel]');
      await until(() => focused(page) === 'cancel-ask', 'focus on the question');
      await expectAccessible(page);
      await click(page, '[part=cancel-yes]');
      await shownText(page, zh.held.titles.cancelled);
      expect(taken(page)).to.equal(12);
      expect(told(page)).to.include('youth-sign-up-cancelled');
      await until(() => focused(page) === 'title', 'focus on the title');
      await expectAccessible(page);
      await click(page, '[part=again]');
      await shown(page, '[part=form]');
      await click(page, '#submit');
      await shown(page, '[part=confirmation]');
      expect(taken(page)).to.equal(14);
    });

    it('is kept when one thinks better of it', async () => {
      const page = mount();
      await signUpFamily(page);
      await click(page, '[part=cancel]');
      await click(page, '[part=cancel-no]');
      await until(() => focused(page) === 'cancel', 'focus back on the button');
      expect(taken(page)).to.equal(14);
    });

    it('stays when cancelling fails, and says why', async () => {
      const page = mount();
      await signUpFamily(page);
      page.backend.failNext({ code: 'sign-up-closed', endpoint: 'signUps.cancel' });
      await click(page, '[part=cancel]');
      await click(page, '[part=cancel-yes]');
      await shownText(page, textFor('sign-up-closed', 'zh-CN'));
      await click(page, '[part=cancel-yes]');
      await shownText(page, zh.held.titles.cancelled);
    });

    it('is shown and cancelled by its manage token, in a page of its own', async () => {
      const page = mount();
      await signUpFamily(page);
      const [signUp] = page.backend.data.signUps.slice(-1);
      const other = mount({ session: '' });
      other.form.client = createClient({
        baseUrl: page.backend.baseUrl,
        fetch: page.backend.fetch,
        retry: 0,
      });
      other.form.managed = { signUpId: signUp?.id ?? '', token: signUp?.manageToken ?? '' };
      await shownText(other, zh.held.ofOne);
      await shownText(other, '水杯');
      await expectAccessible(other);
      await click(other, '[part=cancel]');
      await click(other, '[part=cancel-yes]');
      await shownText(other, zh.held.titles.cancelled);
      await click(other, '[part=again]');
      await shown(other, '[part=form]');
    });

    it('is not found by another token, the same as one that does not exist', async () => {
      const page = mount({ session: '' });
      page.form.managed = { signUpId: 'sgn_made-0001', token: 'wrong' };
      await shownText(page, textFor('sign-up-not-found', 'zh-CN'));
      await expectAccessible(page);
    });

    it('makes its link easy to copy', async () => {
      const page = mount();
      await signUpFamily(page);
      await click(page, '[part=copy]');
      await until(
        () => [zh.held.copied, zh.held.copyFailed].includes(find(page, '[role=status]').textContent ?? ''),
        'a word about copying',
      );
      const link = find<HTMLInputElement>(page, '#manage-link');
      expect([link.selectionStart, link.selectionEnd]).to.deep.equal([0, link.value.length]);
    });
  });

  it('fits into 320 pixels with targets of 44, and of 60 for elders', async () => {
    const page = mount();
    await shown(page, '#submit');
    page.form.style.width = '320px';
    await click(page, '#submit');
    for (const [mode, size] of [
      ['', 44],
      ['elder', 60],
    ] as const) {
      page.form.setAttribute('mode', mode);
      await page.form.updateComplete;
      expect(page.form.scrollWidth).to.be.at.most(320);
      for (const target of root(page.form).querySelectorAll('button, select, .choice, input.control')) {
        const { height, width, right } = target.getBoundingClientRect();
        expect(Math.min(height, width), target.outerHTML).to.be.at.least(size - 0.1);
        expect(right, target.outerHTML).to.be.at.most(page.form.getBoundingClientRect().right);
      }
    }
  });

  it('keeps the page’s own language for the words of the server', async () => {
    const page = mount({ locale: 'en' });
    await fillFamily(page);
    page.backend.failNext({ code: 'internal-error', endpoint: 'signUps.create' });
    await click(page, '#submit');
    await shownText(page, textFor('internal-error', 'en'));
    await expectAccessible(page);
  });
});

/** The backend, but a sign-up is refused for the second participant's birth. */
async function refusing(
  backend: MemoryBackend,
  ...[input, init]: Parameters<typeof fetch>
): Promise<Response> {
  const request = new Request(input, init);
  if (request.method !== 'POST') return backend.fetch(request);
  return Response.json(
    {
      type: 'urn:youth-action:problem:validation-failed',
      title: '',
      status: 400,
      code: 'validation-failed',
      errors: [{ pointer: '/party/1/birth', code: 'birth-in-future' }],
    },
    { status: 400 },
  );
}
