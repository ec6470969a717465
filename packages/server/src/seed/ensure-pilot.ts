import type { Kysely } from 'kysely';
import type { CivilDay } from '@youth-action/sdk/domain';
import type { Database } from '../storage/tables.ts';
import { scheduleUpcoming } from './schedule-upcoming.ts';
import { seedPilot } from './seed-pilot.ts';

/** What a database was before, and how many sessions are new in one that had the pilot. */
export type PilotState = { readonly was: 'empty' } | { readonly was: 'filled'; readonly newSessions: number };

/** Fills an empty database with the pilot; one that is filled gets the coming weeks. Run it in one transaction. */
export async function ensurePilot(
  trx: Kysely<Database>,
  when: { readonly today: CivilDay; readonly nowMs: number },
): Promise<PilotState> {
  const known = await trx.selectFrom('communities').select('id').limit(1).executeTakeFirst();
  if (known !== undefined) return { was: 'filled', newSessions: await scheduleUpcoming(trx, when) };
  await seedPilot(trx, when);
  return { was: 'empty' };
}
