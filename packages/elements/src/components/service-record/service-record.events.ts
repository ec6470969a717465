/** A badge is shared under this code, or no longer shared, where there is none. */
export class YouthBadgeSharedEvent extends Event {
  readonly volunteerId: string;
  readonly badgeCode: string | undefined;

  constructor(volunteerId: string, badgeCode: string | undefined) {
    super('youth-badge-shared', { bubbles: true, composed: true });
    this.volunteerId = volunteerId;
    this.badgeCode = badgeCode;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-badge-shared': YouthBadgeSharedEvent;
  }
}
