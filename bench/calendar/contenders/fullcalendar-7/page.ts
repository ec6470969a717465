/** FullCalendar 7 with the month alone and its classic theme. */
import { Calendar, type EventInput } from 'fullcalendar';
import dayGridPlugin from 'fullcalendar/daygrid';
import classicThemePlugin from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';

const { bench } = window;
const calendar = new Calendar(bench.host, {
  plugins: [dayGridPlugin, classicThemePlugin],
  initialView: 'dayGridMonth',
  initialDate: '2026-11-15',
  firstDay: 1,
  dayMaxEvents: true,
  headerToolbar: { start: 'title', end: 'today prev,next' },
  eventClass: 'bench-event',
  events: bench.events as EventInput[],
});
calendar.render();
bench.show({
  root: () => bench.host,
  entries: '.bench-event',
  next: () => bench.host.querySelector<HTMLElement>('[aria-label*="Next"], [title*="Next"]')?.click(),
});
