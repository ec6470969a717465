import {
  approvalRefusal,
  dayOf,
  epochMillis,
  minutesGranted,
  plannedMinutes,
  refuse,
  type ServiceEntry,
  supplementProblems,
  voidRefusal,
} from '@youth-action/sdk/domain';
import { type HandlerContext, type Handlers, insist, ProblemError } from '../../http/handler.ts';
import type { Endpoints } from '@youth-action/sdk/contract';
import { insistOwn, scopeOf, staffOf } from '../access/community-scope.ts';
import { findSession, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { isVolunteerOf } from '../volunteers/volunteers.repository.ts';
import { addEntry, type EntryRow, findEntry, listEntries, moveEntry } from './service.repository.ts';
import { serviceEntryOf } from './service.rows.ts';

export const serviceHandlers: Pick<
  Handlers,
  'serviceEntries.list' | 'serviceEntries.supplement' | 'serviceEntries.approve' | 'serviceEntries.void'
> = {
  'serviceEntries.list': async ({ db, query, caller, now }) => {
    const rows = await listEntries(db, { ...query, communityId: scopeOf(caller, query.communityId) });
    const today = dayOf(now);
    return pageFrom(rows, query, {
      item: (row) => serviceEntryOf(row, today),
      key: (row) => [row.created_at, row.id],
    });
  },

  'serviceEntries.supplement': async (context) => {
    const { db, body, caller, now } = context;
    const session = insistOwn(caller, await findSession(db, body.sessionId), 'session-not-found');
    if (session.status === 'cancelled') insist(refuse('session-cancelled'));
    const fields = supplementProblems(
      { ...sessionSummary(session), countsAsService: session.counts_as_service === 1 },
      now,
    );
    if (fields.length > 0) throw new ProblemError('validation-failed', fields);
    if (!(await isVolunteerOf(db, body.volunteerId, session.community_id)))
      throw new ProblemError('volunteer-not-found');
    const entry = supplementOf(session, context);
    if (!(await addEntry(db, entry))) throw new ProblemError('service-entry-overlaps');
    return answer(context, entry.id);
  },

  'serviceEntries.approve': async (context) => {
    const { db, caller, nowMs } = context;
    const entry = await ownEntry(context);
    const actor = staffOf(caller).tokenId;
    insist(approvalRefusal({ state: entry.state, origin: entry.origin, createdBy: entry.created_by }, actor));
    const minutes = { plannedMinutes: entry.planned_minutes, observedMinutes: entry.observed_minutes };
    const isMoved = await moveEntry(
      db,
      { id: entry.id, from: ['pending'] },
      {
        step: { state: 'approved', reason: null, actor, at: nowMs },
        change: { granted_minutes: minutesGranted(minutes) },
      },
    );
    if (!isMoved) throw new ProblemError('service-entry-not-pending');
    return answer(context, entry.id);
  },

  'serviceEntries.void': async (context) => {
    const { db, body, caller, nowMs } = context;
    const entry = await ownEntry(context);
    insist(voidRefusal(entry));
    const isMoved = await moveEntry(
      db,
      { id: entry.id, from: ['pending', 'approved'] },
      {
        step: { state: 'void', reason: body.reason, actor: staffOf(caller).tokenId, at: nowMs },
        change: { active_volunteer_id: null, granted_minutes: 0, reason: body.reason },
      },
    );
    if (!isMoved) throw new ProblemError('service-entry-void');
    return answer(context, entry.id);
  },
};

type Decision =
  | HandlerContext<Endpoints['serviceEntries.approve']>
  | HandlerContext<Endpoints['serviceEntries.void']>;

async function ownEntry({
  db,
  params,
  caller,
}: Pick<Decision, 'db' | 'params' | 'caller'>): Promise<EntryRow> {
  return insistOwn(caller, await findEntry(db, params.serviceEntryId), 'service-entry-not-found');
}

async function answer({ db, now }: Pick<Decision, 'db' | 'now'>, id: string): Promise<ServiceEntry> {
  const row = await findEntry(db, id);
  if (row === undefined) throw new ProblemError('service-entry-not-found');
  return serviceEntryOf(row, dayOf(now));
}

/** Nobody knows which part of the session was served, so the entry stands for all of it where overlaps are looked for. */
function supplementOf(
  row: SessionDetailRow,
  context: HandlerContext<Endpoints['serviceEntries.supplement']>,
) {
  const { body, caller, nowMs } = context;
  const session = sessionSummary(row);
  return {
    id: newId('sve'),
    community_id: row.community_id,
    session_id: row.id,
    volunteer_id: body.volunteerId,
    active_volunteer_id: body.volunteerId,
    participant_id: null,
    service_day: dayOf(session.startsAt),
    served_from_at: epochMillis(session.startsAt),
    served_until_at: epochMillis(session.endsAt),
    planned_minutes: plannedMinutes(session),
    observed_minutes: body.minutes,
    granted_minutes: 0,
    origin: 'supplement',
    state: 'pending',
    reason: body.reason,
    created_by: staffOf(caller).tokenId,
    created_at: nowMs,
    decided_at: null,
  };
}
