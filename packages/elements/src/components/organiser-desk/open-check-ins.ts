/** The daily list: volunteers whom nobody checked out, and closing their check-ins. */
import type { OpenCheckIn } from '@youth-action/sdk/contract';
import { instantAt, dayOf, timeOf } from '@youth-action/sdk/domain';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { askable, type Desk, pageSize } from './desk.ts';
import type { Access } from '../../staff/access.ts';
import { messages } from './open-check-ins.messages.ts';
import { YouthAttendanceChangedEvent } from './organiser-desk.events.ts';

type Key = readonly [Connection, Access];

export class OpenCheckIns {
  /** The check-in that is being closed; empty where none is. */
  asking = '';
  isSending = false;
  error: unknown;
  draft = { time: '', reason: '' };
  isReasonMissing = false;
  readonly resource: ResourceController<Key, readonly OpenCheckIn[]>;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.resource = new ResourceController<Key, readonly OpenCheckIn[]>(desk.host, {
      key: () => askable(desk, 'open-check-ins'),
      load: async ([, { communityId }], signal) => {
        const query = { communityId, limit: pageSize };
        const { items } = await desk.call((client, at) => client.checkIns.open(query, { ...at, signal }));
        return items;
      },
    });
  }

  ask({ checkIn, session }: OpenCheckIn): void {
    this.#reset(checkIn.id);
    this.draft = { time: timeOf(session.endsAt), reason: '' };
    void this.#desk.focus(`left-${checkIn.id}`);
  }

  keep(): void {
    const id = this.asking;
    this.#reset('');
    void this.#desk.focus(`close-${id}`);
  }

  change(change: Partial<OpenCheckIns['draft']>): void {
    this.draft = { ...this.draft, ...change };
    this.isReasonMissing = false;
    this.#desk.requestUpdate();
  }

  /** Forgets everything. */
  clear(): void {
    this.#reset('');
    this.resource.value = undefined;
  }

  async close({ checkIn, name, session }: OpenCheckIn): Promise<void> {
    if (this.isSending) return;
    const { reason, time } = this.draft;
    this.isReasonMissing = reason.trim() === '';
    if (this.isReasonMissing) return this.#desk.focus(`reason-${checkIn.id}`);
    this.isSending = true;
    this.error = undefined;
    this.#desk.requestUpdate();
    try {
      const leftAt = instantAt(dayOf(checkIn.checkedInAt), time === '' ? timeOf(session.endsAt) : time);
      await this.#desk.call((client, at) => client.checkIns.close(checkIn.id, { leftAt, reason }, at));
      this.resource.value = this.resource.value?.filter((one) => one.checkIn.id !== checkIn.id);
      this.#reset('');
      this.#desk.announce(messages[this.#desk.language()].closed(name));
      this.#desk.dispatch(new YouthAttendanceChangedEvent(session.id));
      await this.#desk.focus('title');
    } catch (error) {
      this.error = error;
    } finally {
      this.isSending = false;
      this.#desk.requestUpdate();
    }
  }

  #reset(asking: string): void {
    this.asking = asking;
    this.error = undefined;
    this.isReasonMissing = false;
    this.#desk.requestUpdate();
  }
}
