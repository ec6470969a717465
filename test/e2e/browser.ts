/** A browser for the end-to-end tests, whichever Chromium this machine has. */
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../tools/chromium.ts';

/** Undefined members of the environment can't be passed on. */
export async function launchBrowser(): Promise<Browser> {
  const { args, env, executablePath } = await findChromium();
  const known = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return chromium.launch({ executablePath, args, env: known });
}

/** What went wrong on a page, in the order in which it did: a test ends by asserting that it is empty. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  return faults;
}
