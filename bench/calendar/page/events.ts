/** The events that every contender gets: the same for everyone, and in every run. No dependencies: pages and runner share it. */

/** Where the events lie. `year`: over the 365 days around the shown month. `dense`: all in the two months shown. */
export const spreads = ['year', 'dense'] as const;
export type Spread = (typeof spreads)[number];

export interface BenchEvent {
  readonly id: string;
  /** Begins with the third of the month that it is in, so that a page can be asked which month it shows. */
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:mm`. */
  readonly startsAt: string;
  readonly endsAt: string;
}

export const firstMonth = '2026-11';
export const nextMonth = '2026-12';

/** First day and number of days. */
const ranges: Readonly<Record<Spread, readonly [first: string, days: number]>> = {
  year: ['2026-06-01', 365],
  dense: ['2026-11-01', 61],
};
const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const thirds = ['上', '中', '下'];
const dayMillis = 86_400_000;
const subjects = ['亲子诵读', '河道清洁', '手机课堂', '义剪', '科普实验', '图书整理', '敬老陪伴'];
const places = ['育才街', '滨河', '新华', '幸福里', '东风', '和平', '朝阳', '文苑', '锦绣', '花园', '建设'];

/** That many events of 90 minutes, evenly over the days and in order; each day's begin on the hours from 8:00 on. */
export function makeEvents(count: number, spread: Spread): BenchEvent[] {
  const [first, days] = ranges[spread];
  const start = Date.parse(first);
  const perDay = Math.max(1, Math.ceil(count / days));
  return Array.from({ length: count }, (_, at) => {
    const offset = Math.floor((at * days) / count);
    const place = at - Math.ceil((offset * count) / days);
    return makeEvent(at, start + offset * dayMillis, 8 + Math.floor((place * 12) / perDay));
  });
}

function makeEvent(at: number, midnight: number, hour: number): BenchEvent {
  const day = new Date(midnight).toISOString().slice(0, 10);
  return {
    id: `event-${at}`,
    title: `${markOf(day)}${places[at % places.length]}${subjects[at % subjects.length]}`,
    day,
    startsAt: `${twoDigits(hour)}:00`,
    endsAt: `${twoDigits(hour + 1)}:30`,
  };
}

/** `十一月中旬`: the middle third of November. */
export function markOf(day: string): string {
  const month = months[Number(day.slice(5, 7)) - 1];
  return `${month}月${thirds[Math.min(2, Math.floor((Number(day.slice(8)) - 1) / 10))]}旬`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
