import { parseArgs } from 'node:util';
import { type Spread, spreads } from '../page/events.ts';
import { type Contender, contenders } from './contenders.ts';

export interface Options {
  readonly rounds: number;
  /** Numbers of events. */
  readonly events: readonly number[];
  /** How many times slower the processor is made. */
  readonly slowdowns: readonly number[];
  readonly spread: Spread;
  readonly contenders: readonly Contender[];
  /** What takes longer is given up. */
  readonly capMillis: number;
  /** Missed targets make the exit code 1. */
  readonly check: boolean;
}

export const usage = `pnpm bench:calendar [options]

  --rounds 7                 how often each cell is measured; medians count
  --events 100,1000,10000    numbers of events
  --slowdown 1,4             how many times slower the processor is made
  --spread year|dense        events over a year, or all in the two months shown
  --only name,name           ${contenders.map(({ name }) => name).join(', ')}
  --cap 60                   seconds after which a cell is given up
  --check                    exit code 1 where a target is missed or wasn't measured`;

/** Undefined where help is asked for. @throws Error for options that can't be read */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'), // some versions of pnpm pass it on
    options: {
      rounds: { type: 'string', default: '7' },
      events: { type: 'string', default: '100,1000,10000' },
      slowdown: { type: 'string', default: '1,4' },
      spread: { type: 'string', default: 'year' },
      only: { type: 'string', default: contenders.map(({ name }) => name).join(',') },
      cap: { type: 'string', default: '60' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const spread = spreads.find((name) => name === values.spread);
  if (spread === undefined) throw new Error(`--spread is one of ${spreads.join(', ')}`);
  return {
    rounds: numberIn(values.rounds),
    events: values.events.split(',').map(numberIn),
    slowdowns: values.slowdown.split(',').map(numberIn),
    spread,
    contenders: values.only.split(',').map(contenderNamed),
    capMillis: numberIn(values.cap) * 1000,
    check: values.check,
  };
}

function numberIn(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`Not a whole number from 1 on: ${text}`);
  return number;
}

function contenderNamed(name: string): Contender {
  const found = contenders.find((contender) => contender.name === name);
  if (found === undefined)
    throw new Error(`No contender ${name}; there are ${contenders.map((one) => one.name).join(', ')}`);
  return found;
}
