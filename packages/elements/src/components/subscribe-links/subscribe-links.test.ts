import { sendKeys } from '@web/test-runner-commands';
import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { FeedQuery } from '@youth-action/sdk/contract';
import { createReader } from '@youth-action/sdk/reader';
import { assert } from 'chai';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-action-provider.ts';
import '../../define/youth-subscribe-links.ts';
import type { YouthSubscribeLinks } from './subscribe-links.ts';

const feed = 'https://youth.test/v1/feeds/sessions';

const userAgents = {
  iPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1',
  android: 'Mozilla/5.0 (Linux; Android 14; ALN-AL00) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
  weChat:
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile MMWEBSDK/20240404 MicroMessenger/8.0.49',
} as const;

/** Stands in for what the browser has, until the test is over. */
function replace(name: 'userAgent' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, get: () => value });
}

/** Stands in for the browser's older way to copy, until the test is over. */
function replaceCommands(run: (command: string) => boolean): void {
  Object.defineProperty(document, 'execCommand', { configurable: true, value: run });
}

function giveBack(): void {
  for (const name of ['userAgent', 'clipboard'] as const) Reflect.deleteProperty(navigator, name);
  Reflect.deleteProperty(document, 'execCommand');
}

async function links(attributes: Partial<YouthSubscribeLinks> = {}): Promise<YouthSubscribeLinks> {
  const element = await fixture<YouthSubscribeLinks>(
    html`<youth-subscribe-links base-url="https://youth.test/" locale="zh-CN"></youth-subscribe-links>`,
  );
  Object.assign(element, attributes);
  await element.updateComplete;
  return element;
}

function addressOf(element: Element, part: string): string {
  return inside<HTMLAnchorElement>(element, `[part="${part}"]`).href;
}

function fieldOf(element: Element): HTMLInputElement {
  return inside<HTMLInputElement>(element, '[part="address"]');
}

