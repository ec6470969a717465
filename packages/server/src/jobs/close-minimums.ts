/** Sessions that too few have joined are cancelled when their sign-up closes, where their organiser wants that. */
import { minimumOutcome } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { LockedSession } from '../features/sessions/locked-session.ts';
import { enterSession } from '../features/sign-ups/line.ts';
import { cancelSession } from '../features/sessions/sessions.repository.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';
import type { Database } from '../storage/tables.ts';
import { countOffered, endAll, noteDecided, undecidedSessions } from './minimums.repository.ts';

const sessionsAtOnce = 100;

/** Decides every session whose sign-up has closed. Returns how many were cancelled. */
export async function closeMinimums({ read, write }: DatabaseHandle, nowMs: number): Promise<number> {
  let cancelled = 0;
  for (const id of await undecidedSessions(read, nowMs, sessionsAtOnce)) {
    const isCancelled = await write.run((trx) => closeOne(trx, id, nowMs));
    if (isCancelled) cancelled += 1;
  }
  return cancelled;
}

/** Whether it was cancelled; false also where another process has decided it meanwhile. */
async function closeOne(trx: Kysely<Database>, id: string, nowMs: number): Promise<boolean> {
  const session = await enterSession(trx, id, nowMs);
  const { row } = session;
  let outcome: ReturnType<typeof minimumOutcome> = 'keep';
  if (row.status === 'scheduled' && row.minimum_participants !== null && row.minimum_otherwise !== null) {
    outcome = minimumOutcome(
      {
        participants: row.minimum_participants,
        otherwise: row.minimum_otherwise,
        taken: session.places.columns.participant_taken ?? 0,
        offered: await countOffered(trx, id),
        startsAtMs: row.starts_at,
        signUpClosesAtMs: row.sign_up_closes_at,
      },
      nowMs,
    );
  }
  if (outcome === 'cancel') await callOff(trx, session, nowMs);
  if (outcome !== 'wait') await noteDecided(trx, id, nowMs);
  await session.save(trx);
  return outcome === 'cancel';
}

async function callOff(trx: Kysely<Database>, session: LockedSession, nowMs: number): Promise<void> {
  const reason = `报名人数不足 ${session.row.minimum_participants} 人，本场活动取消。`;
  await cancelSession(trx, session.id, { reason, nowMs });
  const ended = await endAll(trx, session.id, nowMs);
  session.places.giveBack(ended.holding);
  session.places.leaveLine(ended.waiting);
}
