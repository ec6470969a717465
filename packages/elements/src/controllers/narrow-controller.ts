/**
 * Whether an element is narrower than a layout needs. A media query knows the window only, and the element may stand in
 * a narrow column of a wide page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class NarrowController implements ReactiveController {
  /** As it was when the element came into the page, where the platform can't watch sizes. */
  isNarrow = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #below: () => number;
  #observer: ResizeObserver | undefined;

  /** `below` gives the width in CSS pixels from which the element isn't narrow. */
  constructor(host: ReactiveControllerHost & HTMLElement, below: () => number) {
    this.#host = host;
    this.#below = below;
    host.addController(this);
  }

  hostConnected(): void {
    this.isNarrow = this.#isBelow(this.#host.offsetWidth);
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(([entry]) => this.#measured(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measured(width: number): void {
    const isNarrow = this.#isBelow(width);
    if (isNarrow === this.isNarrow) return;
    this.isNarrow = isNarrow;
    // Drawn in the next frame: a layout that changes while it's being measured is reported to the page as an error.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }

  /** A hidden element has no width, and stays as it was. */
  #isBelow(width: number): boolean {
    return width === 0 ? this.isNarrow : width < this.#below();
  }
}
