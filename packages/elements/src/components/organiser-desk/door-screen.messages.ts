import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  open: '显示签到码',
  opening: '正在打开…',
  close: '关闭签到码',
  title: '扫码或输入签到码',
  qr: '打开签到页面的二维码',
  next: (seconds: number) => `${seconds} 秒后更换`,
  steps: [
    '用手机相机或微信扫左边的二维码，或打开“我的报名”链接',
    '选择“到场签到”，核对签到码',
    '离开时再来这里签退',
  ],
  shut: '签到、签退时间已过，不再显示签到码。',
};

const en: typeof zh = {
  open: 'Show the door code',
  opening: 'Opening…',
  close: 'Close the door code',
  title: 'Scan, or type this code',
  qr: 'Code that opens the check-in page',
  next: (seconds) => `Next code in ${seconds} s`,
  steps: [
    'Scan the code with your phone, or open your manage link',
    'Choose “Check in at the door” and compare the code',
    'Come back here to check out when you leave',
  ],
  shut: 'Check-in and check-out are over; there is no code any more.',
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
