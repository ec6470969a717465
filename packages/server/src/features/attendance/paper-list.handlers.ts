/** Lists on paper, read by two people. */
import type { PaperResult, Roster } from '@youth-action/sdk/contract';
import {
  checkInRefusal,
  epochMillis,
  instantOf,
  paperDifferences,
  paperInstant,
  paperProblems,
  type PaperRow,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, insist, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOwn, type Staff, staffOf } from '../access/community-scope.ts';
import { findSession, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { stored } from '../shared/wire.ts';
import {
  addPaperList,
  listWaitingPaperLists,
  type PaperListRow,
  settlePaperLists,
  takePaperTurn,
} from './paper-lists.repository.ts';
import { type Note, recordNotes } from './record-notes.ts';

export const paperListHandlers: Pick<Handlers, 'paperLists.key'> = {
  'paperLists.key': async ({ db, params, body, caller, now, nowMs }) => {
    const session = insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    const refusal = checkInRefusal(sessionSummary(session), now);
    // Paper is keyed in when the door is long shut.
    if (refusal?.code !== 'check-in-closed') insist(refusal);
    refuseBadRows(session, body.rows);
    const { tokenId } = staffOf(caller);
    await takePaperTurn(db, session.id);
    const waiting = await listWaitingPaperLists(db, session.id);
    const list = { id: newId('ppl'), session_id: session.id, keyed_by: tokenId, keyed_at: nowMs };
    await settlePaperLists(db, idsOf(waiting.filter(({ keyed_by }) => keyed_by === tokenId)), 'replaced');
    await addPaperList(db, { ...list, rows: JSON.stringify(body.rows), state: 'waiting' });
    const others = waiting.filter(({ keyed_by }) => keyed_by !== tokenId);
    const compared = others.map((other) => paperDifferences(body.rows, rowsOf(other)));
    const id = stored<PaperResult['id']>(list.id);
    if (!compared.some((differences) => differences.length === 0)) return answerOf(id, compared.at(-1));
    await settlePaperLists(db, [list.id, ...idsOf(others)], 'recorded');
    const outcomes = await recordNotes(db, notesOf(session, { list, rows: body.rows }), {
      session,
      nowMs,
      caller,
    });
    return { id, state: 'recorded', results: resultsOf(body.rows, outcomes) };
  },
};

/** What a roster says of a reading that waits. */
export async function paperListNote(
  db: Kysely<Database>,
  sessionId: string,
  { tokenId }: Staff,
): Promise<Roster['paperList']> {
  const waiting = await listWaitingPaperLists(db, sessionId);
  const own = waiting.find(({ keyed_by }) => keyed_by === tokenId);
  const shown = own ?? waiting.at(-1);
  return shown && { keyedAt: instantOf(shown.keyed_at), isMine: own !== undefined };
}

function refuseBadRows(session: SessionDetailRow, rows: readonly PaperRow[]): void {
  const problems = paperProblems(sessionSummary(session), rows);
  const seen = new Set<string>();
  for (const [index, { participantId }] of rows.entries()) {
    if (seen.has(participantId))
      problems.push({ pointer: `/rows/${index}/participantId`, code: 'answered-twice' });
    seen.add(participantId);
  }
  if (problems.length > 0) throw new ProblemError('validation-failed', problems);
}

function idsOf(lists: readonly { readonly id: string }[]): string[] {
  return lists.map(({ id }) => id);
}

/** As it was parsed when it was keyed in. */
function rowsOf({ rows }: PaperListRow): PaperRow[] {
  return JSON.parse(rows) as PaperRow[];
}

function answerOf(
  id: PaperResult['id'],
  differences: ReturnType<typeof paperDifferences> | undefined,
): PaperResult {
  if (differences === undefined) return { id, state: 'waiting' };
  return {
    id,
    state: 'differs',
    differences: differences.map(({ participantId, ...sides }) => ({
      participantId: stored(participantId),
      ...sides,
    })),
  };
}

interface Keyed {
  readonly list: { readonly id: string; readonly keyed_by: string };
  readonly rows: readonly PaperRow[];
}

function notesOf(row: SessionDetailRow, { list, rows }: Keyed): Note[] {
  const session = sessionSummary(row);
  return rows.flatMap(({ participantId, ...times }) =>
    (['in', 'out'] as const).flatMap((kind): Note[] => {
      const time = times[kind];
      const at = time === undefined ? undefined : paperInstant(session, time);
      const id = `${list.id}-${participantId}-${kind}`;
      return at === undefined
        ? []
        : [{ id, participantId, kind, at: epochMillis(at), method: 'paper', actor: list.keyed_by }];
    }),
  );
}

/** One word for both of a person's times: what was refused comes first, and something recorded before nothing new. */
function resultsOf(
  rows: readonly PaperRow[],
  outcomes: Awaited<ReturnType<typeof recordNotes>>,
): NonNullable<PaperResult['results']> {
  let next = 0;
  return rows.map(({ out, participantId }) => {
    const own = outcomes.slice(next, (next += out === undefined ? 1 : 2));
    const shown =
      own.find(({ outcome }) => outcome === 'refused') ??
      own.find(({ outcome }) => outcome === 'recorded') ??
      own[0];
    return { participantId: stored(participantId), outcome: shown?.outcome ?? 'already', code: shown?.code };
  });
}
