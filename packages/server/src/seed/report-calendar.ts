/**
 * When what took place in 育才街 during the report's months. The days are invented; how many there are is not:
 * docs/rules/figures.md. No epidemic service after 2022-12-06: the rules were relaxed on the 7th.
 */
/** One day of one activity. */
export interface Occurrence {
  readonly activityKey: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly venueKey: string;
}

interface Series {
  readonly activityKey: string;
  readonly hours: readonly [from: string, until: string];
  readonly venueKey: string;
  /** With white space between them. */
  readonly days: string;
}

function occurrences(series: readonly Series[]): Occurrence[] {
  return series.flatMap(({ activityKey, hours: [from, until], venueKey, days }) =>
    days
      .trim()
      .split(/\s+/)
      .map((day) => ({ activityKey, day, from, until, venueKey })),
  );
}

const station = 'yc-civilization-station';
const outdoors = 'yc-outdoors';

/** 44 of the 62 practice sessions; the other 18 are vacation classes and 创城. */
export const servicePractice = occurrences([
  {
    activityKey: 'testing-queue',
    hours: ['08:00', '10:30'],
    venueKey: outdoors,
    days: '2022-12-01 2022-12-02 2022-12-03 2022-12-05',
  },
  {
    activityKey: 'epidemic-leaflets',
    hours: ['15:00', '17:00'],
    venueKey: outdoors,
    days: '2022-12-02 2022-12-04 2022-12-06',
  },
  {
    activityKey: 'resident-survey',
    hours: ['18:00', '20:00'],
    venueKey: 'yc-party-mass-centre',
    days: '2022-12-01 2022-12-03 2022-12-06',
  },
  {
    activityKey: 'clean-up',
    hours: ['15:00', '17:00'],
    venueKey: outdoors,
    days: `
      2023-02-11 2023-02-25 2023-03-11 2023-03-25 2023-04-08 2023-04-22 2023-05-13 2023-05-27
      2023-06-10 2023-07-01 2023-07-22 2023-08-05 2023-09-02 2023-09-16 2023-10-14 2023-10-28`,
  },
  {
    activityKey: 'work-safety',
    hours: ['15:30', '17:30'],
    venueKey: outdoors,
    days: `
      2023-03-17 2023-04-14 2023-05-19 2023-06-16 2023-07-14 2023-08-18 2023-09-15 2023-10-20`,
  },
  {
    activityKey: 'exam-care',
    hours: ['07:30', '11:30'],
    venueKey: 'yc-no1-school',
    days: '2023-06-07 2023-06-08 2023-06-26 2023-06-27',
  },
  {
    activityKey: 'hometown-practice',
    hours: ['14:00', '17:00'],
    venueKey: 'yc-youth-home',
    days: '2023-01-10 2023-01-16 2023-02-02 2023-07-11 2023-07-25 2023-08-15',
  },
]);

/** 22 civic sessions: 创城 (10, which are practice sessions too) and 垃圾分类 (12). */
export const civicSessions = occurrences([
  {
    activityKey: 'civic-city',
    hours: ['08:00', '09:30'],
    venueKey: outdoors,
    days: `
      2023-03-04 2023-03-18 2023-04-15 2023-05-06 2023-05-20 2023-06-03 2023-07-08 2023-08-26
      2023-09-23 2023-10-21`,
  },
  {
    activityKey: 'waste-sorting',
    hours: ['16:00', '17:30'],
    venueKey: outdoors,
    days: `
      2023-02-19 2023-03-12 2023-03-26 2023-04-16 2023-04-30 2023-05-21 2023-06-11 2023-07-09
      2023-08-06 2023-09-03 2023-09-24 2023-10-15`,
  },
]);

