/**
 * Where one contender's first paint and next month go: main-thread time by kind of work, and by function.
 *
 *     node --conditions=@youth-action/source bench/calendar/profile.ts youth-action --events 10000 --slowdown 4
 */
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findChromium } from '../../tools/chromium.ts';
import { buildPage } from './lib/build.ts';
import { profileFirstPaint } from './lib/profile-page.ts';
import { serve } from './lib/server.ts';
import type { Spread } from './page/events.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string', default: '1000' },
    slowdown: { type: 'string', default: '4' },
    spread: { type: 'string', default: 'year' },
  },
});
const [name = 'youth-action'] = positionals;
const server = await serve(new Map([[name, await buildPage(name, { minify: false })]]));
const { executablePath, args, env, headless } = await findChromium();
const browser = await launch({ executablePath, args, env, headless });
try {
  const address = `${server.origin}/${name}/?events=${values.events}&spread=${values.spread as Spread}`;
  const lines = await profileFirstPaint(await browser.newPage(), address, Number(values.slowdown));
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  await browser.close();
  await server.stop();
}
