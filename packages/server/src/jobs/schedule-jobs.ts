/** Everything that time brings about without anybody asking for it. */
import type { Logger } from '../http/logger.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';
import { closeMinimums } from './close-minimums.ts';
import { deleteOldAnswers } from './delete-old-answers.ts';
import { lapseOffers } from './lapse-offers.ts';
import { publishEntries } from './publish-entries.ts';
import { purgeIdempotencyRecords } from './purge-idempotency-records.ts';
import { type RecurringJob, repeat } from './repeat.ts';

export interface JobSurroundings {
  readonly database: DatabaseHandle;
  readonly clock: () => number;
  readonly logger: Logger;
}

const secondMs = 1_000;
const hourMs = 3_600_000;

/** Starts all of them. Returns how to stop them. */
export function scheduleJobs({ database, clock, logger }: JobSurroundings): () => void {
  const jobs: readonly RecurringJob[] = [
    // Whoever is next has so much less time for her answer.
    { name: 'lapse-offers', everyMs: 3 * secondMs, work: () => lapseOffers(database, clock()) },
    { name: 'close-minimums', everyMs: 20 * secondMs, work: () => closeMinimums(database, clock()) },
    { name: 'publish-entries', everyMs: 15 * secondMs, work: () => publishEntries(database, clock()) },
    { name: 'delete-old-answers', everyMs: hourMs, work: () => deleteOldAnswers(database, clock()) },
    {
      name: 'purge-idempotency-records',
      everyMs: hourMs,
      work: () => purgeIdempotencyRecords(database.write, clock()),
    },
  ];
  const stops = jobs.map((job) => repeat(job, logger));
  return () => stops.forEach((stop) => stop());
}
