import { NewSupplement, ServiceEntry, serviceStates, VoidRequest } from '../domain/service/service-entry.ts';
import { RosterRow, VolunteerRecord } from '../domain/people/volunteer.ts';
import { pageOf } from '../domain/schema.ts';
import * as z from '../domain/zod.ts';
import { CivilMonth } from '../domain/values/civil-date.ts';
import { CommunityId, SessionId, VolunteerId } from '../domain/values/ids.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape, queryFlag } from './query.ts';

export const listServiceEntries = defineEndpoint({
  method: 'GET',
  path: paths.serviceEntries,
  summary: 'Service entries, newest first.',
  access: 'organiser',
  query: z.strictObject({
    communityId: z.optional(CommunityId),
    sessionId: z.optional(SessionId),
    volunteerId: z.optional(VolunteerId),
    state: z.optional(z.enum(serviceStates)),
    month: z.optional(CivilMonth),
    /** `true`: with any flag. A page of them may be short although there are more. */
    flagged: z.optional(queryFlag),
    /** `true`: their public notice isn't over. */
    onNotice: z.optional(queryFlag),
    ...pagingShape,
  }),
  response: pageOf(ServiceEntry),
  status: 200,
  problems: [],
});

export const supplementService = defineEndpoint({
  method: 'POST',
  path: paths.serviceEntries,
  summary: 'Enters time that was served but not recorded at the door; a second person approves it.',
  access: 'organiser',
  body: NewSupplement,
  response: ServiceEntry,
  status: 201,
  creates: true,
  problems: [
    'volunteer-not-found',
    'session-not-found',
    'session-cancelled',
    'service-entry-overlaps',
    'own-hours-refused',
  ],
});

export const approveServiceEntry = defineEndpoint({
  method: 'POST',
  path: paths.serviceEntryApproval,
  summary: 'Grants the minutes of a pending entry and puts it on public notice.',
  access: 'organiser',
  response: ServiceEntry,
  status: 200,
  problems: [
    'service-entry-not-found',
    'service-entry-not-pending',
    'second-person-required',
    'own-hours-refused',
  ],
});

export const voidServiceEntry = defineEndpoint({
  method: 'POST',
  path: paths.serviceEntryVoid,
  summary: 'Makes an entry void; it stays in the ledger with the reason.',
  access: 'organiser',
  body: VoidRequest,
  response: ServiceEntry,
  status: 200,
  problems: ['service-entry-not-found', 'service-entry-void'],
});

export const listVolunteers = defineEndpoint({
  method: 'GET',
  path: paths.volunteers,
  summary: 'Volunteers registered at a community, by registration; names and phones are masked.',
  access: 'organiser',
  query: z.strictObject({ communityId: z.optional(CommunityId), ...pagingShape }),
  response: pageOf(VolunteerRecord),
  status: 200,
  problems: [],
});

/** Rows of one import: with every field filled in they stay below the 256 kB that a body may have. */
export const largestRoster = 1000;

/** Each row is parsed on its own by `RosterRow`, so that every bad one is named, and not only the first. */
export const RosterImport = z.strictObject({
  communityId: CommunityId,
  rows: z
    .array(z.looseObject({ line: z.int() }))
    .check(z.minLength(1, 'required'), z.maxLength(largestRoster, 'too-many')),
  /** Take the good rows although others are bad. Otherwise one bad row refuses all, with `import-rejected`. */
  partial: z.optional(z.boolean()),
});
export type RosterImport = z.infer<typeof RosterImport>;

export const RosterImportResult = z.object({
  /** Volunteers that are new in this community. */
  taken: z.int(),
  /** Rows whose person was registered here already; they are left as they are. */
  known: z.int(),
  rejected: z.array(z.object({ line: z.int(), field: z.string(), code: z.string() })),
});
export type RosterImportResult = z.infer<typeof RosterImportResult>;

export const importVolunteers = defineEndpoint({
  method: 'POST',
  path: paths.volunteerImports,
  summary: 'Registers the volunteers of a roster: all of them, or none where a row is bad.',
  access: 'organiser',
  body: RosterImport,
  response: RosterImportResult,
  status: 201,
  creates: true,
  problems: ['import-rejected', 'community-not-found'],
});

export { RosterRow };
