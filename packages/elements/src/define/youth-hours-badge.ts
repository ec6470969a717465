import { YouthHoursBadge } from '../components/hours-badge/hours-badge.ts';
import { define } from './define.ts';

export type * from '../components/hours-badge/hours-badge.events.ts';

define('youth-hours-badge', YouthHoursBadge);

declare global {
  interface HTMLElementTagNameMap {
    'youth-hours-badge': YouthHoursBadge;
  }
}
