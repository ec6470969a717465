/**
 * Checking oneself in by the code on the door.
 *
 * Owns what is typed and what became of it, and keeps what couldn't be sent until the network is back. Keeps nothing
 * beyond this page: the device's id, if it is to outlive it, is the page's to give.
 */
import {
  checkInClosesAfterMinutes,
  checkInOpensBeforeMinutes,
  epochMillis,
  type Instant,
  readDoorCode,
  type ScanKind,
  type SignUp,
} from '@youth-action/sdk/domain';
import { isYouthActionError, newIdempotencyKey } from '@youth-action/sdk/reader';
import type { DoorResults } from '@youth-action/sdk/contract';
import { doorMessages } from './door-slot.messages.ts';
import type { ManagerStage } from './manager-stage.ts';

/** A code that was scanned before the page opened. */
export interface ScannedDoor {
  readonly sessionId: string;
  readonly code: string;
}

interface Kept {
  readonly code: string;
  readonly kind: ScanKind;
  readonly participantIds: readonly string[];
  readonly scannedAt: Instant;
}

export interface DoorState {
  readonly typed: string;
  readonly isSending: boolean;
  /** Read while there was no network. */
  readonly kept?: Kept | undefined;
  readonly problem?: 'malformed' | undefined;
  readonly error?: unknown;
  readonly results?: DoorResults['results'] | undefined;
}

const nothingYet: DoorState = { typed: '', isSending: false };

export class DoorSlot {
  readonly #stage: ManagerStage;
  readonly #deviceId: () => string | undefined;
  readonly #ownDevice = newIdempotencyKey();
  readonly #states = new Map<string, DoorState>();
  #scanned: ScannedDoor | undefined;

  /** `deviceId` names this device where the page knows a name for it. */
  constructor(stage: ManagerStage, deviceId: () => string | undefined) {
    this.#stage = stage;
    this.#deviceId = deviceId;
  }

  /** Fills in the code of whoever comes from the door. */
  set scanned(scanned: ScannedDoor | undefined) {
    this.#scanned = scanned;
  }

  stateOf({ id, session }: SignUp): DoorState {
    const typed = this.#scanned?.sessionId === session.id ? this.#scanned.code : '';
    return this.#states.get(id) ?? { ...nothingYet, typed };
  }

  /** Whether anybody can be checked in or out now. */
  isOpen({ session, status }: SignUp): boolean {
    const now = epochMillis(this.#stage.now());
    return (
      status === 'confirmed' &&
      session.status !== 'cancelled' &&
      now >= epochMillis(session.startsAt) - checkInOpensBeforeMinutes * 60_000 &&
      now <= epochMillis(session.endsAt) + checkInClosesAfterMinutes * 60_000
    );
  }

  type(signUp: SignUp, typed: string): void {
    this.#set(signUp.id, { ...this.stateOf(signUp), typed, problem: undefined, error: undefined });
  }

  /** Those who aren't in yet, or aren't out yet, all at once. */
  async send(signUp: SignUp, kind: ScanKind): Promise<void> {
    const state = this.stateOf(signUp);
    if (state.isSending) return;
    const code = readDoorCode(state.typed);
    if (code === undefined) {
      this.#set(signUp.id, { ...state, problem: 'malformed' });
      return this.#stage.focus(`door-${signUp.id}`);
    }
    const people = signUp.party.filter(({ checkIn }) =>
      kind === 'in' ? checkIn === undefined : checkIn !== undefined && checkIn.checkedOutAt === undefined,
    );
    const scannedAt = this.#stage.now();
    await this.#send(signUp, { code, kind, participantIds: people.map(({ id }) => id), scannedAt });
  }

  /** Sends what was kept. */
  async flush(signUps: readonly SignUp[]): Promise<void> {
    for (const signUp of signUps) {
      const { isSending, kept } = this.stateOf(signUp);
      if (kept !== undefined && !isSending) await this.#send(signUp, kept);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#states.clear();
  }

  async #send(signUp: SignUp, scan: Kept): Promise<void> {
    this.#set(signUp.id, { ...this.stateOf(signUp), isSending: true, error: undefined, results: undefined });
    const words = doorMessages[this.#stage.language()];
    try {
      const deviceId = this.#deviceId() ?? this.#ownDevice;
      const { results } = await this.#stage.call(({ signUps }, held) =>
        signUps.scanDoor(
          signUp.id,
          { ...scan, participantIds: [...scan.participantIds], deviceNow: this.#stage.now(), deviceId },
          held,
        ),
      );
      this.#scanned = undefined;
      this.#set(signUp.id, { ...nothingYet, results });
      this.#stage.changed(withResults(signUp, results));
      this.#stage.announce(words.sent);
    } catch (error) {
      const isLost = isYouthActionError(error) && error.name !== 'ApiError';
      const state = { ...this.stateOf(signUp), isSending: false };
      this.#set(
        signUp.id,
        isLost ? { ...state, typed: '', kept: scan } : { ...state, kept: undefined, error },
      );
      if (isLost) this.#stage.announce(words.kept);
    }
  }

  #set(id: string, state: DoorState): void {
    this.#states.set(id, state);
    this.#stage.requestUpdate();
  }
}

function withResults(signUp: SignUp, results: DoorResults['results']): SignUp {
  const party = signUp.party.map((person) => {
    const checkIn = results.find(({ participantId }) => participantId === person.id)?.checkIn;
    return checkIn === undefined ? person : { ...person, checkIn };
  });
  return { ...signUp, party };
}
