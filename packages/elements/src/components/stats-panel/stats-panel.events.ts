import type { Statistics } from '@youth-action/sdk/domain';

export { YouthExternalLinkEvent } from '../../links/external-link.events.ts';

/** The statistics have been read, for the first time or again. Stays on the element. */
export class YouthStatisticsLoadedEvent extends Event {
  readonly statistics: Statistics;

  constructor(statistics: Statistics) {
    super('youth-statistics-loaded');
    this.statistics = statistics;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-statistics-loaded': YouthStatisticsLoadedEvent;
  }
}
