/** How much a calendar shows at once: what its width allows, and how long a list is at first. */
import type { CalendarSize } from './calendar-model.ts';

/** How many sessions a list draws at first, and how many more each time. */
export const listStep = 60;

/** From these widths on. @unit em of the element's text, so that elders get the narrow layout earlier */
const mediumFrom = 35;
const wideFrom = 58;

/** The size by an element's width in pixels; undefined where it has none, as it is hidden or not laid out yet. */
export function sizeOf(width: number, mode: string): CalendarSize | undefined {
  const ems = width / (mode === 'elder' ? 20 : 16);
  return ems === 0 ? undefined : ems < mediumFrom ? 'narrow' : ems < wideFrom ? 'medium' : 'wide';
}
