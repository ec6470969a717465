import type { MetricKey, Statistics } from '@youth-action/sdk/domain';

export { YouthExternalLinkEvent } from '../../links/external-link.events.ts';

/** The statistics have been read, for the first time or again. Stays on the element. */
export class YouthStatisticsLoadedEvent extends Event {
  readonly statistics: Statistics;

  constructor(statistics: Statistics) {
    super('youth-statistics-loaded');
    this.statistics = statistics;
  }
}

/** What a visitor wants to see; an empty text where nothing is chosen. */
export interface StatisticsChoice {
  /** `all`, a year `YYYY`, or a month `YYYY-MM`. */
  readonly period: string;
  /** The count that the plots show. */
  readonly count: MetricKey;
  readonly programmeId: string;
  readonly category: string;
}

/** A visitor has chosen a period, a count or a filter. If it's prevented, the page decides what the panel shows. */
export class YouthStatisticsChosenEvent extends Event {
  readonly choice: StatisticsChoice;

  constructor(choice: StatisticsChoice) {
    super('youth-statistics-chosen', { bubbles: true, composed: true, cancelable: true });
    this.choice = choice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-statistics-loaded': YouthStatisticsLoadedEvent;
    'youth-statistics-chosen': YouthStatisticsChosenEvent;
  }
}
