import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  filters: '筛选活动',
  more: '更多筛选',
  otherTags: '更多主题',
  allCommunities: '全部社区',
  allProgrammes: '全部品牌',
  allRoles: '参加或志愿服务',
  participant: '我要参加',
  volunteer: '我要做志愿者',
  hasPlaces: '有名额',
  clear: '清除筛选',
};

const en: typeof zh = {
  filters: 'Filter sessions',
  more: 'More filters',
  otherTags: 'More topics',
  allCommunities: 'All communities',
  allProgrammes: 'All programmes',
  allRoles: 'Join or volunteer',
  participant: 'Join in',
  volunteer: 'Volunteer',
  hasPlaces: 'Places left',
  clear: 'Clear filters',
};

export const filterMessages: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };
