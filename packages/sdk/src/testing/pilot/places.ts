/** What stands still in the pilot: communities, venues, partners, programmes, and the tokens of the tests. */
import type * as z from '../../domain/zod.ts';
import { CommunityWithGrids } from '../../domain/people/community.ts';
import { Programme } from '../../domain/programmes/programme.ts';
import { Partner } from '../../domain/resources/partner.ts';
import { ReportedFigure } from '../../domain/statistics/reported-figure.ts';
import { CommunityId } from '../../domain/values/ids.ts';
import { Venue } from '../../domain/venues/venue.ts';
import type { ReportedFigureRow, TokenRow } from '../memory/data.ts';

/** Ids that tests and stories name. */
export const pilotCommunities = {
  yucaijie: CommunityId.parse('com_yucaijie'),
  xihu: CommunityId.parse('com_xihu'),
} as const;

const { yucaijie, xihu } = pilotCommunities;

export const communities = () =>
  all(CommunityWithGrids, [
    {
      id: yucaijie,
      name: '育才街社区',
      divisionCode: '640181001009',
      youthPopulation: 3423,
      grids: [
        { id: 'grd_yucaijie-1', communityId: yucaijie, name: '第一网格', code: '01' },
        { id: 'grd_yucaijie-2', communityId: yucaijie, name: '第二网格', code: '02' },
      ],
    },
    { id: xihu, name: '西湖社区', divisionCode: '640181001002', grids: [] },
  ]);

export const programmes = () =>
  all(Programme, [
    {
      id: 'prg_reading',
      code: 'classics-reading',
      name: '福娃福地书香国学',
      summary: '亲子国学诵读与阅读陪伴。',
    },
    {
      id: 'prg_holidays',
      code: 'colourful-holidays',
      name: '七彩假期',
      summary: '假期课业辅导、绘画、象棋与手工。',
    },
    {
      id: 'prg_minors',
      code: 'safeguarding-minors',
      name: '护航未成年人',
      summary: '防溺水、消防、家庭安全与自救。',
    },
    {
      id: 'prg_anti-fraud',
      code: 'anti-fraud',
      name: '反诈宣传进社区',
      summary: '反诈骗知识进楼栋、进家庭。',
    },
  ]);

export const venues = () =>
  all(Venue, [
    venue('youth-home', { name: '青年之家', kind: 'youth-home', address: '育才街社区 1 号楼一层' }),
    venue('childrens-home', { name: '儿童之家', kind: 'childrens-home', address: '育才街社区 1 号楼二层' }),
    venue('practice-station', {
      name: '新时代文明实践站',
      kind: 'civilization-station',
      address: '育才街社区 3 号楼',
    }),
    { ...venue('square', { name: '文化广场', kind: 'outdoor' }), indoor: false },
    { ...venue('party-centre', { name: '党群服务中心', kind: 'party-mass-centre' }), communityId: xihu },
  ]);

function venue(id: string, rest: { name: string; kind: string; address?: string }) {
  return { id: `ven_${id}`, communityId: yucaijie, indoor: true, ...rest };
}

export const partners = () =>
  all(Partner, [
    {
      id: 'par_union',
      name: '灵武市总工会',
      kind: 'union',
      agreements: [
        { id: 'agr_union', communityId: yucaijie, subject: '职工子女假期托管', signedIn: '2023-06' },
      ],
    },
    {
      id: 'par_association',
      name: '青少年公益协会',
      kind: 'association',
      agreements: [{ id: 'agr_association', communityId: yucaijie, subject: '户外夏令营' }],
    },
    { id: 'par_library', name: '灵武市图书馆', kind: 'library', agreements: [] },
  ]);

const source = 'http://www.ycgqt.gov.cn/ggsj/sqqcxd/202311/t20231114_201345.html';

/** Three of the figures of the pilot's report, with what a full set of rows counts. */
export const reportedFigures = (): ReportedFigureRow[] => [
  figure('reading-sessions', {
    label: { 'zh-CN': '国学经典亲子诵读班', en: 'Family reading classes' },
    written: '300余场',
    value: 300,
    qualifier: 'over',
    step: 100,
    unit: 'sessions',
    computed: 302,
  }),
  figure('reading-attendances', {
    label: { 'zh-CN': '诵读班参加人次', en: 'Attendances at reading classes' },
    written: '达10000人次',
    value: 10_000,
    qualifier: 'reached',
    unit: 'attendances',
    computed: 10_000,
  }),
  figure('league-volunteers', {
    label: { 'zh-CN': '到社区报到的团员志愿者', en: 'League volunteers registered here' },
    written: '200余名',
    value: 200,
    qualifier: 'over',
    step: 100,
    unit: 'persons',
    computed: 206,
  }),
];

function figure(key: string, rest: object): ReportedFigureRow {
  return {
    communityId: yucaijie,
    ...ReportedFigure.parse({ key, asOf: '2023-10', sourceUrl: source, ...rest }),
  };
}

/** One organiser in each community, a second one in the first, and an administrator. */
export const tokens = (): TokenRow[] => [
  {
    id: 'tok_organiser',
    token: 'ya_org_test-of-yucaijie',
    role: 'organiser',
    label: '育才街值班',
    communityId: yucaijie,
  },
  {
    id: 'tok_other-organiser',
    token: 'ya_org_test-of-xihu',
    role: 'organiser',
    label: '西湖值班',
    communityId: xihu,
  },
  { id: 'tok_administrator', token: 'ya_adm_test', role: 'administrator', label: '团市委' },
];

function all<T extends z.ZodMiniType>(schema: T, rows: readonly unknown[]): z.output<T>[] {
  return rows.map((row) => schema.parse(row));
}
