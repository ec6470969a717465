/** How a session is described, wherever the calendar shows one. */
import {
  dayOf,
  epochMillis,
  freePlaces,
  type Instant,
  type ParticipationRole,
  type SessionSummary,
  type SignUpState,
  signUpState,
  timeOf,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { dayText } from '../../localize/dates.ts';
import { audienceText } from './audiences.ts';
import { rolesOf } from './filters.ts';

/** Where a session stands for a visitor: its sign-up, or that it is over. */
export type SessionState = SignUpState | 'ended';

const zh = {
  open: '可报名',
  waitlist: '名额已满，可候补',
  full: '名额已满',
  closed: '报名已截止',
  cancelled: '已取消',
  ended: '已结束',
  'not-offered': '无需报名',
  opens: (when: string) => `${when} 开始报名`,
  closes: (when: string) => `${when} 截止报名`,
  left: (places: number) => `余 ${places} 个名额`,
  of: (places: number, capacity: number) => `余 ${places} / ${capacity} 个名额`,
  waiting: (people: number) => `${people} 人候补`,
  online: '线上',
  participant: '参加者',
  volunteer: '志愿者',
  ages: (ages: string) => `${ages} 岁`,
  from: (age: number) => `${age} 岁以上`,
  to: (age: number) => `${age} 岁以下`,
};

const en: typeof zh = {
  open: 'Open',
  waitlist: 'Full: join the waitlist',
  full: 'Full',
  closed: 'Sign-up closed',
  cancelled: 'Cancelled',
  ended: 'Ended',
  'not-offered': 'No sign-up needed',
  opens: (when) => `Sign-up opens ${when}`,
  closes: (when) => `Sign-up closes ${when}`,
  left: (places) => `${places} ${places === 1 ? 'place' : 'places'} left`,
  of: (places, capacity) => `${places} of ${capacity} places left`,
  waiting: (people) => `${people} waiting`,
  online: 'Online',
  participant: 'Participants',
  volunteer: 'Volunteers',
  ages: (ages) => `ages ${ages}`,
  from: (age) => `age ${age} and over`,
  to: (age) => `up to age ${age}`,
};

export const sessionMessages: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

/** The state for one role. What is over is over, whatever its sign-up says. */
export function stateFor(session: SessionSummary, role: ParticipationRole, now: Instant): SessionState {
  if (session.status !== 'cancelled' && epochMillis(now) >= epochMillis(session.endsAt)) return 'ended';
  return signUpState(session, role, now);
}

/**
 * The state that says most to a visitor: that of the first role that is open, else of the first that has a waitlist, else
 * of the first role.
 */
export function overallState(
  session: SessionSummary,
  roleWanted: string,
  now: Instant,
): { readonly state: SessionState; readonly role: ParticipationRole } {
  const states = rolesOf(session, roleWanted).map((role) => ({ role, state: stateFor(session, role, now) }));
  const first = (wanted: SessionState) => states.find(({ state }) => state === wanted);
  return (
    first('open') ??
    first('waitlist') ??
    states[0] ?? { role: 'participant', state: stateFor(session, 'participant', now) }
  );
}

/** `可报名`, `11月25日 周三 09:00 开始报名`, … */
export function stateText(session: SessionSummary, state: SessionState, language: Language): string {
  const texts = sessionMessages[language];
  return state === 'not-open' ? texts.opens(momentText(session.signUpOpensAt, language)) : texts[state];
}

/** `余 5 个名额`, `3 人候补`; with the role where it isn't the ordinary one; empty where places say nothing any more. */
export function placesText(
  session: SessionSummary,
  { state, role }: { readonly state: SessionState; readonly role: ParticipationRole },
  language: Language,
): string {
  const texts = sessionMessages[language];
  const places = session.places[role];
  const text =
    state === 'open' || state === 'not-open'
      ? texts.left(freePlaces(places))
      : state === 'waitlist' && places?.waiting
        ? texts.waiting(places.waiting)
        : '';
  return text !== '' && role === 'volunteer' ? `${texts.volunteer} · ${text}` : text;
}

/** `亲子家庭 · 6–12 岁`. An audience that this version doesn't know is left out. */
export function forWhomText({ audience, ageRange }: SessionSummary, language: Language): string {
  return joined(audienceText(audience, language), agesText(ageRange?.from, ageRange?.to, language));
}

/** Where it takes place: the venue, or that it is online. */
export function placeText({ venueName, mode, communityName }: SessionSummary, language: Language): string {
  return joined(mode === 'online' ? sessionMessages[language].online : venueName, communityName);
}

/** `11月25日 周三 09:00`. */
export function momentText(instant: Instant, language: Language): string {
  return `${dayText(dayOf(instant), language)} ${timeOf(instant)}`;
}

function agesText(from: number | undefined, to: number | undefined, language: Language): string | undefined {
  const texts = sessionMessages[language];
  if (from !== undefined && to !== undefined) return texts.ages(from === to ? `${from}` : `${from}–${to}`);
  if (from !== undefined) return texts.from(from);
  return to === undefined ? undefined : texts.to(to);
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
