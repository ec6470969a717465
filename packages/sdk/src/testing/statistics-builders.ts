/** Statistics as the wire has them, for tests and stories. */
import { MonthlyFigures, Statistics } from '../domain/statistics/statistics.ts';
import type { Some } from './builders.ts';

const asOf = '2026-05-16T12:00:00+08:00';

const query = '/v1/statistics?communityId=com_yucaijie&period=2026';

const metrics = [
  { key: 'sessions', value: 38, definition: 'sessions/1', query },
  { key: 'attendances', value: 1_204, definition: 'attendances/1', query },
  { key: 'persons', value: 317, definition: 'persons/1', query },
  { key: 'service-minutes', value: 26_430, definition: 'service-minutes/1', query },
];

const months = [
  {
    month: '2026-03',
    figures: { sessions: 14, attendances: 451, persons: 190, serviceMinutes: 9_600 },
  },
  {
    month: '2026-04',
    figures: { sessions: 15, attendances: 480, persons: 201, serviceMinutes: 10_230 },
  },
  { month: '2026-05', figures: { sessions: 9, attendances: 273, persons: 146, serviceMinutes: 6_600 } },
];

const programmes = [
  {
    programmeId: 'prg_reading',
    name: '福娃福地书香国学',
    sessions: 34,
    attendances: 1_116,
    persons: 290,
    serviceMinutes: 21_000,
  },
  { sessions: 4, suppressed: true },
];

/** Three months of one community, with one reported figure. */
export function someStatistics(some: Some<typeof Statistics> = {}): Statistics {
  return Statistics.parse({
    communityId: 'com_yucaijie',
    communityName: '育才街社区',
    period: '2026',
    from: '2026-01-01',
    until: '2026-05-16',
    metrics,
    months,
    programmes,
    categories: [
      { category: 'culture', sessions: 34, attendances: 1_116, persons: 290, serviceMinutes: 21_000 },
      { category: 'community', sessions: 4, suppressed: true },
    ],
    youthPopulation: 3_423,
    reported: [reportedReading],
    threshold: 10,
    cutOffAt: asOf,
    asOf,
    ...some,
  });
}

const reportedReading = {
  key: 'reading-sessions',
  label: { 'zh-CN': '国学经典亲子诵读班', en: 'Family reading classes' },
  written: '300余场',
  value: 300,
  qualifier: 'over',
  step: 100,
  unit: 'sessions',
  asOf: '2023-10',
  sourceUrl: 'http://www.ycgqt.gov.cn/ggsj/sqqcxd/202311/t20231114_201345.html',
  computed: 302,
  satisfied: true,
};

/** One month by programme. */
export function someMonthlyFigures(some: Some<typeof MonthlyFigures> = {}): MonthlyFigures {
  const reading = { sessions: 13, attendances: 438, persons: 180, serviceMinutes: 2_340 };
  return MonthlyFigures.parse({
    communityId: 'com_yucaijie',
    communityName: '育才街社区',
    month: '2026-04',
    rows: [
      { programmeId: 'prg_reading', programmeName: '福娃福地书香国学', ...reading },
      { sessions: 2, attendances: 42, persons: 30, serviceMinutes: 7_890 },
    ],
    total: { sessions: 15, attendances: 480, persons: 201, serviceMinutes: 10_230 },
    asOf,
    ...some,
  });
}
