/** What somebody reads at the door, beside `resident-texts.ts`: each says whom to ask, since nobody is to be sent away. */
import type { ProblemCode } from '../../domain/problem.ts';
import type { Language } from './language.ts';
import { residentTextFor } from './resident-texts.ts';

type Some = Readonly<Record<Language, Readonly<Partial<Record<ProblemCode, string>>>>>;

export type DoorProblemCode = keyof (typeof doorProblemTexts)['en'];

export const doorProblemTexts = {
  'zh-CN': {
    'check-in-too-early': '还没有到签到时间：活动开始前 60 分钟起可以签到。',
    'check-in-closed': '签到、签退已经结束。需要补记的，请联系活动组织者。',
    'scan-clock-wrong': '设备的时间相差太多，这次扫码没有记录。请校准时间，或请活动组织者在名单上登记。',
    'door-code-unknown': '这不是本场活动的签到码，没有记录。请核对屏幕上的签到码，或请活动组织者登记。',
    'door-code-expired': '签到码已过期，没有记录。请输入屏幕上现在的签到码，或请活动组织者登记。',
    'door-code-shared':
      '这台手机已经为另一位联系人签到，没有记录。请用自己的手机，或请活动组织者在名单上登记。',
    'door-code-replayed': '这个签到码已经用过，没有再次记录。请等屏幕换下一个签到码，或请活动组织者登记。',
  },
  en: {
    'check-in-too-early': 'Check-in opens 60 minutes before the start.',
    'check-in-closed': 'Check-in and check-out are over. If something is missing, please ask the organiser.',
    'scan-clock-wrong':
      "This device's clock is too far off, so nothing was recorded. Please set it, or ask the organiser to use the list.",
    'door-code-unknown':
      "This isn't a code of this session, so nothing was recorded. Please compare it with the screen, or ask the organiser.",
    'door-code-expired':
      'This code has expired, so nothing was recorded. Please type the one on the screen now, or ask the organiser.',
    'door-code-shared':
      'This phone has checked in for somebody else, so nothing was recorded. Please use your own, or ask the organiser to use the list.',
    'door-code-replayed':
      'This code was used before, so nothing more was recorded. Please wait for the next one, or ask the organiser.',
  },
} as const satisfies Some;

/** The words for a code that is met at the door. */
export function doorTextFor(code: string, language: Language): string {
  const texts: Readonly<Partial<Record<string, string>>> = doorProblemTexts[language];
  return texts[code] ?? residentTextFor(code, language);
}
