import type { SessionDetail } from '../../domain/programmes/session.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { epochMillis } from '../../domain/values/wall-clock.ts';

/** A session as iCalendar text (RFC 5545): one event in UTC, CRLF, lines folded at 75 octets. */
export function calendarText(session: SessionDetail, now: Instant): string {
  const place = [session.venueName, session.venueAddress].filter((part) => part !== undefined).join(', ');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youth Action//in-memory backend//EN',
    'BEGIN:VEVENT',
    `UID:${session.id}@youth-action`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(session.startsAt)}`,
    `DTEND:${utc(session.endsAt)}`,
    `SUMMARY:${escaped(session.title)}`,
    `DESCRIPTION:${escaped(session.summary)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    `STATUS:${session.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function utc(instant: string): string {
  return new Date(epochMillis(instant)).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** A character is never cut in two, so a line may be a little shorter than it could be. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    const breaks = octets + size > 75;
    text += breaks ? `\r\n ${character}` : character;
    octets = breaks ? size + 1 : octets + size;
  }
  return text;
}
