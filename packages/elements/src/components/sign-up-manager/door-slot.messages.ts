import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  title: '到场签到',
  lead: '请输入现场屏幕上的签到码。扫过屏幕上的二维码的，签到码已经填好。',
  code: '签到码',
  hint: '8 位字母和数字，每 30 秒更换一次',
  malformed: '签到码是 8 位字母和数字，请核对屏幕。',
  in: '签到',
  out: '签退',
  sending: '正在提交…',
  kept: '网络不通，已记下。联网后自动提交，请先不要关闭这个页面。',
  resend: '现在提交',
  sent: '已提交',
  inAt: (name: string, time: string) => `${name}：${time} 已签到`,
  outAt: (name: string, time: string) => `${name}：${time} 已签退`,
};

const en: typeof zh = {
  title: 'Check in at the door',
  lead: "Type the code on the screen at the door. If you scanned the screen's picture, it is filled in.",
  code: 'Door code',
  hint: '8 letters and digits; changes every 30 seconds',
  malformed: 'A door code has 8 letters and digits. Please compare it with the screen.',
  in: 'Check in',
  out: 'Check out',
  sending: 'Sending…',
  kept: "No connection: it's noted, and sent once you are online. Please keep this page open.",
  resend: 'Send now',
  sent: 'Sent',
  inAt: (name, time) => `${name}: in at ${time}`,
  outAt: (name, time) => `${name}: out at ${time}`,
};

export const doorMessages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
