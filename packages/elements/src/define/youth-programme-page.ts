import { YouthProgrammePage } from '../components/programme-page/programme-page.ts';
import { define } from './define.ts';

export type * from '../components/activity-calendar/activity-calendar.events.ts';
export type * from '../components/programme-page/programme-page.events.ts';

define('youth-programme-page', YouthProgrammePage);

declare global {
  interface HTMLElementTagNameMap {
    'youth-programme-page': YouthProgrammePage;
  }
}
