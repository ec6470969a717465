/**
 * Finds a Chromium for the tests and says how to start it.
 *
 * Order: $CHROME_PATH, an installed one, then the one that npm brings (linux x64), so that a machine
 * without any system package still runs every Chromium test. The same answer serves Puppeteer, Playwright
 * and Web Test Runner.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findExecutable } from './find-executable.ts';

/** What a launcher needs to start Chromium. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string | undefined>;
  /** Puppeteer's word for it: the bundled build is the headless shell. */
  readonly headless: true | 'shell';
}

const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
// The package's exports hide everything but its entry point, so its files are addressed by path.
const PACKAGE = fileURLToPath(new URL('../node_modules/@sparticuz/chromium/', import.meta.url));
const BUNDLED = join(CACHE, 'chromium-153.0.0');

/** How to start Chromium here. Throws with advice where there is none. */
export async function findChromium(): Promise<ChromiumLaunch> {
  const installed = process.env['CHROME_PATH'] || findExecutable(INSTALLED_NAMES);
  if (!installed) return bundledChromium();
  return { executablePath: installed, args: sandboxArguments(), env: process.env, headless: true };
}

/** Chromium refuses to run as root inside its sandbox. */
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function bundledChromium(): Promise<ChromiumLaunch> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: install one, or set CHROME_PATH to its executable');
  }
  if (!existsSync(BUNDLED)) await unpackBundled();
  const libraries = [join(BUNDLED, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  // The system's fonts where it has any: the bundled set knows Latin letters only.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(BUNDLED, 'fonts') };
  return {
    executablePath: join(BUNDLED, 'chromium'),
    args: ['--no-sandbox'],
    env: { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries },
    headless: 'shell',
  };
}

/**
 * Unpacks the bundled Chromium into our cache. Into a private folder first, renamed when complete: another
 * process may be at it too, and the package itself takes a half-written file for a finished one.
 */
async function unpackBundled(): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'chromium-'));
  // The package unpacks into os.tmpdir(), and as root changes that folder's mode: give it one of its own.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  try {
    await inflate(join(PACKAGE, 'bin', 'al2023.tar.br'));
    const executable = await chromium.executablePath();
    await rename(dirname(executable), BUNDLED);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(BUNDLED)) throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
