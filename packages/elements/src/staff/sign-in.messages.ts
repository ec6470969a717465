import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  signIn: '登录',
  signInTitle: '组织者登录',
  signInLead: '请输入社区发给您的组织者口令。口令只保存在本页内存中，关闭或刷新页面后需要重新输入。',
  expiredTitle: '请重新登录',
  expired: '口令已失效或被停用，请重新输入口令。您打开的页面和填写的内容都还在，登录后可以接着做。',
  token: '组织者口令',
  missing: '请输入口令。',
  wrong: '口令不对、已过期或已停用，请核对后重新输入。',
  remember: '在这个标签页中记住我',
  rememberHint: '刷新页面后不用重新输入；关闭标签页或退出登录后清除。请勿在公用电脑上勾选。',
  signingIn: '正在登录…',
};

const en: typeof zh = {
  signIn: 'Sign in',
  signInTitle: "Organiser's sign-in",
  signInLead:
    'Enter the organiser token that your community gave you. It is kept in the memory of this page only; after closing or reloading it has to be entered again.',
  expiredTitle: 'Please sign in again',
  expired:
    'The token has expired or was withdrawn. Enter a token to go on: where you were and what you typed is still here.',
  token: 'Organiser token',
  missing: 'Please enter the token.',
  wrong: 'This token is wrong, expired or withdrawn. Check it and enter it again.',
  remember: 'Remember me in this tab',
  rememberHint:
    'A reload then asks for nothing; closing the tab or signing out clears it. Not on a shared computer.',
  signingIn: 'Signing in…',
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
