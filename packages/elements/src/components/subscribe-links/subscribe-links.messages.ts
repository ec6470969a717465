import type { Audience, Mode, ParticipationRole } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Device } from './device.ts';

export interface HowTo {
  readonly title: string;
  /** By the link that opens the calendar. */
  readonly byLink: string;
  /** By the copied address. */
  readonly byAddress: string;
  /** By the file, for devices that may be able to do no more. */
  readonly byFile?: string;
}

export interface SubscribeLinksMessages {
  readonly title: string;
  readonly lead: string;
  readonly scope: (conditions: readonly string[]) => string;
  readonly everything: string;
  readonly subscribe: string;
  readonly inWeChat: string;
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly howTo: string;
  readonly ifNothingHappens: (sentence: string) => string;
  readonly devices: Readonly<Record<Device, HowTo>>;
  readonly otherWays: string;
  readonly file: string;
  readonly fileNote: string;
  readonly rss: string;
  readonly jsonFeed: string;
  readonly community: string;
  readonly programme: string;
  readonly activity: string;
  readonly hasPlaces: string;
  readonly age: (years: string) => string;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly roles: Readonly<Record<ParticipationRole, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
}

const chinese: SubscribeLinksMessages = {
  title: '订阅活动日历',
  lead: '订阅一次，以后的新活动、改期和取消，会自动出现在您自己的日历里。',
  scope: (conditions) => `订阅范围：${conditions.join('、')}`,
  everything: '全部活动',
  subscribe: '加到我的日历',
  inWeChat:
    '微信里不能直接加到日历。请复制下面的地址，粘贴到手机日历里；也可以点右上角“…”，选“在浏览器打开”。',
  address: '订阅地址',
  copy: '复制地址',
  copied: '已复制，可以粘贴到日历里了。',
  notCopied: '没有复制成功。地址已选中，请长按或用右键复制。',
  howTo: '怎么加到日历',
  ifNothingHappens: (sentence) => `没有反应时，${sentence}`,
  devices: {
    apple: {
      title: '苹果手机、平板',
      byLink: '点“加到我的日历”，在弹出的窗口里点“订阅”。',
      byAddress: '点“复制地址”，打开“日历”，点下方的“日历”，点“添加日历”，选“添加订阅日历”，粘贴地址。',
    },
    android: {
      title: '安卓、鸿蒙手机',
      byLink: '先点“加到我的日历”试一试。',
      byAddress: '点“复制地址”，在日历应用里找“订阅日历”或“通过网址添加”，粘贴地址。',
      byFile: '自带的日历不能订阅时，可以下载日历文件导入；以后有变动，要重新下载。',
    },
    computer: {
      title: '电脑',
      byLink: '点“加到我的日历”，按提示订阅。',
      byAddress: '点“复制地址”，在 Outlook、苹果“日历”等软件里选“从网络订阅日历”，粘贴地址。',
    },
  },
  otherWays: '其他方式',
  file: '日历文件',
  fileNote: '只导入一次，以后不会更新',
  rss: 'RSS',
  jsonFeed: 'JSON Feed',
  community: '指定社区',
  programme: '指定品牌',
  activity: '指定活动',
  hasPlaces: '还有名额',
  age: (years) => `适合${years}岁`,
  audiences: { children: '儿童', family: '亲子家庭', youth: '青少年', everyone: '所有居民' },
  roles: { participant: '可以参加', volunteer: '招募志愿者' },
  modes: { 'on-site': '线下', online: '线上' },
};

const english: SubscribeLinksMessages = {
  title: 'Subscribe to the calendar',
  lead: 'Subscribe once, and new sessions, changes and cancellations appear in your own calendar.',
  scope: (conditions) => `What you subscribe to: ${conditions.join(', ')}`,
  everything: 'all sessions',
  subscribe: 'Add to my calendar',
  inWeChat:
    'WeChat can’t add calendars. Copy the address below and paste it into your phone’s calendar, or tap “…” at the top and choose “Open in browser”.',
  address: 'Calendar address',
  copy: 'Copy address',
  copied: 'Copied. You can paste it into your calendar now.',
  notCopied:
    'It couldn’t be copied. The address is selected: copy it by a long press or the right mouse button.',
  howTo: 'How to add it',
  ifNothingHappens: (sentence) =>
    `If nothing happens, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  devices: {
    apple: {
      title: 'iPhone and iPad',
      byLink: 'Tap “Add to my calendar”, then “Subscribe”.',
      byAddress:
        'Tap “Copy address”, open Calendar, tap “Calendars” at the bottom, “Add Calendar”, “Add Subscription Calendar”, and paste the address.',
    },
    android: {
      title: 'Android and HarmonyOS phones',
      byLink: 'Try “Add to my calendar” first.',
      byAddress:
        'Tap “Copy address”, look for “Subscribe” or “Add by URL” in your calendar app, and paste the address.',
      byFile:
        'If your calendar can’t subscribe, import the calendar file. Download it again when something has changed.',
    },
    computer: {
      title: 'Computer',
      byLink: 'Click “Add to my calendar” and follow what your calendar says.',
      byAddress:
        'Click “Copy address”, choose “Subscribe from web” in Outlook, Apple Calendar or another program, and paste the address.',
    },
  },
  otherWays: 'Other ways',
  file: 'Calendar file',
  fileNote: 'imports once, never updates',
  rss: 'RSS',
  jsonFeed: 'JSON Feed',
  community: 'one community',
  programme: 'one programme',
  activity: 'one activity',
  hasPlaces: 'with free places',
  age: (years) => `for age ${years}`,
  audiences: {
    children: 'for children',
    family: 'for families',
    youth: 'for young people',
    everyone: 'for everyone',
  },
  roles: { participant: 'to take part in', volunteer: 'looking for volunteers' },
  modes: { 'on-site': 'on site', online: 'online' },
};

export const messages: Readonly<Record<Language, SubscribeLinksMessages>> = { 'zh-CN': chinese, en: english };
