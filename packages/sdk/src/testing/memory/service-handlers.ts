import {
  approvalRefusal,
  minutesGranted,
  plannedMinutes,
  serviceOrigins,
  voidRefusal,
} from '../../domain/service/service-entry.ts';
import { minutesToNextStar, starPolicy2012, starsEarned } from '../../domain/service/star-policy.ts';
import { monthOf } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import { refuseOverlap } from './attendance-handlers.ts';
import type { ServiceEntryRow } from './data.ts';
import { type Context, found, type HandlersOf, insist, mayActIn, Refused, scopeOf } from './handler.ts';
import { pageOfRows } from './page.ts';
import { ownSession } from './session-handlers.ts';
import { publicName } from './names.ts';
import { activityOf, related } from './rows.ts';
import { approvedEntries, entryView } from './views.ts';

/** The ledger of service time, and what a badge shows of it. */
export const serviceHandlers: HandlersOf<
  | 'serviceEntries.list'
  | 'serviceEntries.supplement'
  | 'serviceEntries.approve'
  | 'serviceEntries.void'
  | 'badges.get'
> = {
  'serviceEntries.list': ({ caller, data, query }) => {
    const scope = { ...query, communityId: scopeOf(caller, query.communityId) };
    const keys = ['communityId', 'sessionId', 'volunteerId', 'state'] as const;
    return pageOfRows(data.serviceEntries.toReversed(), query, {
      matches: (entry) =>
        keys.every((key) => scope[key] === undefined || scope[key] === entry[key]) &&
        (query.month === undefined || monthOf(entry.serviceDay) === query.month),
      view: (entry) => entryView(data, entry),
    });
  },

  'serviceEntries.supplement': (context) => {
    const { body, caller, data, newId, now } = context;
    const session = ownSession(context, body.sessionId);
    const volunteer = found(
      data.volunteers.find(({ id }) => id === body.volunteerId),
      'volunteer-not-found',
    );
    const served = { servedFrom: session.startsAt, servedUntil: session.endsAt };
    refuseOverlap(data, { volunteerId: volunteer.id, sessionId: session.id, ...served });
    const entry: ServiceEntryRow = {
      id: newId('sve'),
      volunteerId: volunteer.id,
      sessionId: session.id,
      communityId: activityOf(data, session).communityId,
      serviceDay: dayOf(session.startsAt),
      plannedMinutes: plannedMinutes(session),
      observedMinutes: body.minutes,
      grantedMinutes: 0,
      origin: 'supplement',
      state: 'pending',
      reason: body.reason,
      createdAt: now,
      createdBy: caller?.id ?? '',
      ...served,
    };
    data.serviceEntries.push(entry);
    return entryView(data, entry);
  },

  'serviceEntries.approve': (context) => {
    const entry = ownEntry(context, context.params.serviceEntryId);
    insist(approvalRefusal(entry, context.caller?.id ?? ''));
    entry.state = 'approved';
    entry.grantedMinutes = minutesGranted(entry);
    entry.decidedAt = context.now;
    return entryView(context.data, entry);
  },

  'serviceEntries.void': (context) => {
    const entry = ownEntry(context, context.params.serviceEntryId);
    insist(voidRefusal(entry));
    entry.state = 'void';
    entry.grantedMinutes = 0;
    entry.reason = context.body.reason;
    entry.decidedAt = context.now;
    return entryView(context.data, entry);
  },

  'badges.get': ({ data, now, params }) => {
    const volunteer = found(
      data.volunteers.find(({ badgeCode }) => badgeCode === params.badgeCode),
      'badge-not-found',
    );
    const entries = approvedEntries(data, volunteer);
    const totalMinutes = minutesOf(entries);
    const toNextStar = minutesToNextStar(totalMinutes, starPolicy2012);
    return {
      code: volunteer.badgeCode,
      name: publicName(related(data.persons, volunteer.personId), dayOf(now)),
      leagueMember: volunteer.leagueMember,
      totalMinutes,
      entries: entries.length,
      origins: serviceOrigins
        .map((origin) => ({ origin, minutes: minutesOf(entries.filter((entry) => entry.origin === origin)) }))
        .filter(({ minutes }) => minutes > 0),
      stars: starsEarned(totalMinutes, starPolicy2012),
      starPolicy: starPolicy2012.version,
      asOf: now,
      ...(volunteer.teamName === undefined ? {} : { teamName: volunteer.teamName }),
      ...(toNextStar === undefined ? {} : { minutesToNextStar: toNextStar }),
    };
  },
};

function minutesOf(entries: readonly ServiceEntryRow[]): number {
  return entries.reduce((sum, { grantedMinutes }) => sum + grantedMinutes, 0);
}

function ownEntry(
  { caller, data }: Pick<Context, 'caller' | 'data'>,
  serviceEntryId: string,
): ServiceEntryRow {
  const entry = found(
    data.serviceEntries.find(({ id }) => id === serviceEntryId),
    'service-entry-not-found',
  );
  if (!mayActIn(caller, entry.communityId)) throw new Refused('service-entry-not-found');
  return entry;
}
