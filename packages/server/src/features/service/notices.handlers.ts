/** The public notice of approved entries, and objections to them. */
import {
  dayOf,
  maskName,
  mayBeMinor,
  objectionDecisionRefusal,
  type ServiceNotice,
} from '@youth-action/sdk/domain';
import { instantOf } from '@youth-action/sdk/domain';
import { type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { insistOwn, scopeOf, staffOf } from '../access/community-scope.ts';
import { newId } from '../shared/ids.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { ifAny, instantIfAny, stored } from '../shared/wire.ts';
import { insistNotOwn } from './insist-other-person.ts';
import { findApprover } from './ledger.repository.ts';
import { entriesById, entryIn, objectionOf } from './objections.rows.ts';
import {
  closeObjection,
  findObjection,
  holdOnNotice,
  insertObjection,
  listNotices,
  listObjectionRows,
  type NoticeRow,
} from './objections.repository.ts';
import { findEntry, voidEntry } from './service.repository.ts';

export const noticeHandlers: Pick<
  Handlers,
  'serviceEntries.notices' | 'serviceEntries.object' | 'objections.list' | 'objections.decide'
> = {
  'serviceEntries.notices': async ({ db, query, now, nowMs }) => {
    const rows = await listNotices(db, { ...query, nowMs });
    return pageFrom(rows, query, {
      item: (row) => noticeOf(row, dayOf(now)),
      key: (row) => [row.notice_until ?? 0, row.id],
    });
  },

  'serviceEntries.object': async ({ db, params, body, now, nowMs }) => {
    const entry = await findEntry(db, params.serviceEntryId);
    // What was never on public notice isn't known to the public, so it can't be told from what there isn't.
    if (entry === undefined || entry.notice_until === null) throw new ProblemError('service-entry-not-found');
    if (!(await holdOnNotice(db, entry.id, nowMs))) throw new ProblemError('service-entry-not-on-notice');
    const id = newId('obj');
    const isMade = await insertObjection(db, {
      id,
      community_id: entry.community_id,
      service_entry_id: entry.id,
      contact_name: body.contact.name,
      contact_mobile: body.contact.mobile,
      active_mobile: body.contact.mobile,
      text: body.text,
      state: 'open',
      created_at: nowMs,
    });
    if (!isMade) throw new ProblemError('already-objected');
    return { id: stored(id), serviceEntryId: stored(entry.id), createdAt: now };
  },

  'objections.list': async ({ db, query, caller, now }) => {
    const rows = await listObjectionRows(db, { ...query, communityId: scopeOf(caller, query.communityId) });
    const entries = await entriesById(db, rows, dayOf(now));
    return pageFrom(rows, query, {
      item: (row) => objectionOf(row, entryIn(entries, row)),
      key: (row) => [row.created_at, row.id],
    });
  },

  'objections.decide': async ({ db, params, body, caller, now, nowMs }) => {
    const objection = insistOwn(caller, await findObjection(db, params.objectionId), 'objection-not-found');
    const actor = staffOf(caller).tokenId;
    const entry = await findEntry(db, objection.service_entry_id);
    if (entry === undefined) throw new Error('An objection without an entry');
    await insistNotOwn(db, caller, entry.volunteer_id);
    const approvedBy = await findApprover(db, entry.id);
    insist(objectionDecisionRefusal({ state: objection.state, approvedBy }, actor));
    const isUpheld = body.decision === 'uphold';
    const isClosed = await closeObjection(db, objection.id, {
      state: isUpheld ? 'upheld' : 'dismissed',
      decided_by: actor,
      decided_at: nowMs,
      decision_reason: body.reason,
    });
    if (!isClosed) throw new ProblemError('objection-decided');
    // Another objection, or an organiser, may have made it void before: then there is nothing left to do.
    if (isUpheld) await voidEntry(db, entry.id, { actor, at: nowMs, reason: body.reason });
    const after = await findObjection(db, objection.id);
    const rows = after === undefined ? [] : [after];
    const entries = await entriesById(db, rows, dayOf(now));
    return objectionOf(after ?? objection, entryIn(entries, objection));
  },
};

/** What everybody may know: no minor's name at all, an adult's masked. */
export function noticeOf(row: NoticeRow, today: string): ServiceNotice {
  const person = { birth: ifAny(row.birth), isDeclaredAdult: row.is_declared_adult === 1 };
  return {
    id: stored(row.id),
    name: mayBeMinor(person, stored(today)) ? undefined : maskName(row.name),
    sessionTitle: row.session_title,
    serviceDay: stored(row.service_day),
    minutes: row.granted_minutes,
    origin: row.origin,
    noticeUntil: instantIfAny(row.notice_until) ?? instantOf(0),
  };
}
