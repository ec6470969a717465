/** From what is typed to a session to schedule, or to what is to be corrected. Pure. */
import {
  type ActivityId,
  instantAt,
  type Instant,
  isCivilDay,
  type NewSession,
  newSessionProblems,
  type VenueId,
} from '@youth-action/sdk/domain';
import { type Problems, wholeNumber } from './supplement-request.ts';

/** Chosen as the venue where there is none: nothing chosen would be as easily forgotten as meant. */
export const noVenue = 'none';

export interface SessionDraft {
  readonly activityId: string;
  /** An id, or `noVenue`. */
  readonly venueId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:mm`. */
  readonly from: string;
  readonly until: string;
  /** `YYYY-MM-DD`; empty: the day it begins on. */
  readonly lastDay: string;
  /** Empty: the role isn't offered. */
  readonly participants: string;
  readonly volunteers: string;
  /** `YYYY-MM-DDTHH:mm`; empty: at once. */
  readonly opens: string;
  /** `YYYY-MM-DDTHH:mm`; empty: when the session begins. */
  readonly closes: string;
  /** Empty: there's no minimum. */
  readonly minimum: string;
  /** `yes`: too few people by the close of sign-up cancel the session. */
  readonly cancelsBelow: string;
  /** `YYYY-MM-DD`; empty: it isn't repeated. */
  readonly repeatUntil: string;
  /** Digits from 1 for Monday; empty: the weekday of `day`. */
  readonly weekdays: string;
  /** Days between spaces. */
  readonly except: string;
}

export const emptySession: SessionDraft = {
  activityId: '',
  venueId: '',
  day: '',
  from: '',
  until: '',
  lastDay: '',
  participants: '',
  volunteers: '',
  opens: '',
  closes: '',
  minimum: '',
  cancelsBelow: '',
  repeatUntil: '',
  weekdays: '',
  except: '',
};

/** In the order in which they stand in the form. */
export const sessionFields = Object.keys(emptySession) as (keyof SessionDraft)[]; // its own keys

const mostPlaces = 100_000;
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Where the rules' and the server's pointers lead in the form. */
const fieldAt: readonly (readonly [pointer: string, field: keyof SessionDraft])[] = [
  ['/activityId', 'activityId'],
  ['/venueId', 'venueId'],
  ['/startsAt', 'from'],
  ['/endsAt', 'until'],
  ['/signUpOpensAt', 'opens'],
  ['/signUpClosesAt', 'closes'],
  ['/capacity/volunteer', 'volunteers'],
  ['/capacity', 'participants'],
  ['/minimum', 'minimum'],
];

/** A code per field that can't be sent as it is; empty when it can. */
export function sessionDraftProblems(draft: SessionDraft): Problems<SessionDraft> {
  const problems = { ...missing(draft), ...malformed(draft) };
  return Object.keys(problems).length > 0
    ? problems
    : sessionProblemsAt(newSessionProblems(newSessionOf(draft)));
}

export function sessionProblemsAt(
  errors: readonly { readonly pointer: string; readonly code: string }[],
): Problems<SessionDraft> {
  const found: Problems<SessionDraft> = {};
  for (const { pointer, code } of errors) {
    const field = fieldAt.find(([start]) => pointer.startsWith(start))?.[1];
    if (field !== undefined) found[field] = code;
  }
  return found;
}

/** Of a draft without problems. */
export function newSessionOf(draft: SessionDraft): NewSession {
  const { activityId, venueId, day, from, until, lastDay, opens, closes } = draft;
  const participant = wholeNumber(draft.participants);
  const volunteer = wholeNumber(draft.volunteers);
  const minimum = wholeNumber(draft.minimum);
  return {
    activityId: activityId as ActivityId, // from the list of them
    ...(venueId === noVenue ? {} : { venueId: venueId as VenueId }), // from the list of them
    startsAt: instantAt(day, from),
    endsAt: instantAt(lastDay || day, until),
    ...(opens === '' ? {} : { signUpOpensAt: instantOfLocal(opens) }),
    ...(closes === '' ? {} : { signUpClosesAt: instantOfLocal(closes) }),
    capacity: {
      ...(participant === undefined ? {} : { participant }),
      ...(volunteer === undefined ? {} : { volunteer }),
    },
    ...(minimum === undefined
      ? {}
      : {
          minimum: {
            participants: minimum,
            otherwise: draft.cancelsBelow === 'yes' ? 'cancel' : 'organiser-decides',
          },
        }),
  };
}

function missing(draft: SessionDraft): Problems<SessionDraft> {
  const needed = ['activityId', 'venueId', 'day', 'from', 'until'] as const;
  const problems: Problems<SessionDraft> = {};
  for (const field of needed) if (draft[field].trim() === '') problems[field] = 'required';
  return problems;
}

/** Pickers give nothing else, but not every browser has them. */
function malformed(draft: SessionDraft): Problems<SessionDraft> {
  const problems: Problems<SessionDraft> = {};
  for (const field of ['day', 'lastDay'] as const) {
    if (draft[field] !== '' && !isCivilDay(draft[field])) problems[field] = 'day-malformed';
  }
  for (const field of ['from', 'until'] as const) {
    if (draft[field] !== '' && !timePattern.test(draft[field])) problems[field] = 'instant-malformed';
  }
  for (const field of ['opens', 'closes'] as const) {
    if (draft[field] !== '' && !isLocal(draft[field])) problems[field] = 'instant-malformed';
  }
  for (const field of ['participants', 'volunteers', 'minimum'] as const) {
    if (draft[field].trim() !== '' && (wholeNumber(draft[field]) ?? Infinity) > mostPlaces)
      problems[field] = 'capacity-malformed';
  }
  return problems;
}

function isLocal(text: string): boolean {
  const [day = '', time = '', ...rest] = text.split(/[T ]/);
  return rest.length === 0 && isCivilDay(day) && timePattern.test(time);
}

function instantOfLocal(text: string): Instant {
  const [day = '', time = ''] = text.split(/[T ]/);
  return instantAt(day, time);
}
