import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findChromium } from '../chromium.ts';
import { findFirefox } from '../firefox.ts';
import { WebKitLauncher, findWebKit } from '../webkit.ts';

/** The browsers that element tests run in. */
export const BROWSER_NAMES = ['chromium', 'firefox', 'webkit'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** The launcher of a browser; undefined where it is not installed. Chromium always is. */
export async function browserLauncher(name: BrowserName): Promise<BrowserLauncher | undefined> {
  switch (name) {
    case 'chromium':
      // Named by us: with a Puppeteer of its own the launcher says "Chromium", without one "Chrome".
      return chromeLauncher({ puppeteer, launchOptions: await findChromium() });
    case 'firefox': {
      const executablePath = findFirefox();
      // One page at a time: Firefox slows the timers of a page that isn't in front to one tick a second.
      return executablePath
        ? chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath } })
        : undefined;
    }
    case 'webkit': {
      const found = findWebKit();
      return found && new WebKitLauncher(found);
    }
  }
}

/** The names in $BROWSERS, comma separated; all when unset. Throws on a name that is no browser. */
export function wantedBrowsers(list = process.env['BROWSERS']): BrowserName[] {
  if (!list) return [...BROWSER_NAMES];
  return list.split(',').map((name) => {
    const known = BROWSER_NAMES.find((candidate) => candidate === name.trim());
    if (!known) throw new Error(`BROWSERS names "${name}"; known are ${BROWSER_NAMES.join(', ')}`);
    return known;
  });
}
