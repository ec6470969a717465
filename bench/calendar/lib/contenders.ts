/** Who takes part. Each has a folder of its own under contenders/. */

export type Role = 'peer' | 'floor' | 'ours';

export interface Contender {
  /** Its folder. */
  readonly name: string;
  readonly label: string;
  readonly role: Role;
  /** Whose version the results name. */
  readonly packageName?: string;
}

export const contenders: readonly Contender[] = [
  { name: 'youth-action', label: 'Youth Action', role: 'ours' },
  { name: 'youth-action-network', label: 'Youth Action, over HTTP', role: 'ours' },
  { name: 'lit-floor', label: 'Lit grid (floor)', role: 'floor' },
  { name: 'fullcalendar-7', label: 'FullCalendar', role: 'peer', packageName: 'fullcalendar' },
  { name: 'fullcalendar-6', label: 'FullCalendar', role: 'peer', packageName: '@fullcalendar/core' },
  { name: 'toast-ui', label: 'TOAST UI', role: 'peer', packageName: '@toast-ui/calendar' },
  { name: 'schedule-x', label: 'Schedule-X', role: 'peer', packageName: '@schedule-x/calendar' },
  { name: 'event-calendar', label: 'EventCalendar', role: 'peer', packageName: '@event-calendar/core' },
];

/** The one that every ratio refers to. */
export const oursName = 'youth-action';
