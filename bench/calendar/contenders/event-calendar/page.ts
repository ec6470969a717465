/** EventCalendar with the month alone. */
import { type Calendar, createCalendar, DayGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';

const { bench } = window;
createCalendar(bench.host, [DayGrid], {
  view: 'dayGridMonth',
  date: '2026-11-15',
  firstDay: 1,
  dayMaxEvents: true,
  events: bench.events as Calendar.EventInput[],
});
bench.show({
  root: () => bench.host,
  entries: '.ec-event',
  next: () => bench.host.querySelector<HTMLElement>('.ec-next')?.click(),
});
