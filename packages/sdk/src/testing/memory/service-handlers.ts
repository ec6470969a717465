import { serverActor } from '../../domain/service/entry-step.ts';
import { isOnNotice, noticeEnd } from '../../domain/service/notice-policy.ts';
import {
  approvalRefusal,
  minutesGranted,
  ownHoursRefusal,
  plannedMinutes,
  voidRefusal,
} from '../../domain/service/service-entry.ts';
import { monthOf } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf, instantOf } from '../../domain/values/wall-clock.ts';
import type { ServiceEntryRow } from './ledger-rows.ts';
import { type Context, found, type HandlersOf, insist, mayActIn, Refused, scopeOf } from './handler.ts';
import { addEntry, noteStep, voidEntry } from './ledger.ts';
import { pageOfRows } from './page.ts';
import { activityOf, related } from './rows.ts';
import { ownSession } from './session-handlers.ts';
import { entryView, isClosedByLeader, present } from './views.ts';

/** The ledger of service time. */
export const serviceHandlers: HandlersOf<
  | 'serviceEntries.list'
  | 'serviceEntries.supplement'
  | 'serviceEntries.approve'
  | 'serviceEntries.void'
  | 'serviceEntries.steps'
> = {
  'serviceEntries.list': ({ caller, data, now, query }) => {
    const scope = { ...query, communityId: scopeOf(caller, query.communityId) };
    const keys = ['communityId', 'sessionId', 'volunteerId', 'state'] as const;
    return pageOfRows(data.serviceEntries.toReversed(), query, {
      matches: (entry) =>
        keys.every((key) => scope[key] === undefined || scope[key] === entry[key]) &&
        (query.month === undefined || monthOf(entry.serviceDay) === query.month) &&
        (query.onNotice !== true || isOnNotice(entry, now)) &&
        (query.flagged !== true || entryView(data, entry).flags.length > 0),
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
    insistNotOwn(context, volunteer.id);
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
      evidence: body.evidence,
      createdAt: now,
      createdBy: caller?.id ?? '',
      servedFrom: session.startsAt,
      servedUntil: session.endsAt,
    };
    if (!addEntry(data, entry)) throw new Refused('service-entry-overlaps');
    return entryView(data, entry);
  },

  'serviceEntries.approve': (context) => {
    const { caller, data, now } = context;
    const actor = caller?.id ?? '';
    const entry = ownEntry(context, context.params.serviceEntryId);
    insistNotOwn(context, entry.volunteerId);
    insist(approvalRefusal({ ...entry, isClosedByLeader: isClosedByLeader(data, entry) }, actor));
    entry.state = 'approved';
    entry.grantedMinutes = minutesGranted(entry);
    entry.decidedAt = now;
    entry.noticeUntil = noticeEnd(now);
    noteStep(data, entry, { actor, at: now });
    return entryView(data, entry);
  },

  'serviceEntries.void': (context) => {
    const entry = ownEntry(context, context.params.serviceEntryId);
    insist(voidRefusal(entry));
    const { body, caller, data, now } = context;
    voidEntry(data, entry, { actor: caller?.id ?? '', at: now, reason: body.reason });
    return entryView(data, entry);
  },

  'serviceEntries.steps': (context) => {
    const { data } = context;
    const { id } = ownEntry(context, context.params.serviceEntryId);
    const steps = data.ledgerSteps.filter(({ entryId }) => entryId === id);
    return {
      steps: steps.map(({ actor, at, hash, reason, sequence, state }) => ({
        state,
        sequence,
        hash,
        at: instantOf(at),
        actor:
          actor === serverActor
            ? { kind: 'server' as const }
            : {
                kind: 'staff' as const,
                ...present({ label: data.tokens.find((one) => one.id === actor)?.label }),
              },
        ...(reason === null ? {} : { reason }),
      })),
    };
  },
};

/** Nobody works on her own time. */
export function insistNotOwn({ caller, data }: Pick<Context, 'caller' | 'data'>, volunteerId: string): void {
  const { personId } = related(data.volunteers, volunteerId);
  insist(ownHoursRefusal(caller?.mobile, related(data.persons, personId)));
}

/** The entry, if the caller works in its community. */
export function ownEntry(
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
