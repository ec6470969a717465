/**
 * What a resident or an organiser reads for each code, in the languages of the programme.
 *
 * Here and not in the elements, because server pages, scripts and elements must all say the same. Each sentence says
 * what is wrong and, where there is something to do, what to do next; none has data of the request in it.
 */
import type { ProblemCode } from '../domain/problem.ts';
import type { ValueIssueCode } from '../domain/values/issue-code.ts';

export type Language = 'zh-CN' | 'en';

/** The language to answer in for a BCP 47 tag or an `Accept-Language` value; Chinese where nothing else is asked for. */
export function languageFor(tag: string | null | undefined): Language {
  return /^en\b/i.test((tag ?? '').trim()) ? 'en' : 'zh-CN';
}

type Texts<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;

export const problemTexts: Texts<ProblemCode> = {
  'zh-CN': {
    'session-not-found': '没有找到这个场次，可能已被撤下。请返回活动日历重新选择。',
    'session-cancelled': '这个场次已取消。请选择其他场次。',
    'sign-up-not-open': '报名还没有开始，请稍后再来。',
    'sign-up-closed': '报名已截止。请选择其他场次。',
    'session-full': '名额不够了，本次没有占用任何名额。请减少人数或选择其他场次。',
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
    'sign-up-cancelled': '这份报名已经取消。',
    'participant-not-found': '没有找到这位参加者。',
    'check-in-too-early': '还没有到签到时间：活动开始前 60 分钟起可以签到。',
    'check-in-closed': '签到、签退已经结束。',
    'not-checked-in': '这位参加者还没有签到，不能签退。',
    'service-entry-not-found': '没有找到这条服务记录。',
    'service-entry-not-pending': '这条服务记录已经处理过了。',
    'service-entry-void': '这条服务记录已经作废。',
    'service-entry-overlaps': '这位志愿者在同一时间已有服务记录。',
    'second-person-required': '补录的时长要由另一位工作人员审核。',
    'volunteer-not-found': '没有找到这位志愿者。',
    'badge-not-found': '没有找到这个时长徽章，请核对徽章编号。',
    'activity-not-found': '没有找到这个活动。',
    'venue-not-found': '没有找到这个阵地。',
    'community-not-found': '没有找到这个社区。',
    'import-rejected': '名单中有不合格的行，一行也没有导入。请改正后重试。',
    'malformed-json': '请求内容不是有效的 JSON。',
    'validation-failed': '有内容填写得不对，请检查标出的项目。',
    'unsupported-media-type': '请求内容的类型应为 application/json。',
    'body-too-large': '提交的内容太大。',
    'idempotency-key-missing': '请求缺少 Idempotency-Key。',
    'idempotency-key-reused': '同一个 Idempotency-Key 被用于不同的内容。',
    'idempotency-key-in-progress': '同样的请求正在处理，请稍候。',
    unauthenticated: '请先登录：口令缺失、有误或已过期。',
    forbidden: '没有权限进行这项操作。',
    'not-found': '没有找到所请求的内容。',
    'method-not-allowed': '这个地址不支持这种请求方式。',
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
      'There are not enough places left; none was taken. Bring fewer people or choose another session.',
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
    'sign-up-cancelled': 'This sign-up is cancelled.',
    'participant-not-found': "This participant wasn't found.",
    'check-in-too-early': 'Check-in opens 60 minutes before the start.',
    'check-in-closed': 'Check-in and check-out are over.',
    'not-checked-in': "This participant hasn't been checked in and can't be checked out.",
    'service-entry-not-found': "This service entry wasn't found.",
    'service-entry-not-pending': 'This service entry has been decided already.',
    'service-entry-void': 'This service entry is void already.',
    'service-entry-overlaps': 'This volunteer already has a service entry at that time.',
    'second-person-required': 'Time that was entered by hand has to be approved by somebody else.',
    'volunteer-not-found': "This volunteer wasn't found.",
    'badge-not-found': "This hours badge wasn't found. Please check its code.",
    'activity-not-found': "This activity wasn't found.",
    'venue-not-found': "This venue wasn't found.",
    'community-not-found': "This community wasn't found.",
    'import-rejected': 'The roster has bad rows; none was taken. Please correct them and try again.',
    'malformed-json': "The request's body isn't valid JSON.",
    'validation-failed': 'Something was filled in wrongly. Please check the marked fields.',
    'unsupported-media-type': "The request's body has to be application/json.",
    'body-too-large': 'What was sent is too large.',
    'idempotency-key-missing': 'The request has no Idempotency-Key.',
    'idempotency-key-reused': 'The same Idempotency-Key was used for something else.',
    'idempotency-key-in-progress': 'The same request is being processed. Please wait a moment.',
    unauthenticated: 'Please sign in: the token is missing, wrong or expired.',
    forbidden: "You aren't allowed to do this.",
    'not-found': "This wasn't found.",
    'method-not-allowed': "This address doesn't take that method.",
    'too-many-requests': 'Too many requests. Please try again in a moment.',
    'internal-error':
      "Something went wrong on our side. Please try again; if it doesn't help, tell the staff the request number.",
    unavailable: 'The service is unavailable at the moment. Please try again later.',
  },
};

