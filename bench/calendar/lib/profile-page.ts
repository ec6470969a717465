/** Reads the browser's trace and processor profile of one page. */
import type { CDPSession, Page } from 'puppeteer-core';

/** Lines to print. @throws what the page throws */
export async function profileFirstPaint(page: Page, address: string, slowdown: number): Promise<string[]> {
  await page.setViewport({ width: 1280, height: 900 });
  const devtools = await page.createCDPSession();
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  await page.emulateCPUThrottling(slowdown);
  const first = await traced(page, devtools, () => page.evaluate(() => window.bench.start()));
  await page.emulateCPUThrottling(null);
  await page.waitForNetworkIdle({ idleTime: 200 });
  await page.emulateCPUThrottling(slowdown);
  const next = await traced(page, devtools, () => page.evaluate(() => window.bench.next()));
  return [
    `First paint: ${first.result.painted.toFixed(0)} ms`,
    ...first.lines,
    '',
    `Next month: ${next.result.painted.toFixed(0)} ms`,
    ...next.lines,
  ];
}

async function traced<T>(page: Page, devtools: CDPSession, run: () => Promise<T>) {
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: 200 });
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'blink.user_timing'] });
  await devtools.send('Profiler.start');
  const result = await run();
  const { profile } = await devtools.send('Profiler.stop');
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: TraceEvent[] };
  return { result, lines: [...kindsOf(traceEvents), '', ...functionsOf(profile)] };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tid: number;
  readonly pid: number;
}

/** Time of each kind of work on the busiest thread, what is done inside other kinds taken off them. */
function kindsOf(events: readonly TraceEvent[]): string[] {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const threads = Map.groupBy(whole, ({ pid, tid }) => `${pid}/${tid}`);
  const scripted = [...threads.values()].toSorted((a, b) => scriptsIn(b) - scriptsIn(a))[0] ?? [];
  const self = new Map<string, number>();
  const open: TraceEvent[] = [];
  for (const event of scripted.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while (open.length > 0 && endOf(open.at(-1)) <= event.ts) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) self.set(parent.name, (self.get(parent.name) ?? 0) - (event.dur ?? 0));
    self.set(event.name, (self.get(event.name) ?? 0) + (event.dur ?? 0));
    open.push(event);
  }
  return topOf(self, 14).map(([name, micros]) => `${(micros / 1000).toFixed(1).padStart(9)} ms  ${name}`);
}

function scriptsIn(events: readonly TraceEvent[]): number {
  return events.filter(
    ({ name }) => name === 'EvaluateScript' || name === 'FunctionCall' || name === 'v8.evaluateModule',
  ).length;
}

function endOf(event: TraceEvent | undefined): number {
  return event === undefined ? 0 : event.ts + (event.dur ?? 0);
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** The functions that take longest: alone, and with what they call. */
function functionsOf({ nodes, samples = [], timeDeltas = [] }: Profile): string[] {
  const self = new Map<number, number>();
  samples.forEach((id, at) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[at + 1] ?? 0)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map<string, number>();
  const total = new Map<string, number>();
  const walk = (node: ProfileNode, above: ReadonlySet<string>): number => {
    const name = nameOf(node);
    const inside = new Set([...above, name]);
    const children = (node.children ?? []).map((id) => byId.get(id)).filter((child) => child !== undefined);
    const alone = self.get(node.id) ?? 0;
    const sum = children.reduce((micros, child) => micros + walk(child, inside), alone);
    own.set(name, (own.get(name) ?? 0) + alone);
    if (!above.has(name)) total.set(name, (total.get(name) ?? 0) + sum); // recursion counts once
    return sum;
  };
  const [root] = nodes;
  if (root !== undefined) walk(root, new Set());
  const line = ([name, micros]: readonly [string, number]) =>
    `${(micros / 1000).toFixed(1).padStart(9)} ms  ${name}`;
  return ['  alone', ...topOf(own, 22).map(line), '  with what they call', ...topOf(total, 40).map(line)];
}

function nameOf({ callFrame: { functionName, lineNumber, url } }: ProfileNode): string {
  const file = url.split('/').at(-1) ?? '';
  return `${functionName === '' ? '(anonymous)' : functionName} ${file === '' ? '' : `${file}:${lineNumber + 1}`}`;
}

function topOf(times: ReadonlyMap<string, number>, most: number): (readonly [string, number])[] {
  return [...times].toSorted(([, a], [, b]) => b - a).slice(0, most);
}
