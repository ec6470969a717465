import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  title: '志愿服务时长',
  unknown: '没有找到这个徽章。请核对编号，或请本人重新分享。',
  revoked: '本人已停止分享这个徽章。',
  member: '共青团员',
  hours: '小时',
  minutes: '分钟',
  stars: (stars: number) => (stars === 0 ? '尚未评定星级' : `已评定 ${stars} 星`),
  reached: (stars: number) => `时长已满足 ${stars} 星`,
  notice: (time: string) => `其中 ${time}正在公示`,
  entries: (count: string) => `${count} 条已审核记录`,
  asOf: (when: string) => `截至 ${when}`,
};

const english: typeof chinese = {
  title: 'Volunteer hours',
  unknown: "This badge wasn't found. Check the code, or ask the volunteer to share it again.",
  revoked: 'This badge is no longer shared.',
  member: 'Youth League member',
  hours: 'h',
  minutes: 'min',
  stars: (stars) => (stars === 0 ? 'No star awarded yet' : `${starsText(stars)} awarded`),
  reached: (stars) => `Enough hours for ${starsText(stars)}`,
  notice: (time) => `of which ${time} on public notice`,
  entries: (count) => (count === '1' ? '1 approved entry' : `${count} approved entries`),
  asOf: (when) => `As of ${when}`,
};

function starsText(stars: number): string {
  return stars === 1 ? '1 star' : `${stars} stars`;
}

export type HoursBadgeMessages = typeof chinese;

export const messages: Readonly<Record<Language, HoursBadgeMessages>> = { 'zh-CN': chinese, en: english };
