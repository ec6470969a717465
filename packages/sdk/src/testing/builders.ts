/**
 * Valid objects of the wire for tests and stories: each builder takes what the test is about and fills in the rest.
 * Deterministic: the same call gives an equal object. People are invented.
 */
import type * as z from '../domain/zod.ts';
import { consentTexts } from '../domain/people/consent-texts.ts';
import { Activity, type NewActivity } from '../domain/programmes/activity.ts';
import type { NewSessionSeries } from '../domain/programmes/recurrence.ts';
import { type NewSession, SessionDetail, SessionSummary } from '../domain/programmes/session.ts';
import { type NewParticipant, NewSignUp, SignUp } from '../domain/programmes/sign-up.ts';
import { HoursBadge } from '../domain/service/hours-badge.ts';
import { ServiceEntry } from '../domain/service/service-entry.ts';

/** What a test says of an object: any part of it, ids and instants as plain text. */
export type Some<T extends z.ZodMiniType> = Partial<z.input<T>>;

const startsAt = '2026-05-16T19:00:00+08:00';
const endsAt = '2026-05-16T20:30:00+08:00';

const summary = {
  id: 'ses_reading-2026-05-16',
  activityId: 'act_reading',
  title: '国学经典亲子诵读班',
  communityId: 'com_yucaijie',
  communityName: '育才街社区',
  programmeId: 'prg_reading',
  programmeName: '福娃福地书香国学',
  venueName: '儿童之家',
  tags: ['reading', 'parent-child'],
  mode: 'on-site',
  audience: 'family',
  ageRange: { from: 4, to: 12 },
  startsAt,
  endsAt,
  signUpOpensAt: '2026-05-01T09:00:00+08:00',
  signUpClosesAt: startsAt,
  status: 'scheduled',
  places: { participant: { capacity: 30, taken: 12 }, volunteer: { capacity: 3, taken: 1 } },
};

/** A session as lists have it: family reading on Saturday, 16 May 2026, 19:00, sign-up open since 1 May. */
export function aSession(some: Some<typeof SessionSummary> = {}): SessionSummary {
  return SessionSummary.parse({ ...summary, ...some });
}

/** The same session with all that a form needs. */
export function aSessionDetail(some: Some<typeof SessionDetail> = {}): SessionDetail {
  return SessionDetail.parse({
    ...summary,
    summary: '家长和孩子一起读《弟子规》。',
    venueAddress: '育才街社区 1 号楼二层',
    countsAsService: true,
    riskLevel: 'ordinary',
    consentTexts,
    ...some,
  });
}

/** A member of a party who takes part herself and is an adult. */
export function anAdult(some: Some<typeof NewParticipant> = {}): z.input<typeof NewParticipant> {
  return { relation: 'self', name: '段文静', role: 'participant', ...some };
}

/** A child of eight (on 16 May 2026) whose mother has consented to the sign-up. */
export function aChild(some: Some<typeof NewParticipant> = {}): z.input<typeof NewParticipant> {
  return {
    relation: 'child',
    name: '段小宝',
    birth: '2018-03',
    role: 'participant',
    guardian: 'mother',
    consents: [{ purpose: 'sign-up', textVersion: '2026-1', granted: true }],
    ...some,
  };
}

/** A parent who signs up herself and her child. Parse it with `NewSignUp` where a rule wants the parsed form. */
export function aSignUpRequest(some: Some<typeof NewSignUp> = {}): z.input<typeof NewSignUp> {
  return { contact: { name: '段文静', mobile: '15400000123' }, party: [anAdult(), aChild()], ...some };
}

/** The request as a server has it after parsing. */
export function aParsedSignUpRequest(some: Some<typeof NewSignUp> = {}): NewSignUp {
  return NewSignUp.parse(aSignUpRequest(some));
}

/** A confirmed sign-up as its holder sees it. */
export function aSignUp(some: Some<typeof SignUp> = {}): SignUp {
  return SignUp.parse({
    id: 'sgn_0001',
    session: aSession(),
    status: 'confirmed',
    contact: { name: '段*静', mobile: '154****0123' },
    party: [
      { id: 'ptc_0001', relation: 'self', name: '段*静', role: 'participant' },
      { id: 'ptc_0002', relation: 'child', name: '段同学', role: 'participant' },
    ],
    createdAt: '2026-05-10T10:00:00+08:00',
    ...some,
  });
}

/** A badge with one star. */
export function aBadge(some: Some<typeof HoursBadge> = {}): HoursBadge {
  return HoursBadge.parse({
    code: 'y0vthact10npz0t0',
    name: '周*岚',
    leagueMember: true,
    teamName: '青年志愿服务队',
    totalMinutes: 7_830,
    noticeMinutes: 240,
    entries: 41,
    origins: [
      { origin: 'check-in', minutes: 7_590 },
      { origin: 'supplement', minutes: 240 },
    ],
    stars: 1,
    starsReached: 1,
    minutesToNextStar: 10_410,
    starPolicy: '2012-draft',
    asOf: '2026-05-10T18:00:00+08:00',
    ...some,
  });
}

/** A pending entry of two hours. */
export function aServiceEntry(some: Some<typeof ServiceEntry> = {}): ServiceEntry {
  return ServiceEntry.parse({
    id: 'sve_0001',
    volunteerId: 'vol_zhou',
    volunteerName: '周晓岚',
    sessionId: 'ses_sorting-2026-05-10',
    sessionTitle: '垃圾分类志愿服务',
    communityId: 'com_yucaijie',
    serviceDay: '2026-05-10',
    plannedMinutes: 120,
    observedMinutes: 115,
    grantedMinutes: 0,
    origin: 'check-in',
    state: 'pending',
    createdAt: '2026-05-10T10:30:00+08:00',
    ...some,
  });
}

const activity = {
  communityId: 'com_yucaijie',
  title: '国学经典亲子诵读班',
  summary: '家长和孩子一起读《弟子规》。',
  tags: ['reading', 'parent-child'],
  serviceCategory: 'culture',
  countsAsService: true,
  mode: 'on-site',
  audience: 'family',
  ageRange: { from: 4, to: 12 },
  riskLevel: 'ordinary',
} satisfies z.input<typeof NewActivity>;

/** An activity as the API answers it. */
export function anActivity(some: Some<typeof Activity> = {}): Activity {
  return Activity.parse({ id: 'act_reading', programmeId: 'prg_reading', ...activity, ...some });
}

/** What an organiser sends to add an activity. */
export function aNewActivity(some: Some<typeof NewActivity> = {}): z.input<typeof NewActivity> {
  return { ...structuredClone(activity), ...some };
}

/** What an organiser sends to schedule a series: reading on the Saturdays and Sundays of three weeks. */
export function aNewSeries(some: Some<typeof NewSessionSeries> = {}): z.input<typeof NewSessionSeries> {
  return {
    weekdays: [6, 7],
    from: '2026-05-16',
    until: '2026-06-05',
    startTime: '19:00',
    endTime: '20:30',
    capacity: { participant: 30, volunteer: 3 },
    ...some,
  };
}

/** What an organiser sends to schedule a session. */
export function aNewSession(some: Some<typeof NewSession> = {}): z.input<typeof NewSession> {
  return {
    activityId: 'act_reading',
    startsAt,
    endsAt,
    capacity: { participant: 30, volunteer: 3 },
    ...some,
  };
}
