/** Our calendar with sessions that the page has already. */
import '@youth-action/elements/define/youth-activity-calendar';
import type { SessionSummary } from '@youth-action/sdk/domain';
import { firstMonth } from '../../page/events.ts';
import { showCalendar } from '../../page/show-calendar.ts';

const { bench } = window;
const sessions = bench.events as SessionSummary[]; // as prepare.ts left them
showCalendar({ sessions, month: firstMonth });