/** What can be wrong with one field, where it isn't one of the problem codes. */
export type FieldCode =
  | ValueIssueCode
  | 'malformed'
  | 'unknown-field'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'age-malformed'
  | 'capacity-malformed'
  | 'ends-before-start'
  | 'closes-after-end'
  | 'opens-after-close'
  | 'earns-no-service-time'
  | 'session-not-begun'
  | 'unknown-reference'
  | 'birth-in-future';

export const fieldTexts: Texts<FieldCode> = {
  'zh-CN': {
    required: '请填写这一项。',
    malformed: '这一项的格式不对。',
    'unknown-field': '有不认识的字段。',
    'too-long': '内容太长。',
    'too-many': '数量太多。',
    'too-small': '数值太小。',
    'too-large': '数值太大。',
    'text-malformed': '这一项应为文字。',
    'characters-not-allowed': '含有不能使用的字符。',
    'badge-code-malformed': '徽章编号应为 16 位字母和数字。',
    'resident-id-malformed': '身份证号码有误，请核对。',
    'credit-code-malformed': '统一社会信用代码有误，请核对。',
    'division-code-malformed': '区划代码有误，请核对。',
    'name-malformed': '请填写真实姓名，2 到 30 个汉字。',
    'mobile-malformed': '请填写 11 位手机号码，例如 154 0000 0000。',
    'birth-malformed': '请填写有效的出生年月，例如 2018-05。',
    'day-malformed': '请填写有效的日期，例如 2026-05-04。',
    'month-malformed': '请填写有效的月份，例如 2026-05。',
    'instant-malformed': '请填写有效的时间。',
    'id-malformed': '编号的格式不对。',
    'age-malformed': '年龄应在 0 到 120 之间。',
    'minutes-malformed': '分钟数应为 1 到 1440 的整数。',
    'capacity-malformed': '名额应为 0 到 100000 的整数。',
    'ends-before-start': '结束时间应晚于开始时间。',
    'closes-after-end': '报名截止时间不能晚于活动结束。',
    'opens-after-close': '报名开始时间应早于截止时间。',
    'earns-no-service-time': '这个活动不计志愿服务时长。',
    'session-not-begun': '这个场次还没有开始，不能补录时长。',
    'unknown-reference': '所选的内容不存在。',
    'birth-in-future': '出生年月不能晚于今天。',
  },
  en: {
    required: 'Please fill this in.',
    malformed: "This isn't in the right form.",
    'unknown-field': 'There is a field that is not known.',
    'too-long': 'This is too long.',
    'too-many': 'There are too many.',
    'too-small': 'This is too small.',
    'too-large': 'This is too large.',
    'text-malformed': 'This should be text.',
    'characters-not-allowed': "This has characters that can't be used.",
    'badge-code-malformed': 'A badge code has 16 letters and digits.',
    'resident-id-malformed': "This resident id number isn't right. Please check it.",
    'credit-code-malformed': "This credit code isn't right. Please check it.",
    'division-code-malformed': "This division code isn't right. Please check it.",
    'name-malformed': 'Please give the full name: 2 to 30 Chinese characters, or Latin letters.',
    'mobile-malformed': 'Please give an 11-digit mobile number, e.g. 154 0000 0000.',
    'birth-malformed': 'Please give a valid month of birth, e.g. 2018-05.',
    'day-malformed': 'Please give a valid date, e.g. 2026-05-04.',
    'month-malformed': 'Please give a valid month, e.g. 2026-05.',
    'instant-malformed': 'Please give a valid time.',
    'id-malformed': "This identifier isn't in the right form.",
    'age-malformed': 'An age is between 0 and 120.',
    'minutes-malformed': 'Minutes are a whole number from 1 to 1440.',
    'capacity-malformed': 'A capacity is a whole number from 0 to 100,000.',
    'ends-before-start': 'The end has to be after the start.',
    'closes-after-end': "Sign-up can't close after the session has ended.",
    'opens-after-close': 'Sign-up has to open before it closes.',
    'earns-no-service-time': "This activity doesn't earn service time.",
    'session-not-begun': "This session hasn't begun, so no time was served at it yet.",
    'unknown-reference': "What was chosen doesn't exist.",
    'birth-in-future': "The month of birth can't be after today.",
  },
};

/** Words for a problem's or a field's code; for one that this version doesn't know, the general sentence. */
export function textFor(code: string, language: Language): string {
  const texts: Readonly<Record<string, unknown>> = { ...fieldTexts[language], ...problemTexts[language] };
  const text = texts[code];
  return typeof text === 'string' ? text : problemTexts[language]['internal-error']; // `toString` is no code
}
