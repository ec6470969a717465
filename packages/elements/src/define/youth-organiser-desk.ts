import { YouthOrganiserDesk } from '../components/organiser-desk/organiser-desk.ts';
import { define } from './define.ts';

export type * from '../components/organiser-desk/organiser-desk.events.ts';

define('youth-organiser-desk', YouthOrganiserDesk);

declare global {
  interface HTMLElementTagNameMap {
    'youth-organiser-desk': YouthOrganiserDesk;
  }
}
