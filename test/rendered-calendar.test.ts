/** The calendar's list as a server draws it: from the built files, as a consumer's server has them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant, SessionSummary } from '@youth-action/sdk/domain';
import * as forBundles from '@youth-action/elements/ssr/embed';
import * as forModules from '../packages/elements/dist/ssr.js';

const session = {
  id: 'ses_one',
  activityId: 'act_one',
  title: '亲子诵读',
  communityId: 'com_one',
  communityName: '育才街社区',
  venueName: '儿童之家',
  tags: ['parent-child'],
  mode: 'on-site',
  audience: 'family',
  startsAt: '2026-11-10T19:00:00+08:00',
  endsAt: '2026-11-10T20:30:00+08:00',
  signUpOpensAt: '2026-11-01T09:00:00+08:00',
  signUpClosesAt: '2026-11-10T18:00:00+08:00',
  status: 'scheduled',
  places: { participant: { capacity: 10, taken: 4 } },
} as unknown as SessionSummary; // ids aren't branded here

const chess = { ...session, id: 'ses_two', title: '象棋', tags: ['chess'] } as unknown as SessionSummary;
const past = {
  ...session,
  title: '上次',
  startsAt: '2026-11-02T19:00:00+08:00',
  endsAt: '2026-11-02T20:00:00+08:00',
} as SessionSummary;

const rendering = {
  sessions: [session, chess, past],
  language: 'zh-CN',
  now: '2026-11-05T10:00:00+08:00' as Instant,
  sessionHref: ({ id }: SessionSummary) => `/sign-up/${id}?a=1&b=2`,
} as const;

/** What stands in the root, what in the tag, and the data. */
function parts(markup: string): { tag: string; root: string; light: string; data: string } {
  const [, tag = '', root = '', light = '', data = ''] =
    /^(<youth-activity-calendar[^]*?>)\n<template shadowrootmode="open">([^]*)<\/template>\n([^]*)\n<script type="application\/json">([^]*)<\/script>\n<\/youth-activity-calendar>$/.exec(
      markup,
    ) ?? [];
  return { tag, root, light, data };
}

for (const [name, { calendarStyles, renderCalendar }] of Object.entries({ forBundles, forModules })) {
  test(`${name}: the same links stand in the root and in the tag, and the data beside them`, () => {
    const { data, light, root, tag } = parts(
      renderCalendar({ ...rendering, attributes: { 'base-url': '/' } }),
    );
    assert.equal(tag, '<youth-activity-calendar view="list" lang="zh-CN" base-url="/" locale="zh-CN">');
    for (const place of [root, light]) {
      const links = [...place.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      assert.deepEqual(links, ['/sign-up/ses_one?a=1&amp;b=2', '/sign-up/ses_two?a=1&amp;b=2']);
      assert.match(place, /亲子诵读/);
      assert.match(place, /19:00–20:30/);
      assert.match(place, /可报名/);
      assert.doesNotMatch(place, /上次/);
    }
    assert.equal(/<style>([^]*)<\/style>/.exec(root)?.[1], calendarStyles);
    assert.equal(JSON.parse(data).sessions.length, 3);
  });

  test(`${name}: no text of anybody's becomes markup, in no place`, () => {
    const evil = `"'><img src=x onerror=alert(1)></a></template></script><!--<script>&amp;`;
    const texts = { title: evil, venueName: evil, communityName: evil, tags: [evil], id: evil };
    const markup = renderCalendar({
      ...rendering,
      sessions: [{ ...session, ...texts } as unknown as SessionSummary],
      attributes: { 'base-url': evil },
      sessionHref: () => evil,
    });
    const { data, light, root, tag } = parts(markup);
    const marks = `${tag}${root}${light}`.replaceAll(/<!--\/?lit-[^>]*-->/g, '');
    assert.doesNotMatch(marks, /<img|<script|<!--|<\/template/);
    assert.doesNotMatch(data, /</);
    assert.equal(JSON.parse(data).sessions[0].title, evil);
    assert.equal(markup.split('<script').length, 2);
    assert.ok(light.includes('&quot;&#39;&gt;&lt;img src=x'));
  });

  test(`${name}: the filters among the attributes choose what is listed; what they leave out is still in the data`, () => {
    const attributes = { tag: 'chess', 'has-places': true, 'without-filters': false };
    const { data, light, tag } = parts(renderCalendar({ ...rendering, attributes }));
    assert.match(tag, / tag="chess" has-places locale=/);
    assert.doesNotMatch(tag, /without-filters/);
    assert.match(light, /象棋/);
    assert.doesNotMatch(light, /亲子诵读/);
    assert.equal(JSON.parse(data).sessions.length, 3);
  });

  test(`${name}: in English, and in a month of its own`, () => {
    const markup = renderCalendar({ ...rendering, language: 'en', attributes: { month: '2026-12' } });
    const { light, root, tag } = parts(markup);
    assert.match(tag, / lang="en" month="2026-12" locale="en">/);
    assert.match(root, /December 2026/);
    assert.match(light, /^<p>[^<]*December 2026[^<]*<\/p>$/);
  });

  test(`${name}: a name that could become an event handler or end the tag is no attribute`, () => {
    for (const attribute of ['onclick', 'a b', '"><script>', 'ON-load'])
      assert.throws(() => renderCalendar({ ...rendering, attributes: { [attribute]: 'x' } }), RangeError);
  });
}

test('the templates for bundles are shorter than those for modules, and so marked as others', () => {
  const marks = [forBundles, forModules].map(({ renderCalendar }) =>
    renderCalendar(rendering)
      .match(/<!--lit-part [^-]+-->/g)
      ?.join(),
  );
  assert.notEqual(marks[0], marks[1]);
  assert.ok(forBundles.renderCalendar(rendering).length < forModules.renderCalendar(rendering).length);
});
