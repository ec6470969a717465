/** Offers that nobody took up lapse, and whoever is next in line moves up. */
import { enterSession } from '../features/sign-ups/line.ts';
import { sessionsWithLapsedOffers } from '../features/sign-ups/line.repository.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';

/** More of them wait for the next time, a few seconds later. */
const sessionsAtOnce = 100;

/** Does it in every session that has such offers, each in a turn of its own. Returns in how many. */
export async function lapseOffers({ read, write }: DatabaseHandle, nowMs: number): Promise<number> {
  const sessions = await sessionsWithLapsedOffers(read, nowMs, sessionsAtOnce);
  for (const id of sessions) {
    // Another process may have been here meanwhile: then there's nothing left to do.
    await write.run(async (trx) => (await enterSession(trx, id, nowMs)).save(trx));
  }
  return sessions.length;
}
