/** Forgets kept answers after seven days: long enough for any retry, short enough for what is in them. */
import { errorFields, type Logger } from '../http/logger.ts';
import { deleteRecordsBefore } from '../storage/idempotency-records.ts';
import type { UnitOfWork } from '../storage/unit-of-work.ts';

export const keptForMs = 7 * 24 * 3_600_000;

const everyMs = 3_600_000;
/** Few enough that sign-ups, which wait meanwhile, don't notice. */
const atOnce = 1_000;

/** Deletes what is older than seven days. Returns how many records it was. */
export async function purgeIdempotencyRecords(unitOfWork: UnitOfWork, nowMs: number): Promise<number> {
  let purged = 0;
  let last = atOnce;
  while (last === atOnce) {
    last = await unitOfWork.run((trx) => deleteRecordsBefore(trx, nowMs - keptForMs, atOnce));
    purged += last;
  }
  return purged;
}

export interface PurgeSchedule {
  readonly unitOfWork: UnitOfWork;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Purges now and every hour. Returns how to stop it. */
export function schedulePurge({ unitOfWork, clock, logger }: PurgeSchedule): () => void {
  const purge = () => {
    purgeIdempotencyRecords(unitOfWork, clock()).catch((error: unknown) => {
      logger.log('warn', 'purge-failed', errorFields(error));
    });
  };
  purge();
  const timer = setInterval(purge, everyMs).unref();
  return () => clearInterval(timer);
}
