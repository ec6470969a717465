/** This month beside the one before, as two bars. The words beside them say the same. Pure. */
import { html, svg, type TemplateResult } from 'lit';

/** Drawn in attributes and not in styles, which a strict page may forbid. */
export function compareBars(value: number, before: number): TemplateResult {
  const most = Math.max(value, before, 1);
  const bar = (amount: number, y: number, part: string) =>
    svg`<rect class=${part} x="0" y=${y} width=${Math.max((amount / most) * 100, amount > 0 ? 1 : 0)} height="7" rx="2"></rect>`;
  return html`<svg class="bars" viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${bar(value, 1, 'now')} ${bar(before, 10, 'before')}
  </svg>`;
}