/** 17 vacation classes; 课业辅导 and 手工 (8) are practice sessions of the volunteers who hold them. */
export const vacationClasses = occurrences([
  {
    activityKey: 'homework',
    hours: ['14:30', '16:30'],
    venueKey: station,
    days: '2023-01-11 2023-02-01 2023-07-12 2023-07-19 2023-08-09',
  },
  {
    activityKey: 'painting',
    hours: ['15:00', '16:30'],
    venueKey: station,
    days: '2023-01-13 2023-02-03 2023-07-14 2023-08-04',
  },
  {
    activityKey: 'chess',
    hours: ['15:00', '16:30'],
    venueKey: station,
    days: '2023-01-17 2023-07-21 2023-08-11',
  },
  {
    activityKey: 'handicraft',
    hours: ['15:00', '16:30'],
    venueKey: station,
    days: '2023-02-07 2023-07-26 2023-08-16',
  },
  {
    activityKey: 'parent-child',
    hours: ['09:30', '11:00'],
    venueKey: station,
    days: '2023-07-28 2023-08-18',
  },
]);

/** 3 camps and 5 trainings. */
export const campsAndTrainings = occurrences([
  { activityKey: 'camp-huaxia-hetu', hours: ['08:00', '17:00'], venueKey: outdoors, days: '2023-07-18' },
  { activityKey: 'camp-xixia-museum', hours: ['08:00', '17:00'], venueKey: outdoors, days: '2023-08-01' },
  { activityKey: 'camp-military-base', hours: ['08:00', '17:00'], venueKey: outdoors, days: '2023-08-22' },
  {
    activityKey: 'drowning-prevention',
    hours: ['15:00', '16:30'],
    venueKey: 'yc-childrens-home',
    days: '2023-06-17 2023-07-15',
  },
  {
    activityKey: 'fire-safety',
    hours: ['15:00', '16:30'],
    venueKey: 'yc-childrens-home',
    days: '2023-04-01',
  },
  {
    activityKey: 'home-safety',
    hours: ['15:00', '16:30'],
    venueKey: 'yc-neighbours-stop',
    days: '2023-05-14',
  },
  {
    activityKey: 'first-aid',
    hours: ['15:00', '16:30'],
    venueKey: 'yc-party-mass-centre',
    days: '2023-09-10',
  },
]);

/** What the report tells of without a number. */
export const otherService = occurrences([
  { activityKey: 'lei-feng-day', hours: ['14:30', '17:00'], venueKey: 'yc-no10-school', days: '2023-03-05' },
  {
    activityKey: 'hazard-check',
    hours: ['14:00', '17:00'],
    venueKey: outdoors,
    days: '2023-04-09 2023-06-18 2023-09-17',
  },
  {
    activityKey: 'mediation',
    hours: ['19:00', '20:30'],
    venueKey: 'yc-neighbours-stop',
    days: '2023-03-22 2023-06-14 2023-09-20',
  },
  { activityKey: 'anti-drug', hours: ['17:30', '19:00'], venueKey: outdoors, days: '2023-06-26 2023-09-08' },
  {
    activityKey: 'party-history',
    hours: ['09:30', '11:00'],
    venueKey: 'yc-party-mass-centre',
    days: '2023-04-28 2023-06-30 2023-09-28',
  },
]);

/** Talks and visits for residents that the report tells of without a number. */
export const otherForResidents = occurrences([
  {
    activityKey: 'anti-fraud',
    hours: ['15:00', '16:30'],
    venueKey: 'yc-party-mass-centre',
    days: '2023-03-15 2023-05-24 2023-08-30 2023-10-18',
  },
  {
    activityKey: 'science',
    hours: ['15:00', '16:30'],
    venueKey: 'yc-recreation-room',
    days: '2023-05-28 2023-09-09',
  },
  {
    activityKey: 'family-values',
    hours: ['14:30', '16:30'],
    venueKey: 'yc-family-values-hall',
    days: '2023-04-23 2023-10-08',
  },
]);

/** 西湖社区, which no figure of the report counts. */
export const xihuSessions = occurrences([
  {
    activityKey: 'xh-reading',
    hours: ['10:00', '11:30'],
    venueKey: 'xh-youth-home',
    days: `
      2022-12-17 2023-01-14 2023-02-18 2023-03-18 2023-04-15 2023-05-20 2023-06-17 2023-07-15
      2023-08-19 2023-09-16 2023-10-21`,
  },
  {
    activityKey: 'xh-clean-up',
    hours: ['15:00', '17:00'],
    venueKey: 'xh-outdoors',
    days: '2023-03-05 2023-05-07 2023-07-02 2023-09-03',
  },
]);
