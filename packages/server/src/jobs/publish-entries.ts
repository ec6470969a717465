/** Entries whose public notice is over are published, unless somebody's objection is still open. */
import { listPublishable, publishEntry } from '../features/service/objections.repository.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';

/** Few enough that those who write meanwhile don't notice. */
const atOnce = 200;

/** Returns how many it was. Each community's are a transaction of their own, because each has a chain of its own. */
export async function publishEntries({ read, write }: DatabaseHandle, nowMs: number): Promise<number> {
  let published = 0;
  for (;;) {
    const due = await listPublishable(read, nowMs, atOnce);
    let moved = 0;
    for (const entries of Map.groupBy(due, (entry) => entry.community_id).values()) {
      moved += await write.run(async (trx) => {
        const ids = entries.map(({ id }) => id).toSorted();
        const still = new Set((await listPublishable(trx, nowMs, atOnce)).map(({ id }) => id));
        let done = 0;
        for (const id of ids) if (still.has(id) && (await publishEntry(trx, id, nowMs))) done += 1;
        return done;
      });
    }
    published += moved;
    if (due.length < atOnce || moved === 0) return published;
  }
}
