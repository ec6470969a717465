/**
 * A small W3C WebDriver client over fetch: as much of the protocol as the WebKitGTK launcher needs.
 * Source: https://www.w3.org/TR/webdriver2/
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { WebDriverAction } from './webdriver-keys.ts';

const START_ATTEMPTS = 200;
const START_PAUSE_MS = 50;

/** Waits until the driver at `base` answers. Throws its last connection error after ten seconds. */
export async function driverReady(base: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetch(`${base}/status`);
      return;
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
      await delay(START_PAUSE_MS);
    }
  }
}

/** One browser session of a WebDriver server. */
export class WebDriverSession {
  readonly #base: string;
  readonly browserVersion: string;

  constructor(base: string, browserVersion: string) {
    this.#base = base;
    this.browserVersion = browserVersion;
  }

  /** Opens a browser with the given vendor options. */
  static async open(base: string, vendorOptions: Record<string, unknown>): Promise<WebDriverSession> {
    const body = { capabilities: { alwaysMatch: vendorOptions } };
    const value = await call({ base, method: 'POST', path: '/session', body });
    const { sessionId, capabilities } = value as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
    return new WebDriverSession(`${base}/session/${sessionId}`, capabilities.browserVersion);
  }

  async navigate(url: string): Promise<void> {
    await this.#post('/url', { url });
  }

  async resizeWindow(width: number, height: number): Promise<void> {
    await this.#post('/window/rect', { width, height });
  }

  /** Runs the body of a function in the page and gives its result. */
  evaluate(script: string): Promise<unknown> {
    return this.#post('/execute/sync', { script, args: [] });
  }

  async keys(actions: readonly WebDriverAction[]): Promise<void> {
    await this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async pointer(...actions: readonly WebDriverAction[]): Promise<void> {
    await this.#post('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async releaseActions(): Promise<void> {
    await call({ base: this.#base, method: 'DELETE', path: '/actions' });
  }

  async close(): Promise<void> {
    await call({ base: this.#base, method: 'DELETE', path: '' });
  }

  #post(path: string, body: unknown): Promise<unknown> {
    return call({ base: this.#base, method: 'POST', path, body });
  }
}

interface Call {
  readonly base: string;
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

async function call({ base, method, path, body }: Call): Promise<unknown> {
  const init: RequestInit = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(base + path, init);
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver ${method} ${path || '/'}: ${error}: ${message}`);
}
