/** Answers are deleted when the time is over that their question names. */
import { deleteAnswersBefore } from '../features/sign-ups/party.repository.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';

/** Few enough that sign-ups, which wait meanwhile, don't notice. */
const atOnce = 1_000;

/** Returns how many it was. */
export async function deleteOldAnswers({ write }: DatabaseHandle, nowMs: number): Promise<number> {
  let deleted = 0;
  let last = atOnce;
  while (last === atOnce) {
    last = await write.run((trx) => deleteAnswersBefore(trx, nowMs, atOnce));
    deleted += last;
  }
  return deleted;
}
