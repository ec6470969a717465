/** Measures every cell in every round, one after the other. */
import { setTimeout } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { findChromium } from '../../../tools/chromium.ts';
import { type Cell, measure, type Sample } from './measure.ts';
import type { Options } from './options.ts';

const calmMillis = 300;

export type Report = (line: string) => void;

/** All samples. A cell over the cap isn't tried again, nor with more events. Ctrl-C ends the rounds with what there is. */
export async function runRounds(options: Options, origin: string, report: Report): Promise<Sample[]> {
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  const { executablePath, args, env, headless } = await findChromium();
  const browser = await launch({
    executablePath,
    args,
    env,
    headless,
    protocolTimeout: options.capMillis * 2,
    handleSIGINT: false, // our own handler lets the cell end first
  });
  const samples: Sample[] = [];
  const lost: Cell[] = [];
  try {
    report(`in ${await browser.version()}`);
    for (const [at, cell] of orderOf(options).entries()) {
      if (isStopped) break;
      if (lost.some((one) => isHopeless(cell, one))) continue;
      // One at a time, or they'd slow each other, and not while the browser still clears up after the one before.
      // eslint-disable-next-line no-await-in-loop
      await setTimeout(calmMillis);
      // eslint-disable-next-line no-await-in-loop
      const sample = await measure(browser, cell, { ...options, origin });
      if (sample === undefined) lost.push(cell);
      else samples.push(sample);
      report(`${progress(at, options)}  ${lineOf(cell, sample, options.capMillis)}`);
    }
  } finally {
    await browser.close();
  }
  return samples;
}

/** Round by round; within one, contenders come in another order for each number of events and slow-down. */
function orderOf({ rounds, events, slowdowns, contenders }: Options): Cell[] {
  const order: Cell[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const slowdown of slowdowns) {
      for (const count of events) {
        for (const { name } of shuffled(contenders, order.length + 1))
          order.push({ contender: name, events: count, slowdown });
      }
    }
  }
  return order;
}

/** The same order for the same seed. Turns alone would leave each contender behind the same one every time. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // a linear congruential generator
    return { item, key: state >>> 8 };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

function isHopeless(cell: Cell, lost: Cell): boolean {
  return cell.contender === lost.contender && cell.events >= lost.events && cell.slowdown >= lost.slowdown;
}

function progress(at: number, { rounds, events, slowdowns, contenders }: Options): string {
  const perRound = events.length * slowdowns.length * contenders.length;
  return `round ${Math.floor(at / perRound) + 1}/${rounds}, ${(at % perRound) + 1}/${perRound}`;
}

function lineOf(
  { contender, events, slowdown }: Cell,
  sample: Sample | undefined,
  capMillis: number,
): string {
  const cell = `${contender}, ${events} events, ${slowdown}×`;
  if (sample === undefined) return `${cell}: given up after ${capMillis / 1000} s`;
  return `${cell}: first paint ${sample.firstPaint.toFixed(0)} ms, next month ${sample.nextMonth.toFixed(0)} ms`;
}
