/** What an element shows. */
import { assert } from 'chai';

/** The first match in the element's shadow tree; the test fails where there is none. */
export function inside<E extends Element = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) assert.fail(`nothing matches ${selector} in <${host.localName}>`);
  return found;
}

/** All matches in the element's shadow tree. */
export function allInside<E extends Element = HTMLElement>(host: Element, selector: string): E[] {
  return [...(host.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

/** The text that the element shows, white space collapsed. */
export function shownText(host: Element, selector = '[part="base"]'): string {
  return (inside(host, selector).textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
