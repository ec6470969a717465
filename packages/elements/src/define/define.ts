/**
 * Registers a tag unless it is taken: a page may load the script twice, or two versions of it, and the first one wins.
 * Which one that was can be read off the class: `customElements.get(tag).version`.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
