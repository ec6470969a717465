/** Activities that have what a plain one hasn't: a waitlist, an organiser's word, questions. */
import { Activity } from '../../domain/programmes/activity.ts';
import { pilotCommunities } from './places.ts';

const usual = {
  communityId: pilotCommunities.yucaijie,
  programmeId: 'prg_holidays',
  serviceCategory: 'culture',
  countsAsService: true,
  mode: 'on-site',
  audience: 'family',
  ageRange: { from: 4, to: 12 },
  riskLevel: 'ordinary',
  tags: ['handicraft'],
};

/** The activities of the feature sessions, by the name in their id. */
export function featureActivities(): Activity[] {
  return [...joining, asking].map((activity) => Activity.parse({ ...usual, ...activity }));
}

const joining = [
  {
    id: 'act_paper-cutting',
    title: '亲子剪纸',
    summary: '跟非遗传承人学剪一幅窗花。名额不多，报满可候补。',
    waitlist: { promotion: 'automatic', offerMinutes: 120 },
  },
  {
    id: 'act_dough-figures',
    title: '面塑小课堂',
    summary: '大人孩子分开计算名额，孩子先学，大人陪同。',
    waitlist: { promotion: 'automatic' },
  },
  {
    id: 'act_book-fair',
    title: '换书集市志愿服务',
    summary: '布置摊位、登记图书、引导秩序，按时段报名。',
    tags: ['reading', 'social-practice'],
    audience: 'youth',
    ageRange: undefined,
    waitlist: { promotion: 'by-organiser', offerMinutes: 1440 },
  },
  {
    id: 'act_young-reporters',
    title: '社区小记者',
    summary: '采访社区里的人和事，由老师审核报名。',
    audience: 'children',
    ageRange: { from: 7, to: 14 },
    needsApproval: true,
  },
  {
    id: 'act_football',
    title: '青少年足球体验课',
    summary: '满八人开课，不足则取消。',
    audience: 'children',
    ageRange: { from: 6, to: 14 },
  },
  {
    id: 'act_calligraphy',
    title: '书法班（每周一次）',
    summary: '从握笔到临帖，连续六周，可报全程，也可单次参加。',
    ageRange: { from: 6, to: 14 },
    waitlist: { promotion: 'by-organiser' },
  },
];

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const asking = {
  id: 'act_baking',
  title: '亲子烘焙',
  summary: '一起烤一炉小饼干，材料由社区准备。',
  bring: '围裙、保鲜盒',
  questions: [
    {
      id: 'allergies',
      kind: 'text',
      scope: 'participant',
      label: label('对哪些食物过敏？', 'Food allergies?'),
      help: label('没有则留空。', 'Leave empty if none.'),
      required: false,
      role: 'participant',
      isHealth: true,
      maxLength: 100,
      retentionDays: 1,
    },
    {
      id: 'apron-size',
      kind: 'choice',
      scope: 'participant',
      label: label('围裙尺码', 'Apron size'),
      required: true,
      role: 'participant',
      options: [
        { value: 'small', label: label('小号', 'Small') },
        { value: 'large', label: label('大号', 'Large') },
      ],
      retentionDays: 7,
    },
    {
      id: 'batches',
      kind: 'number',
      scope: 'participant',
      label: label('以前烤过几次？', 'How often have you baked before?'),
      required: false,
      least: 0,
      most: 99,
      retentionDays: 7,
    },
    {
      id: 'food-certificate',
      kind: 'date',
      scope: 'participant',
      label: label('健康证有效期至', 'Food handler’s certificate valid until'),
      required: true,
      role: 'volunteer',
      retentionDays: 30,
    },
    {
      id: 'heard-from',
      kind: 'choices',
      scope: 'sign-up',
      label: label('从哪里知道本活动？', 'Where did you hear of this?'),
      required: true,
      options: [
        { value: 'neighbours', label: label('邻居', 'Neighbours') },
        { value: 'wechat', label: label('微信群', 'WeChat group') },
        { value: 'notice-board', label: label('公告栏', 'Notice board') },
      ],
      retentionDays: 30,
    },
  ],
};
