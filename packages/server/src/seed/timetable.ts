/** The week as it is now, in both communities: what recent weeks held and coming weeks offer. */
import { addDays, type CivilDay, toEpochDay, weekday } from '@youth-action/sdk/domain';
import { dayMs, msAt } from './clock.ts';
import { dayPlan, type GroupPlan, type SessionPlan } from './open-session.ts';

export interface TimetableEntry {
  readonly activityKey: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
  /** Left out where it's online. */
  readonly venueKey?: string;
  readonly capacity: SessionPlan['capacity'];
  /** How long before the session its sign-up opens, in days. */
  readonly opensDaysBefore: number;
  /** The share of each role's places that is taken as soon as sign-up is open; 1 is full. */
  readonly booked: number;
  /** Parties on the waitlist, where sign-up is open. */
  readonly waiting?: number;
  /** Shifts and the like. Split places stay empty in the seed, and past weeks had none. */
  readonly groups?: readonly GroupPlan[];
  readonly minimum?: SessionPlan['minimum'];
  /** In one of two weeks only: 0 or 1. */
  readonly week?: number;
  /** In weeks of this number it's cancelled, for the reason. */
  readonly cancelled?: { readonly week: number; readonly because: string };
}

const lesson = { from: '16:30', until: '18:00', opensDaysBefore: 21, booked: 0.4 } as const;
const reading = { opensDaysBefore: 60, booked: 0.4 } as const;
const serving = { opensDaysBefore: 21, booked: 0.3 } as const;

const yucaijieWeek: readonly TimetableEntry[] = [
  {
    activityKey: 'study-evening',
    weekday: 1,
    from: '19:30',
    until: '20:30',
    capacity: { participant: 40 },
    opensDaysBefore: 21,
    booked: 0.2,
  },
  {
    ...lesson,
    activityKey: 'chess',
    weekday: 2,
    venueKey: 'yc-recreation-room',
    capacity: { participant: 16, volunteer: 2 },
  },
  {
    ...reading,
    activityKey: 'reading',
    weekday: 3,
    from: '19:00',
    until: '20:30',
    venueKey: 'yc-childrens-home',
    capacity: { participant: 30, volunteer: 3 },
  },
  {
    ...lesson,
    activityKey: 'homework',
    weekday: 4,
    venueKey: 'yc-civilization-station',
    capacity: { participant: 20, volunteer: 4 },
  },
  {
    ...serving,
    activityKey: 'hazard-check',
    weekday: 4,
    from: '14:00',
    until: '16:00',
    venueKey: 'yc-outdoors',
    capacity: { volunteer: 8 },
    week: 0,
  },
  {
    ...serving,
    activityKey: 'anti-fraud',
    weekday: 5,
    from: '15:00',
    until: '16:30',
    venueKey: 'yc-party-mass-centre',
    capacity: { participant: 40, volunteer: 4 },
  },
  {
    ...lesson,
    activityKey: 'science',
    weekday: 5,
    venueKey: 'yc-recreation-room',
    capacity: { participant: 16, volunteer: 2 },
    cancelled: { week: 1, because: '机器人设备检修，本场取消；请改报下一周的场次。' },
  },
  {
    ...reading,
    activityKey: 'reading',
    weekday: 6,
    from: '10:00',
    until: '11:30',
    venueKey: 'yc-childrens-home',
    capacity: { participant: 30, volunteer: 3 },
  },
  {
    ...lesson,
    activityKey: 'painting',
    weekday: 6,
    from: '15:00',
    until: '16:30',
    venueKey: 'yc-civilization-station',
    capacity: { participant: 16, volunteer: 2 },
  },
  {
    ...lesson,
    activityKey: 'first-aid',
    weekday: 6,
    from: '13:30',
    until: '14:30',
    venueKey: 'yc-party-mass-centre',
    capacity: { participant: 30, volunteer: 2 },
    week: 0,
  },
  {
    ...lesson,
    activityKey: 'fire-safety',
    weekday: 6,
    from: '13:30',
    until: '14:30',
    venueKey: 'yc-childrens-home',
    capacity: { participant: 30, volunteer: 2 },
    week: 1,
  },
  {
    ...serving,
    activityKey: 'waste-sorting',
    weekday: 7,
    from: '09:00',
    until: '10:30',
    venueKey: 'yc-outdoors',
    capacity: { volunteer: 12 },
  },
  {
    ...lesson,
    activityKey: 'handicraft',
    weekday: 7,
    from: '15:00',
    until: '16:30',
    venueKey: 'yc-civilization-station',
    capacity: { participant: 8, volunteer: 2 },
    opensDaysBefore: 60,
    booked: 1,
    waiting: 2,
  },
  {
    activityKey: 'family-values',
    weekday: 7,
    from: '14:30',
    until: '16:30',
    venueKey: 'yc-family-values-hall',
    capacity: { participant: 20, volunteer: 2 },
    opensDaysBefore: 3,
    booked: 0.2,
    minimum: { participants: 8, otherwise: 'organiser-decides' },
    week: 1,
  },
];

const xihuWeek: readonly TimetableEntry[] = [
  {
    ...lesson,
    activityKey: 'xh-homework',
    weekday: 3,
    venueKey: 'xh-youth-home',
    capacity: { participant: 16, volunteer: 3 },
  },
  {
    ...reading,
    activityKey: 'xh-reading',
    weekday: 6,
    from: '15:00',
    until: '16:30',
    venueKey: 'xh-youth-home',
    capacity: { participant: 24, volunteer: 3 },
  },
  {
    ...serving,
    activityKey: 'xh-clean-up',
    weekday: 7,
    from: '08:00',
    until: '09:30',
    venueKey: 'xh-outdoors',
    capacity: { volunteer: 10 },
    booked: 0,
    groups: [
      { role: 'volunteer', admits: 'anyone', label: '清扫楼道', capacity: 6, from: '08:00', until: '08:45' },
      { role: 'volunteer', admits: 'anyone', label: '整理车棚', capacity: 6, from: '08:45', until: '09:30' },
    ],
  },
  {
    ...lesson,
    activityKey: 'xh-chess',
    weekday: 7,
    from: '10:00',
    until: '11:30',
    venueKey: 'xh-civilization-station',
    capacity: { participant: 16, volunteer: 2 },
  },
];

/** 0 and 1 in turn, from Monday to Sunday. */
function weekNumber(day: CivilDay): number {
  return Math.floor((toEpochDay(day) + 3) / 7) % 2;
}

export interface ScheduledEntry {
  readonly entry: TimetableEntry;
  readonly plan: SessionPlan;
}

/** What stands in the timetable from the one day to the other, both included. */
export function scheduledBetween(first: CivilDay, last: CivilDay): ScheduledEntry[] {
  const scheduled: ScheduledEntry[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    for (const entry of [...yucaijieWeek, ...xihuWeek]) {
      const isDue = entry.weekday === weekday(day) && (entry.week ?? weekNumber(day)) === weekNumber(day);
      if (isDue) scheduled.push({ entry, plan: planOf(entry, day) });
    }
  }
  return scheduled;
}

function planOf(entry: TimetableEntry, day: CivilDay): SessionPlan {
  const { activityKey, from, until, venueKey, capacity, opensDaysBefore, cancelled, minimum } = entry;
  return dayPlan(
    activityKey,
    { day, from, until },
    {
      venueKey,
      capacity,
      minimum,
      opensAtMs: msAt(day, '09:00') - opensDaysBefore * dayMs,
      cancelledBecause: cancelled?.week === weekNumber(day) ? cancelled.because : undefined,
    },
  );
}
