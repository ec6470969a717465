/** What happens at a session's door and after it: codes, scans, paper lists, open check-outs. */
import { CheckIn } from '../domain/programmes/check-in.ts';
import { scanKinds, scanOutcomes } from '../domain/programmes/scans.ts';
import { participationRoles, SessionSummary } from '../domain/programmes/session.ts';
import { openEnum, pageOf } from '../domain/schema.ts';
import { CivilDay } from '../domain/values/civil-date.ts';
import { CommunityId, PaperListId, ParticipantId, ScanId } from '../domain/values/ids.ts';
import { Instant } from '../domain/values/instant.ts';
import { orRequired } from '../domain/values/issue-code.ts';
import { multiLineText } from '../domain/values/text.ts';
import * as z from '../domain/zod.ts';
import { RosterParticipant } from './attendance.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

/** The most scans that are sent at once. */
export const mostScans = 500;

/** Scans that an organiser's device has kept, with what its clock says on sending. */
export const QueuedScans = z.strictObject({
  deviceNow: Instant,
  scans: z
    .array(
      z.strictObject({
        /** Made by the device: a scan that is sent again is known by it. */
        id: ScanId,
        participantId: ParticipantId,
        kind: z.enum(scanKinds),
        /** By the device's clock. */
        at: Instant,
        method: z.enum(['list', 'sign-up-code', 'door-code']),
      }),
    )
    .check(z.minLength(1, 'required'), z.maxLength(mostScans, 'too-many')),
});
export type QueuedScans = z.infer<typeof QueuedScans>;

/** What became of each scan, in the order in which they were sent. A refused one has the problem's code. */
export const ScanResults = z.object({
  results: z.array(z.object({ id: ScanId, outcome: openEnum(scanOutcomes), code: z.optional(z.string()) })),
});
export type ScanResults = z.infer<typeof ScanResults>;

export const sendScans = defineEndpoint({
  method: 'POST',
  path: paths.sessionScans,
  summary:
    "Takes scans that were kept while the door was offline. Each counts once, however often it's sent; the earliest check-in and the first check-out after it stand.",
  access: 'organiser',
  body: QueuedScans,
  response: ScanResults,
  status: 200,
  problems: ['session-not-found', 'scan-clock-wrong'],
});

/** What a screen at the door makes its codes from, without asking again. */
export const DoorKey = z.object({
  /** 64 hexadecimal digits; whoever has it can make every code of this session. */
  key: z.string(),
  stepSeconds: z.int(),
  validFrom: Instant,
  validUntil: Instant,
  /** The server's clock, by which codes run. */
  now: Instant,
});
export type DoorKey = z.infer<typeof DoorKey>;

export const getDoorKey = defineEndpoint({
  method: 'GET',
  path: paths.sessionDoorKey,
  summary: "The key of the codes on this session's door.",
  access: 'organiser',
  response: DoorKey,
  status: 200,
  problems: ['session-not-found', 'session-cancelled'],
});

/** The code on the door, read by somebody who signed up. */
export const DoorScan = z.strictObject({
  code: z.string().check(z.maxLength(40, 'too-long')),
  kind: z.enum(scanKinds),
  participantIds: z.array(ParticipantId).check(z.minLength(1, 'required'), z.maxLength(20, 'too-many')),
  /** By the device's clock: when the code was read, and what it says on sending. */
  scannedAt: Instant,
  deviceNow: Instant,
  /** Random, made by the device for this session: one device checks in one contact's people. */
  deviceId: z.string().check(z.regex(/^[\w-]{16,64}$/, 'malformed')),
});
export type DoorScan = z.infer<typeof DoorScan>;

/** What became of each person, in the order in which they were named. */
export const DoorResults = z.object({
  results: z.array(
    z.object({
      participantId: ParticipantId,
      outcome: openEnum(scanOutcomes),
      code: z.optional(z.string()),
      checkIn: z.optional(CheckIn),
    }),
  ),
});
export type DoorResults = z.infer<typeof DoorResults>;

