import type { SessionSummary } from '@youth-action/sdk/domain';
import type { BenchEvent } from './events.ts';

/** An event as the programme's server would send it, with everything that a session usually has. */
export function toSession({ id, title, day, startsAt, endsAt }: BenchEvent): SessionSummary {
  const session = {
    id: `ses_${id}`,
    activityId: 'act_one',
    title,
    communityId: 'com_one',
    communityName: '育才街社区',
    programmeId: 'prg_one',
    programmeName: '四点半课堂',
    venueName: '儿童之家',
    tags: ['parent-child'],
    mode: 'on-site',
    audience: 'family',
    startsAt: `${day}T${startsAt}:00+08:00`,
    endsAt: `${day}T${endsAt}:00+08:00`,
    signUpOpensAt: '2026-05-01T09:00:00+08:00',
    signUpClosesAt: `${day}T${startsAt}:00+08:00`,
    status: 'scheduled',
    places: { participant: { capacity: 30, taken: 12 }, volunteer: { capacity: 4, taken: 1 } },
  };
  return session as unknown as SessionSummary; // ids and instants are branded text
}
