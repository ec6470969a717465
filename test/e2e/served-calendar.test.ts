/** The server's own page with the calendar, as browsers get it: with script and without, with declarative roots and without. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { silentLogger } from '@youth-action/server';
import type { Browser, BrowserContext, Page } from 'playwright';
import { buildForDemo } from '../../tools/demo/build-for-demo.ts';
import { type RunningDemo, startDemo } from '../../tools/demo/start-demo.ts';
import { faultsOf, launchBrowser } from './browser.ts';

let folder: string;
let demo: RunningDemo;
let browser: Browser;

before(async () => {
  await buildForDemo(() => {});
  folder = await mkdtemp(join(tmpdir(), 'youth-action-served-'));
  demo = await startDemo({ dataFolder: folder, port: 0, logger: silentLogger });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}

/** A page in a browser without script. */
async function openPlain(
  path: string,
  { change, width = 360 }: { change?: (content: string) => string; width?: number } = {},
): Promise<Opened> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  const faults = faultsOf(page);
  if (change !== undefined) {
    await page.route('**/calendar*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
  }
  await page.goto(demo.api + path);
  return { context, page, faults };
}

test('without script the styled list stands as links, and nothing that does nothing', async () => {
  for (const width of [360, 1280]) {
    // eslint-disable-next-line no-await-in-loop -- one page after the other
    const { context, faults, page } = await openPlain('/calendar', { width });
    const links = page.locator('youth-activity-calendar .card a');
    // eslint-disable-next-line no-await-in-loop -- the same
    assert.ok((await links.count()) > 3);
    // eslint-disable-next-line no-await-in-loop -- the same
    assert.equal(await page.locator('button:visible').count(), 0);
    // eslint-disable-next-line no-await-in-loop -- the same
    const display = await page
      .locator('.card')
      .first()
      .evaluate((card) => getComputedStyle(card).display);
    assert.equal(display, width === 360 ? 'block' : 'grid');
    // The list within the tag is for others.
    // eslint-disable-next-line no-await-in-loop -- the same
    assert.equal(await page.locator('youth-activity-calendar > ul').isVisible(), false);
    assert.deepEqual(faults, []);
    // eslint-disable-next-line no-await-in-loop -- the same
    await context.close();
  }
});

test('without script a visitor gets from the list to the form, and to other months', async () => {
  const { context, faults, page } = await openPlain('/calendar?lang=en');
  const title = (await page.locator('.card a').last().textContent()) ?? ''; // beyond the window, so that nothing is laid out
  await page.locator('.card a').last().click();
  assert.match(page.url(), /\/sign-up\/[\w-]+\?lang=en$/);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.goBack();
  const month = await page.locator('h2').innerText();
  await page.locator('a[rel=next]').click();
  assert.notEqual(await page.locator('h2').innerText(), month);
  assert.match(page.url(), /from=\d{4}-\d\d-01&lang=en$/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a browser without declarative roots and without script shows the links within the tag', async () => {
  const { context, page } = await openPlain('/calendar', {
    change: (content) => content.replace('shadowrootmode', 'data-unknown'),
  });
  const links = page.locator('youth-activity-calendar > ul a');
  assert.ok((await links.count()) > 3);
  assert.equal(await links.first().isVisible(), true);
  await context.close();
});

test('with script the bundle takes the list over as it stands and doesn’t ask for the sessions again', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const faults = faultsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // Held back until the parser's nodes are known and one of them has the focus.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/embed/v1/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${demo.api}/calendar`, { waitUntil: 'commit' });
  const calendar = page.locator('youth-activity-calendar');
  await calendar.locator('.card a').nth(2).focus();
  await calendar.evaluate((element) => {
    Object.assign(window, { parsed: Array.from(element.shadowRoot?.querySelectorAll('.card') ?? []) });
  });
  release();
  await calendar.locator('.filters').waitFor();
  const kept = await calendar.evaluate((element) => {
    const { parsed } = window as unknown as { parsed: Element[] };
    const cards = Array.from(element.shadowRoot?.querySelectorAll('.card') ?? []);
    const focused = element.shadowRoot?.activeElement;
    return {
      all: cards.length === parsed.length && cards.every((card, at) => card === parsed[at]),
      focus: parsed[2]?.contains(focused ?? null),
      sheets: element.shadowRoot?.querySelectorAll('style').length,
    };
  });
  assert.deepEqual(kept, { all: true, focus: true, sheets: 0 });
  assert.equal(asked.includes('/v1/sessions'), false);
  await calendar.getByRole('button', { name: '月历' }).click();
  await calendar.getByRole('grid').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