export const scanDoor = defineEndpoint({
  method: 'POST',
  path: paths.signUpDoorScans,
  summary:
    "Checks people of a sign-up in or out by the code on the session's door. A code that is late, made up, shared or used before earns nothing.",
  access: 'manage-token',
  body: DoorScan,
  response: DoorResults,
  status: 200,
  problems: [
    'sign-up-not-found',
    'session-cancelled',
    'check-in-too-early',
    'check-in-closed',
    'scan-clock-wrong',
    'door-code-unknown',
    'door-code-expired',
    'door-code-shared',
  ],
});

const wallClock = z
  .string()
  .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: orRequired('time-malformed') }));

/** One person's reading of a paper list. Wall-clock times; without `out` nobody wrote one. */
export const PaperKeying = z.strictObject({
  rows: z
    .array(z.strictObject({ participantId: ParticipantId, in: wallClock, out: z.optional(wallClock) }))
    .check(z.minLength(1, 'required'), z.maxLength(mostScans, 'too-many')),
});
export type PaperKeying = z.infer<typeof PaperKeying>;

const PaperTimes = z.object({ in: z.string(), out: z.optional(z.string()) });

/** `waiting` for another person; `differs` from hers, and nothing is recorded; `recorded` once both agree. */
export const PaperResult = z.object({
  id: PaperListId,
  state: openEnum(['waiting', 'differs', 'recorded']),
  differences: z.optional(
    z.array(
      z.object({
        participantId: ParticipantId,
        mine: z.optional(PaperTimes),
        theirs: z.optional(PaperTimes),
      }),
    ),
  ),
  results: z.optional(
    z.array(
      z.object({
        participantId: ParticipantId,
        outcome: openEnum(scanOutcomes),
        code: z.optional(z.string()),
      }),
    ),
  ),
});
export type PaperResult = z.infer<typeof PaperResult>;

export const keyPaperList = defineEndpoint({
  method: 'POST',
  path: paths.sessionPaperLists,
  summary:
    'Takes a reading of a paper list. Attendance is recorded once two people have read the same; until then nothing is.',
  access: 'organiser',
  body: PaperKeying,
  response: PaperResult,
  status: 201,
  creates: true,
  problems: ['session-not-found', 'session-cancelled', 'check-in-too-early', 'own-hours-refused'],
});

/** Somebody who was checked in and, after the session, never out: counts 0 until an organiser closes it. */
export const OpenCheckIn = z.object({
  checkIn: CheckIn,
  session: SessionSummary,
  /** Masked for staff. */
  name: z.string(),
  role: openEnum(participationRoles),
  /** The last day on which the time is to be recorded. */
  recordingDue: CivilDay,
});
export type OpenCheckIn = z.infer<typeof OpenCheckIn>;

export const listOpenCheckIns = defineEndpoint({
  method: 'GET',
  path: paths.openCheckIns,
  summary: 'Check-ins of volunteers at ended sessions that nobody checked out, oldest first.',
  access: 'organiser',
  query: z.object({ communityId: z.optional(CommunityId), ...pagingShape }),
  response: pageOf(OpenCheckIn),
  status: 200,
  problems: [],
});

/** When somebody left, on the word of whoever saw it. */
export const CheckInClosing = z.strictObject({ leftAt: Instant, reason: multiLineText(300) });
export type CheckInClosing = z.infer<typeof CheckInClosing>;

export const closeCheckIn = defineEndpoint({
  method: 'POST',
  path: paths.checkInClosing,
  summary:
    'Closes a check-in that nobody checked out; time after the planned end never counts. A volunteer gets a pending service entry, which another person approves.',
  access: 'organiser',
  body: CheckInClosing,
  response: RosterParticipant,
  status: 200,
  problems: [
    'check-in-not-found',
    'check-in-not-open',
    'session-not-over',
    'own-hours-refused',
    'service-entry-overlaps',
  ],
});
