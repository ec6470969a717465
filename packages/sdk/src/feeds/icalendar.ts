/**
 * Sessions as iCalendar (RFC 5545, with the properties of a subscribed calendar of RFC 7986).
 *
 * Times are in UTC. A series is written as its sessions and never as a rule, so no time zone has to be described, and
 * every calendar, those of phones that know no VTIMEZONE among them, shows the same moment. The bytes depend on the
 * sessions alone: not on the hour at which they are asked for, and not on the machine's zone or language.
 */
import { PROGRAMME_TIME_ZONE } from '../domain/values/wall-clock.ts';
import { contentLine, escapedText, textLines, utcTime } from './content-lines.ts';
import { type FeedFrame, type FeedSession, isCancelled, latestEdit } from './feed-session.ts';
import { categoriesOf, paragraphsOf, placeOf } from './words.ts';

/** How often a calendar should ask again. It is answered by an empty 304 while nothing has changed. */
const refreshEvery = 'PT1H';

/** A calendar to subscribe to. Its events leave their time free: who follows a programme doesn't attend all of it. */
export function calendarFeed(sessions: readonly FeedSession[], frame: FeedFrame): string {
  const { homeUrl, language, selfUrl, title } = frame;
  const edited = latestEdit(sessions);
  const write = eventWriter(frame, 'TRANSP:TRANSPARENT');
  return calendar(
    [
      `NAME;LANGUAGE=${language}:${escapedText(title)}`,
      `X-WR-CALNAME:${escapedText(title)}`,
      `X-WR-TIMEZONE:${PROGRAMME_TIME_ZONE}`,
      ...(edited === undefined ? [] : [`LAST-MODIFIED:${utcTime(edited)}`]),
      `URL:${homeUrl}`,
      `SOURCE;VALUE=URI:${selfUrl}`,
      `REFRESH-INTERVAL;VALUE=DURATION:${refreshEvery}`,
      `X-PUBLISHED-TTL:${refreshEvery}`,
    ],
    sessions.map(write).join(''),
  );
}

/** One session as a file, for the calendar of somebody who goes there. */
export function sessionCalendar(
  session: FeedSession,
  frame: Pick<FeedFrame, 'language' | 'sessionUrl'>,
): string {
  return calendar([], eventWriter(frame)(session));
}

function calendar(properties: readonly string[], events: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youth Action//Sessions//ZH',
    'CALSCALE:GREGORIAN',
  ];
  return `${linesOf([...lines, ...properties])}${events}${linesOf(['END:VCALENDAR'])}`;
}

function eventWriter(
  { language, sessionUrl }: Pick<FeedFrame, 'language' | 'sessionUrl'>,
  ...properties: readonly string[]
): (session: FeedSession) => string {
  const text = textLines();
  return (session) => {
    const edited = utcTime(session.editedAt);
    return [
      'BEGIN:VEVENT\r\n',
      contentLine(`UID:${eventUid(session.id)}`),
      // Without METHOD it tells how fresh the event is, which is when it was edited (§3.8.7.2).
      contentLine(`DTSTAMP:${edited}`),
      contentLine(`LAST-MODIFIED:${edited}`),
      contentLine(`SEQUENCE:${session.sequence}`),
      contentLine(`DTSTART:${utcTime(session.startsAt)}`),
      contentLine(`DTEND:${utcTime(session.endsAt)}`),
      text('SUMMARY', session.title),
      contentLine(`STATUS:${isCancelled(session) ? 'CANCELLED' : 'CONFIRMED'}`),
      text('LOCATION', placeOf(session, language)),
      ...geoLines(session),
      text('DESCRIPTION', paragraphsOf(session, language).join('\n\n')),
      ...categoryLines(categoriesOf(session, language)),
      contentLine(`URL:${sessionUrl(session.id)}`),
      ...properties.map(contentLine),
      'END:VEVENT\r\n',
    ].join('');
  };
}

/** The name of a session in every calendar that has it, for ever. */
export function eventUid(sessionId: string): string {
  return `${sessionId}@youth-action`;
}

function geoLines({ coordinates }: FeedSession): string[] {
  return coordinates === undefined
    ? []
    : [contentLine(`GEO:${coordinates.latitude};${coordinates.longitude}`)];
}

function categoryLines(categories: readonly string[]): string[] {
  return categories.length === 0 ? [] : [contentLine(`CATEGORIES:${categories.map(escapedText).join(',')}`)];
}

function linesOf(lines: readonly string[]): string {
  return lines.map(contentLine).join('');
}
