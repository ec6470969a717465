/** What a server draws of the elements; in Node and without a DOM. Needs `@lit-labs/ssr`. */
export { type CalendarAttributes, type CalendarRendering, renderCalendar } from './ssr/render-calendar.ts';
export { calendarStyles } from './ssr/calendar-styles.ts';
