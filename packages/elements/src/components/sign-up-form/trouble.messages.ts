/** Words for sending that doesn't go as it should; loaded as soon as somebody begins to fill in the form. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  failed: '报名没有成功',
  unknown: '还不知道报名是否成功',
  keptText: '填写的内容都还在。',
  sendAgain: '再次提交不会重复占用名额。',
  connection: '连不上服务器，请检查网络。',
  timeout: '等了太久没有得到答复。',
  unreadable: '没能读懂服务器的答复。',
  contentChanged: '上一次提交的内容与现在的不同，请再提交一次。',
  waitSeconds: (seconds: number) => `请在 ${seconds} 秒后再试。`,
  waitOver: '现在可以再次提交了。',
  requestId: '请求编号：',
  already: '已经报过名了',
  alreadyHint: '无需再报。如需查看或取消，请打开报名时保存的管理链接。',
  unregistered: '本网站暂时不能报名',
  checking: '正在确认您不是机器人…',
  checkingHint: '由您的设备计算，不需要您做任何事，也不会发送给第三方。',
  offline: '现在没有网络',
  offlineWaiting: '报名还没有提交。请保持本页打开，网络恢复后会自动提交，不会重复占用名额。',
  stopWaiting: '先不提交',
  stopped: '已停止，报名没有提交。',
};

export type TroubleWords = typeof zh;

const en: TroubleWords = {
  failed: "The sign-up didn't go through",
  unknown: "We don't know yet whether the sign-up went through",
  keptText: 'What you filled in is still here.',
  sendAgain: "Sending it again won't take places twice.",
  connection: "The server can't be reached. Please check the network.",
  timeout: 'There was no answer in time.',
  unreadable: "The server's answer couldn't be read.",
  contentChanged: 'What was sent before differs from what is here now. Please send it again.',
  waitSeconds: (seconds) =>
    seconds === 1 ? 'Please try again in 1 second.' : `Please try again in ${seconds} seconds.`,
  waitOver: 'You can send it again now.',
  requestId: 'Request number: ',
  already: 'Already signed up',
  alreadyHint: 'To see or cancel it, open the manage link that you saved when you signed up.',
  unregistered: "This website can't take sign-ups yet",
  checking: "Checking that you aren't a robot…",
  checkingHint: 'Your device does the sum. There is nothing for you to do, and nothing goes to anybody else.',
  offline: "You're offline",
  offlineWaiting:
    "The sign-up hasn't been sent. Keep this page open: it is sent as soon as you're connected, and never takes places twice.",
  stopWaiting: "Don't send it",
  stopped: 'Stopped. The sign-up was not sent.',
};

export const troubleMessages: Readonly<Record<Language, TroubleWords>> = { 'zh-CN': zh, en };
