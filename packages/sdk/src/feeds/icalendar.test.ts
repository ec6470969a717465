import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { aFeedFrame, aFeedSession, twoFeedSessions } from '../testing/feed-builders.ts';
import { contentLine, escapedText } from './content-lines.ts';
import { calendarFeed, sessionCalendar } from './icalendar.ts';

const octets = (text: string) => Buffer.byteLength(text);
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const feed = calendarFeed(twoFeedSessions(), aFeedFrame());

describe('a content line', () => {
  it('is folded at 75 octets within no character, and is the same when it is unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = escapedText(text);
        const pieces = contentLine(line).split('\r\n');
        assert.equal(pieces.pop(), '');
        assert.ok(pieces.every((piece) => octets(piece) <= 75));
        assert.ok(pieces.every((piece) => piece.isWellFormed()));
        assert.equal(pieces.map((piece, index) => (index === 0 ? piece : piece.slice(1))).join(''), line);
      }),
    );
  });

  it('of exactly 75 octets stays whole, and one octet more goes to the next', () => {
    assert.equal(contentLine('a'.repeat(75)), `${'a'.repeat(75)}\r\n`);
    assert.equal(contentLine('a'.repeat(76)), `${'a'.repeat(75)}\r\n a\r\n`);
    assert.equal(contentLine('字'.repeat(25)), `${'字'.repeat(25)}\r\n`);
    assert.equal(contentLine(`${'字'.repeat(24)}aa🏮`), `${'字'.repeat(24)}aa\r\n 🏮\r\n`);
  });

  it('has its text escaped, and no sign that a calendar cannot take', () => {
    assert.equal(escapedText('a;b,c\\d\ne\r\nf\rg\u0007h"'), 'a\\;b\\,c\\\\d\\ne\\nf\\ngh"');
  });
});

describe('a calendar feed', () => {
  it('has every line within 75 octets, ends them by CRLF, and is one calendar', () => {
    assert.ok(feed.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && feed.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(feed, /[^\r]\n|\r[^\n]/);
    assert.ok(feed.split('\r\n').every((line) => octets(line) <= 75));
  });

  it('says what it is, where it is, how fresh it is and how often to ask', () => {
    const head = unfolded(feed).slice(0, unfolded(feed).indexOf('BEGIN:VEVENT'));
    assert.deepEqual(head.slice(4), [
      'NAME;LANGUAGE=zh-CN:社区青春行动 · 育才街社区',
      'X-WR-CALNAME:社区青春行动 · 育才街社区',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'LAST-MODIFIED:20260510T020000Z',
      'URL:https://youth.example.cn/',
      'SOURCE;VALUE=URI:https://youth.example.cn/v1/feeds/sessions.ics?communityId=com_yucaijie',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
    ]);
  });

  it('tells of a session by its data alone', () => {
    const plain = unfolded(calendarFeed([aFeedSession()], aFeedFrame()));
    assert.deepEqual(plain.slice(plain.indexOf('BEGIN:VEVENT'), -2), [
      'BEGIN:VEVENT',
      'UID:ses_reading-2026-05-16@youth-action',
      'DTSTAMP:20260501T010000Z',
      'LAST-MODIFIED:20260501T010000Z',
      'SEQUENCE:0',
      'DTSTART:20260516T110000Z',
      'DTEND:20260516T123000Z',
      'SUMMARY:国学经典亲子诵读班',
      'STATUS:CONFIRMED',
      'LOCATION:儿童之家\\, 育才街社区 1 号楼二层',
      'DESCRIPTION:家长和孩子一起读《弟子规》。',
      'CATEGORIES:福娃福地书香国学,国学诵读,亲子',
      'URL:https://youth.example.cn/sessions/ses_reading-2026-05-16',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  });

  it('says that a session is cancelled, why, and that this is news', () => {
    const lines = unfolded(feed);
    const event = lines.slice(lines.lastIndexOf('BEGIN:VEVENT'));
    for (const line of ['STATUS:CANCELLED', 'SEQUENCE:2', 'DTSTAMP:20260510T020000Z', 'LOCATION:线上'])
      assert.ok(event.includes(line), line);
    assert.ok(event.some((line) => line.startsWith('DESCRIPTION:已取消：场地检修\\n\\n')));
    assert.ok(event.includes('CATEGORIES:象棋,a-newer-tag'));
  });

  it('says where a place is on the map, if that is known', () => {
    assert.ok(feed.includes('\r\nGEO:38.1026;106.3401\r\n'));
    assert.equal(feed.split('GEO:').length, 2);
  });

  it('speaks English on request, and leaves what people wrote as it is', () => {
    const english = calendarFeed(twoFeedSessions(), aFeedFrame({ language: 'en', title: 'Youth Action' }));
    const lines = unfolded(english);
    assert.ok(lines.includes('NAME;LANGUAGE=en:Youth Action'));
    assert.ok(lines.some((line) => line.startsWith('DESCRIPTION:Cancelled: 场地检修')));
    assert.ok(lines.includes('CATEGORIES:Chess,a-newer-tag'));
  });

  it('is a whole calendar also without any session', () => {
    const lines = unfolded(calendarFeed([], aFeedFrame()));
    assert.ok(!lines.some((line) => /^(BEGIN:VEVENT|LAST-MODIFIED)/.test(line)));
    assert.deepEqual(lines.slice(-2), ['END:VCALENDAR', '']);
  });

  it('is the same bytes in every time zone', () => {
    const script = fileURLToPath(new URL('../../test/print-feeds.ts', import.meta.url));
    const printed = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((TZ) =>
      execFileSync(process.execPath, [script], {
        env: { ...process.env, TZ, LANG: 'ar_EG.UTF-8' },
      }).toString(),
    );
    assert.ok((printed[0] ?? '').includes(feed));
    assert.equal(new Set(printed).size, 1);
  });
});

describe('the calendar file of one session', () => {
  it('has the event of the feed, under the same name, and takes the time of whoever keeps it', () => {
    const frame = aFeedFrame();
    const file = sessionCalendar(aFeedSession(), frame);
    const event = /BEGIN:VEVENT.*END:VEVENT/s;
    const inFeed = event.exec(calendarFeed([aFeedSession()], frame))?.[0];
    assert.equal(event.exec(file)?.[0], inFeed?.replace('TRANSP:TRANSPARENT\r\n', ''));
    assert.doesNotMatch(file, /X-WR|SOURCE|REFRESH/);
  });
});
