/** Requests to put entries right. */
import {
  type Correction,
  correctionDecisionProblems,
  correctionDecisionRefusal,
  type CorrectionReceipt,
  correctionRefusal,
} from '../../domain/service/correction.ts';
import { voidRefusal } from '../../domain/service/service-entry.ts';
import type { ServiceEntryId } from '../../domain/values/ids.ts';
import type { MemoryData } from './data.ts';
import type { CorrectionRow, ServiceEntryRow } from './ledger-rows.ts';
import { type Context, type HandlersOf, insist, Refused, scopeOf } from './handler.ts';
import { addEntry, voidEntry } from './ledger.ts';
import { isAsked, ownRow } from './notice-handlers.ts';
import { pageOfRows } from './page.ts';
import { related } from './rows.ts';
import { insistNotOwn, ownEntry } from './service-handlers.ts';
import { heldSignUp } from './sign-up-handlers.ts';
import { entryView, present } from './views.ts';

export const correctionHandlers: HandlersOf<
  'corrections.list' | 'corrections.request' | 'corrections.note' | 'corrections.decide'
> = {
  'corrections.list': ({ caller, data, query }) => {
    const communityId = scopeOf(caller, query.communityId);
    return pageOfRows(data.corrections.toReversed(), query, {
      matches: (row) => isAsked(data, row, { communityId, state: query.state }),
      view: (row) => correctionView(data, row),
    });
  },

  'corrections.request': (context) => {
    const { body, data } = context;
    const { party } = heldSignUp(context, context.params.signUpId);
    const entry = data.serviceEntries.find(({ id }) => id === body.serviceEntryId);
    const volunteer = data.volunteers.find(({ id }) => id === entry?.volunteerId);
    if (entry === undefined || !party.some(({ personId }) => personId === volunteer?.personId))
      throw new Refused('service-entry-not-found');
    return receiptView(request(context, entry, { isByStaff: false }));
  },

  'corrections.note': (context) => {
    const entry = ownEntry(context, context.body.serviceEntryId);
    insistNotOwn(context, entry.volunteerId);
    return correctionView(context.data, request(context, entry, { isByStaff: true }));
  },

  'corrections.decide': (context) => {
    const { body, data, now, params } = context;
    const row = data.corrections.find(({ id }) => id === params.correctionId);
    const correction = ownRow(context, row, 'correction-not-found');
    const fields = correctionDecisionProblems(body);
    if (fields.length > 0) throw new Refused('validation-failed', fields);
    insist(correctionDecisionRefusal(correction));
    const entry = related(data.serviceEntries, correction.serviceEntryId);
    insistNotOwn(context, entry.volunteerId);
    if (body.decision === 'accept') correction.replacementId = replace(context, entry, correction.id);
    correction.state = body.decision === 'accept' ? 'accepted' : 'declined';
    correction.decidedAt = now;
    correction.reason = body.reason;
    return correctionView(data, correction);
  },
};

type Writing = Pick<Context, 'caller' | 'data' | 'newId' | 'now'>;

function request(
  { body, data, newId, now }: Writing & { readonly body: { readonly text: string } },
  entry: ServiceEntryRow,
  { isByStaff }: { readonly isByStaff: boolean },
): CorrectionRow {
  const hasOpenCorrection = data.corrections.some(
    ({ serviceEntryId, state }) => serviceEntryId === entry.id && state === 'open',
  );
  insist(correctionRefusal({ state: entry.state, hasOpenCorrection }));
  const correction: CorrectionRow = {
    id: newId('cor'),
    serviceEntryId: entry.id,
    text: body.text,
    state: 'open',
    createdAt: now,
    isByStaff,
  };
  data.corrections.push(correction);
  return correction;
}

/** Returns the id of the entry in its place; undefined where no time was served. */
function replace(
  context: Writing & { readonly body: { readonly minutes?: number | undefined; readonly reason: string } },
  entry: ServiceEntryRow,
  reference: string,
): ServiceEntryId | undefined {
  const { body, caller, data, newId, now } = context;
  const { minutes = 0, reason } = body;
  const actor = caller?.id ?? '';
  insist(voidRefusal(entry));
  voidEntry(data, entry, { actor, at: now, reason });
  if (minutes === 0) return undefined;
  const id = newId('sve');
  const { participantId: _, noticeUntil: _notice, decidedAt: _decided, ...same } = entry;
  addEntry(data, {
    ...same,
    id,
    observedMinutes: minutes,
    grantedMinutes: 0,
    origin: 'supplement',
    state: 'pending',
    reason,
    createdAt: now,
    createdBy: actor,
    evidence: { kind: 'other', reference },
    correctsId: entry.id,
  });
  return id;
}

function receiptView(row: CorrectionRow): CorrectionReceipt {
  const { createdAt, decidedAt, id, reason, serviceEntryId, state, text } = row;
  return { id, serviceEntryId, state, text, createdAt, ...present({ decidedAt, reason }) };
}

function correctionView(data: MemoryData, row: CorrectionRow): Correction {
  return {
    ...receiptView(row),
    ...present({ replacementId: row.replacementId }),
    isByStaff: row.isByStaff,
    serviceEntry: entryView(data, related(data.serviceEntries, row.serviceEntryId)),
  };
}
