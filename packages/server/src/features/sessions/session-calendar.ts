/**
 * A session as an iCalendar file (RFC 5545), written by hand: it is one event, and the same bytes on every machine.
 *
 * Times are in UTC, so that no time zone has to be described and the reader's calendar shows its own. The text depends on
 * the session alone and not on the hour at which it is fetched.
 */
import { epochMillis, type SessionDetail } from '@youth-action/sdk/domain';

const largestLine = 75; // octets, without the line end

export function sessionCalendar(session: SessionDetail): string {
  const isCancelled = session.status === 'cancelled';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youth Action//Session calendar 1//ZH',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${session.id}@youth-action`,
    // Without METHOD it tells how fresh the event is; a session is published when its sign-up opens.
    `DTSTAMP:${utc(session.signUpOpensAt)}`,
    `SEQUENCE:${isCancelled ? 1 : 0}`,
    `DTSTART:${utc(session.startsAt)}`,
    `DTEND:${utc(session.endsAt)}`,
    `SUMMARY:${escaped(session.title)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(session.venueName === undefined ? [] : [`LOCATION:${escaped(locationOf(session))}`]),
    `DESCRIPTION:${escaped(descriptionOf(session))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function locationOf({ venueName, venueAddress, communityName }: SessionDetail): string {
  return [venueName, venueAddress ?? communityName].join(', ');
}

function descriptionOf({ cancellationReason, summary, bring, riskNotice }: SessionDetail): string {
  return [cancellationReason, summary, bring, riskNotice].filter((part) => part !== undefined).join('\n\n');
}

/** `20260504T013000Z` */
function utc(instant: string): string {
  return new Date(epochMillis(instant)).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n');
}

/** Breaks a line into pieces of at most 75 octets, each further one after a space, and no character in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > largestLine) {
      pieces.push(piece);
      piece = '';
      octets = 1; // the space
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
