/** Puts our calendar into the page. */
export function showCalendar(properties: Partial<HTMLElementTagNameMap['youth-activity-calendar']>): void {
  const { bench } = window;
  const calendar = document.createElement('youth-activity-calendar');
  Object.assign(calendar, { view: 'month' }, properties);
  bench.host.append(calendar);
  bench.show({
    root: () => calendar.shadowRoot,
    entries: '[data-session]',
    next: () => calendar.shadowRoot?.querySelector<HTMLElement>('.steps .button:last-child')?.click(),
  });
}