describe('youth-subscribe-links', () => {
  afterEach(() => {
    giveBack();
    fixtureCleanup();
  });

  describe('its addresses', () => {
    it('lead to the calendar by webcal and by https, and to the two feeds', async () => {
      const element = await links();
      assert.equal(addressOf(element, 'subscribe'), 'webcal://youth.test/v1/feeds/sessions.ics');
      assert.equal(fieldOf(element).value, `${feed}.ics`);
      const others = allInside(element, '[part="other"] a').map((link) => link.getAttribute('href'));
      assert.deepEqual(others, [`${feed}.ics`, `${feed}.rss`, `${feed}.json`]);
    });

    it('carry every filter under the name that the server knows', async () => {
      const element = await links({
        communityId: 'com_yucaijie',
        programmeId: 'prg_reading',
        activityId: 'act_reading',
        tag: 'parent-child',
        audience: 'family',
        age: '8',
        roleWanted: 'participant',
        sessionMode: 'on-site',
        hasPlaces: true,
      });
      const asked = Object.fromEntries(new URL(fieldOf(element).value).searchParams);
      assert.isTrue(FeedQuery.safeParse({ ...asked, lang: 'en' }).success, 'the contract takes them all');
      assert.deepEqual(asked, {
        communityId: 'com_yucaijie',
        programmeId: 'prg_reading',
        activityId: 'act_reading',
        tag: 'parent-child',
        audience: 'family',
        age: '8',
        role: 'participant',
        mode: 'on-site',
        hasPlaces: 'true',
      });
    });

    it('are the filters of the attributes, and follow when one changes', async () => {
      const element = await fixture<YouthSubscribeLinks>(html`
        <youth-subscribe-links
          base-url="https://youth.test"
          community-id="com_yucaijie"
          role-wanted="volunteer"
          session-mode="online"
          has-places
        ></youth-subscribe-links>
      `);
      const query = '?communityId=com_yucaijie&mode=online&role=volunteer&hasPlaces=true';
      assert.equal(fieldOf(element).value, `${feed}.ics${query}`);
      element.removeAttribute('has-places');
      await element.updateComplete;
      assert.notInclude(fieldOf(element).value, 'hasPlaces');
    });

    it('leave out an age that is none, for which the server would refuse the whole feed', async () => {
      for (const age of ['acht', '121', '-1', '7.5', '']) {
        assert.equal(fieldOf(await links({ age })).value, `${feed}.ics`, age);
      }
      for (const age of ['0', '14', '120']) {
        assert.equal(fieldOf(await links({ age })).value, `${feed}.ics?age=${age}`);
      }
    });

    it('ask for English where the element speaks English', async () => {
      assert.equal(fieldOf(await links({ locale: 'en' })).value, `${feed}.ics?lang=en`);
    });

    it('are whole where the server’s address is relative to the page', async () => {
      const element = await links({ baseUrl: '/youth/' });
      assert.equal(fieldOf(element).value, `${location.origin}/youth/v1/feeds/sessions.ics`);
      assert.equal(addressOf(element, 'subscribe'), `webcal://${location.host}/youth/v1/feeds/sessions.ics`);
    });

    it('come from the provider, or from a client of the page’s own', async () => {
      const provider = await fixture(html`
        <youth-action-provider base-url="https://provided.test">
          <youth-subscribe-links></youth-subscribe-links>
        </youth-action-provider>
      `);
      const element = provider.querySelector('youth-subscribe-links') ?? assert.fail('no links');
      await waitUntil(() => fieldOf(element).value.startsWith('https://provided.test/'));
      element.client = createReader({ baseUrl: 'https://own.test' });
      await element.updateComplete;
      assert.match(fieldOf(element).value, /^https:\/\/own\.test\//);
    });
  });

  it('says in words what a visitor subscribes to', async () => {
    assert.equal(shownText(await links(), '[part="scope"]'), '订阅范围：全部活动');
    const chosen = { communityId: 'com_yucaijie', tag: 'parent-child', age: '8', hasPlaces: true };
    assert.equal(
      shownText(await links(chosen), '[part="scope"]'),
      '订阅范围：指定社区、亲子、适合8岁、还有名额',
    );
    assert.include(
      shownText(await links({ ...chosen, locale: 'en' }), '[part="scope"]'),
      'for age 8, with free places',
    );
  });

  describe('copying', () => {
    it('puts the address on the clipboard and says so', async () => {
      const copied: string[] = [];
      replace('clipboard', { writeText: async (text: string) => void copied.push(text) });
      const element = await links({ hasPlaces: true });
      const status = inside(element, '[role="status"]');
      inside(element, '[part="copy"]').click();
      await waitUntil(() => status.textContent !== '');
      assert.include(status.textContent, '已复制');
      assert.deepEqual(copied, [`${feed}.ics?hasPlaces=true`]);
      assert.equal(inside(element, '[role="status"]'), status, 'the live region stays the same node');
      await assertAccessible(element);
    });

    it('no longer says so once the address is another one', async () => {
      replace('clipboard', { writeText: async () => {} });
      const element = await links();
      inside(element, '[part="copy"]').click();
      await waitUntil(() => shownText(element, '[role="status"]') !== '');
      element.hasPlaces = true;
      await element.updateComplete;
      assert.equal(shownText(element, '[role="status"]'), '');
    });

    it('works by the selection where there is no clipboard, as on pages over http', async () => {
      replace('clipboard', undefined);
      const copied: string[] = [];
      const element = await links();
      replaceCommands((command) => {
        const { value, selectionStart, selectionEnd } = fieldOf(element);
        copied.push(`${command} ${value.slice(selectionStart ?? 0, selectionEnd ?? 0)}`);
        return true;
      });
      inside(element, '[part="copy"]').click();
      await waitUntil(() => shownText(element, '[role="status"]').includes('已复制'));
      assert.deepEqual(copied, [`copy ${feed}.ics`]);
    });

    it('says what to do where nothing may be copied, and leaves the address selected', async () => {
      replace('clipboard', { writeText: async () => Promise.reject(new Error('refused')) });
      replaceCommands(() => false);
      const element = await links();
      inside(element, '[part="copy"]').click();
      await waitUntil(() => shownText(element, '[role="status"]').includes('没有复制成功'));
      const field = fieldOf(element);
      assert.equal(element.shadowRoot?.activeElement, field);
      assert.deepEqual([field.selectionStart, field.selectionEnd], [0, field.value.length]);
      await assertAccessible(element);
    });
  });

  describe('on a device', () => {
    const opened = (element: Element): string[] =>
      allInside(element, 'details[open] summary').map((summary) => (summary.textContent ?? '').trim());

    it('shows the instructions for that device and keeps the others closed', async () => {
      replace('userAgent', userAgents.iPhone);
      assert.deepEqual(opened(await links()), ['苹果手机、平板']);
      replace('userAgent', userAgents.android);
      assert.deepEqual(opened(await links()), ['安卓、鸿蒙手机']);
    });

    it('in WeChat offers the address instead of a link that would do nothing, and says why', async () => {
      replace('userAgent', userAgents.weChat);
      const element = await links();
      assert.isEmpty(allInside(element, '[href^="webcal:"], [download]'));
      assert.include(shownText(element, '[part="notice"]'), '在浏览器打开');
      assert.notInclude(shownText(element, '.how-to'), '加到我的日历”');
      assert.equal(inside(element, '[part="copy"]').getAttribute('data-kind'), 'primary');
      await assertAccessible(element);
    });
  });

  it('is walked through by the keyboard, in the order in which it is read', async () => {
    const element = await links();
    const stops: string[] = [];
    const isSafari = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent); // links are no stops there unless set so
    inside(element, isSafari ? '[part="address"]' : '[part="subscribe"]').focus();
    for (let step = 0; step < 6; step += 1) {
      const { activeElement } = element.shadowRoot ?? {};
      stops.push(activeElement?.getAttribute('part') ?? activeElement?.localName ?? '');
      await sendKeys({ press: 'Tab' });
    }
    const inOrder = ['address', 'copy', 'summary', 'summary', 'summary'];
    assert.deepEqual(stops.slice(0, 5), isSafari ? inOrder : ['subscribe', ...inOrder.slice(0, 4)]);
  });

  it('says that it is not connected where it has neither client nor address, nor one that can be read', async () => {
    for (const baseUrl of ['', 'https://']) {
      const element = await links({ baseUrl });
      assert.include(shownText(element), 'base-url');
      assert.isEmpty(allInside(element, 'a, input'));
      await assertAccessible(element);
    }
  });

  it('is accessible in both languages, for elders, and with all instructions open', async () => {
    for (const attributes of [{}, { locale: 'en' }, { mode: 'elder' }]) {
      const element = await links(attributes);
      for (const details of allInside(element, 'details')) details.setAttribute('open', '');
      await assertAccessible(element);
    }
  });

  it('keeps everything that is pressed at 44 px, and at 60 px for elders', async () => {
    for (const [mode, least] of [
      ['', 44],
      ['elder', 60],
    ] as const) {
      const element = await links();
      element.setAttribute('mode', mode);
      await element.updateComplete;
      for (const target of allInside(element, 'a, button, input, summary')) {
        assert.isAtLeast(target.getBoundingClientRect().height, least, target.outerHTML.slice(0, 80));
      }
    }
  });

  it('fits a column of 280 px', async () => {
    for (const attributes of [{}, { locale: 'en', mode: 'elder' }]) {
      const element = await links(attributes);
      element.style.width = '280px';
      for (const details of allInside(element, 'details')) details.setAttribute('open', '');
      assert.isAtMost(inside(element, '[part="base"]').scrollWidth, 280);
    }
  });

  it('leaves the page’s own link to whoever has no script', async () => {
    const element = await fixture(html`
      <youth-subscribe-links base-url="https://youth.test">
        <a href="https://youth.test/v1/feeds/sessions.ics">订阅</a>
      </youth-subscribe-links>
    `);
    assert.equal(element.querySelector('a')?.getBoundingClientRect().height, 0);
  });
});
