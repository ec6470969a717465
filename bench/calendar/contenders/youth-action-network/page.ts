/** Our calendar as most pages use it: an address, from which it reads the month. */
import '@youth-action/elements/define/youth-activity-calendar';
import { firstMonth } from '../../page/events.ts';
import { showCalendar } from '../../page/show-calendar.ts';

const { bench } = window;
showCalendar({ baseUrl: bench.api, month: firstMonth });
