/** The page behind a manage link, and how a test works with it. */
import 'axe-core/axe.min.js';
import { type Client, createClient } from '@youth-action/sdk/client';
import { type Instant, instantFrom } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import {
  aSignUpRequest,
  createMemoryBackend,
  type MemoryBackend,
  pilotSessions,
} from '@youth-action/sdk/testing';
import { expect } from 'chai';
import { managerMessages } from '../src/components/sign-up-manager/manager.messages.ts';
import type { ManagedSignUp, YouthSignUpManager } from '../src/components/sign-up-manager/sign-up-manager.ts';
import '../src/define/youth-action-provider.ts';
import '../src/define/youth-sign-up-manager.ts';

declare const axe: {
  run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

export const words = managerMessages['zh-CN'];
export const mobile = '15400000123';

/** A server of its own, and the time there. */
export interface World {
  readonly backend: MemoryBackend;
  readonly client: Client;
  readonly now: () => Instant;
  readonly time: { now: string };
}

export interface Page extends World {
  readonly events: Event[];
  readonly manager: YouthSignUpManager;
}

export function mount(
  managed: ManagedSignUp | undefined,
  world = newWorld(),
  locale: Language = 'zh-CN',
): Page {
  const { client, now } = world;
  const provider = document.createElement('youth-action-provider');
  provider.locale = locale;
  provider.clock = now;
  provider.client = client;
  const manager = document.createElement('youth-sign-up-manager');
  manager.managed = managed;
  const events: Event[] = [];
  for (const name of ['youth-sign-up-changed', 'youth-data-erased'])
    manager.addEventListener(name, (event) => events.push(event));
  provider.append(manager);
  document.body.append(provider);
  return { ...world, events, manager };
}

export function newWorld(): World {
  const time = { now: '2026-05-10T10:00:00+08:00' };
  const now = () => instantFrom(time.now);
  const backend = createMemoryBackend({ now });
  const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0, timeoutMs: 500 });
  return { backend, client, now, time };
}

/** A parent and her child for one evening of reading, just signed up. */
export async function mountFamily(): Promise<Page> {
  const world = newWorld();
  const { signUp, manageToken } = await world.client.signUps.create(
    pilotSessions.familyReading,
    aSignUpRequest({ contact: { name: '段文静', mobile } }),
  );
  const page = mount({ signUpId: signUp.id, token: manageToken }, world);
  await shows(page.manager, words.states.confirmed);
  return page;
}

export const held = ({ id, token }: { id: string; token: string }) => ({ signUpId: id, token });
export const textOf = ({ shadowRoot }: YouthSignUpManager) =>
  (shadowRoot?.querySelector('.frame')?.textContent ?? '').replace(/\s+/g, ' ');

export async function shows(manager: YouthSignUpManager, part: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (textOf(manager).includes(part)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`"${part}" isn't in "${textOf(manager)}"`);
}

export function button(manager: YouthSignUpManager, selector: string): HTMLElement {
  const found = manager.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} isn't there: ${textOf(manager)}`);
  return found;
}

export async function press(manager: YouthSignUpManager, selector: string): Promise<void> {
  button(manager, selector).click();
  await manager.updateComplete;
}

export function type(manager: YouthSignUpManager, selector: string, value: string): void {
  const input = button(manager, selector) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export async function expectAccessible(manager: YouthSignUpManager): Promise<void> {
  const { violations } = await axe.run(manager);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
}
