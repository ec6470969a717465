import type { HoursBadge } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  title: '志愿服务时长',
  programme: '社区青春行动',
  member: '共青团员',
  hours: '小时',
  minutes: '分钟',
  stars: (awarded: number, reached: number) =>
    [
      awarded === 0 ? '尚未评定星级' : `已评定 ${awarded} 星`,
      ...(reached > awarded ? [`时长满足 ${reached} 星`] : []),
    ].join(' · '),
  notice: (time: string) => `其中 ${time} 正在公示`,
  origins: { 'check-in': '签到', supplement: '补录', import: '导入' },
  otherOrigin: '其他',
  entries: (count: number) => `${count} 条记录`,
  asOf: (day: string) => `截至 ${day}`,
  revoked: '这个徽章已停止分享',
  revokedText: '志愿者本人停止了分享，这里不再显示任何内容。',
  unknown: '没有找到这个徽章',
  unknownText: '请核对链接是否完整，或请志愿者本人重新分享。',
  name: '志愿者',
  howCounted: '只计经审核的志愿服务时间，不含路程、培训和学习。星级另行申请。',
  image: '徽章图片',
  imageText: '可以放在不能运行脚本的地方。志愿者停止分享后，图片也随之失效。',
  compact: '小图',
  card: '大图',
};

const english: typeof chinese = {
  title: 'Volunteer hours',
  programme: 'Youth Action',
  member: 'Youth League member',
  hours: 'h',
  minutes: 'min',
  stars: (awarded, reached) =>
    [
      awarded === 0 ? 'No star awarded yet' : `${starsText(awarded)} awarded`,
      ...(reached > awarded ? [`enough hours for ${reached}`] : []),
    ].join(' · '),
  notice: (time) => `of which ${time} on public notice`,
  origins: { 'check-in': 'Check-in', supplement: 'Supplement', import: 'Import' },
  otherOrigin: 'Other',
  entries: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  asOf: (day) => `As of ${day}`,
  revoked: 'This badge is no longer shared',
  revokedText: 'The volunteer has stopped sharing it, so nothing is shown here any more.',
  unknown: "This badge wasn't found",
  unknownText: 'Please check that the link is complete, or ask the volunteer to share it again.',
  name: 'Volunteer',
  howCounted:
    'Only approved volunteer service counts, without travel, training or study. Stars are applied for.',
  image: 'As an image',
  imageText: 'For places where no script runs. It ends when the volunteer stops sharing.',
  compact: 'Small',
  card: 'Large',
};

function starsText(stars: number): string {
  return stars === 1 ? '1 star' : `${stars} stars`;
}

export type BadgeTexts = typeof chinese;

export const badgeTexts: Readonly<Record<Language, BadgeTexts>> = { 'zh-CN': chinese, en: english };

/** `130 小时 30 分钟`, `130 h 30 min`. */
export function timeText(minutes: number, { hours, minutes: unit }: BadgeTexts): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0) return `${rest} ${unit}`;
  return rest === 0 ? `${whole} ${hours}` : `${whole} ${hours} ${rest} ${unit}`;
}

/** The badge in one sentence: what a screen reader says of the image, and a card of the page. */
export function badgeSentence(badge: HoursBadge, text: BadgeTexts): string {
  const parts = [
    `${badge.name} ${timeText(badge.totalMinutes, text)}`,
    text.stars(badge.stars, badge.starsReached),
    text.asOf(badge.asOf.slice(0, 10)),
  ];
  return parts.join(' · ');
}
