/**
 * What was tapped while the server couldn't be reached: kept, shown as waiting, and sent when it can be.
 *
 * Each scan has an id of its own from the start, so that one whose answer was lost is sent again and counts once. Kept in
 * memory, and in this tab's session storage where the organiser has asked to be remembered.
 */
import type { Roster, RosterParticipant } from '@youth-action/sdk/contract';
import { newScanId } from '@youth-action/sdk/reader';
import type { CheckInId, Instant, ScanKind } from '@youth-action/sdk/domain';

export interface QueuedScan {
  readonly id: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly name: string;
  readonly kind: ScanKind;
  readonly at: Instant;
  readonly method: 'list' | 'sign-up-code';
}

/** A scan that the server didn't take, for the organiser to look after. */
export interface RefusedScan {
  readonly name: string;
  readonly kind: ScanKind;
  readonly code: string;
}

/** Where the queue outlives a reload; nothing where it may not. */
export interface QueueStore {
  read(): string | undefined;
  write(text: string): void;
}

export class ScanQueue {
  refused: readonly RefusedScan[] = [];
  readonly #store: QueueStore;
  #scans: readonly QueuedScan[] | undefined;

  constructor(store: QueueStore) {
    this.#store = store;
  }

  get scans(): readonly QueuedScan[] {
    this.#scans ??= kept(this.#store.read());
    return this.#scans;
  }

  add(scan: Omit<QueuedScan, 'id'>): void {
    this.#set([...this.scans, { ...scan, id: newScanId() }]);
  }

  /** Takes away what the server has answered. */
  settle(
    answers: readonly { readonly id: string; readonly outcome: string; readonly code?: string | undefined }[],
  ): void {
    const answered = new Map(answers.map((answer) => [answer.id, answer]));
    const refused = this.scans.flatMap(({ id, kind, name }) => {
      const answer = answered.get(id);
      return answer?.outcome === 'refused' ? { name, kind, code: answer.code ?? 'internal-error' } : [];
    });
    this.refused = [...this.refused, ...refused];
    this.#set(this.scans.filter(({ id }) => !answered.has(id)));
  }

  dismiss(): void {
    this.refused = [];
  }

  /** Forgets what is in memory; what is stored stays for whoever is remembered. */
  clear(): void {
    this.#scans = undefined;
    this.refused = [];
  }

  /** Waits in the queue, since when. */
  waiting(participantId: string, kind: ScanKind): Instant | undefined {
    return this.scans.find((scan) => scan.participantId === participantId && scan.kind === kind)?.at;
  }

  #set(scans: readonly QueuedScan[]): void {
    this.#scans = scans;
    this.#store.write(JSON.stringify(scans));
  }
}

function kept(text: string | undefined): readonly QueuedScan[] {
  if (text === undefined) return [];
  try {
    return JSON.parse(text) as QueuedScan[]; // as `#set` wrote it, in this tab
  } catch {
    return [];
  }
}

/** The roster as it will be once the queue has been sent. */
export function withQueue(roster: Roster, queue: ScanQueue): Roster {
  if (queue.scans.length === 0) return roster;
  const signUps = roster.signUps.map((signUp) => ({
    ...signUp,
    party: signUp.party.map((one) => withScans(one, roster.session.id, queue)),
  }));
  return { ...roster, signUps };
}

function withScans(
  participant: RosterParticipant,
  sessionId: Roster['session']['id'],
  queue: ScanQueue,
): RosterParticipant {
  const [from, until] = [queue.waiting(participant.id, 'in'), queue.waiting(participant.id, 'out')];
  const checkedInAt = participant.checkIn?.checkedInAt ?? from;
  if (checkedInAt === undefined || (from === undefined && until === undefined)) return participant;
  const checkedOutAt = participant.checkIn?.checkedOutAt ?? until;
  const id = participant.checkIn?.id ?? ('chk_queued' as CheckInId); // only drawn, never sent
  const times = checkedOutAt === undefined ? { checkedInAt } : { checkedInAt, checkedOutAt };
  return { ...participant, checkIn: { id, participantId: participant.id, sessionId, ...times } };
}
