import { revokeBadgeFor, shareBadgeFor } from '../contract/badges.ts';
import type { BodyInputOf, QueryInputOf } from '../contract/endpoint.ts';
import type { RosterRow } from '../domain/people/volunteer.ts';
import type * as z from '../domain/zod.ts';
import {
  approveServiceEntry,
  importVolunteers,
  listServiceEntries,
  listVolunteers,
  supplementService,
  voidServiceEntry,
} from '../contract/service.ts';
import { listServiceEntrySteps, listServiceNotices, objectToServiceEntry } from '../contract/ledger.ts';
import { listed } from './paging.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

/** 志愿服务时长, for an organiser. */
export function serviceEntriesResource(call: Transport) {
  return {
    ...listed((query: QueryInputOf<typeof listServiceEntries>, options) =>
      call(listServiceEntries, { query, options }),
    ),
    /** Enters time that wasn't recorded at the door; somebody else approves it. */
    supplement: (body: BodyInputOf<typeof supplementService>, options?: WriteOptions) =>
      call(supplementService, { body, options }),
    /** Grants the minutes of a pending entry. */
    approve: (serviceEntryId: string, options?: WriteOptions) =>
      call(approveServiceEntry, { params: { serviceEntryId }, options }),
    /** The entry stays in the ledger, with the reason. */
    void: (serviceEntryId: string, body: BodyInputOf<typeof voidServiceEntry>, options?: WriteOptions) =>
      call(voidServiceEntry, { params: { serviceEntryId }, body, options }),
    /** Who did what to an entry, earliest first. */
    steps: (serviceEntryId: string, options?: RequestOptions) =>
      call(listServiceEntrySteps, { params: { serviceEntryId }, options }),
    /** A page of the public notice: entries that anyone can still object to. */
    notices: (query?: QueryInputOf<typeof listServiceNotices>, options?: RequestOptions) =>
      call(listServiceNotices, { query: query ?? {}, options }),
    /** Objects to an entry on public notice. Throws `service-entry-not-on-notice` when it's too late. */
    object: (
      serviceEntryId: string,
      body: BodyInputOf<typeof objectToServiceEntry>,
      options?: WriteOptions,
    ) => call(objectToServiceEntry, { params: { serviceEntryId }, body, options }),
  };
}
export type ServiceEntriesResource = ReturnType<typeof serviceEntriesResource>;

/** A roster to import. A row's fields may be anything: the server names each bad row with its line. */
export interface RosterImportInput {
  readonly communityId: string;
  readonly rows: readonly (Partial<Record<keyof z.input<typeof RosterRow>, unknown>> & {
    readonly line: number;
  })[];
  readonly partial?: boolean;
}

/** 志愿者, for an organiser. */
export function volunteersResource(call: Transport) {
  return {
    ...listed((query: QueryInputOf<typeof listVolunteers>, options) =>
      call(listVolunteers, { query, options }),
    ),
    /** Throws `import-rejected`, with every bad row in `problem.rejected`, unless `partial` is set. */
    import: ({ rows, ...rest }: RosterImportInput, options?: WriteOptions) =>
      call(importVolunteers, { body: { ...rest, rows: [...rows] }, options }),
    /** Shares an adult's badge at her request. Throws `badge-by-guardian` for a minor's. */
    shareBadge: (volunteerId: string, options?: WriteOptions) =>
      call(shareBadgeFor, { params: { volunteerId }, options }),
    /** Ends the badge's code for good at her request. */
    revokeBadge: (volunteerId: string, options?: WriteOptions) =>
      call(revokeBadgeFor, { params: { volunteerId }, options }),
  };
}
export type VolunteersResource = ReturnType<typeof volunteersResource>;
