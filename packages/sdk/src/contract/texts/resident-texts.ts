/**
 * What a resident can meet: refusals of a sign-up, and what can be wrong with its fields. Apart from the rest
 * (`staff-texts.ts`), because the form brings these words to every page that it stands on.
 */
import type { ProblemCode } from '../../domain/problem.ts';
import type { FieldCode } from './field-code.ts';
import { type Language, textIn } from './language.ts';

type Some<Code extends string> = Readonly<Record<Language, Readonly<Partial<Record<Code, string>>>>>;

export type ResidentProblemCode = keyof (typeof residentProblemTexts)['en'];
export type ResidentFieldCode = keyof (typeof residentFieldTexts)['en'];

export const residentProblemTexts = {
  'zh-CN': {
    'session-not-found': '没有找到这个场次，可能已被撤下。请返回活动日历重新选择。',
    'session-cancelled': '这个场次已取消。请选择其他场次。',
    'sign-up-not-open': '报名还没有开始，请稍后再来。',
    'sign-up-closed': '报名已截止。请选择其他场次。',
    'session-full':
      '名额不够了，本次没有占用任何名额。请减少人数或选择其他场次。如果之前已经报过名，名额仍然保留，可用当时的管理链接查看。',
    'already-signed-up': '报名人中有人已经报过这个场次，无需重复报名。',
    'duplicate-participant': '同一个人填写了两次，请删除重复的一位。',
    'role-not-offered': '这个场次不招募这种身份的参加者。',
    'age-out-of-range': '年龄不在这个活动的范围内。',
    'birth-required': '请填写孩子的出生年月。',
    'guardian-required': '未成年人需要由父母或其他监护人报名。',
    'guardian-consent-required': '需要监护人同意后才能报名。',
    'consent-text-outdated': '同意书的内容已更新，请重新阅读后再确认。',
    'volunteer-too-young': '年龄还不到担任这项志愿服务的要求。',
    'sign-up-not-found': '没有找到这份报名，请检查链接是否完整。',
    'group-required': '请选择要参加的时段或组别。',
    'answers-incomplete': '有问题还没有回答，或回答的格式不对。',
    'health-consent-required': '填写健康信息需要监护人（或本人）单独同意；不同意请把这些问题留空。',
    'sign-up-not-changeable': '这份报名现在不能更改。',
    'offer-expired': '保留的名额已过期，已让给后面的人。您可以重新报名候补。',
    'party-empty': '至少要留下一个人；如果都不来，请取消报名。',
    'contact-mismatch': '手机号码与报名时填写的不一致。',
    'validation-failed': '有内容填写得不对，请检查标出的项目。',
    'body-too-large': '提交的内容太大。',
    'idempotency-key-reused': '同一个 Idempotency-Key 被用于不同的内容。',
    'idempotency-key-in-progress': '同样的请求正在处理，请稍候。',
    unauthenticated: '请先登录：口令缺失、有误或已过期。',
    'not-found': '没有找到所请求的内容。',
    'origin-not-registered': '这个网站还没有登记，暂时不能在这里报名。请告诉网站的管理员，或到社区报名。',
    'proof-of-work-required': '安全验证没有完成，请再提交一次。',
    'too-many-requests': '操作太频繁，请稍后再试。',
    'internal-error': '系统出了问题，请稍后再试；如仍不行，请把请求编号告诉工作人员。',
    unavailable: '系统暂时不可用，请稍后再试。',
  },
  en: {
    'session-not-found':
      "This session doesn't exist or was taken down. Go back to the calendar and choose another.",
    'session-cancelled': 'This session is cancelled. Please choose another.',
    'sign-up-not-open': "Sign-up hasn't opened yet. Please come back later.",
    'sign-up-closed': 'Sign-up has closed. Please choose another session.',
    'session-full':
      'There are not enough places left; none was taken. Bring fewer people or choose another session. If you signed up before, your places stand: your manage link shows them.',
    'already-signed-up':
      'Someone in your party already has a place at this session. There is no need to sign up again.',
    'duplicate-participant': 'The same person is entered twice. Please remove one.',
    'role-not-offered': "This session doesn't offer that role.",
    'age-out-of-range': 'The age is outside the range of this activity.',
    'birth-required': "Please give the child's month of birth.",
    'guardian-required': 'A parent or other guardian has to sign up for a minor.',
    'guardian-consent-required': "The guardian's consent is needed to sign up.",
    'consent-text-outdated': 'The consent text has changed. Please read it again and decide.',
    'volunteer-too-young': 'Too young for this volunteer role.',
    'sign-up-not-found': "This sign-up wasn't found. Please check that the link is complete.",
    'group-required': 'Please choose a time slot or group.',
    'answers-incomplete': "A question isn't answered yet, or an answer isn't in the right form.",
    'health-consent-required':
      'Health information needs a separate consent. Without it, please leave those questions empty.',
    'sign-up-not-changeable': "This sign-up can't be changed now.",
    'offer-expired': 'The offer has lapsed and gone to the next in line. You can join the waitlist again.',
    'party-empty': 'Somebody has to stay in the party; if nobody comes, please cancel the sign-up.',
    'contact-mismatch': "This isn't the mobile number that the sign-up was made with.",
    'validation-failed': 'Something was filled in wrongly. Please check the marked fields.',
    'body-too-large': 'What was sent is too large.',
    'idempotency-key-reused': 'The same Idempotency-Key was used for something else.',
    'idempotency-key-in-progress': 'The same request is being processed. Please wait a moment.',
    unauthenticated: 'Please sign in: the token is missing, wrong or expired.',
    'not-found': "This wasn't found.",
    'origin-not-registered':
      "This website isn't registered, so nothing can be sent from it yet. Please tell its webmaster, or ask the community.",
    'proof-of-work-required': "The security check wasn't completed. Please send the form again.",
    'too-many-requests': 'Too many requests. Please try again in a moment.',
    'internal-error':
      "Something went wrong on our side. Please try again; if it doesn't help, tell the staff the request number.",
    unavailable: 'The service is unavailable at the moment. Please try again later.',
  },
} as const satisfies Some<ProblemCode>;

