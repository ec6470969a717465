/** A town with volunteers who serve, and everything that can be done to their entries. */
import assert from 'node:assert/strict';
import { epochMillis } from '@youth-action/sdk/domain';
import { type LedgerReport, verifyLedger } from '../../src/features/service/verify-ledger.ts';
import { publishEntries } from '../../src/jobs/publish-entries.ts';
import { addSession, anAdult, aSession, tokens, type World } from './feature-world.ts';

const hourMs = 3_600_000;
export const evidence = { kind: 'paper-list', reference: '签到表第 3 页' } as const;

/** Signs a volunteer up for a session and lets her serve it as a whole; returns her pending entry. */
export async function serve(world: World, number = 1, sessionId = 'ses_reading') {
  const { signUp, manageToken } = await world.ok('signUps.create', {
    params: { sessionId },
    body: anAdult(number, 'volunteer'),
  });
  const participantId = signUp.party[0]?.id ?? assert.fail();
  const started = epochMillis(signUp.session.startsAt);
  world.now = started;
  await world.ok('participants.checkIn', { params: { participantId }, token: tokens.east });
  world.now = started + 2 * hourMs;
  const row = await world.ok('participants.checkOut', { params: { participantId }, token: tokens.east });
  return { entry: row.serviceEntry ?? assert.fail(), signUp, manageToken };
}

/** Another session of two hours, `day` days after the town's. */
export async function anotherSession(world: World, day: number): Promise<string> {
  const usual = aSession();
  const later = day * 24 * hourMs;
  const id = `ses_later-${day}`;
  await world.write((db) =>
    addSession(
      db,
      aSession({
        id,
        starts_at: usual.starts_at + later,
        ends_at: usual.ends_at + later,
        sign_up_closes_at: usual.sign_up_closes_at + later,
      }),
    ),
  );
  return id;
}

export function approve(world: World, serviceEntryId: string, token = tokens.east) {
  return world.ok('serviceEntries.approve', { params: { serviceEntryId }, token });
}

export function publish(world: World): Promise<number> {
  return publishEntries(world.database, world.now);
}

export function verify(
  world: World,
  keptHeads: LedgerReport['heads'] = [],
  communityId?: string,
): Promise<LedgerReport> {
  return world.write((db) => verifyLedger(db, { keptHeads, communityId }));
}
