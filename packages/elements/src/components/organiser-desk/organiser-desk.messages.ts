/** The words around the desk's views; each view has its own beside it. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  signOut: '退出登录',
  signedOut: '已退出登录',
  views: '工作台',
  sessions: '场次',
  approvals: '时长审核',
  openCheckIns: '未签退',
  certificates: '服务证明',
  newSession: '新建场次',
  community: '社区',
  administrator: '管理员',
};

const en: typeof zh = {
  signOut: 'Sign out',
  signedOut: 'Signed out',
  views: 'Desk',
  sessions: 'Sessions',
  approvals: 'Approvals',
  openCheckIns: 'Not checked out',
  certificates: 'Certificates',
  newSession: 'New session',
  community: 'Community',
  administrator: 'Administrator',
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
