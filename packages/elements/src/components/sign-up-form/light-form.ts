/** The server's own form inside the tag, which this one takes over from: what it's in, and where somebody was in it. */

const fields: Readonly<Record<string, string>> = {
  contactName: 'contact-name',
  contactMobile: 'contact-mobile',
};

export class LightForm {
  readonly #host: HTMLElement;
  #left = '';

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Undefined where the page has put no form inside the tag. */
  get form(): HTMLFormElement | undefined {
    return this.#host.querySelector('form') ?? undefined;
  }

  /** To be called before the element draws anything, which takes the focus away. */
  remember(): void {
    const { activeElement } = document;
    if (activeElement === null || activeElement === this.#host || !this.#host.contains(activeElement)) return;
    this.#left = activeElement.getAttribute('name') ?? '';
  }

  /** The field in which whoever was typing goes on; undefined where nobody was, or was asked before. */
  takeField(): string | undefined {
    const name = this.#left;
    this.#left = '';
    return name === '' ? undefined : (fields[name] ?? 'party');
  }
}
