import { YouthActivityCalendar } from '../components/activity-calendar/activity-calendar.ts';
import { define } from './define.ts';

export type * from '../components/activity-calendar/activity-calendar.events.ts';

define('youth-activity-calendar', YouthActivityCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'youth-activity-calendar': YouthActivityCalendar;
  }
}
