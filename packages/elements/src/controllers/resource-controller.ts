/**
 * Reads something for an element, again whenever what it depends on changes.
 *
 * Owns: one running request (a newer key ends it, so does leaving the page), the last good value, the error of the
 * last try, `retry`. Doesn't own: what is drawn, and writes. Its own code and not `@lit/task`, because a task loses the
 * value after an error and goes on after the element has left (docs/decisions/0006-resource-controller.md).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ResourceOptions<Key extends readonly unknown[], Value> {
  /** What the answer depends on, compared item by item; undefined when there is nothing to ask yet. */
  readonly key: () => Key | undefined;
  readonly load: (key: Key, signal: AbortSignal) => Promise<Value>;
  /** Called after each answer that is still wanted. */
  readonly loaded?: (value: Value) => void;
  readonly failed?: (error: unknown) => void;
}

/** `idle`: no key; `loading`: asking, with `value` still the last good one where there is one. */
export type ResourceState = 'idle' | 'loading' | 'ready' | 'error';

export class ResourceController<Key extends readonly unknown[], Value> implements ReactiveController {
  state: ResourceState = 'idle';
  /** The last good answer; it stays while the next one is on its way and when that fails. */
  value: Value | undefined;
  error: unknown;

  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<Key, Value>;
  #key: Key | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<Key, Value>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const key = this.#options.key();
    if (isSame(key, this.#key)) return;
    this.#key = key;
    this.#start();
  }

  hostDisconnected(): void {
    if (this.#running === undefined) return;
    this.#running.abort();
    this.#running = undefined;
    this.#key = undefined; // so that coming back asks again
  }

  /** Asks again with the same key. */
  retry(): void {
    this.#start();
    this.#host.requestUpdate();
  }

  #start(): void {
    this.#running?.abort();
    this.#running = undefined;
    if (this.#key === undefined) {
      this.state = 'idle';
      return;
    }
    this.state = 'loading';
    void this.#run(this.#key, (this.#running = new AbortController()));
  }

  async #run(key: Key, running: AbortController): Promise<void> {
    try {
      const value = await this.#options.load(key, running.signal);
      if (running !== this.#running) return; // a newer question, or nobody is there any more
      this.value = value;
      this.error = undefined;
      this.#settle('ready');
      this.#options.loaded?.(value);
    } catch (error) {
      if (running !== this.#running) return;
      this.error = error;
      this.#settle('error');
      this.#options.failed?.(error);
    }
  }

  #settle(state: ResourceState): void {
    this.#running = undefined;
    this.state = state;
    this.#host.requestUpdate();
  }
}

function isSame(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
