/** What happens around a calendar: how wide it is, and whether its page is being printed. */
import type { ReactiveController } from 'lit';
import type { CalendarElement, CalendarSize } from './calendar-model.ts';
import { sizeOf } from './sizes.ts';

export class Surroundings implements ReactiveController {
  /** Undefined until it is known, and where the platform can't watch sizes: Safari 13.0. */
  size: CalendarSize | undefined;
  /** On paper stands the whole, since nobody can ask it for more. */
  isPrinting = false;

  readonly #element: CalendarElement;
  #observer: ResizeObserver | undefined;

  constructor(element: CalendarElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(([entry]) => this.#measured(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    this.#observer?.disconnect();
  }

  #measured(width: number): void {
    const size = sizeOf(width, this.#element.mode) ?? this.size; // hidden: keep what was
    if (size === this.size) return;
    this.size = size;
    // Not within the observer's own round, which another height would start again.
    setTimeout(() => this.#element.requestUpdate());
  }

  // The drawing is a microtask, so it is done when the browser goes on to the paper.
  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.#element.requestUpdate();
  };
}
