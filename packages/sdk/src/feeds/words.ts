/** The words of feeds, in the languages of the programme. */
import type { Language } from '../contract/texts/language.ts';
import { tagText } from '../contract/texts/tag-texts.ts';
import { weekday } from '../domain/values/calendar-arithmetic.ts';
import { dayOf, timeOf } from '../domain/values/wall-clock.ts';
import { type FeedSession, isCancelled } from './feed-session.ts';

interface Words {
  readonly programme: string;
  readonly sessions: string;
  readonly cancelled: (reason: string | undefined) => string;
  readonly bring: string;
  readonly online: string;
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    programme: '社区青春行动',
    sessions: '活动场次',
    cancelled: (reason) => (reason === undefined ? '已取消' : `已取消：${reason}`),
    bring: '请带：',
    online: '线上',
  },
  en: {
    programme: 'Youth Action',
    sessions: 'Sessions',
    cancelled: (reason) => (reason === undefined ? 'Cancelled' : `Cancelled: ${reason}`),
    bring: 'Bring: ',
    online: 'Online',
  },
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'].map((name) => `周${name}`),
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** A feed's title: the programme, and what its filter names. */
export function feedTitle(language: Language, names: readonly string[]): string {
  const { programme, sessions } = words[language];
  return [programme, ...(names.length === 0 ? [sessions] : names)].join(' · ');
}

/** What a session is about: its programme and its tags, in words. A tag that this version doesn't know stays as it is. */
export function categoriesOf({ programmeName, tags: own }: FeedSession, language: Language): string[] {
  const told = own.map((tag) => tagText(tag, language));
  return programmeName === undefined ? told : [programmeName, ...told];
}

/** Where a session is, in one line. */
export function placeOf(session: FeedSession, language: Language): string {
  const { communityName, mode, venueAddress, venueName } = session;
  if (mode === 'online') return words[language].online;
  return [venueName, venueAddress ?? communityName].filter((part) => part !== undefined).join(', ');
}

/** What there is to know, in paragraphs; that it is cancelled comes first. */
export function paragraphsOf(session: FeedSession, language: Language): string[] {
  const { bring, cancellationReason, summary } = session;
  return [
    ...(isCancelled(session) ? [words[language].cancelled(cancellationReason)] : []),
    summary,
    ...(bring === undefined ? [] : [words[language].bring + bring]),
  ];
}

/** `2026-05-16 周六 19:00–20:30`, by the programme's clock. */
export function timeText({ startsAt, endsAt }: FeedSession, language: Language): string {
  const [day, lastDay] = [dayOf(startsAt), dayOf(endsAt)];
  const end = day === lastDay ? timeOf(endsAt) : `${lastDay} ${timeOf(endsAt)}`;
  return `${day} ${weekdays[language][weekday(day) - 1]} ${timeOf(startsAt)}–${end}`;
}

/** A headline: the title, with when it is, and that it is cancelled. */
export function headlineOf(session: FeedSession, language: Language): string {
  const mark = isCancelled(session) ? `[${words[language].cancelled(undefined)}] ` : '';
  return `${mark}${session.title} · ${timeText(session, language)}`;
}
