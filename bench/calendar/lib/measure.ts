/** Measures one cell: a contender with some number of events, in a cold page. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Drawn, NextDrawn } from '../page/bench.ts';
import type { Spread } from '../page/events.ts';

export interface Cell {
  readonly contender: string;
  readonly events: number;
  readonly slowdown: number;
}

export interface Sample extends Cell {
  /** @unit milliseconds */
  readonly firstPaint: number;
  /** Until the next month is painted. @unit milliseconds */
  readonly nextMonth: number;
  /** What the main thread's processor did until the first paint: what other programs take is no part of it. @unit milliseconds */
  readonly firstPaintWork: number;
  /** The same until the next month. @unit milliseconds */
  readonly nextMonthWork: number;
  /** The longest task on the way to the next month; 0 where none took over 50 ms. @unit milliseconds */
  readonly longestTask: number;
  /** Elements in the page, also in shadow roots, with the first month. */
  readonly nodes: number;
  /** What the page's JavaScript holds, with the events. @unit bytes */
  readonly heap: number;
  /** What the calendar added to it: code, index and view, without the events that were there before. @unit bytes */
  readonly heapAdded: number;
  /** Paths of what was fetched until the first paint. */
  readonly files: readonly string[];
}

export interface MeasureOptions {
  readonly origin: string;
  readonly spread: Spread;
  readonly capMillis: number;
}

/** Undefined where it takes longer than the cap. Rejects where the page fails. */
export async function measure(
  browser: Browser,
  cell: Cell,
  options: MeasureOptions,
): Promise<Sample | undefined> {
  // A context of its own: nothing of an earlier run is in any cache, and the page gets a process of its own.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const given = Promise.withResolvers<undefined>();
  const cap = setTimeout(() => given.resolve(undefined), options.capMillis);
  const failed = Promise.withResolvers<never>();
  page.on('pageerror', failed.reject);
  try {
    return await Promise.race([measureIn(page, cell, options), given.promise, failed.promise]);
  } finally {
    clearTimeout(cap);
    await context.close();
  }
}

async function measureIn(page: Page, cell: Cell, { origin, spread }: MeasureOptions): Promise<Sample> {
  await page.setViewport({ width: 1280, height: 900 });
  const devtools = await page.createCDPSession();
  await page.goto(`${origin}/${cell.contender}/?events=${cell.events}&spread=${spread}`);
  await page.waitForFunction(() => 'bench' in window);
  const heapBefore = await heapOf(devtools);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.emulateCPUThrottling(cell.slowdown);
  const start = await workOf(devtools);
  const first: Drawn & { files: readonly string[] } = await page.evaluate(() => window.bench.start());
  const painted = await workOf(devtools);
  await page.emulateCPUThrottling(null);
  await settle(page);
  const heap = await heapOf(devtools);
  const nodes = await page.evaluate(() => window.bench.countNodes());
  await page.emulateCPUThrottling(cell.slowdown);
  const click = await workOf(devtools);
  const next: NextDrawn = await page.evaluate(() => window.bench.next());
  const nextPainted = await workOf(devtools);
  return {
    ...cell,
    firstPaint: first.painted,
    nextMonth: next.painted,
    firstPaintWork: painted - start,
    nextMonthWork: nextPainted - click,
    longestTask: Math.max(0, ...next.longTasks),
    nodes,
    heap,
    heapAdded: heap - heapBefore,
    files: first.files,
  };
}

/** Until what the calendar loads and does after its first paint is over, as for a visitor who looks before clicking. */
async function settle(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 200 });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** Processor time that the main thread's tasks have taken so far. @unit milliseconds */
async function workOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('The browser tells no TaskDuration');
  return seconds * 1000;
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage'); // what the first one's finalisers let go
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}
