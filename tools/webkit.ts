/**
 * A Web Test Runner launcher for WebKitGTK through its WebDriver.
 * Debian packages: webkit2gtk-driver, and xvfb where there is no display.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { findExecutable } from './find-executable.ts';
import { freePort } from './free-port.ts';
import { type MouseButton, keyActions, pointerButton, pointerMove } from './webdriver-keys.ts';
import { WebDriverSession, driverReady } from './webdriver.ts';

const RESIZE_ATTEMPTS = 20;
const RESIZE_PAUSE_MS = 25;
const MINI_BROWSER = '/usr/lib{,exec}/{*/,}webkit2gtk-4.*/MiniBrowser';

interface Installation {
  readonly driver: string;
  readonly browser: string;
  /** Only where no display is at hand. */
  readonly xvfb: string | undefined;
}

/** Where WebKitGTK's test parts are; undefined when one of them is missing. */
export function findWebKit(): Installation | undefined {
  const driver = findExecutable(['WebKitWebDriver']);
  const [browser] = globSync(MINI_BROWSER);
  const xvfb = findExecutable(['Xvfb']);
  if (!driver || !browser || !(hasDisplay() || xvfb)) return undefined;
  return { driver, browser, xvfb };
}

function hasDisplay(): boolean {
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Starts a virtual display; gives its name, such as ':99', once it accepts clients. */
async function startDisplay(xvfb: string, children: ChildProcess[]): Promise<string> {
  const display = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(display);
  const exited = once(display, 'exit').then(([code]) => {
    throw new Error(`Xvfb exited with ${String(code)}`);
  });
  const numberPipe = display.stdio[3];
  if (!numberPipe) throw new Error('Xvfb was started without its display pipe');
  const [data] = await Promise.race([once(numberPipe, 'data'), exited]);
  exited.catch(() => undefined); // it exits when we stop it, which nobody waits for
  return `:${String(data).trim()}`;
}

async function startSession(found: Installation, children: ChildProcess[]): Promise<WebDriverSession> {
  const env = { ...process.env };
  if (!hasDisplay() && found.xvfb) env['DISPLAY'] = await startDisplay(found.xvfb, children);
  const port = await freePort();
  const driver = spawn(found.driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
  children.push(driver);
  const base = `http://127.0.0.1:${port}`;
  await driverReady(base);
  return WebDriverSession.open(base, {
    'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
  });
}

/** The launcher. Its methods `sendKeys` … `resetMouse` are what Web Test Runner's commands call. */
export class WebKitLauncher implements BrowserLauncher {
  name = 'WebKitGTK';
  readonly type = 'webdriver';
  /** One page at a time: keyboard focus and the pointer are real. */
  readonly concurrency = 1;
  readonly #found: Installation;
  readonly #children: ChildProcess[] = [];
  readonly #urls = new Map<string, string>();
  #starting: Promise<WebDriverSession> | undefined;

  constructor(found: Installation) {
    this.#found = found;
  }

  async initialize(): Promise<void> {
    process.once('exit', () => this.#killChildren());
    const session = await this.#session();
    this.name = `WebKitGTK ${session.browserVersion}`;
  }

  async stop(): Promise<void> {
    const session = await this.#session();
    // A browser that is gone already cannot be closed; its driver still has to be stopped.
    await session.close().catch(() => undefined);
    this.#killChildren();
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#urls.set(id, url);
    const session = await this.#session();
    await session.navigate(url);
  }

  isActive(id: string): boolean {
    return this.#urls.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#urls.get(id);
  }

  async stopSession(id: string): Promise<SessionResult> {
    this.#urls.delete(id);
    const session = await this.#session();
    await session.navigate('about:blank');
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK has no debug session'));
  }

  async sendKeys(_id: string, combos: readonly string[]): Promise<void> {
    const session = await this.#session();
    await session.keys(combos.flatMap(keyActions));
  }

  async sendMouseMove(_id: string, x: number, y: number): Promise<void> {
    const session = await this.#session();
    await session.pointer(pointerMove(x, y));
  }

  // Web Test Runner calls it with these four.
  // oxlint-disable-next-line max-params
  async sendMouseClick(_id: string, x: number, y: number, button: MouseButton = 'left'): Promise<void> {
    const session = await this.#session();
    const press = pointerButton('pointerDown', button);
    await session.pointer(pointerMove(x, y), press, pointerButton('pointerUp', button));
  }

  async sendMouseDown(_id: string, button: MouseButton = 'left'): Promise<void> {
    const session = await this.#session();
    await session.pointer(pointerButton('pointerDown', button));
  }

  async sendMouseUp(_id: string, button: MouseButton = 'left'): Promise<void> {
    const session = await this.#session();
    await session.pointer(pointerButton('pointerUp', button));
  }

  async resetMouse(): Promise<void> {
    const session = await this.#session();
    await session.releaseActions();
  }

  /**
   * Gives the page a viewport of this size in CSS pixels; false when the window refuses it, as it does
   * below about 450 pixels of width, the least its toolbar takes.
   */
  async setViewport(width: number, height: number): Promise<boolean> {
    const session = await this.#session();
    const frame = await session.evaluate('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    const [extraWidth, extraHeight] = frame as [number, number];
    await session.resizeWindow(width + extraWidth, height + extraHeight);
    // The window's answer comes before the page has been laid out anew.
    for (let attempt = 0; attempt < RESIZE_ATTEMPTS; attempt += 1) {
      if (await session.evaluate(`return innerWidth === ${width} && innerHeight === ${height}`)) return true;
      await delay(RESIZE_PAUSE_MS);
    }
    return false;
  }

  #session(): Promise<WebDriverSession> {
    this.#starting ??= startSession(this.#found, this.#children);
    return this.#starting;
  }

  #killChildren(): void {
    for (const child of this.#children.splice(0)) child.kill();
  }
}
