/** FullCalendar 6 with the month alone. It brings its styles in its script. */
import { Calendar, type EventInput } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';

const { bench } = window;
const calendar = new Calendar(bench.host, {
  plugins: [dayGridPlugin],
  initialView: 'dayGridMonth',
  initialDate: '2026-11-15',
  firstDay: 1,
  dayMaxEvents: true,
  events: bench.events as EventInput[],
});
calendar.render();
bench.show({
  root: () => bench.host,
  entries: '.fc-event',
  next: () => bench.host.querySelector<HTMLElement>('.fc-next-button')?.click(),
});
