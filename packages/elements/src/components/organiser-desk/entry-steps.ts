/** What happened to entries, of those that somebody has asked for. */
import type { ServiceEntryStep } from '@youth-action/sdk/domain';
import type { Desk } from './desk.ts';

export class EntrySteps {
  readonly #desk: Desk;
  readonly #known = new Map<string, readonly ServiceEntryStep[] | Error>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Undefined until they're read; an error where they couldn't be. */
  of(entryId: string): readonly ServiceEntryStep[] | Error | undefined {
    return this.#known.get(entryId);
  }

  /** Reads them, each time they are opened. */
  async read(entryId: string): Promise<void> {
    try {
      const { steps } = await this.#desk.call((client, at) => client.serviceEntries.steps(entryId, at));
      this.#known.set(entryId, steps);
    } catch (error) {
      this.#known.set(entryId, error instanceof Error ? error : new Error('unknown', { cause: error }));
    }
    this.#desk.requestUpdate();
  }

  clear(): void {
    this.#known.clear();
  }
}
