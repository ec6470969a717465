/** What an element shows. */
import { assert } from 'chai';
/** The first match in the element's shadow tree; the test fails where there is none. */
export function inside(host, selector) {
  const found = host.shadowRoot?.querySelector(selector);
  if (!found) assert.fail(`nothing matches ${selector} in <${host.localName}>`);
  return found;
}
/** All matches in the element's shadow tree. */
export function allInside(host, selector) {
  return [...(host.shadowRoot?.querySelectorAll(selector) ?? [])];
}
/** The text that the element shows, white space collapsed. */
export function shownText(host, selector = '[part="base"]') {
  return (inside(host, selector).textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
//# sourceMappingURL=shadow.js.map
