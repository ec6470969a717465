/** Slanted lines for what is withheld. By lines and not by a pattern: `url(#…)` leads elsewhere on a page with a `base`. */
import { svg, type SVGTemplateResult } from 'lit';

const lines = 14;
const indexes = Array.from({ length: lines + 1 }, (_, index) => index);

/** A hatched field of the whole height. */
export function hatching(x: string, width: string): SVGTemplateResult {
  return svg`<svg class="hatched" x=${x} y="0" width=${width} height="100%">
    ${indexes.map((index) => {
      const [low, high] = [`${(index / lines) * 100}%`, `${((index - 1) / lines) * 100}%`];
      return svg`<line x1="0" y1=${low} x2="100%" y2=${high}></line>`;
    })}
  </svg>`;
}
