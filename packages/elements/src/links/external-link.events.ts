/** A link that leads away from the page: portals have to announce it. */

/** Somebody follows a link to another site. `preventDefault()` keeps the page from opening it. */
export class YouthExternalLinkEvent extends Event {
  readonly url: string;

  constructor(url: string) {
    super('youth-external-link', { bubbles: true, composed: true, cancelable: true });
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-external-link': YouthExternalLinkEvent;
  }
}
