import { checkInRefusal } from '../../domain/programmes/check-in.ts';
import { paperDifferences, paperInstant, paperProblems } from '../../domain/programmes/paper-list.ts';
import type { PaperResult } from '../../contract/door.ts';
import { epochMillis } from '../../domain/values/wall-clock.ts';
import type { PaperListRow, SessionRow } from './data.ts';
import { type HandlersOf, insist, Refused } from './handler.ts';
import { type Note, type NoteResult, recordNotes } from './note-attendance.ts';
import { ownSession } from './session-handlers.ts';

/** Lists on paper, read by two people. */
export const paperHandlers: HandlersOf<'paperLists.key'> = {
  'paperLists.key': (context) => {
    const { body, caller, data, newId, now } = context;
    const session = ownSession(context, context.params.sessionId);
    const refusal = checkInRefusal(session, now);
    if (refusal?.code !== 'check-in-closed') insist(refusal);
    const problems = paperProblems(session, body.rows);
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    const lists = (data.paperLists ??= []);
    const keyedBy = caller?.id ?? '';
    const others = lists.filter((one) => one.sessionId === session.id && one.keyedBy !== keyedBy);
    data.paperLists = lists.filter((one) => one.sessionId !== session.id || one.keyedBy !== keyedBy);
    const id = newId('ppl');
    const list: PaperListRow = { id, sessionId: session.id, keyedBy, keyedAt: now, rows: body.rows };
    const compared = others.map(({ rows }) => paperDifferences(list.rows, rows));
    if (!compared.some((differences) => differences.length === 0)) {
      data.paperLists.push(list);
      const differences = compared[compared.length - 1] as PaperResult['differences'];
      return differences === undefined ? { id, state: 'waiting' } : { id, state: 'differs', differences };
    }
    data.paperLists = data.paperLists.filter(({ sessionId }) => sessionId !== session.id);
    const outcomes = recordNotes(context, session, notesOf(session, list));
    return { id, state: 'recorded', results: resultsOf(list, outcomes) };
  },
};

function notesOf(session: SessionRow, { id, keyedBy, rows }: PaperListRow): Note[] {
  return rows.flatMap(({ participantId, ...times }) =>
    (['in', 'out'] as const).flatMap((kind): Note[] => {
      const time = times[kind];
      const at = time === undefined ? undefined : paperInstant(session, time);
      if (at === undefined) return [];
      const note = { id: `${id}-${participantId}-${kind}`, sessionId: session.id, participantId, kind };
      return [{ ...note, at: epochMillis(at), method: 'paper', actor: keyedBy }];
    }),
  );
}

function resultsOf(
  { rows }: PaperListRow,
  outcomes: readonly NoteResult[],
): NonNullable<PaperResult['results']> {
  let next = 0;
  return rows.map(({ out, participantId }) => {
    const own = outcomes.slice(next, (next += out === undefined ? 1 : 2));
    const { code, outcome } = own.find((one) => one.outcome === 'refused') ??
      own.find((one) => one.outcome === 'recorded') ??
      own[0] ?? { outcome: 'already' };
    return { participantId: participantId, outcome, ...(code === undefined ? {} : { code }) };
  });
}
