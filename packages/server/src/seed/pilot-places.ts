/** The pilot's communities, venues, partners and programmes. What the report names, and nothing about it that it doesn't. */
import type { Random } from './random.ts';
import type { SeedRows } from './seed-rows.ts';

/** 育才街社区, which the report's figures are about. */
export const yucaijie = 'com_yucaijie';
/** 西湖社区, the other pilot community. */
export const xihu = 'com_xihu';

/** Who checked in and approved, as the ledger keeps it: tokens that were revoked at once and open nothing. */
export const seedActors = {
  [yucaijie]: 'tok_pilot-yucaijie',
  [xihu]: 'tok_pilot-xihu',
  league: 'tok_pilot-league',
} as const;

/** The actor of a pilot community. */
export function organiserOf(communityId: string): string {
  return communityId === xihu ? seedActors[xihu] : seedActors[yucaijie];
}

/** When the pilot's records begin, 2022-12-01T00:00:00+08:00, in milliseconds. */
export const pilotStartMs = 1_669_824_000_000;

const communities: SeedRows['communities'] = [
  { id: yucaijie, name: '育才街社区', division_code: '640181001009', youth_population: 3423 },
  { id: xihu, name: '西湖社区', division_code: '640181001002', youth_population: null },
];

/** The report doesn't say who records and certifies, so a certificate of the pilot's says that it isn't settled. */
const recordingUnits: SeedRows['recording_units'] = communities.map(({ id, name }) => ({
  community_id: id,
  name: `${name}（试点数据，记录单位待确认）`,
  credit_code: null,
  leader: null,
  contact: null,
}));

const grids: SeedRows['grids'] = [
  ...[1, 2, 3, 4].map((number) => grid(yucaijie, 'yc', number)),
  ...[1, 2, 3].map((number) => grid(xihu, 'xh', number)),
];

function grid(communityId: string, prefix: string, number: number) {
  const code = `${prefix}-0${number}`;
  return { id: `grd_${code}`, community_id: communityId, name: `第${number}网格`, code: code.toUpperCase() };
}

const venues: SeedRows['venues'] = [
  venue('yc-youth-home', '青年之家', { kind: 'youth-home', address: '育才街社区青年之家' }),
  venue('yc-childrens-home', '儿童之家', { kind: 'childrens-home', address: '育才街社区儿童之家' }),
  venue('yc-neighbours-stop', '邻里驿家', { kind: 'neighbours-stop', address: '育才街社区邻里驿家' }),
  venue('yc-recreation-room', '文娱活动室', { kind: 'recreation-room', address: '育才街社区文娱活动室' }),
  venue('yc-party-mass-centre', '党群服务中心', {
    kind: 'party-mass-centre',
    address: '育才街社区党群服务中心',
  }),
  venue('yc-civilization-station', '新时代文明实践站', {
    kind: 'civilization-station',
    address: '育才街社区新时代文明实践站',
  }),
  venue('yc-outdoors', '社区室外空间', { kind: 'outdoor', address: '育才街社区楼院和周边街巷' }),
  venue('yc-family-values-hall', '灵武市图书馆家风家训馆', { kind: 'library', address: '灵武市图书馆' }),
  venue('yc-no1-school', '一中', { kind: 'school', address: null }),
  venue('yc-no10-school', '十小', { kind: 'school', address: null }),
  venue('xh-youth-home', '西湖社区青年之家', { kind: 'youth-home', address: '西湖社区青年之家' }),
  venue('xh-civilization-station', '西湖社区新时代文明实践站', {
    kind: 'civilization-station',
    address: '西湖社区新时代文明实践站',
  }),
  venue('xh-outdoors', '西湖社区室外空间', { kind: 'outdoor', address: '西湖社区楼院和周边街巷' }),
];

function venue(key: string, name: string, { kind, address }: { kind: string; address: string | null }) {
  const communityId = key.startsWith('xh-') ? xihu : yucaijie;
  return {
    id: `ven_${key}`,
    community_id: communityId,
    name,
    kind,
    address,
    is_indoor: kind === 'outdoor' ? 0 : 1,
    coordinates: null,
  };
}

