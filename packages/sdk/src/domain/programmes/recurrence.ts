/**
 * 系列场次: sessions on the same days of every week, as an organiser enters them. There is no rule that lives on: what is
 * entered becomes sessions at once, each of which is then changed and cancelled by itself.
 *
 * Days and times are those of the programme's wall clock, which has no summer time.
 */
import type { FieldProblem } from '../problem.ts';
import * as z from '../zod.ts';
import { addDays, daysBetween, weekday } from '../values/calendar-arithmetic.ts';
import { CivilDay } from '../values/civil-date.ts';
import { type ActivityId, SessionSeriesId, VenueId } from '../values/ids.ts';
import { orRequired } from '../values/issue-code.ts';
import { epochMillis, instantAt, instantOf } from '../values/wall-clock.ts';
import {
  mostPlaceGroups,
  NewPlaceGroup,
  newPlacesProblems,
  type NewSession,
  newSessionTermsShape,
  SessionDetail,
} from './session.ts';

/** Days from the first to the last that a series may have, both included. */
export const longestSeriesDays = 366;
/** Sessions that a series may have. */
export const mostSeriesSessions = 200;
const longestNoticeMinutes = longestSeriesDays * 24 * 60;

const timeOfDay = z
  .string({ error: orRequired('time-malformed') })
  .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: orRequired('time-malformed') }));
const notice = z.int().check(z.gte(0, 'too-small'), z.lte(longestNoticeMinutes, 'too-large'));

/** As of one session, with the times of a shift on the day of each. */
const NewSeriesPlaceGroup = z.extend(z.omit(NewPlaceGroup, { startsAt: true, endsAt: true }), {
  startTime: z.optional(timeOfDay),
  endTime: z.optional(timeOfDay),
});

/** What an organiser sends to schedule a series. */
export const NewSessionSeries = z.strictObject({
  ...newSessionTermsShape,
  venueId: z.optional(VenueId),
  /** 1 for Monday to 7 for Sunday. */
  weekdays: z
    .array(z.int().check(z.gte(1, 'too-small'), z.lte(7, 'too-large')))
    .check(z.minLength(1, 'required'), z.maxLength(7, 'too-many')),
  from: CivilDay,
  /** Included. */
  until: CivilDay,
  /** `HH:mm` */
  startTime: timeOfDay,
  /** `HH:mm`, later on the same day. */
  endTime: timeOfDay,
  /** Days between the first and the last on which there is no session. */
  except: z.optional(z.array(CivilDay).check(z.maxLength(longestSeriesDays, 'too-many'))),
  /** Before the start. Left out, sign-up opens at once. @unit minutes */
  signUpOpensMinutesBefore: z.optional(notice),
  /** Before the start. Left out, sign-up closes at the start. @unit minutes */
  signUpClosesMinutesBefore: z.optional(notice),
  groups: z.optional(
    z.array(NewSeriesPlaceGroup).check(z.minLength(1, 'required'), z.maxLength(mostPlaceGroups, 'too-many')),
  ),
});
export type NewSessionSeries = z.infer<typeof NewSessionSeries>;

/** The sessions of a series, in the order of their days. */
export const SessionSeries = z.object({ seriesId: SessionSeriesId, sessions: z.array(SessionDetail) });
export type SessionSeries = z.infer<typeof SessionSeries>;

/** The days of a series, in order: those of its weekdays from the first day to the last, without the excepted. */
export function seriesDays({
  except = [],
  from,
  until,
  weekdays,
}: Pick<NewSessionSeries, 'except' | 'from' | 'until' | 'weekdays'>): CivilDay[] {
  const length = Math.min(daysBetween(from, until) + 1, longestSeriesDays);
  const [wanted, excepted] = [new Set(weekdays), new Set<string>(except)];
  return Array.from({ length: Math.max(length, 0) }, (_, index) => addDays(from, index)).filter(
    (day) => wanted.has(weekday(day)) && !excepted.has(day),
  );
}

/** Fields that contradict each other, as JSON Pointers with a code; empty when the series can be scheduled. */
export function newSeriesProblems(series: NewSessionSeries): FieldProblem[] {
  const { endTime, from, groups, startTime } = series;
  const { signUpClosesMinutesBefore = 0, signUpOpensMinutesBefore } = series;
  const places = newPlacesProblems({ ...series, groups: groups?.map((group) => groupOn(from, group)) });
  return [
    ...lengthProblems(series),
    ...(endTime > startTime ? [] : [{ pointer: '/endTime', code: 'ends-before-start' }]),
    ...(signUpOpensMinutesBefore !== undefined && signUpOpensMinutesBefore <= signUpClosesMinutesBefore
      ? [{ pointer: '/signUpOpensMinutesBefore', code: 'opens-after-close' }]
      : []),
    // the groups of a series write their times in fields of other names
    ...places.map(({ code, pointer }) => ({ code, pointer: pointer.replace(/\/endsAt$/, '/endTime') })),
  ];
}

function lengthProblems(series: NewSessionSeries): FieldProblem[] {
  const days = daysBetween(series.from, series.until) + 1;
  if (days < 1) return [{ pointer: '/until', code: 'ends-before-start' }];
  if (days > longestSeriesDays) return [{ pointer: '/until', code: 'too-large' }];
  const sessions = seriesDays(series).length;
  if (sessions === 0) return [{ pointer: '/weekdays', code: 'no-sessions' }];
  return sessions > mostSeriesSessions ? [{ pointer: '/until', code: 'too-many' }] : [];
}

/** The sessions of a series without problems, one for each of its days. */
export function sessionsOfSeries(activityId: ActivityId, series: NewSessionSeries): NewSession[] {
  const { capacity, endTime, groups, minimum, startTime, venueId } = series;
  return seriesDays(series).map((day) => {
    const startsAt = instantAt(day, startTime);
    return {
      activityId,
      venueId,
      startsAt,
      endsAt: instantAt(day, endTime),
      signUpOpensAt: before(startsAt, series.signUpOpensMinutesBefore),
      signUpClosesAt: before(startsAt, series.signUpClosesMinutesBefore),
      capacity,
      groups: groups?.map((group) => groupOn(day, group)),
      minimum,
    };
  });
}

function before(instant: string, minutes: number | undefined) {
  return minutes === undefined ? undefined : instantOf(epochMillis(instant) - minutes * 60_000);
}

function groupOn(
  day: string,
  { endTime, startTime, ...group }: z.infer<typeof NewSeriesPlaceGroup>,
): NewPlaceGroup {
  return {
    ...group,
    startsAt: startTime === undefined ? undefined : instantAt(day, startTime),
    endsAt: endTime === undefined ? undefined : instantAt(day, endTime),
  };
}
