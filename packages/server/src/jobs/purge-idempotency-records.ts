/** Forgets kept answers after seven days, long enough for any retry and short enough for what is in them; and challenges that expired. */
import { deleteRecordsBefore } from '../storage/idempotency-records.ts';
import { deleteSpentBefore } from '../storage/spent-challenges.ts';
import type { Job, UnitOfWork } from '../storage/unit-of-work.ts';

export const keptForMs = 7 * 24 * 3_600_000;

/** Few enough that sign-ups, which wait meanwhile, don't notice. */
const atOnce = 1_000;

/** Deletes what is older than seven days. Returns how many records it was. */
export function purgeIdempotencyRecords(unitOfWork: UnitOfWork, nowMs: number): Promise<number> {
  return purge(unitOfWork, (trx) => deleteRecordsBefore(trx, nowMs - keptForMs, atOnce));
}

/** Deletes the challenges that were used and have expired since. Returns how many it was. */
export function purgeSpentChallenges(unitOfWork: UnitOfWork, nowMs: number): Promise<number> {
  return purge(unitOfWork, (trx) => deleteSpentBefore(trx, nowMs, atOnce));
}

async function purge(unitOfWork: UnitOfWork, deleteSome: Job<number>): Promise<number> {
  let purged = 0;
  let last = atOnce;
  while (last === atOnce) {
    last = await unitOfWork.run(deleteSome);
    purged += last;
  }
  return purged;
}