export const residentFieldTexts = {
  'zh-CN': {
    required: '请填写这一项。',
    malformed: '这一项的格式不对。',
    'too-long': '内容太长。',
    'too-many': '数量太多。',
    'too-small': '数值太小。',
    'too-large': '数值太大。',
    'text-malformed': '这一项应为文字。',
    'characters-not-allowed': '含有不能使用的字符。',
    'name-malformed': '请填写真实姓名，2 到 30 个汉字。',
    'mobile-malformed': '请填写 11 位手机号码，例如 154 0000 0000。',
    'birth-malformed': '请填写有效的出生年月，例如 2018-05。',
    'birth-in-future': '出生年月不能晚于今天。',
  },
  en: {
    required: 'Please fill this in.',
    malformed: "This isn't in the right form.",
    'too-long': 'This is too long.',
    'too-many': 'There are too many.',
    'too-small': 'This is too small.',
    'too-large': 'This is too large.',
    'text-malformed': 'This should be text.',
    'characters-not-allowed': "This has characters that can't be used.",
    'name-malformed': 'Please give the full name: 2 to 30 Chinese characters, or Latin letters.',
    'mobile-malformed': 'Please give an 11-digit mobile number, e.g. 154 0000 0000.',
    'birth-malformed': 'Please give a valid month of birth, e.g. 2018-05.',
    'birth-in-future': "The month of birth can't be after today.",
  },
} as const satisfies Some<FieldCode>;

/** Words for a problem's or a field's code that a resident can meet; for any other, the general sentence. */
export function residentTextFor(code: string, language: Language): string {
  const problems = residentProblemTexts[language];
  return textIn({ ...residentFieldTexts[language], ...problems }, code, problems['internal-error']);
}
