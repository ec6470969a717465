/** A sign-up form on a page, and how a test works with it. */
import 'axe-core/axe.min.js';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { createMemoryBackend, type MemoryBackend, pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import { formMessages } from '../src/components/sign-up-form/form.messages.ts';
import { fullMessages } from '../src/components/sign-up-form/full.messages.ts';
import { heldMessages } from '../src/components/sign-up-form/held.messages.ts';
import { seriesMessages } from '../src/components/sign-up-form/series.messages.ts';
import { sessionMessages } from '../src/components/sign-up-form/session.messages.ts';
import type { YouthSignUpForm } from '../src/components/sign-up-form/sign-up-form.ts';
import { messages } from '../src/components/sign-up-form/sign-up-form.messages.ts';
import { troubleMessages } from '../src/components/sign-up-form/trouble.messages.ts';
import '../src/define/youth-action-provider.ts';
import '../src/define/youth-sign-up-form.ts';

declare const axe: {
  run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

export const zh = {
  ...messages['zh-CN'],
  ...sessionMessages['zh-CN'],
  ...formMessages['zh-CN'],
  ...troubleMessages['zh-CN'],
  series: seriesMessages['zh-CN'],
  held: heldMessages['zh-CN'],
  full: fullMessages['zh-CN'],
};
export const closedZh = sessionMessages['zh-CN'];
const names = [
  'youth-sign-up-submitted',
  'youth-sign-up-created',
  'youth-sign-up-failed',
  'youth-sign-up-cancelled',
] as const;

export interface Page {
  readonly form: YouthSignUpForm;
  readonly backend: MemoryBackend;
  readonly events: Event[];
  now: string;
}

export interface Setup {
  readonly session?: string;
  readonly locale?: Language;
  readonly before?: (backend: MemoryBackend) => void;
  readonly attributes?: Readonly<Record<string, string>>;
  /** HTML inside the tag. */
  readonly inside?: string;
}

/** A form under a provider, over a backend of its own. */
export function mount({
  session = pilotSessions.familyReading,
  locale = 'zh-CN',
  before,
  attributes = {},
  inside = '',
}: Setup = {}): Page {
  const page = { now: '2026-05-10T10:00:00+08:00' };
  const now = () => instantFrom(page.now);
  const backend = createMemoryBackend({ now });
  before?.(backend);
  const provider = document.createElement('youth-action-provider');
  provider.locale = locale;
  provider.clock = now;
  provider.client = createClient({
    baseUrl: backend.baseUrl,
    fetch: backend.fetch,
    retry: 0,
    timeoutMs: 200,
  });
  const form = document.createElement('youth-sign-up-form');
  // one feed serves all elements of a server, and here each test has a server of its own
  form.live = 'off';
  if (session !== '') form.setAttribute('session-id', session);
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  form.innerHTML = inside;
  const events: Event[] = [];
  for (const name of names)
    document.body.addEventListener(name, (event) => event.target === form && events.push(event));
  provider.append(form);
  document.body.append(provider);
  return Object.assign(page, { form, backend, events });
}

export function root(form: YouthSignUpForm): ShadowRoot {
  if (form.shadowRoot === null) throw new Error('not drawn yet');
  return form.shadowRoot;
}

export function find<T extends Element = HTMLElement>({ form }: Page, selector: string): T {
  const found = root(form).querySelector<T>(selector);
  if (found === null) throw new Error(`${selector} isn't there: ${text(form)}`);
  return found;
}

export function text(form: YouthSignUpForm): string {
  return (form.shadowRoot?.querySelector('.frame')?.textContent ?? '').replace(/\s+/g, ' ');
}

/** Waits until the condition holds. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what} didn't come`);
}

export async function shown(page: Page, selector: string): Promise<HTMLElement> {
  await until(() => page.form.shadowRoot?.querySelector(selector), selector);
  return find(page, selector);
}

export async function shownText(page: Page, words: string): Promise<void> {
  await until(() => text(page.form).includes(words), `"${words}" in "${text(page.form)}"`);
}

export function type(page: Page, id: string, value: string): void {
  const input = find<HTMLInputElement>(page, `#${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export function choose(page: Page, id: string, value: string): void {
  const select = find<HTMLSelectElement>(page, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export async function click(page: Page, selector: string): Promise<void> {
  find(page, selector).click();
  await page.form.updateComplete;
}

export async function fillContact(page: Page, name = '段文静'): Promise<void> {
  await shown(page, '#contact-name');
  type(page, 'contact-name', name);
  type(page, 'contact-mobile', '154 0000 0123');
  await page.form.updateComplete;
}

export async function fillChild(page: Page, key: string, name = '段小宝'): Promise<void> {
  type(page, `${key}-name`, name);
  choose(page, `${key}-birth`, '2018');
  choose(page, `${key}-birth-month`, '03');
  choose(page, `${key}-guardian`, 'mother');
  await page.form.updateComplete;
  await click(page, `#${key}-consent-sign-up`);
}

/** A parent and her child of eight, ready to be sent. */
export async function fillFamily(page: Page): Promise<void> {
  await fillContact(page);
  await fillChild(page, 'p2');
}

export async function signUpFamily(page: Page): Promise<void> {
  await fillFamily(page);
  await click(page, '#submit');
  await shown(page, '[part=confirmation]');
}

export function taken({ backend }: Page, session: string = pilotSessions.familyReading): number | undefined {
  return backend.data.sessions.find(({ id }) => id === session)?.places.participant?.taken;
}

export function creations({ backend }: Page) {
  return backend.requests.filter(({ endpoint }) => endpoint === 'signUps.create');
}

export function told({ events }: Page): string[] {
  return events.map((event) => ('code' in event ? `${event.type}: ${String(event.code)}` : event.type));
}

export async function expectAccessible({ form }: Page): Promise<void> {
  const { violations } = await axe.run(form);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.deep.equal(
    [],
  );
}

export function focused({ form }: Page): string | undefined {
  return form.shadowRoot?.activeElement?.id;
}

/** Leaves no place of any role. */
export function fillUp(data: MemoryBackend['data'], session: string): void {
  const places = data.sessions.find(({ id }) => id === session)?.places;
  for (const some of [places?.participant, places?.volunteer])
    if (some !== undefined) some.taken = some.capacity;
}
