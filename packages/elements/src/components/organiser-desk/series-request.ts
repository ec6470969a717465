/** From what is typed to a weekly series, or to what is to be corrected. Pure. */
import {
  type CivilDay,
  epochMillis,
  isCivilDay,
  newSeriesProblems,
  type NewSessionSeries,
  seriesDays,
  weekday,
} from '@youth-action/sdk/domain';
import { newSessionOf, type SessionDraft, sessionProblemsAt } from './new-session-request.ts';
import type { Problems } from './supplement-request.ts';

/** Where the rules' and the server's pointers lead in the form, beyond those of one session. */
const fieldAt: readonly (readonly [pointer: string, field: keyof SessionDraft])[] = [
  ['/from', 'day'],
  ['/startTime', 'from'],
  ['/endTime', 'until'],
  ['/until', 'repeatUntil'],
  ['/weekdays', 'repeatUntil'],
  ['/except', 'repeatUntil'],
  ['/signUpOpensMinutesBefore', 'opens'],
  ['/signUpClosesMinutesBefore', 'closes'],
];

export function isSeries({ repeatUntil }: SessionDraft): boolean {
  return repeatUntil.trim() !== '';
}

/** Of a series whose fields can be read each by itself. */
export function seriesProblems(draft: SessionDraft): Problems<SessionDraft> {
  if (!isCivilDay(draft.repeatUntil)) return { repeatUntil: 'day-malformed' };
  if (draft.lastDay !== '') return { lastDay: 'not-in-series' };
  return seriesProblemsAt(newSeriesProblems(newSeriesOf(draft)));
}

export function seriesProblemsAt(
  errors: readonly { readonly pointer: string; readonly code: string }[],
): Problems<SessionDraft> {
  const found = sessionProblemsAt(errors.filter(({ pointer }) => pointer.startsWith('/capacity')));
  for (const { pointer, code } of errors) {
    const field = fieldAt.find(([start]) => pointer.startsWith(start))?.[1];
    if (field !== undefined) found[field] = code;
  }
  return found;
}

/** Of a draft without problems. */
export function newSeriesOf(draft: SessionDraft): NewSessionSeries {
  const {
    activityId: _activity,
    endsAt: _end,
    startsAt,
    signUpOpensAt,
    signUpClosesAt,
    ...rest
  } = newSessionOf(draft);
  const before = (instant: typeof startsAt) =>
    Math.max(0, Math.round((epochMillis(startsAt) - epochMillis(instant)) / 60_000));
  const except = exceptedDays(draft);
  return {
    ...rest,
    weekdays: weekdaysOf(draft),
    from: draft.day as CivilDay, // checked before
    until: draft.repeatUntil as CivilDay, // checked before
    startTime: draft.from,
    endTime: draft.until,
    ...(except.length === 0 ? {} : { except }),
    ...(signUpOpensAt === undefined ? {} : { signUpOpensMinutesBefore: before(signUpOpensAt) }),
    ...(signUpClosesAt === undefined ? {} : { signUpClosesMinutesBefore: before(signUpClosesAt) }),
  };
}

/** The chosen weekdays, 1 for Monday; until some are chosen, the one of the first day. */
export function weekdaysOf({ day, weekdays }: SessionDraft): number[] {
  if (weekdays !== '') return [...weekdays].map(Number);
  return isCivilDay(day) ? [weekday(day)] : [];
}

/** The draft's weekdays with this one chosen or not. */
export function withWeekday(draft: SessionDraft, number: number, isChosen: boolean): string {
  const others = weekdaysOf(draft).filter((one) => one !== number);
  const chosen = isChosen ? [...others, number] : others;
  chosen.sort((one, other) => one - other);
  return chosen.join('');
}

/** Every day that the weekdays give, the excepted ones too; none while the days can't be read. */
export function possibleDays(draft: SessionDraft): readonly CivilDay[] {
  const { day, repeatUntil } = draft;
  if (!isCivilDay(day) || !isCivilDay(repeatUntil) || repeatUntil < day) return [];
  return seriesDays({ from: day, until: repeatUntil, weekdays: weekdaysOf(draft) });
}

/** Those of the possible days on which there is no session. */
export function exceptedDays(draft: SessionDraft): CivilDay[] {
  const days = draft.except.split(' ');
  return possibleDays(draft).filter((day) => days.includes(day));
}

/** The draft's exceptions with this day excepted or not. */
export function withException(draft: SessionDraft, day: CivilDay, isExcepted: boolean): string {
  const others = exceptedDays(draft).filter((one) => one !== day);
  return (isExcepted ? [...others, day] : others).join(' ');
}
