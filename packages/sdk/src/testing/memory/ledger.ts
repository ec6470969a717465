/** How the in-memory backend writes entries: every act is a step in the community's chain. */
import { serverActor } from '../../domain/service/entry-step.ts';
import { type ChainHead, emptyHead, nextStep } from '../../domain/service/ledger-chain.ts';
import { canonicalJson } from '../../domain/values/canonical-json.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { compareInstants, epochMillis } from '../../domain/values/wall-clock.ts';
import type { MemoryData } from './data.ts';
import type { ServiceEntryRow } from './ledger-rows.ts';

export interface Act {
  /** Id of a token, or `server`. */
  readonly actor: string;
  readonly at: Instant;
  readonly reason?: string | undefined;
}

/** Notes what was done to an entry, which is as it is after it. */
export function noteStep(data: MemoryData, entry: ServiceEntryRow, { actor, at, reason }: Act): void {
  const { communityId, id: entryId, state } = entry;
  const last = data.ledgerSteps.filter((step) => step.communityId === communityId).pop();
  const head: ChainHead = last ?? emptyHead(communityId);
  const id = `stp_${entryId.slice(4)}-${state}`;
  const said = { id, entryId, state, reason: reason ?? null, actor, at: epochMillis(at) };
  data.ledgerSteps.push(nextStep(head, { ...said, content: canonicalJson(entry) }));
}

/** Adds a pending entry, unless it overlaps: nobody serves in two places at once, nor twice at one session. */
export function addEntry(data: MemoryData, entry: ServiceEntryRow): boolean {
  const overlaps = data.serviceEntries.some(
    (other) =>
      other.volunteerId === entry.volunteerId &&
      other.state !== 'void' &&
      (other.sessionId === entry.sessionId ||
        (compareInstants(other.servedFrom, entry.servedUntil) < 0 &&
          compareInstants(entry.servedFrom, other.servedUntil) < 0)),
  );
  if (overlaps) return false;
  data.serviceEntries.push(entry);
  noteStep(data, entry, { actor: entry.createdBy, at: entry.createdAt, reason: entry.reason });
  return true;
}

/** Makes an entry void; it stays with its reason and counts for nothing. */
export function voidEntry(data: MemoryData, entry: ServiceEntryRow, act: Act & { reason: string }): void {
  entry.state = 'void';
  entry.grantedMinutes = 0;
  entry.reason = act.reason;
  entry.decidedAt = act.at;
  noteStep(data, entry, act);
}

/** Publishes what nobody has objected to in its time. */
export function settleNotices({ data, now }: { readonly data: MemoryData; readonly now: Instant }): void {
  for (const entry of data.serviceEntries) {
    const { id, noticeUntil, state } = entry;
    if (state !== 'approved' || noticeUntil === undefined || compareInstants(now, noticeUntil) < 0) continue;
    if (data.objections.some((one) => one.serviceEntryId === id && one.state === 'open')) continue;
    entry.state = 'published';
    noteStep(data, entry, { actor: serverActor, at: now });
  }
}
