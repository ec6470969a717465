import type { Statistics } from '@youth-action/sdk/domain';

/** The statistics have been read, for the first time or again. Stays on the element. */
export class YouthStatisticsLoadedEvent extends Event {
  readonly statistics: Statistics;

  constructor(statistics: Statistics) {
    super('youth-statistics-loaded');
    this.statistics = statistics;
  }
}

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
    'youth-statistics-loaded': YouthStatisticsLoadedEvent;
    'youth-external-link': YouthExternalLinkEvent;
  }
}
