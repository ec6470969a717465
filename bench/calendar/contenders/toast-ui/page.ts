/** TOAST UI calendar's month. It has no buttons of its own. */
import Calendar, { type EventObject } from '@toast-ui/calendar';
import '@toast-ui/calendar/toastui-calendar.min.css';

const { bench } = window;
const calendar = new Calendar(bench.host, {
  defaultView: 'month',
  usageStatistics: false,
  month: { startDayOfWeek: 1, visibleEventCount: 3 },
});
calendar.setDate('2026-11-15');
calendar.createEvents(bench.events as EventObject[]);
bench.show({
  root: () => bench.host,
  entries: '.toastui-calendar-weekday-event',
  next: () => calendar.next(),
});
