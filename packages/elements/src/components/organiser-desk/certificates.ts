/** Certificates of the community: issuing one for a volunteer, and taking one back. */
import type { Certificate, CertificateRecord, PageOf, VolunteerRecord } from '@youth-action/sdk/domain';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { WriteIntent } from '../../forms/write-intent.ts';
import { messages } from './certificates.messages.ts';
import { allOf, askable, type Desk, pageSize } from './desk.ts';
import type { Access } from '../../staff/access.ts';

type Key = readonly [Connection, Access];

/** How many are shown at first, and added each time. */
const listSize = 50;

const emptyDraft = { volunteerId: '', from: '', until: '' };

/** The certificate that is being revoked. */
export interface Revoking {
  readonly id: string;
  readonly reason: string;
  readonly isChecked: boolean;
}

export class Certificates {
  isOpen = false;
  isSending = false;
  error: unknown;
  draft = emptyDraft;
  /** Narrows the list of volunteers. */
  search = '';
  isChecked = false;
  /** The one that was just issued. */
  issued: Certificate | undefined;
  revoking: Revoking | undefined;
  readonly resource: ResourceController<Key, PageOf<CertificateRecord>>;
  readonly volunteers: ResourceController<Key, readonly VolunteerRecord[]>;

  readonly #desk: Desk;
  readonly #intent = new WriteIntent();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.resource = new ResourceController<Key, PageOf<CertificateRecord>>(desk.host, {
      key: () => askable(desk, 'certificates'),
      load: ([, access], signal) => this.#page(access, { signal }),
    });
    this.volunteers = new ResourceController<Key, readonly VolunteerRecord[]>(desk.host, {
      key: () => (this.isOpen ? askable(desk, 'certificates') : undefined),
      load: ([, { communityId }], signal) => {
        const query = { communityId, limit: pageSize };
        return desk.call((client, at) => allOf(client.volunteers.all(query, { ...at, signal })));
      },
    });
  }

  open(): void {
    this.isOpen = true;
    this.issued = undefined;
    void this.#desk.focus('certificate-search');
  }

  close(): void {
    this.#empty();
    void this.#desk.focus('open-certificate');
  }

  find(text: string): void {
    this.search = text;
    this.#desk.requestUpdate();
  }

  change(change: Partial<typeof emptyDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.#desk.requestUpdate();
  }

  /** Forgets everything. */
  clear(): void {
    this.#empty();
    this.issued = undefined;
    this.revoking = undefined;
    this.resource.value = undefined;
    this.volunteers.value = undefined;
  }

  async issue(): Promise<void> {
    const access = this.#desk.access();
    if (this.isSending || access === undefined) return;
    this.isChecked = true;
    if (this.draft.volunteerId === '') return this.#desk.focus('certificate-volunteer');
    const { from, until, volunteerId } = this.draft;
    const period = { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) };
    const body = { volunteerId, communityId: access.communityId, ...period };
    const idempotencyKey = this.#intent.keyFor(body);
    await this.#send(async () => {
      const issued = await this.#desk.call((client, at) =>
        client.certificates.issue(body, { ...at, idempotencyKey }),
      );
      this.#intent.settle();
      this.#empty();
      this.issued = issued;
      this.#desk.announce(messages[this.#desk.language()].issued(issued.number));
      this.resource.retry();
      await this.#desk.focus('issued-certificate');
    });
  }

  ask(id: string): void {
    this.revoking = { id, reason: '', isChecked: false };
    this.error = undefined;
    void this.#desk.focus(`revocation-${id}`);
  }

  keep(): void {
    const id = this.revoking?.id;
    this.revoking = undefined;
    this.error = undefined;
    void this.#desk.focus(`revoke-${id}`);
  }

  explain(reason: string): void {
    if (this.revoking !== undefined) this.revoking = { ...this.revoking, reason };
    this.#desk.requestUpdate();
  }

  async revoke(): Promise<void> {
    if (this.revoking === undefined || this.isSending) return;
    const { id, reason } = this.revoking;
    this.revoking = { id, reason, isChecked: true };
    if (reason.trim() === '') return this.#desk.focus(`revocation-${id}`);
    await this.#send(async () => {
      const revoked = await this.#desk.call((client, at) => client.certificates.revoke(id, { reason }, at));
      this.revoking = undefined;
      this.#replace(revoked);
      this.#desk.announce(messages[this.#desk.language()].revoked(revoked.number));
      await this.#desk.focus(`certificate-${id}`);
    });
  }

  /** Adds the next page. */
  async more(): Promise<void> {
    const [access, shown] = [this.#desk.access(), this.resource.value];
    if (this.isSending || access === undefined || shown?.nextCursor === undefined) return;
    const { nextCursor: cursor } = shown;
    await this.#send(async () => {
      const next = await this.#page(access, { cursor });
      this.resource.value = { ...next, items: [...shown.items, ...next.items] };
    });
  }

  async #send(work: () => Promise<void>): Promise<void> {
    this.isSending = true;
    this.error = undefined;
    this.#desk.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.#intent.fail(error);
      this.error = error;
    } finally {
      this.isSending = false;
      this.#desk.requestUpdate();
    }
  }

  #page(
    { communityId }: Access,
    { cursor, signal }: { readonly cursor?: string; readonly signal?: AbortSignal },
  ): Promise<PageOf<CertificateRecord>> {
    const query = { communityId, limit: listSize, ...(cursor === undefined ? {} : { cursor }) };
    return this.#desk.call((client, at) => client.certificates.list(query, { ...at, signal }));
  }

  #replace(changed: CertificateRecord): void {
    const { value } = this.resource;
    if (value === undefined) return;
    this.resource.value = {
      ...value,
      items: value.items.map((one) => (one.id === changed.id ? changed : one)),
    };
  }

  #empty(): void {
    this.isOpen = false;
    this.draft = emptyDraft;
    this.search = '';
    this.error = undefined;
    this.isChecked = false;
  }
}
