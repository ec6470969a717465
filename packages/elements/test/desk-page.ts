/** An organiser's desk on a page, and how a test works with it. */
import 'axe-core/axe.min.js';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { createMemoryBackend, type MemoryBackend } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import '../src/define/youth-action-provider.ts';
import '../src/define/youth-organiser-desk.ts';
import type { YouthOrganiserDesk } from '../src/components/organiser-desk/organiser-desk.ts';

declare const axe: {
  run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

export interface Page {
  readonly desk: YouthOrganiserDesk;
  readonly backend: MemoryBackend;
  readonly events: string[];
  now: string;
}

export interface Setup {
  readonly locale?: Language;
  readonly before?: (backend: MemoryBackend) => void;
}

/** A desk under a provider, over a backend of its own. */
export function mountDesk({ locale = 'zh-CN', before = () => {} }: Setup = {}): Page {
  const page = { now: '2026-05-10T10:00:00+08:00' };
  const now = () => instantFrom(page.now);
  const backend = createMemoryBackend({ now });
  before(backend);
  const provider = document.createElement('youth-action-provider');
  provider.locale = locale;
  provider.clock = now;
  provider.client = createClient({
    baseUrl: backend.baseUrl,
    fetch: backend.fetch,
    retry: 0,
    timeoutMs: 500,
  });
  const desk = document.createElement('youth-organiser-desk');
  const events: string[] = [];
  for (const name of ['youth-attendance-changed', 'youth-hours-changed', 'youth-sessions-changed']) {
    provider.addEventListener(name, () => events.push(name));
  }
  provider.append(desk);
  document.body.append(provider);
  return Object.assign(page, { desk, backend, events });
}

export async function until(condition: () => unknown, what: string, seen = () => ''): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what} didn't come ${seen()}`);
}

export function text({ desk }: Page): string {
  return (desk.shadowRoot?.querySelector('.frame')?.textContent ?? '').replace(/\s+/g, ' ');
}

export function all({ desk }: Page, selector: string): HTMLElement[] {
  return Array.from(desk.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);
}

export async function shown<T extends HTMLElement = HTMLElement>(page: Page, selector: string): Promise<T> {
  await until(
    () => all(page, selector).length > 0,
    selector,
    () => text(page),
  );
  return all(page, selector)[0] as T;
}

export async function says(page: Page, words: string): Promise<void> {
  await until(
    () => text(page).includes(words),
    words,
    () => text(page),
  );
}

export async function click(page: Page, selector: string): Promise<void> {
  (await shown(page, selector)).click();
  await page.desk.updateComplete;
}

export async function clickText(page: Page, words: string): Promise<void> {
  const at = () => all(page, 'button').find(({ textContent }) => textContent.trim().startsWith(words));
  await until(at, `button "${words}"`);
  at()?.click();
  await page.desk.updateComplete;
}

export async function type(page: Page, selector: string, value: string): Promise<void> {
  const control = await shown<HTMLInputElement>(page, selector);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await page.desk.updateComplete;
}

export async function signIn(page: Page, token = page.backend.tokens.organiser): Promise<void> {
  await type(page, '#token', token);
  await click(page, '[part=submit]');
}

export function focused({ desk }: Page): string | undefined {
  return desk.shadowRoot?.activeElement?.id;
}

export async function expectAccessible({ desk }: Page): Promise<void> {
  const { violations } = await axe.run(desk);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.deep.equal(
    [],
  );
}
