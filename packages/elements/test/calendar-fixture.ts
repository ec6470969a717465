/** Calendars for tests: under a provider whose clock stands still, in a column of some width. */
import 'axe-core/axe.min.js';
import { fixture, html, waitUntil as waitFor } from '@open-wc/testing-helpers';
import { instantAt, type SessionSummary } from '@youth-action/sdk/domain';
import type { Reader } from '@youth-action/sdk/reader';
import type { AxeResults } from 'axe-core';
import '../src/define/youth-action-provider.ts';
import '../src/define/youth-activity-calendar.ts';
import type { YouthActivityCalendar } from '../src/components/activity-calendar/activity-calendar.ts';

/** The present of these tests: a Thursday. */
export const now = instantAt('2026-11-05', '10:00');

/** Longer than usual: parts come over the test server's slow line. */
export const waitUntil = (holds: () => unknown, what = 'it holds') =>
  waitFor(() => Boolean(holds()), what, { timeout: 4500 });

export interface Setting {
  readonly client?: Reader | undefined;
  readonly sessions?: readonly SessionSummary[];
  readonly width?: number;
  readonly locale?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A calendar in a column of some width, under a provider whose clock stands still. */
export async function aCalendar(setting: Setting = {}): Promise<YouthActivityCalendar> {
  const { width = 1100, locale = 'zh-CN', attributes = {} } = setting;
  const calendar = document.createElement('youth-activity-calendar');
  // Days' notes have tests of their own, and would stand between the words of the others; no server here is live.
  for (const [name, value] of Object.entries({ civic: 'off', live: 'off', ...attributes }))
    calendar.setAttribute(name, value);
  if (setting.sessions !== undefined) calendar.sessions = setting.sessions;
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  column.append(calendar);
  await fixture(
    html`<youth-action-provider .client=${setting.client} .locale=${locale} .clock=${() => now}>${column}</youth-action-provider>`,
  );
  return calendar;
}

export async function aLoadedCalendar(setting: Setting = {}): Promise<YouthActivityCalendar> {
  const calendar = await aCalendar(setting);
  await waitUntil(
    () => /\d/.test(count(calendar)) && find(calendar, '.grid, .list') !== null,
    'it has loaded',
  );
  // What comes after the first paint: with sessions the filters, without any what to do about it.
  if (find(calendar, '.card, .line') === null) await seen(calendar, '[part=empty]');
  else if (!calendar.withoutFilters) await seen(calendar, '.filters');
  return calendar;
}

export const find = (calendar: YouthActivityCalendar, selector: string) =>
  calendar.renderRoot.querySelector<HTMLElement>(selector);
export const all = (calendar: YouthActivityCalendar, selector: string) =>
  Array.from(calendar.renderRoot.querySelectorAll<HTMLElement>(selector));
export const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** What the live region says, without the name of the month or week that stands before it. */
export const count = (calendar: YouthActivityCalendar) =>
  text(find(calendar, '.count'))
    .slice(text(find(calendar, '.count .visually-hidden')).length)
    .trim();
export const focused = (calendar: YouthActivityCalendar) =>
  calendar.shadowRoot?.activeElement as HTMLElement | null;

export async function seen(calendar: YouthActivityCalendar, selector: string): Promise<HTMLElement> {
  await waitUntil(() => find(calendar, selector) !== null, `there is a ${selector}`);
  return find(calendar, selector) as HTMLElement; // waited for
}

export async function press(calendar: YouthActivityCalendar, selector: string): Promise<void> {
  (await seen(calendar, selector)).click();
  await calendar.updateComplete;
}

export async function violations(calendar: YouthActivityCalendar): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(context: Element, options: object): Promise<AxeResults> };
  };
  const results = await axe.run(calendar, { rules: { region: { enabled: false } } });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html: source }) => source).join(' ')}`,
  );
}
