/** How wide an element is, in steps: the page's width says nothing about that of the column it stands in. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarSize } from './calendar-model.ts';

/** From these widths on. @unit em of the element's text, so that elders get the narrow layout earlier */
const mediumFrom = 35;
const wideFrom = 58;

export class SizeController implements ReactiveController {
  /** Wide where it can't be measured: on a server, and before the first layout. */
  size: CalendarSize = 'wide';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #textSize: () => number;
  #observer: ResizeObserver | undefined;
  #isMeasured = false;

  /** `textSize` is the size of the element's text in pixels. */
  constructor(host: ReactiveControllerHost & HTMLElement, textSize: () => number) {
    this.#host = host;
    this.#textSize = textSize;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return; // Safari 13.0: the width at the start is what there is
    this.#observer = new ResizeObserver(([entry]) => {
      // Not within the observer's own round, which another height would start again.
      if (entry !== undefined && this.#measure(entry.contentRect.width))
        setTimeout(() => this.#host.requestUpdate());
    });
    this.#observer.observe(this.#host);
  }

  /** Before the first drawing, so that no view is loaded for a room that isn't there. */
  hostUpdate(): void {
    if (!this.#isMeasured) this.#measure(this.#host.offsetWidth);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Whether the size is another one now. */
  #measure(width: number): boolean {
    if (width === 0) return false; // hidden: keep what was
    const ems = width / this.#textSize();
    const size = ems < mediumFrom ? 'narrow' : ems < wideFrom ? 'medium' : 'wide';
    const isOther = size !== this.size;
    this.size = size;
    this.#isMeasured = true;
    return isOther;
  }
}
