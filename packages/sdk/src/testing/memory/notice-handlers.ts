/** Public notices of approved entries, and objections to them. */
import { isOnNotice } from '../../domain/service/notice-policy.ts';
import {
  type Objection,
  objectionDecisionRefusal,
  type ServiceNotice,
} from '../../domain/service/objection.ts';
import { maskMobile, maskName } from '../../domain/values/masking.ts';
import { compareInstants, dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData } from './data.ts';
import type { ObjectionRow, ServiceEntryRow } from './ledger-rows.ts';
import { type Context, found, type HandlersOf, insist, mayActIn, Refused, scopeOf } from './handler.ts';
import { voidEntry } from './ledger.ts';
import { isMinorOn } from './names.ts';
import { pageOfRows } from './page.ts';
import { activityOf, related } from './rows.ts';
import { insistNotOwn } from './service-handlers.ts';
import { entryView, present } from './views.ts';

export const noticeHandlers: HandlersOf<
  'serviceEntries.notices' | 'serviceEntries.object' | 'objections.list' | 'objections.decide'
> = {
  'serviceEntries.notices': ({ data, now, query }) => {
    const rows = data.serviceEntries
      .filter((entry) => isOnNotice(entry, now))
      .toSorted(
        (a, b) => compareInstants(a.noticeUntil ?? now, b.noticeUntil ?? now) || (a.id < b.id ? -1 : 1),
      );
    return pageOfRows(rows, query, {
      matches: ({ communityId }) => query.communityId === undefined || query.communityId === communityId,
      view: (entry) => noticeView(data, entry, dayOf(now)),
    });
  },

  'serviceEntries.object': ({ body, data, newId, now, params }) => {
    const entry = data.serviceEntries.find(({ id }) => id === params.serviceEntryId);
    if (entry?.noticeUntil === undefined) throw new Refused('service-entry-not-found');
    if (!isOnNotice(entry, now)) throw new Refused('service-entry-not-on-notice');
    const hasObjected = data.objections.some(
      ({ contact, serviceEntryId, state }) =>
        serviceEntryId === entry.id && state === 'open' && contact.mobile === body.contact.mobile,
    );
    if (hasObjected) throw new Refused('already-objected');
    const objection: ObjectionRow = {
      id: newId('obj'),
      serviceEntryId: entry.id,
      contact: body.contact,
      text: body.text,
      state: 'open',
      createdAt: now,
    };
    data.objections.push(objection);
    return { id: objection.id, serviceEntryId: entry.id, createdAt: now };
  },

  'objections.list': ({ caller, data, query }) => {
    const communityId = scopeOf(caller, query.communityId);
    return pageOfRows(data.objections.toReversed(), query, {
      matches: (row) => isAsked(data, row, { communityId, state: query.state }),
      view: (row) => objectionView(data, row),
    });
  },

  'objections.decide': (context) => {
    const { body, caller, data, now, params } = context;
    const row = data.objections.find(({ id }) => id === params.objectionId);
    const objection = ownRow(context, row, 'objection-not-found');
    const entry = related(data.serviceEntries, objection.serviceEntryId);
    const actor = caller?.id ?? '';
    insistNotOwn(context, entry.volunteerId);
    const approval = data.ledgerSteps.find((step) => step.entryId === entry.id && step.state === 'approved');
    insist(objectionDecisionRefusal({ state: objection.state, approvedBy: approval?.actor }, actor));
    objection.state = body.decision === 'uphold' ? 'upheld' : 'dismissed';
    objection.decidedAt = now;
    objection.reason = body.reason;
    if (objection.state === 'upheld' && entry.state !== 'void')
      voidEntry(data, entry, { actor, at: now, reason: body.reason });
    return objectionView(data, objection);
  },
};

type AboutEntry = Pick<ObjectionRow, 'serviceEntryId'> & { readonly state: string };

export function isAsked(
  data: MemoryData,
  row: AboutEntry,
  { communityId, state }: { communityId: string | undefined; state: string | undefined },
): boolean {
  const own = related(data.serviceEntries, row.serviceEntryId).communityId;
  return (communityId === undefined || communityId === own) && (state === undefined || state === row.state);
}

/** The row, if its entry is of a community that the caller works in. */
export function ownRow<Row extends AboutEntry>(
  { caller, data }: Pick<Context, 'caller' | 'data'>,
  row: Row | undefined,
  code: 'objection-not-found' | 'correction-not-found',
): Row {
  const own = found(row, code);
  if (!mayActIn(caller, related(data.serviceEntries, own.serviceEntryId).communityId))
    throw new Refused(code);
  return own;
}

function noticeView(data: MemoryData, entry: ServiceEntryRow, today: string): ServiceNotice {
  const person = related(data.persons, related(data.volunteers, entry.volunteerId).personId);
  return {
    id: entry.id,
    sessionTitle: activityOf(data, related(data.sessions, entry.sessionId)).title,
    serviceDay: entry.serviceDay,
    minutes: entry.grantedMinutes,
    origin: entry.origin,
    noticeUntil: entry.noticeUntil ?? entry.createdAt,
    ...(isMinorOn(person, today) ? {} : { name: maskName(person.name) }),
  };
}

function objectionView(data: MemoryData, row: ObjectionRow): Objection {
  const { contact, serviceEntryId, decidedAt, reason, ...rest } = row;
  return {
    ...rest,
    ...present({ decidedAt, reason }),
    contact: { name: contact.name, mobile: maskMobile(contact.mobile) },
    serviceEntry: entryView(data, related(data.serviceEntries, serviceEntryId)),
  };
}
