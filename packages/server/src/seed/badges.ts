/** Which volunteers share their badges, and what stars they applied for. */
import { badgeCodeOf, type CivilDay, starPolicy2012, starsEarned } from '@youth-action/sdk/domain';
import type { VolunteersTable } from '../storage/tables.ts';
import { msAt } from './clock.ts';
import { demoVolunteer } from './demo.ts';
import { randomOf } from './random.ts';
import type { SeedRows } from './seed-rows.ts';

const day = 86_400_000;

/**
 * Shares one badge in three, and applies for the first star where its time is published: the demo volunteer's was
 * awarded, the next one's waits, another one's was declined once. Goes by rows that are there already.
 */
export function addBadges(rows: SeedRows, today: CivilDay): void {
  const now = msAt(today, '00:00');
  const random = randomOf('badges');
  for (const volunteer of rows.volunteers) {
    const code = badgeCodeOf(random.bytes(10));
    const isShared = random.next() < 1 / 3 && !isYoung(rows, volunteer, today);
    if (volunteer.id === demoVolunteer.id) share(rows, volunteer, demoVolunteer.badgeCode, now);
    else if (isShared) share(rows, volunteer, code, now);
  }
  const reached = [...publishedMinutes(rows)]
    .filter(([, { minutes }]) => starsEarned(minutes, starPolicy2012) > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [index, [volunteerId, { communityId }]] of reached.entries()) {
    const isDemo = volunteerId === demoVolunteer.id;
    const state = isDemo || index % 3 === 0 ? 'approved' : index % 3 === 1 ? 'applied' : 'declined';
    apply(rows, { volunteerId, communityId, state, appliedAt: now - (isDemo ? 40 : 3 + (index % 20)) * day });
  }
}

function isYoung(rows: SeedRows, { person_id }: VolunteersTable, today: CivilDay): boolean {
  const birth = rows.persons.find(({ id }) => id === person_id)?.birth;
  return birth === null || birth === undefined || Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) < 19;
}

function share(rows: SeedRows, volunteer: VolunteersTable, code: string, now: number): void {
  rows.badge_codes.push({
    code,
    volunteer_id: volunteer.id,
    active_volunteer_id: volunteer.id,
    shared_at: Math.min(volunteer.created_at + 30 * day, now),
    shared_by: 'tok_pilot-yucaijie',
    revoked_at: null,
    status_index: null,
  });
}

interface Published {
  readonly minutes: number;
  readonly communityId: string;
}

/** By volunteer; the community is the one of the last entry. */
function publishedMinutes(rows: SeedRows): Map<string, Published> {
  const sums = new Map<string, Published>();
  for (const { community_id, granted_minutes, state, volunteer_id } of rows.service_entries) {
    if (state !== 'published') continue;
    const minutes = (sums.get(volunteer_id)?.minutes ?? 0) + granted_minutes;
    sums.set(volunteer_id, { minutes, communityId: community_id });
  }
  return sums;
}

interface Applying extends Pick<Published, 'communityId'> {
  readonly volunteerId: string;
  readonly state: 'approved' | 'applied' | 'declined';
  readonly appliedAt: number;
}

function apply(rows: SeedRows, { appliedAt, communityId, state, volunteerId }: Applying): void {
  const isDecided = state !== 'applied';
  rows.star_applications.push({
    id: `sta_${volunteerId.slice(4)}-1`,
    community_id: communityId,
    volunteer_id: volunteerId,
    active_level: state === 'declined' ? null : 1,
    level: 1,
    star_policy: starPolicy2012.version,
    state,
    applied_at: appliedAt,
    applied_by: 'tok_pilot-yucaijie',
    decided_at: isDecided ? appliedAt + 2 * day : null,
    decided_by: isDecided ? 'tok_pilot-league' : null,
    reason: state === 'declined' ? '近期服务评价待补充，请补充后再申请。' : null,
  });
}
