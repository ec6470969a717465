import type { ConsentText } from './consent.ts';
import { consentVersions } from './consent-versions.ts';

/** The texts in force. Named here so that form, server and tests ask for the same version. */
export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'sign-up',
    version: consentVersions['sign-up'],
    required: true,
    text: {
      'zh-CN':
        '我是该未成年人的父母或其他监护人，同意社区为组织本场活动收集并使用其姓名、出生年月和我的联系电话。信息保存至活动结束后 180 天，仅供活动组织人员使用；我可以随时撤回同意，撤回后本次报名取消。',
      en: "I am this child's parent or other guardian. I agree that the community may collect and use the child's name, month of birth and my phone number to run this session. They are kept until 180 days after it ends, for its organisers only. I can withdraw at any time; the sign-up is then cancelled.",
    },
  },
  {
    purpose: 'volunteering',
    version: consentVersions.volunteering,
    required: true,
    text: {
      'zh-CN':
        '我是该未成年人的监护人，已了解服务内容和风险，同意其以志愿者身份参加本场活动，并由社区记录其服务时长。',
      en: "I am this young person's guardian. I know the work and its risks, and agree that they take part as a volunteer and that the community records their service time.",
    },
  },
  {
    purpose: 'photo-publicity',
    version: consentVersions['photo-publicity'],
    required: false,
    text: {
      'zh-CN': '同意社区在宣传报道中使用其参加活动的照片（不注明姓名）。不同意不影响参加活动。',
      en: 'The community may use photos of them at the session in its reports, without a name. Refusing changes nothing about taking part.',
    },
  },
];

/** The consent text in force for a purpose. */
export function consentText(purpose: string): ConsentText | undefined {
  return consentTexts.find((text) => text.purpose === purpose);
}
