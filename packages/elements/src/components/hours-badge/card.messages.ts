import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  toNext: (star: number, time: string) => `距 ${star} 星时长还差 ${time}`,
  origins: '时长来源',
  origin: { 'check-in': '签到', supplement: '补录', import: '导入' },
  otherOrigin: '其他',
  verify: '验证签名',
  verifyFailed: '没能加载验证功能，请检查网络后再试。',
  howCounted: '时长怎么算',
  definition: '只计经审核的志愿服务时间，不含路程、培训和学习。星级按公示期满的时长另行申请。',
};

const english: typeof chinese = {
  toNext: (star, time) => `${time} more for ${starsText(star)}`,
  origins: 'Where the hours come from',
  origin: { 'check-in': 'Check-in', supplement: 'Supplement', import: 'Import' },
  otherOrigin: 'Other',
  verify: 'Verify signature',
  verifyFailed: "The check couldn't be loaded. Check the network and try again.",
  howCounted: 'How hours are counted',
  definition:
    'Only approved volunteer service counts, without travel, training or study. Stars are applied for, by hours whose public notice is over.',
};

function starsText(stars: number): string {
  return stars === 1 ? '1 star' : `${stars} stars`;
}

export const messages: Readonly<Record<Language, typeof chinese>> = { 'zh-CN': chinese, en: english };
