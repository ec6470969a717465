/**
 * Commands that tests in the browser call by `executeServerCommand(name, payload)` of
 * @web/test-runner-commands, beside the ones Web Test Runner brings.
 *
 * - `press-combo` 'Shift+Tab': keys held together, which `sendKeys` cannot do in every browser
 * - `set-size` {width, height}: the viewport in CSS pixels; false where the window refuses it (WebKitGTK
 *   below about 450 of width)
 * - `media-features` {'forced-colors': 'active'}: Chromium only, elsewhere it answers false; {} resets
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import { ChromeLauncher } from '@web/test-runner-chrome';
import type { CDPSession, KeyInput } from 'puppeteer-core';
import { keysOfCombo } from '../webdriver-keys.ts';
import { WebKitLauncher } from '../webkit.ts';

type Browser = Parameters<NonNullable<TestRunnerPlugin['executeCommand']>>[0]['session']['browser'];
type Page = ReturnType<ChromeLauncher['getPage']>;

/** The Puppeteer page of a test in Chromium or Firefox. */
function puppeteerPage(browser: Browser, id: string): Page {
  if (browser instanceof ChromeLauncher) return browser.getPage(id);
  throw new TypeError(`No page for browser type ${browser.type}`);
}

export function pressCombo(): TestRunnerPlugin<string> {
  return {
    name: 'press-combo',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'press-combo' || payload === undefined) return undefined;
      if (browser instanceof WebKitLauncher) await browser.sendKeys(id, [payload]);
      else await pressInPage(puppeteerPage(browser, id), payload);
      return true;
    },
  };
}

async function pressInPage({ keyboard }: Page, combo: string): Promise<void> {
  // Puppeteer throws for a name that is no key, which is the check this cast leaves out.
  const keys = keysOfCombo(combo) as KeyInput[];
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.toReversed()) await keyboard.up(key);
}

export function setSize(): TestRunnerPlugin<{ width: number; height: number }> {
  return {
    name: 'set-size',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'set-size' || payload === undefined) return undefined;
      if (browser instanceof WebKitLauncher) return browser.setViewport(payload.width, payload.height);
      await puppeteerPage(browser, id).setViewport(payload);
      return true;
    },
  };
}

export function mediaFeatures(): TestRunnerPlugin<Record<string, string>> {
  // One session a page, kept attached: an emulation belongs to its session and ends with it.
  const sessions = new WeakMap<Page, CDPSession>();
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'media-features' || payload === undefined) return undefined;
      if (browser instanceof WebKitLauncher || browser.name.startsWith('Firefox')) return false;
      const page = puppeteerPage(browser, id);
      const devtools = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, devtools);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await devtools.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
