/** The part of every page that is loaded before the clock starts: the events in the contender's shape, and the clock. */
import type { Drawn, NextDrawn, Shown, ToShape } from './bench.ts';
import { firstMonth, makeEvents, markOf, nextMonth, type Spread } from './events.ts';

/** Makes the events and puts `bench` on the window. */
export function prepare(toShape: ToShape): void {
  const query = new URLSearchParams(location.search);
  const [count, spread] = [Number(query.get('events')), query.get('spread') as Spread]; // set by the runner
  const host = document.querySelector('#calendar');
  if (!(host instanceof HTMLElement)) throw new Error('The page has no #calendar');
  let shown: Shown | undefined;
  window.bench = {
    events: makeEvents(count, spread).map(toShape),
    api: `${location.origin}/api/${spread}/${count}`,
    host,
    show: (given) => (shown = given),
    start: async () => {
      const clock = startClock();
      addFiles();
      const drawn = await clock.drawn(() => shown, firstMonth);
      const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      return { ...drawn, files };
    },
    next: () => timeNext(shown),
    countNodes: () => countElements(document),
  };
}

async function timeNext(shown: Shown | undefined): Promise<NextDrawn> {
  const longTasks: number[] = [];
  const note = (entries: PerformanceEntryList) => longTasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const clock = startClock();
  shown?.next();
  const drawn = await clock.drawn(() => shown, nextMonth);
  await new Promise((resolve) => setTimeout(resolve, 150)); // entries arrive after their tasks
  note(observer.takeRecords());
  observer.disconnect();
  return { ...drawn, longTasks };
}

function startClock() {
  const started = performance.now();
  return {
    async drawn(shown: () => Shown | undefined, month: string): Promise<Drawn> {
      do await nextFrame();
      while (!shows(shown(), month));
      await nextFrame();
      return { painted: performance.now() - started };
    },
  };
}

/** Whether an entry from the middle of the month is in the document, and every style sheet has arrived. */
function shows(shown: Shown | undefined, month: string): boolean {
  const mark = markOf(`${month}-15`);
  const entries = shown?.root()?.querySelectorAll(shown.entries) ?? [];
  return (
    Array.from(document.querySelectorAll('link')).every(({ rel, sheet }) => rel !== 'stylesheet' || sheet) &&
    Array.from(entries).some(({ textContent }) => textContent.includes(mark))
  );
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** As a built page has them in its head: style sheets, what the script imports at once, and the script. */
function addFiles(): void {
  const { preloads, script, styles } = window.benchFiles;
  for (const href of styles) document.head.append(link('stylesheet', href));
  for (const href of preloads) document.head.append(link('modulepreload', href));
  const element = document.createElement('script');
  element.type = 'module';
  element.src = script;
  document.head.append(element);
}

function link(rel: string, href: string): HTMLLinkElement {
  return Object.assign(document.createElement('link'), { rel, href });
}

function countElements(root: ParentNode): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1;
    if (element.shadowRoot !== null) count += countElements(element.shadowRoot);
  }
  return count;
}
