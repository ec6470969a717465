import { Activity } from '../../domain/programmes/activity.ts';
import { pilotCommunities } from './places.ts';

const usual = {
  communityId: pilotCommunities.yucaijie,
  serviceCategory: 'culture',
  countsAsService: true,
  mode: 'on-site',
  audience: 'everyone',
  riskLevel: 'ordinary',
};

/** The activities of the pilot, by the name in their id. */
export function activities(): Activity[] {
  return [...forChildren, ...forAll].map((activity) => Activity.parse({ ...usual, ...activity }));
}

const forChildren = [
  {
    id: 'act_reading',
    programmeId: 'prg_reading',
    title: '国学经典亲子诵读班',
    tags: ['reading', 'parent-child'],
    summary: '家长和孩子一起读《弟子规》。\n每次 90 分钟，由志愿者领读。',
    audience: 'family',
    ageRange: { from: 4, to: 12 },
    bring: '水杯、一支铅笔',
  },
  {
    id: 'act_painting',
    programmeId: 'prg_holidays',
    title: '七彩假期 · 绘画课',
    tags: ['painting'],
    summary: '水彩入门，材料现场提供。',
    audience: 'children',
    ageRange: { from: 6, to: 12 },
    serviceCategory: 'education',
  },
  {
    id: 'act_chess',
    programmeId: 'prg_holidays',
    title: '七彩假期 · 象棋课',
    tags: ['chess'],
    summary: '从认棋子到残局。',
    audience: 'children',
    ageRange: { from: 6, to: 14 },
    serviceCategory: 'education',
  },
  {
    id: 'act_handicraft',
    programmeId: 'prg_holidays',
    title: '亲子手工坊',
    tags: ['handicraft', 'parent-child'],
    summary: '做一盏纸灯笼。',
    audience: 'family',
    ageRange: { from: 4, to: 10 },
  },
  {
    id: 'act_camp',
    programmeId: 'prg_holidays',
    title: '户外夏令营：西夏王陵博物馆',
    tags: ['summer-camp'],
    summary: '统一乘车，当天往返。',
    audience: 'children',
    ageRange: { from: 8, to: 14 },
    riskNotice: '户外活动，请为孩子准备遮阳帽和饮水。',
    bring: '遮阳帽、午餐',
  },
  {
    id: 'act_safety',
    programmeId: 'prg_minors',
    title: '防溺水与家庭安全课',
    tags: ['safety-training'],
    summary: '红十字救护员讲解并演示。',
    audience: 'family',
    ageRange: { from: 6, to: 16 },
    serviceCategory: 'safety',
  },
];

const forAll = [
  {
    id: 'act_anti-fraud',
    programmeId: 'prg_anti-fraud',
    title: '反诈宣传进社区',
    tags: ['anti-fraud'],
    summary: '民警讲解常见骗局。',
    serviceCategory: 'safety',
  },
  {
    id: 'act_sorting',
    title: '垃圾分类志愿服务',
    tags: ['waste-sorting', 'civic-city', 'social-practice'],
    summary: '在投放点引导居民分类。',
    serviceCategory: 'environment',
    audience: 'youth',
  },
  {
    id: 'act_hazards',
    title: '飞线充电隐患排查',
    tags: ['hazard-check', 'work-safety'],
    summary: '两人一组入户，由网格员带队。',
    serviceCategory: 'safety',
    audience: 'youth',
    riskLevel: 'elevated',
    riskNotice: '入户排查，仅限成年志愿者。',
  },
  {
    id: 'act_study',
    title: '青年大学习',
    tags: ['theory-study'],
    summary: '线上团课。',
    mode: 'online',
    audience: 'youth',
    countsAsService: false,
  },
  {
    id: 'act_xihu-reading',
    communityId: pilotCommunities.xihu,
    programmeId: 'prg_reading',
    title: '西湖亲子诵读',
    tags: ['reading', 'parent-child'],
    summary: '周末晨读。',
    audience: 'family',
    ageRange: { from: 4, to: 12 },
  },
];
