/** What a server has drawn, and what becomes of it in a browser: the same functions on both sides, as from npm. */
import { fixtureCleanup, oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { instantAt, type SessionSummary } from '@youth-action/sdk/domain';
import type { Reader } from '@youth-action/sdk/reader';
import '../define/youth-action-provider.ts';
import '../define/youth-activity-calendar.ts';
import type { YouthActivityCalendar } from '../components/activity-calendar/activity-calendar.ts';
import { all, find, focused, now, seen, text, violations, waitUntil } from '../../test/calendar-fixture.ts';
import { aReader, aSession, manySessions } from '../../test/session-builder.ts';
import { type CalendarRendering, renderCalendar } from './render-calendar.ts';

const reading = aSession({ id: 'ses_reading', title: '诵读' });
const chess = aSession({
  id: 'ses_chess',
  title: '下棋',
  tags: ['chess'],
  startsAt: instantAt('2026-11-12', '15:00'),
  endsAt: instantAt('2026-11-12', '16:00'),
});

interface Setting extends Partial<CalendarRendering> {
  readonly client?: Reader;
  /** The browser's clock, where it isn't the server's. */
  readonly clock?: string;
  readonly change?: (markup: string) => string;
}

interface Served {
  readonly calendar: YouthActivityCalendar;
  /** The list's nodes as the parser made them. */
  readonly items: readonly HTMLElement[];
  readonly taken: () => Promise<void>;
}

/** A page with a served calendar, as a parser makes it; a link of it has the focus before the element wakes up. */
async function aServedPage(setting: Setting = {}): Promise<Served> {
  const { change = (markup: string) => markup, client, clock = now, ...rendering } = setting;
  const attributes = { civic: 'off', live: 'off', ...rendering.attributes };
  const markup = renderCalendar({
    sessions: [reading, chess],
    language: 'zh-CN',
    now,
    sessionHref: ({ id }) => `#/sign-up/${id}`,
    ...rendering,
    attributes,
  });
  const provider = document.createElement('youth-action-provider');
  Object.assign(provider, { client, clock: () => clock });
  document.body.append(provider);
  // By a page's own parser, in a page where no element wakes up: what parses fragments may leave comments out.
  const frame = document.createElement('iframe');
  frame.srcdoc = change(markup);
  const loaded = oneEvent(frame, 'load');
  document.body.append(frame);
  await loaded;
  const calendar = frame.contentDocument?.querySelector('youth-activity-calendar') as YouthActivityCalendar;
  const items = Array.from(calendar.shadowRoot?.querySelectorAll<HTMLElement>('.card') ?? []);
  provider.append(calendar);
  frame.remove();
  const taken = () =>
    waitUntil(() => calendar.hasUpdated && find(calendar, 'style') === null, 'it is taken over').then(() =>
      calendar.updateComplete.then(() => {}),
    );
  return { calendar, items, taken };
}

const titles = (calendar: YouthActivityCalendar) => all(calendar, '.card h4').map(text);

describe('a calendar whose list a server has drawn', () => {
  afterEach(() => {
    document.querySelectorAll('youth-action-provider').forEach((provider) => provider.remove());
    fixtureCleanup();
  });

  it('keeps every node of the list, the focus in it and its links, and asks for nothing', async () => {
    const client = aReader([reading, chess]);
    const { calendar, items, taken } = await aServedPage({ client });
    const link = items[1]?.querySelector('a');
    link?.focus();
    let wasLeft = false;
    link?.addEventListener('blur', () => (wasLeft = true));
    await taken();
    await seen(calendar, '.filters');
    expect(all(calendar, '.card')).to.deep.equal(items);
    expect(items.length).to.equal(2);
    expect(focused(calendar)).to.equal(link);
    expect(wasLeft).to.equal(false);
    expect(link?.getAttribute('href')).to.equal('#/sign-up/ses_chess');
    expect(client.asked).to.deep.equal([]);
  });

  it('goes on as any other calendar: opens a session in its panel, filters, and shows other views', async () => {
    const { calendar, items, taken } = await aServedPage({ client: aReader([reading, chess]) });
    await taken();
    await seen(calendar, '.filters');
    items[0]?.querySelector('a')?.click();
    expect(text(await seen(calendar, '.panel h3'))).to.equal('诵读');
    expect(location.hash).to.equal('');
    calendar.tag = 'chess';
    await waitUntil(() => titles(calendar).join() === '下棋', 'only one is left');
    calendar.view = 'month';
    await seen(calendar, '.grid');
  });

  it('leaves a click with a modifier to the browser, which opens the page of the session in another tab', async () => {
    const { calendar, items, taken } = await aServedPage({ client: aReader([reading, chess]) });
    await taken();
    await seen(calendar, '.filters');
    let wasTaken = true;
    calendar.addEventListener('click', (event) => {
      wasTaken = event.defaultPrevented;
      event.preventDefault();
    });
    items[0]
      ?.querySelector('a')
      ?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
      );
    expect(wasTaken).to.equal(false);
    expect(find(calendar, '.panel')).to.equal(null);
  });

  it('shows what filters leave, and keeps it while the filters are on their way', async () => {
    const attributes = { tag: 'chess' };
    const { calendar, items, taken } = await aServedPage({ client: aReader([reading, chess]), attributes });
    expect(items.map((item) => text(item.querySelector('h4')))).to.deep.equal(['下棋']);
    await taken();
    await seen(calendar, '.filters');
    expect(all(calendar, '.card')).to.deep.equal(items);
    calendar.tag = '';
    await waitUntil(() => titles(calendar).length === 2, 'the other is there without a request');
  });

  it('keeps a month longer than what a list draws at first', async () => {
    const { calendar, items, taken } = await aServedPage({
      client: aReader([]),
      sessions: manySessions(150),
    });
    expect(items.length).to.be.greaterThan(100);
    await taken();
    await seen(calendar, '.filters');
    expect(all(calendar, '.view .card')).to.deep.equal(items);
  });

  it('reads again what is stale, and puts the new state into the nodes that are there', async () => {
    const later = { ...reading, title: '诵读（改期）', places: { participant: { capacity: 10, taken: 10 } } };
    const client = aReader([later, chess]);
    const clock = instantAt('2026-11-05', '11:00');
    const { calendar, items, taken } = await aServedPage({ client, clock });
    expect(titles(calendar)).to.deep.equal(['诵读', '下棋']);
    await taken();
    await waitUntil(() => titles(calendar)[0] === '诵读（改期）', 'the new state is there');
    expect(client.asked.length).to.equal(2);
    expect(all(calendar, '.card')).to.deep.equal(items);
    expect(items[0]?.dataset['state']).to.equal('full');
  });

  it('fills in a text that was empty when the server drew it', async () => {
    const nowhere: SessionSummary = { ...reading, communityName: '' };
    delete nowhere.venueName;
    const client = aReader([reading]);
    const clock = instantAt('2026-11-05', '11:00');
    const { calendar, items, taken } = await aServedPage({ client, clock, sessions: [nowhere] });
    expect(text(items[0]?.querySelector('.what .muted') ?? null)).to.equal('');
    await taken();
    await waitUntil(
      () => text(find(calendar, '.what .muted')) === '儿童之家 · 育才街社区',
      'the place is there',
    );
    expect(all(calendar, '.card')).to.deep.equal(items);
  });

  it('reads again when the page asks for it', async () => {
    const client = aReader([reading, chess]);
    const { calendar, taken } = await aServedPage({ client });
    await taken();
    calendar.refresh();
    await waitUntil(() => client.asked.length === 2, 'it asks');
  });

  it('reads another month as ever, and comes back to the served one', async () => {
    const next = aSession({
      id: 'ses_next',
      title: '下个月',
      startsAt: instantAt('2026-12-10', '19:00'),
      endsAt: instantAt('2026-12-10', '20:00'),
    });
    const { calendar, taken } = await aServedPage({ client: aReader([reading, chess, next]) });
    await taken();
    calendar.showMonth('2026-12');
    await waitUntil(() => titles(calendar).join() === '下个月', 'December is there');
    calendar.showMonth('2026-11');
    await waitUntil(() => titles(calendar).join() === '诵读,下棋', 'November is there');
  });

  it('draws itself anew where the markup is of another version, and shows nothing twice', async () => {
    for (const change of [
      (markup: string) => markup.replace(/<!--lit-part [^-]+-->/, '<!--lit-part other=-->'),
      (markup: string) => markup.replaceAll(/<!--[^]*?-->/g, ''),
      (markup: string) => markup.replace(/<script type[^]*?<\/script>/, ''),
    ]) {
      // eslint-disable-next-line no-await-in-loop -- one page after the other
      const { calendar, taken } = await aServedPage({ client: aReader([reading, chess]), change });
      // eslint-disable-next-line no-await-in-loop -- the same
      await taken();
      // eslint-disable-next-line no-await-in-loop -- the same
      await waitUntil(() => titles(calendar).join() === '诵读,下棋', 'the sessions are there, once');
      expect(all(calendar, '.frame').length).to.equal(1);
    }
  });

  it('stands as it is where nothing leads to a server', async () => {
    const { calendar, items, taken } = await aServedPage();
    await taken();
    expect(all(calendar, '.card')).to.deep.equal(items);
  });

  it('says that there is nothing, before and after', async () => {
    const { calendar, taken } = await aServedPage({ client: aReader([]), sessions: [], language: 'en' });
    expect(text(calendar.shadowRoot?.querySelector('[part=empty] p') ?? null)).to.contain('November 2026');
    await taken();
    expect(text(await seen(calendar, '[part=empty] p'))).to.contain('November 2026');
  });

  it('has nothing that axe finds wrong, after it was taken over', async () => {
    const { calendar, taken } = await aServedPage({ client: aReader([reading, chess]), language: 'en' });
    await taken();
    await seen(calendar, '.filters');
    expect(await violations(calendar)).to.deep.equal([]);
  });
});
