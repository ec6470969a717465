/** Styles that come later than the element. */
import { adoptStyles, type CSSResult, supportsAdoptingStyleSheets } from 'lit';

/** Adds to the styles that the root has, which Lit's own function replaces where sheets are constructable. */
export function adoptMore(root: HTMLElement | DocumentFragment, styles: CSSResult): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheet = styles.styleSheet;
  if (supportsAdoptingStyleSheets && sheet !== undefined)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  else adoptStyles(root, [styles]);
}