const partners: SeedRows['partners'] = [
  partner('trade-union', '灵武市总工会', 'union'),
  partner('youth-charity', '青少年公益协会', 'association'),
  partner('robotics', '机器人协会', 'association'),
  partner('no1-school', '一中', 'school'),
  partner('no10-school', '十小', 'school'),
  partner('library', '灵武市图书馆', 'library'),
  partner('city-league', '共青团灵武市委', 'league'),
];

function partner(key: string, name: string, kind: string) {
  return { id: `par_${key}`, name, kind, credit_code: null };
}

/** The report doesn't say when they were signed. */
const agreements: SeedRows['agreements'] = ['trade-union', 'youth-charity', 'robotics'].map((key) => ({
  id: `agr_yc-${key}`,
  partner_id: `par_${key}`,
  community_id: yucaijie,
  subject: '阵地共建协议',
  signed_month: null,
}));

const programmes: SeedRows['programmes'] = [
  programme(
    'classics-reading',
    '福娃福地书香国学',
    '国学经典亲子诵读班：家长和孩子一起读经典。',
    '每周两个时段，家长带着孩子走进儿童之家，一起诵读《三字经》《弟子规》《论语》选段。青年志愿者领读、讲解，孩子们轮流上台当小先生。\n\n从第一场到现在，许多家庭一学期接一学期地来：孩子从跟读到背诵，家长也重新捡起了小时候的课文。第一次来的家庭不需要准备，诵读本由社区提供。',
  ),
  programme(
    'colourful-holidays',
    '七彩假期',
    '寒暑假里的课业辅导、绘画、象棋、手工和亲子活动。',
    '放假了，家里没人陪的孩子去哪儿？在新时代文明实践站，返乡大学生和青年志愿者陪孩子们写作业、画画、下棋、做手工。\n\n暑期还与团市委、青少年公益协会一起组织户外夏令营，走出社区看家乡。',
  ),
  programme(
    'safeguarding-minors',
    '护航未成年人',
    '防溺水、消防、家庭安全和自救知识的安全教育。',
    '请消防员、红十字会救护师走进社区，让孩子亲手试一试：灭火器怎么用，溺水怎么呼救，同伴受伤了怎么办。每一场都欢迎家长一起来。',
  ),
  programme('anti-fraud', '反诈宣传进社区', '帮助居民、特别是老年人识别电信网络诈骗。'),
  programme(
    'community-service',
    '社区青春行动志愿服务',
    '团员青年到社区报到，参加环境、安全和文明城市等志愿服务。',
  ),
  programme('youth-study', '青年大学习', '团员青年的线上线下理论学习。'),
];

/** `story`: paragraphs for the programme's own page. */
function programme(code: string, name: string, summary: string, story: string | null = null) {
  return { id: programmeId(code), code, name, summary, story };
}

/** The id of the programme with this code. */
export function programmeId(code: string): string {
  return `prg_${code}`;
}

export const teamIds = { [yucaijie]: 'tea_yc-youth', [xihu]: 'tea_xh-youth' } as const;

const teams: SeedRows['teams'] = [
  { id: teamIds[yucaijie], community_id: yucaijie, name: '育才街社区青少年志愿服务队' },
  { id: teamIds[xihu], community_id: xihu, name: '西湖社区青年志愿服务队' },
];

/** All that stands before people and dates. `random` gives token hashes that no token has. */
export function addPlaces(rows: SeedRows, random: Random): void {
  rows.communities.push(...communities);
  rows.recording_units.push(...recordingUnits);
  rows.grids.push(...grids);
  rows.venues.push(...venues);
  rows.partners.push(...partners);
  rows.agreements.push(...agreements);
  rows.programmes.push(...programmes);
  rows.teams.push(...teams);
  rows.tokens.push(
    revokedToken(seedActors[yucaijie], yucaijie, random.hash()),
    revokedToken(seedActors[xihu], xihu, random.hash()),
    revokedToken(seedActors.league, null, random.hash()),
  );
}

function revokedToken(id: string, communityId: string | null, tokenHash: string) {
  return {
    id,
    token_hash: tokenHash,
    role: communityId === null ? 'administrator' : 'organiser',
    community_id: communityId,
    label: '试点数据',
    mobile: null,
    created_at: pilotStartMs,
    expires_at: null,
    revoked_at: pilotStartMs,
  };
}
