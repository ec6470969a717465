import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  title: '志愿服务时长',
  unknown: '没有找到这个徽章。请核对编号，或请本人重新分享。',
  member: '共青团员',
  hours: '小时',
  minutes: '分钟',
  stars: (stars: number) => (stars === 0 ? '尚未满 1 星时长' : `满足 ${stars} 星时长`),
  toNext: (star: number, time: string) => `距 ${star} 星时长还差 ${time}`,
  origins: '时长来源',
  origin: { 'check-in': '签到', supplement: '补录', import: '导入' },
  otherOrigin: '其他',
  entries: (count: string) => `${count} 条已审核记录`,
  asOf: (when: string) => `截至 ${when}`,
  howCounted: '时长怎么算',
  definition: '只计经审核的志愿服务时间，不含路程、培训和学习。星级须另行申请。',
};

const english: typeof chinese = {
  title: 'Volunteer hours',
  unknown: "This badge wasn't found. Check the code, or ask the volunteer to share it again.",
  member: 'Youth League member',
  hours: 'h',
  minutes: 'min',
  stars: (stars) =>
    stars === 0 ? 'Not yet enough hours for 1 star' : `Enough hours for ${starsText(stars)}`,
  toNext: (star, time) => `${time} more for ${starsText(star)}`,
  origins: 'Where the hours come from',
  origin: { 'check-in': 'Check-in', supplement: 'Supplement', import: 'Import' },
  otherOrigin: 'Other',
  entries: (count) => (count === '1' ? '1 approved entry' : `${count} approved entries`),
  asOf: (when) => `As of ${when}`,
  howCounted: 'How hours are counted',
  definition:
    'Only approved volunteer service counts, without travel, training or study. Stars are applied for separately.',
};

function starsText(stars: number): string {
  return stars === 1 ? '1 star' : `${stars} stars`;
}

export type HoursBadgeMessages = typeof chinese;

export const messages: Readonly<Record<Language, HoursBadgeMessages>> = { 'zh-CN': chinese, en: english };
