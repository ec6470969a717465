import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  title: '未签退',
  lead: '这些志愿者签到后没有签退，时长暂按 0 计。请向本人或带队人核实离开时间后补签退；超过计划结束时间的部分不计，补签退后由另一位工作人员审核。',
  empty: '没有未签退的志愿者。',
  since: (day: string, time: string) => `${day} ${time} 签到`,
  due: (day: string) => `请在 ${day} 前补记（10 个工作日）`,
  overdue: (day: string) => `已过 ${day} 的补记期限（10 个工作日）`,
  close: '补签退',
  left: '离开时间',
  leftHint: '按当天钟点填写，最晚计到活动结束时间。',
  reason: '依据和说明',
  reasonHint: '例如：带队人当场确认。会写入时长记录。',
  reasonMissing: '请写明依据。',
  submit: '确认补签退',
  sending: '正在提交…',
  cancel: '先不补',
  closed: (name: string) => `已为 ${name} 补签退，待另一位工作人员审核`,
};

const en: typeof zh = {
  title: 'Not checked out',
  lead: 'These volunteers came and were never checked out, so their time counts 0. Ask them or whoever led the session when they left, and close it. Time after the planned end never counts; another person approves what you close.',
  empty: 'Everybody has been checked out.',
  since: (day, time) => `In on ${day} at ${time}`,
  due: (day) => `To be recorded by ${day} (10 working days)`,
  overdue: (day) => `Was to be recorded by ${day} (10 working days)`,
  close: 'Check out now',
  left: 'Left at',
  leftHint: 'Time of that day; counted up to the planned end at most.',
  reason: 'How you know',
  reasonHint: 'For example: confirmed by the leader on the spot. It is kept with the time.',
  reasonMissing: 'Please say how you know.',
  submit: 'Check out',
  sending: 'Sending…',
  cancel: 'Not now',
  closed: (name) => `${name} is checked out; another person approves the time`,
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
