/** Schedule-X with the month alone and its default theme, on the browser’s own Temporal: no polyfill to load. */
import { type CalendarEvent, createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';

const { bench } = window;
const calendar = createCalendar({
  views: [createViewMonthGrid()],
  selectedDate: Temporal.PlainDate.from('2026-11-15'),
  timezone: 'Asia/Shanghai',
  events: bench.events as CalendarEvent[],
});
calendar.render(bench.host);
bench.show({
  root: () => bench.host,
  entries: '.sx__month-grid-event',
  next: () =>
    Array.from(bench.host.querySelectorAll('.sx__chevron-wrapper'))
      .at(-1)
      ?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })), // what its button listens to
});
