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
  {
    purpose: 'health-information',
    version: consentVersions['health-information'],
    required: false,
    text: {
      'zh-CN':
        '同意社区为保障其活动期间的安全，收集并使用所填写的健康信息（如过敏情况），仅供本场活动的负责人查看，到期删除。不同意则无需填写这些问题，也可以参加活动。',
      en: 'The community may collect and use the health information given here (such as allergies) to keep them safe at the session. Only its leader sees it, and it is deleted when its term ends. Without this consent these questions stay empty, and they can take part all the same.',
    },
  },
  {
    purpose: 'case-publication',
    version: consentVersions['case-publication'],
    required: false,
    text: {
      'zh-CN':
        '同意社区在典型事例、作品展示中介绍其参加活动的经历或作品（以“某同学”称呼，不写全名）。不同意不影响参加活动。',
      en: 'The community may tell of their experience or show their work as an example (as "student X.", never with the full name). Refusing changes nothing about taking part.',
    },
  },
];

/** The consent text in force for a purpose. */
export function consentText(purpose: string): ConsentText | undefined {
  return consentTexts.find((text) => text.purpose === purpose);
}
