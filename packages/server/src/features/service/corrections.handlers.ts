/** Requests to put entries right: the old entry becomes void, and another takes its place for a second person to approve. */
import type { Endpoints } from '@youth-action/sdk/contract';
import {
  type Correction,
  correctionDecisionProblems,
  correctionDecisionRefusal,
  dayOf,
  refuse,
  voidRefusal,
} from '@youth-action/sdk/domain';
import { type HandlerContext, type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { insistOwn, scopeOf, staffOf } from '../access/community-scope.ts';
import { newId } from '../shared/ids.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { listOwnVolunteers } from '../service-record/own-volunteers.ts';
import {
  closeCorrection,
  findCorrection,
  insertCorrection,
  listCorrectionRows,
} from './corrections.repository.ts';
import { ownEntry, type StaffContext } from './entry-answer.ts';
import { insistNotOwn } from './insist-other-person.ts';
import { correctionOf, correctionReceiptOf, entriesById, entryIn } from './objections.rows.ts';
import { addEntry, type EntryRow, findEntry, holdVolunteer, voidEntry } from './service.repository.ts';

export const correctionHandlers: Pick<
  Handlers,
  'corrections.list' | 'corrections.request' | 'corrections.note' | 'corrections.decide'
> = {
  'corrections.list': async ({ db, query, caller, now }) => {
    const rows = await listCorrectionRows(db, { ...query, communityId: scopeOf(caller, query.communityId) });
    const entries = await entriesById(db, rows, dayOf(now));
    return pageFrom(rows, query, {
      item: (row) => correctionOf(row, entryIn(entries, row)),
      key: (row) => [row.created_at, row.id],
    });
  },

  'corrections.request': async (context) => {
    const { body, db } = context;
    const own = await listOwnVolunteers(context);
    const entry = await findEntry(db, body.serviceEntryId);
    const held = own.find(({ volunteer }) => volunteer.id === entry?.volunteer_id);
    if (entry === undefined || held === undefined) throw new ProblemError('service-entry-not-found');
    const id = await request(context, entry, { sign_up_id: held.signUp.id });
    const row = await findCorrection(db, id);
    if (row === undefined) throw new ProblemError('correction-not-found');
    return correctionReceiptOf(row);
  },

  'corrections.note': async (context) => {
    const { db, body, caller } = context;
    const entry = await ownEntry(context, body.serviceEntryId);
    await insistNotOwn(db, caller, entry.volunteer_id);
    return answer(context, await request(context, entry, { noted_by: staffOf(caller).tokenId }));
  },

  'corrections.decide': async (context) => {
    const { db, params, body, caller, nowMs } = context;
    const correction = insistOwn(
      caller,
      await findCorrection(db, params.correctionId),
      'correction-not-found',
    );
    const fields = correctionDecisionProblems(body);
    if (fields.length > 0) throw new ProblemError('validation-failed', fields);
    insist(correctionDecisionRefusal(correction));
    const entry = await ownEntry(context, correction.service_entry_id);
    await insistNotOwn(db, caller, entry.volunteer_id);
    const isAccepted = body.decision === 'accept';
    const isClosed = await closeCorrection(db, correction.id, {
      state: isAccepted ? 'accepted' : 'declined',
      decided_by: staffOf(caller).tokenId,
      decided_at: nowMs,
      decision_reason: body.reason,
      replacement_id: isAccepted ? await replace(context, entry) : null,
    });
    if (!isClosed) throw new ProblemError('correction-decided');
    return answer(context, correction.id);
  },
};

type Requesting =
  | HandlerContext<Endpoints['corrections.request']>
  | HandlerContext<Endpoints['corrections.note']>;

/** Makes the request and returns its id. */
async function request(
  { db, body, nowMs }: Requesting,
  entry: EntryRow,
  by: { readonly sign_up_id: string } | { readonly noted_by: string },
): Promise<string> {
  insist(voidRefusal(entry));
  const id = newId('cor');
  const isMade = await insertCorrection(db, {
    id,
    community_id: entry.community_id,
    service_entry_id: entry.id,
    active_entry_id: entry.id,
    text: body.text,
    state: 'open',
    created_at: nowMs,
    ...by,
  });
  if (!isMade) insist(refuse('correction-open'));
  return id;
}

/** The entry becomes void; returns the id of the pending one in its place, or null where no time was served. */
async function replace(
  { db, body, caller, params, nowMs }: HandlerContext<Endpoints['corrections.decide']>,
  entry: EntryRow,
): Promise<string | null> {
  const actor = staffOf(caller).tokenId;
  const { minutes = 0, reason } = body;
  await holdVolunteer(db, entry.volunteer_id);
  if (!(await voidEntry(db, entry.id, { actor, at: nowMs, reason })))
    throw new ProblemError('service-entry-void');
  if (minutes === 0) return null;
  const id = newId('sve');
  const isAdded = await addEntry(db, {
    id,
    community_id: entry.community_id,
    session_id: entry.session_id,
    volunteer_id: entry.volunteer_id,
    active_volunteer_id: entry.volunteer_id,
    participant_id: null,
    service_day: entry.service_day,
    served_from_at: entry.served_from_at,
    served_until_at: entry.served_until_at,
    planned_minutes: entry.planned_minutes,
    observed_minutes: minutes,
    granted_minutes: 0,
    origin: 'supplement',
    state: 'pending',
    reason,
    created_by: actor,
    created_at: nowMs,
    evidence_kind: 'other',
    evidence_reference: params.correctionId,
    corrects_id: entry.id,
  });
  if (!isAdded) throw new ProblemError('service-entry-overlaps');
  return id;
}

async function answer({ db, now }: StaffContext, id: string): Promise<Correction> {
  const row = await findCorrection(db, id);
  if (row === undefined) throw new ProblemError('correction-not-found');
  return correctionOf(row, entryIn(await entriesById(db, [row], dayOf(now)), row));
}
