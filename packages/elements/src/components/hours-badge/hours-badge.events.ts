import type { HoursBadge } from '@youth-action/sdk/domain';

/** A badge has been read, for the first time or again. Stays on the element. */
export class YouthBadgeLoadedEvent extends Event {
  readonly badge: HoursBadge;

  constructor(badge: HoursBadge) {
    super('youth-badge-loaded');
    this.badge = badge;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-badge-loaded': YouthBadgeLoadedEvent;
  }
}
