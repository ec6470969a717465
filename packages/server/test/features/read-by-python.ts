/** Calendars and feeds as an independent reader has them: python3-icalendar, and the XML parser of Python itself. */
import { execFileSync, spawnSync } from 'node:child_process';

/** A Python that has icalendar; undefined where there is none. The first `python3` need not be the system's. */
export const icalendarPython = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import icalendar']).status === 0,
);

const script = `
import json, sys
import xml.etree.ElementTree as xml
from icalendar import Calendar
given = json.load(sys.stdin)
calendar = Calendar.from_ical(given['calendar'])
events = calendar.walk('VEVENT')
channel = xml.fromstring(given['rss'].encode()).find('channel')
def words(event):
    return b','.join(c.to_ical() for c in event['CATEGORIES'].cats).decode()
json.dump({
    'calendarErrors': [str(error) for part in calendar.walk() for error in part.errors],
    'events': [{'uid': str(e['UID']), 'start': e.decoded('DTSTART').isoformat(), 'categories': words(e)} for e in events],
    'items': [{'guid': i.findtext('guid'), 'title': i.findtext('title')} for i in channel.findall('item')],
}, sys.stdout)
`;

interface Reading {
  readonly calendarErrors: readonly string[];
  readonly events: readonly { readonly uid: string; readonly start: string; readonly categories: string }[];
  readonly items: readonly { readonly guid: string; readonly title: string }[];
}

/** Reads both. Throws where there's no Python for it, or where one of them can't be read. */
export function pythonReading(calendar: string, rss: string): Reading {
  const input = JSON.stringify({ calendar, rss });
  return JSON.parse(
    execFileSync(icalendarPython ?? 'python3', ['-c', script], { input }).toString(),
  ) as Reading;
}
