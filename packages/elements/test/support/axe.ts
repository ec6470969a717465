/** Accessibility by axe, in the page. */
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { assert } from 'chai';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Fails with the rules that the element breaks, each with where. */
export async function assertAccessible(element: Element): Promise<void> {
  const { violations } = await window.axe.run(element);
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  assert.deepEqual(faults, []);
}
