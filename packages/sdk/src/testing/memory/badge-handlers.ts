import { countedStates, serviceOrigins } from '../../domain/service/service-entry.ts';
import { minutesToNextStar, starPolicy2012, starsEarned } from '../../domain/service/star-policy.ts';
import { type BadgeCode, badgeCodeOf, type VolunteerId } from '../../domain/values/ids.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData, VolunteerRow } from './data.ts';
import type { BadgeCodeRow, ServiceEntryRow } from './ledger-rows.ts';
import { type Context, found, type HandlersOf, mayActIn, Refused } from './handler.ts';
import { isMinorOn, publicName } from './names.ts';
import { ownVolunteer } from './own-volunteers.ts';
import { activityOf, related } from './rows.ts';
import { present } from './views.ts';

/** Badges: read by their codes, shared and revoked. */
export const badgeHandlers: HandlersOf<
  'badges.get' | 'badges.share' | 'badges.revoke' | 'volunteers.shareBadge' | 'volunteers.revokeBadge'
> = {
  'badges.get': ({ data, now, params }) => {
    const badge = found(
      data.badgeCodes.find(({ code }) => code === params.badgeCode),
      'badge-not-found',
    );
    if (badge.revokedAt !== undefined) throw new Refused('badge-revoked');
    const volunteer = related(data.volunteers, badge.volunteerId);
    const person = related(data.persons, volunteer.personId);
    const isMinor = isMinorOn(person, dayOf(now));
    const entries = entriesOf(data, volunteer.id, countedStates);
    const totalMinutes = minutesOf(entries);
    const noticeMinutes = minutesOf(entries.filter(({ state }) => state === 'approved'));
    const publishedMinutes = totalMinutes - noticeMinutes;
    return {
      code: badge.code,
      name: publicName(person, dayOf(now)),
      leagueMember: volunteer.leagueMember,
      totalMinutes,
      noticeMinutes,
      entries: entries.length,
      origins: serviceOrigins
        .map((origin) => ({ origin, minutes: minutesOf(entries.filter((entry) => entry.origin === origin)) }))
        .filter(({ minutes }) => minutes > 0),
      stars: awardedStars(data, volunteer.id),
      starsReached: starsEarned(publishedMinutes, starPolicy2012),
      starPolicy: starPolicy2012.version,
      asOf: now,
      ...present({
        teamName: isMinor ? undefined : volunteer.teamName,
        minutesToNextStar: minutesToNextStar(publishedMinutes, starPolicy2012),
      }),
    };
  },

  'badges.share': (context) => share(context, ownVolunteer(context, context.body.volunteerId)),
  'badges.revoke': (context) => revoke(context, ownVolunteer(context, context.body.volunteerId)),

  'volunteers.shareBadge': (context) => {
    const { data, now, params } = context;
    const volunteer = volunteerFor(context, params.volunteerId);
    if (isMinorOn(related(data.persons, volunteer.personId), dayOf(now)))
      throw new Refused('badge-by-guardian');
    return share(context, volunteer);
  },

  'volunteers.revokeBadge': (context) => revoke(context, volunteerFor(context, context.params.volunteerId)),
};

/** The code under which a volunteer's badge is shared now. */
export function liveBadge(data: MemoryData, volunteerId: VolunteerId): BadgeCodeRow | undefined {
  return data.badgeCodes.find((badge) => badge.volunteerId === volunteerId && badge.revokedAt === undefined);
}

/** An unguessable badge code. */
export function newBadgeCode(): BadgeCode {
  return badgeCodeOf(crypto.getRandomValues(new Uint8Array(10)));
}

/** A new 志愿者编号. */
export function newVolunteerNo(): string {
  return newBadgeCode().slice(0, 10);
}

/** Stars that were awarded to a volunteer. */
export function awardedStars(data: MemoryData, volunteerId: VolunteerId): number {
  return Math.max(
    0,
    ...data.starApplications.map((one) =>
      one.volunteerId === volunteerId && one.state === 'approved' ? one.level : 0,
    ),
  );
}

/** A volunteer's entries in these states. */
export function entriesOf(
  data: MemoryData,
  volunteerId: VolunteerId,
  states: readonly string[],
): ServiceEntryRow[] {
  return data.serviceEntries.filter(
    (entry) => entry.volunteerId === volunteerId && states.includes(entry.state),
  );
}

export function minutesOf(entries: readonly ServiceEntryRow[]): number {
  return entries.reduce((sum, { grantedMinutes }) => sum + grantedMinutes, 0);
}

/** A volunteer of a community in which the caller works. */
export function volunteerFor(
  { caller, data }: Pick<Context, 'caller' | 'data'>,
  volunteerId: string,
): VolunteerRow {
  const volunteer = found(
    data.volunteers.find(({ id }) => id === volunteerId),
    'volunteer-not-found',
  );
  const isOf =
    volunteer.registrations.some(({ communityId }) => mayActIn(caller, communityId)) ||
    data.signUps.some(
      ({ party, sessionId }) =>
        party.some(({ personId }) => personId === volunteer.personId) &&
        mayActIn(caller, activityOf(data, related(data.sessions, sessionId)).communityId),
    );
  if (!isOf && caller?.role !== 'administrator') throw new Refused('volunteer-not-found');
  return volunteer;
}

type Changing = Pick<Context, 'data' | 'now'>;

function share({ data, now }: Changing, { id: volunteerId }: VolunteerRow) {
  let badge = liveBadge(data, volunteerId);
  if (badge === undefined) {
    badge = { code: newBadgeCode(), volunteerId, sharedAt: now };
    data.badgeCodes.push(badge);
  }
  return { volunteerId, code: badge.code, sharedAt: badge.sharedAt };
}

function revoke({ data, now }: Changing, { id: volunteerId }: VolunteerRow) {
  const live = liveBadge(data, volunteerId);
  if (live !== undefined) live.revokedAt = now;
  const ended = found(
    live ?? data.badgeCodes.findLast((badge) => badge.volunteerId === volunteerId),
    'badge-not-found',
  );
  return { volunteerId, code: ended.code, revokedAt: ended.revokedAt ?? now };
}
