/**
 * Instants as text: what the clock on the programme's wall shows at them. Apart from the schema in `instant.ts` for the
 * reason that `calendar-arithmetic.ts` gives.
 *
 * The programme's zone is taken as +08:00 without a zone database: Asia/Shanghai has had no other offset since
 * the summer time of 1991 ended, and every instant here is one of the programme (a session, a sign-up, a check-in).
 * Birthdays, which may lie in the years with summer time, are days and not instants.
 *
 * The functions take text from anywhere and throw a RangeError if it isn't an instant; what they return is branded.
 * Source: docs/rules/formats.md#instants
 */
import { fromEpochDay, isCivilDay, toEpochDay } from './calendar-arithmetic.ts';
import type { CivilDay } from './civil-date.ts';
import type { Instant } from './instant.ts';

/** The IANA name of the programme's zone, for `Intl` and for calendars that ask for one. */
export const PROGRAMME_TIME_ZONE = 'Asia/Shanghai';

const programmeOffset = '+08:00';
const programmeOffsetMillis = 8 * 3_600_000;
const dayMillis = 86_400_000;
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const instantPattern =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Whether the text is an instant; the schema's answer, for pages that don't load schemas. */
export function isInstant(text: string): text is Instant {
  return instantPattern.test(text) && isCivilDay(text.slice(0, 10));
}

/** Takes the text as an instant. @throws RangeError if it isn't one. */
export function instantFrom(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`Not an instant: ${text}`);
  return text;
}

/** Milliseconds since 1970-01-01T00:00:00Z; finer fractions are cut off. */
export function epochMillis(instant: string): number {
  const match = instantPattern.exec(instant);
  if (match === null) throw new RangeError(`Not an instant: ${instant}`);
  const [, day = '', hours, minutes, seconds, fraction = '', sign, offsetHours = 0, offsetMinutes = 0] =
    match;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const minuteOfDay = Number(hours) * 60 + Number(minutes) - offset;
  const millis = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return toEpochDay(day) * dayMillis + minuteOfDay * 60_000 + Number(seconds) * 1000 + millis;
}

/** The instant as the wire writes it, in the programme's zone; milliseconds only where there are any. */
export function instantOf(millis: number): Instant {
  if (!Number.isSafeInteger(millis)) throw new RangeError(`Not whole milliseconds: ${millis}`);
  const local = millis + programmeOffsetMillis;
  const epochDay = Math.floor(local / dayMillis);
  const ofDay = local - epochDay * dayMillis;
  const [hours, minutes] = [Math.floor(ofDay / 3_600_000), Math.floor(ofDay / 60_000) % 60];
  const [seconds, fraction] = [Math.floor(ofDay / 1000) % 60, ofDay % 1000];
  const time = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
  const millisText = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`;
  return `${fromEpochDay(epochDay)}T${time}${millisText}${programmeOffset}` as Instant; // written by the pattern
}

/** Negative, 0 or positive as `a` is before, at or after `b`, whatever their offsets; fit for `sort`. */
export function compareInstants(a: string, b: string): number {
  return epochMillis(a) - epochMillis(b);
}

/** The same instant as the programme's wall clock writes it; text with that offset already is left alone. */
function inProgrammeZone(instant: string): Instant {
  return instant.endsWith(programmeOffset) ? instantFrom(instant) : instantOf(epochMillis(instant));
}

/** The day on the programme's calendar at the instant. Cheap enough to sort ten thousand sessions into a month. */
export function dayOf(instant: string): CivilDay {
  return inProgrammeZone(instant).slice(0, 10) as CivilDay; // an instant starts with a day that exists
}

/** The programme's wall clock at the instant, `HH:mm`, 00:00 to 23:59. */
export function timeOf(instant: string): string {
  return inProgrammeZone(instant).slice(11, 16);
}

/** The instant at which the programme's wall clock shows `time` (`HH:mm`) on the day. @throws RangeError on another time. */
export function instantAt(day: string, time: string): Instant {
  if (!timePattern.test(time)) throw new RangeError(`Not a time of day: ${time}`);
  return instantFrom(`${day}T${time}:00${programmeOffset}`);
}
