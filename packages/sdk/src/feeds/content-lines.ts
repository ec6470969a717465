/** The lines of iCalendar (RFC 5545 §3.1, §3.3): folded, escaped, in UTC. */
import { epochMillis } from '../domain/values/wall-clock.ts';

const longestLine = 75; // octets, without the line end
const shortAscii = /^[\u0020-\u007e]{0,75}$/;
const widestUnit = 3; // octets that a UTF-16 code unit takes at most: a pair of them takes four

/** Writes lines, and remembers those with text of people's writing: the sessions of an activity share most of it. */
export function textLines(): (name: string, text: string) => string {
  const written = new Map<string, string>();
  return (name, text) => {
    const key = `${name}:${text}`;
    const line = written.get(key) ?? contentLine(`${name}:${escapedText(text)}`);
    written.set(key, line);
    return line;
  };
}

/** A line with its end; longer ones are broken into pieces of at most 75 octets, none within a character. */
export function contentLine(line: string): string {
  const fits = line.length * widestUnit <= longestLine || shortAscii.test(line);
  return fits ? `${line}\r\n` : `${folded(line)}\r\n`;
}

function folded(line: string): string {
  let text = '';
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; index += 1) {
    const point = line.codePointAt(index) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > longestLine) {
      text += `${line.slice(start, index)}\r\n `;
      start = index;
      octets = 1; // the space
    }
    octets += size;
    if (size === 4) index += 1; // both halves of a pair
  }
  return text + line.slice(start);
}

/** Text as a value (§3.3.11). Control characters, which no calendar takes, are left out. */
export function escapedText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(controls, '');
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** `20260504T013000Z` */
export function utcTime(instant: string): string {
  const iso = new Date(epochMillis(instant)).toISOString();
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
}
