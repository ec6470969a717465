import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  now: '现在',
  read: (when: string) => `实时更新 · ${when} 读取`,
  lost: (when: string) => `连接中断：显示的是 ${when} 读到的数字，正在重试`,
  of: (what: string, by: string) => `${what} · ${by}`,
};

const english: typeof chinese = {
  now: 'Now',
  read: (when) => `Live · read at ${when}`,
  lost: (when) => `Connection lost: these are the figures read at ${when}; trying again`,
  of: (what, by) => `${what} · ${by.charAt(0).toLowerCase()}${by.slice(1)}`,
};

export const wallMessages: Readonly<Record<Language, typeof chinese>> = { 'zh-CN': chinese, en: english };
