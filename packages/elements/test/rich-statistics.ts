/** Statistics of all communities over several years: a gap of years, withheld months, a running month, every kind of part. */
import type { Statistics } from '@youth-action/sdk/domain';
import { someStatistics } from '@youth-action/sdk/testing';

/** One month; `undefined` people are withheld. */
function month(
  name: string,
  sessions: number,
  people?: readonly [attendances: number, persons: number],
  hours = 0,
) {
  const told = people && { attendances: people[0], persons: people[1] };
  return {
    month: name,
    figures: { sessions, ...(told ?? { suppressed: true as const }), serviceMinutes: hours * 60 },
  };
}

const months = [
  month('2022-12', 12, [402, 180], 61),
  month('2023-01', 18, [611, 204], 80),
  month('2023-02', 22, [702, 231], 77),
  month('2023-03', 31, [1_043, 290], 140),
  month('2023-04', 28, [950, 277], 92),
  month('2023-05', 34, [1_132, 301], 110),
  month('2023-06', 30, [987, 284], 101),
  month('2023-07', 41, [1_390, 352], 165),
  month('2023-08', 39, [1_288, 340], 171),
  month('2023-09', 27, [902, 250], 88),
  month('2023-10', 25, [860, 244], 79),
  month('2026-04', 2),
  month('2026-05', 0, [0, 0]),
  month('2026-06', 3),
  month('2026-07', 8, [190, 95], 20),
  month('2026-08', 11, [240, 118], 42),
  month('2026-09', 9, [205, 101], 33),
  month('2026-10', 14, [333, 140], 51),
  month('2026-11', 6, [122, 77], 19),
];

const query = '/v1/statistics?period=all';

/** Of all communities and all time, or as it's given. */
export function richStatistics(some: Partial<Statistics> = {}): Statistics {
  return {
    ...someStatistics({
      period: 'all',
      until: '2026-11-23',
      metrics: [
        { key: 'sessions', value: 360, definition: 'sessions/1', query },
        { key: 'attendances', value: 12_370, definition: 'attendances/1', query },
        { key: 'persons', value: 1_286, definition: 'persons/1', query },
        { key: 'service-minutes', value: 79_770, definition: 'service-minutes/1', query },
      ],
      months,
      programmes: [
        {
          programmeId: 'prg_reading',
          name: '福娃福地书香国学',
          sessions: 302,
          attendances: 10_000,
          persons: 820,
          serviceMinutes: 31_200,
        },
        {
          programmeId: 'prg_holidays',
          name: '七彩假期',
          sessions: 20,
          attendances: 604,
          persons: 146,
          serviceMinutes: 20_400,
        },
        { programmeId: 'prg_safety', name: '护航未成年人', sessions: 5, suppressed: true },
        { sessions: 33, attendances: 1_702, persons: 412, serviceMinutes: 28_170 },
      ],
      categories: [
        { category: 'culture', sessions: 305, attendances: 10_090, persons: 861, serviceMinutes: 32_100 },
        { category: 'education', sessions: 20, attendances: 604, persons: 146, serviceMinutes: 20_400 },
        { category: 'environment', sessions: 22, attendances: 104, persons: 61, serviceMinutes: 14_040 },
        { category: 'safety', sessions: 8, attendances: 1_210, persons: 377, serviceMinutes: 9_600 },
        { category: 'care', sessions: 5, suppressed: true },
      ],
      communities: [
        {
          communityId: 'com_yucaijie',
          name: '育才街社区',
          sessions: 341,
          attendances: 11_770,
          persons: 1_190,
          serviceMinutes: 73_200,
        },
        {
          communityId: 'com_xihu',
          name: '西湖社区',
          sessions: 19,
          attendances: 600,
          persons: 171,
          serviceMinutes: 6_570,
        },
      ],
      cutOffAt: '2026-11-23T09:41:00+08:00',
      correctedAt: '2026-11-20T16:05:00+08:00',
      asOf: '2026-11-23T09:42:00+08:00',
    }),
    communityId: undefined,
    communityName: undefined,
    from: undefined,
    ...some,
  };
}
