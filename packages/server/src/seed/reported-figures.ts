/** The figures as the report writes them, and by which rows each is checked. Source: docs/rules/figures.md */
import type { Qualifier } from '@youth-action/sdk/domain';
import type { FigureQuery } from '../features/statistics/figure-query.ts';
import type { ReportedFiguresTable } from '../storage/report-tables.ts';
import { yucaijie } from './pilot-places.ts';

const sourceUrl = 'http://www.ycgqt.gov.cn/ggsj/sqqcxd/202311/t20231114_201345.html';

interface FigureDraft {
  readonly key: string;
  readonly labels: readonly [zh: string, en: string];
  readonly written: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** The size of the last written digit of an `over`. */
  readonly step?: number;
  readonly unit: string;
  readonly computedBy: FigureQuery;
}

const exact = 'exact' as const;

const figures: readonly FigureDraft[] = [
  {
    key: 'communities',
    labels: ['试点社区', 'Pilot communities'],
    written: '2个社区',
    value: 2,
    qualifier: exact,
    unit: 'communities',
    computedBy: { count: 'communities' },
  },
  {
    key: 'youth-population',
    labels: ['辖区青少年', 'Young people in the area'],
    written: '3423名',
    value: 3423,
    qualifier: exact,
    unit: 'persons',
    computedBy: { count: 'population' },
  },
  {
    key: 'study-pushes',
    labels: ['线上青年大学习推广', 'Online Youth Study promotions'],
    written: '60余次',
    value: 60,
    qualifier: 'over',
    step: 10,
    unit: 'times',
    computedBy: { count: 'study-pushes' },
  },
  {
    key: 'league-volunteers',
    labels: ['社区报到的团员志愿者', 'League volunteers registered at the community'],
    written: '200余名',
    value: 200,
    qualifier: 'over',
    step: 100,
    unit: 'persons',
    computedBy: { count: 'registrations' },
  },
  {
    key: 'practice-sessions',
    labels: ['团员志愿者参与的社会实践活动', 'Social practice sessions with League volunteers'],
    written: '60余场',
    value: 60,
    qualifier: 'over',
    step: 10,
    unit: 'sessions',
    computedBy: { count: 'sessions', tag: 'social-practice' },
  },
  {
    key: 'reading-sessions',
    labels: ['国学经典亲子诵读班', 'Family reading of the classics'],
    written: '300余场',
    value: 300,
    qualifier: 'over',
    step: 100,
    unit: 'sessions',
    computedBy: { count: 'sessions', programmeCode: 'classics-reading' },
  },
  {
    key: 'reading-attendances',
    labels: ['国学经典亲子诵读班参与人次', 'Attendances at family reading'],
    written: '达10000人次',
    value: 10_000,
    qualifier: 'reached',
    unit: 'attendances',
    computedBy: { count: 'attendances', programmeCode: 'classics-reading' },
  },
  {
    key: 'civic-sessions',
    labels: ['垃圾分类、创建文明城市活动', 'Waste sorting and civic city sessions'],
    written: '22场次',
    value: 22,
    qualifier: exact,
    unit: 'sessions',
    computedBy: { count: 'sessions', tag: 'civic-city' },
  },
  {
    key: 'civic-attendances',
    labels: ['垃圾分类、创建文明城市活动参加人次', 'Attendances at waste sorting and civic city sessions'],
    written: '超百人次',
    value: 100,
    qualifier: 'over',
    unit: 'attendances',
    computedBy: { count: 'attendances', tag: 'civic-city' },
  },
  {
    key: 'vacation-classes',
    labels: ['七彩假期活动', 'Colourful Holidays classes'],
    written: '17次',
    value: 17,
    qualifier: exact,
    unit: 'times',
    computedBy: { count: 'sessions', programmeCode: 'colourful-holidays' },
  },
  {
    key: 'summer-camps',
    labels: ['户外夏令营', 'Outdoor summer camps'],
    written: '3期',
    value: 3,
    qualifier: exact,
    unit: 'times',
    computedBy: { count: 'sessions', tag: 'summer-camp' },
  },
  {
    key: 'safety-trainings',
    labels: ['防溺水、消防、家庭安全、自救培训', 'Trainings: drowning, fire, home safety, first aid'],
    written: '5场',
    value: 5,
    qualifier: exact,
    unit: 'sessions',
    computedBy: { count: 'sessions', tag: 'safety-training' },
  },
];

/**
 * The rows, numbered as `position` by the report's order. The report names no first day, so `from_text` is null; it
 * says "as of October 2023" where it says anything, so that is taken for all.
 */
export function reportedFigureRows(): ReportedFiguresTable[] {
  return figures.map(
    ({ key, labels: [zh, en], written, value, qualifier, step, unit, computedBy }, index) => ({
      community_id: yucaijie,
      key,
      position: index + 1,
      label_zh: zh,
      label_en: en,
      written,
      value,
      qualifier,
      step: step ?? null,
      unit,
      from_text: null,
      as_of_text: '2023-10',
      source_url: sourceUrl,
      computed_by: JSON.stringify(computedBy),
    }),
  );
}
