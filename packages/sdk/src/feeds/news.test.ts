import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aFeedFrame, aFeedSession, twoFeedSessions } from '../testing/feed-builders.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

const [hard, cancelled] = twoFeedSessions();

/** Text of XML as a reader has it. */
function read(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('RSS', () => {
  const feed = rssFeed([hard, cancelled], aFeedFrame());
  const all = (name: string) =>
    [...feed.matchAll(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 'gs'))].map(([, text = '']) => read(text));

  it('has what a channel needs, and its own address', () => {
    assert.ok(feed.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"'));
    assert.equal(all('title')[0], '社区青春行动 · 育才街社区');
    assert.equal(all('link')[0], 'https://youth.example.cn/');
    assert.equal(all('language')[0], 'zh-CN');
    assert.equal(all('lastBuildDate')[0], 'Sun, 10 May 2026 02:00:00 GMT');
    assert.match(feed, /<atom:link href="[^"]*sessions\.ics\?communityId=com_yucaijie" rel="self"/);
  });

  it('names each item for ever, and says when it was news', () => {
    assert.deepEqual(all('guid'), ['ses_reading-2026-05-16@youth-action', 'ses_cancelled@youth-action']);
    assert.match(feed, /<guid isPermaLink="false">/);
    assert.deepEqual(all('pubDate'), ['Fri, 01 May 2026 01:00:00 GMT', 'Sun, 10 May 2026 02:00:00 GMT']);
  });

  it('tells in the headline what, when and whether', () => {
    assert.deepEqual(all('title').slice(1), [
      `${hard.title} · 2026-05-16 周六 19:00–20:30`,
      '[已取消] 国学经典亲子诵读班 · 2026-05-17 周日 23:30–2026-05-18 00:30',
    ]);
  });

  it('has descriptions in which nothing that was written becomes markup', () => {
    const [, description = ''] = all('description');
    assert.ok(description.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!description.includes('<script'));
    assert.ok(description.startsWith('<p>儿童之家, 育才街社区 1 号楼二层</p><p>第一行<br>第二行'));
  });

  it('leaves out what no XML can hold', () => {
    const broken = rssFeed([aFeedSession({ title: 'a\u0007b\ud800c\ufffed🏮' })], aFeedFrame());
    assert.ok(broken.includes('<title>abcd🏮 ·'));
  });

  it('is a channel also without any session', () =>
    assert.doesNotMatch(rssFeed([], aFeedFrame()), /<item>|lastBuildDate/));
});

describe('JSON Feed', () => {
  const feed = JSON.parse(jsonFeed([hard, cancelled], aFeedFrame())) as {
    items: Record<string, unknown>[];
  } & Record<string, unknown>;

  it('has what version 1.1 asks of a feed', () => {
    const { items, ...top } = feed;
    assert.deepEqual(top, {
      version: 'https://jsonfeed.org/version/1.1',
      title: '社区青春行动 · 育才街社区',
      home_page_url: 'https://youth.example.cn/',
      feed_url: 'https://youth.example.cn/v1/feeds/sessions.ics?communityId=com_yucaijie',
      language: 'zh-CN',
    });
    assert.equal(items.length, 2);
  });

  it('tells of a session in words and in data', () => {
    assert.deepEqual(feed.items[1], {
      id: 'ses_cancelled@youth-action',
      url: 'https://youth.example.cn/sessions/ses_cancelled',
      title: '[已取消] 国学经典亲子诵读班 · 2026-05-17 周日 23:30–2026-05-18 00:30',
      content_text: '线上\n\n已取消：场地检修\n\n家长和孩子一起读《弟子规》。',
      date_published: '2026-05-10T10:00:00+08:00',
      date_modified: '2026-05-10T10:00:00+08:00',
      tags: ['象棋', 'a-newer-tag'],
      _session: {
        id: 'ses_cancelled',
        starts_at: '2026-05-17T23:30:00+08:00',
        ends_at: '2026-05-18T00:30:00+08:00',
        status: 'cancelled',
      },
    });
  });
});
