import type { Endpoints } from '@youth-action/sdk/contract';
import {
  approvalRefusal,
  dayOf,
  epochMillis,
  minutesGranted,
  noticeEnd,
  plannedMinutes,
  refuse,
  supplementProblems,
  voidRefusal,
} from '@youth-action/sdk/domain';
import { type HandlerContext, type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { insistOwn, scopeOf, staffOf } from '../access/community-scope.ts';
import { findSession, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { isVolunteerOf } from '../volunteers/volunteers.repository.ts';
import { entryAnswer, ownEntry } from './entry-answer.ts';
import { insistNotOwn } from './insist-other-person.ts';
import { listSteps } from './ledger.repository.ts';
import { listEntryPage } from './list-entries.ts';
import { addEntry, moveEntry, voidEntry } from './service.repository.ts';
import { entryStepOf } from './service.rows.ts';

export const serviceHandlers: Pick<
  Handlers,
  | 'serviceEntries.list'
  | 'serviceEntries.supplement'
  | 'serviceEntries.approve'
  | 'serviceEntries.void'
  | 'serviceEntries.steps'
> = {
  'serviceEntries.list': async ({ db, query, caller, now }) =>
    listEntryPage(db, { ...query, communityId: scopeOf(caller, query.communityId) }, now),

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
    await insistNotOwn(db, caller, body.volunteerId);
    const entry = supplementOf(session, context);
    if (!(await addEntry(db, entry))) throw new ProblemError('service-entry-overlaps');
    return entryAnswer(context, entry.id);
  },

  'serviceEntries.approve': async (context) => {
    const { db, caller, now, nowMs } = context;
    const entry = await ownEntry(context, context.params.serviceEntryId);
    const actor = staffOf(caller).tokenId;
    await insistNotOwn(db, caller, entry.volunteer_id);
    const isClosedByLeader = entry.closed_reason !== null;
    insist(approvalRefusal({ ...entry, createdBy: entry.created_by, isClosedByLeader }, actor));
    const minutes = { plannedMinutes: entry.planned_minutes, observedMinutes: entry.observed_minutes };
    const isMoved = await moveEntry(
      db,
      { id: entry.id, from: ['pending'] },
      {
        step: { state: 'approved', reason: null, actor, at: nowMs },
        change: {
          granted_minutes: minutesGranted(minutes),
          decided_at: nowMs,
          notice_until: epochMillis(noticeEnd(now)),
        },
      },
    );
    if (!isMoved) throw new ProblemError('service-entry-not-pending');
    return entryAnswer(context, entry.id);
  },

  'serviceEntries.void': async (context) => {
    const { db, body, caller, nowMs } = context;
    const entry = await ownEntry(context, context.params.serviceEntryId);
    insist(voidRefusal(entry));
    const step = { reason: body.reason, actor: staffOf(caller).tokenId, at: nowMs };
    if (!(await voidEntry(db, entry.id, step))) throw new ProblemError('service-entry-void');
    return entryAnswer(context, entry.id);
  },

  'serviceEntries.steps': async (context) => {
    const entry = await ownEntry(context, context.params.serviceEntryId);
    return { steps: (await listSteps(context.db, entry.id)).map(entryStepOf) };
  },
};

/** Nobody knows which part of the session was served, so the entry stands for all of it where overlaps are looked for. */
function supplementOf(
  row: SessionDetailRow,
  { body, caller, nowMs }: HandlerContext<Endpoints['serviceEntries.supplement']>,
) {
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
    evidence_kind: body.evidence.kind,
    evidence_reference: body.evidence.reference,
  };
}
