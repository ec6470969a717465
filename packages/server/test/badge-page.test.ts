import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HoursBadge } from '@youth-action/sdk/domain';
import { aBadge } from '@youth-action/sdk/testing';
import { ProblemError } from '../src/http/handler.ts';
import { imageSizes } from '../src/http/pages/badge/badge-svg.ts';
import { makeTestApp, type TestApp } from './test-app.ts';

let badge: HoursBadge;
let testApp: TestApp;

const handlers = {
  'badges.get': async ({ params }: { params: { badgeCode: string } }) => {
    if (params.badgeCode === 'revoked') throw new ProblemError('badge-revoked');
    if (params.badgeCode !== 'y0vthact10npz0t0') throw new ProblemError('badge-not-found');
    return badge;
  },
};

before(async () => {
  testApp = await makeTestApp({ handlers, publicUrl: 'https://youth.example.cn' });
});
after(() => testApp.close());

const get = (path: string) => {
  badge ??= aBadge();
  return testApp.send('GET', path);
};

describe('A badge as an image', () => {
  test('says what the badge says, in the language asked for, and is kept for a minute only', async () => {
    badge = aBadge({ stars: 1, starsReached: 2 });
    const answer = await get('/badges/y0vthact10npz0t0.svg');
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^image\/svg\+xml/);
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=60, s-maxage=60');
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    const svg = await answer.text();
    for (const words of [
      '志愿服务时长',
      '130',
      '周*岚',
      '已评定 1 星 · 时长满足 2 星',
      '其中 4 小时 正在公示',
      '截至 2026-05-10',
    ])
      assert.ok(svg.includes(words), words);
    const english = await (await get('/badges/y0vthact10npz0t0.svg?lang=en')).text();
    for (const words of ['Volunteer hours', '1 star awarded', 'As of 2026-05-10'])
      assert.ok(english.includes(words), words);
  });

  test('has a small form', async () => {
    const svg = await (await get('/badges/y0vthact10npz0t0.svg?form=compact')).text();
    const { height, width } = imageSizes.compact;
    assert.ok(svg.includes(`viewBox="0 0 ${width} ${height}"`));
  });

  test('needs nothing else: no script, no style, no font, no address but its own namespace', async () => {
    const svg = await (await get('/badges/y0vthact10npz0t0.svg')).text();
    assert.doesNotMatch(
      svg.replace('http://www.w3.org/2000/svg', ''),
      /<script|<style|style=|href|url\(|https?:|@font/,
    );
  });

  test('escapes what people have called themselves', async () => {
    badge = aBadge({ name: '<**', teamName: '"><script>alert(1)</script>&' });
    for (const path of ['.svg', '.svg?form=compact', '']) {
      const text = await (await get(`/badges/y0vthact10npz0t0${path}`)).text();
      assert.doesNotMatch(text, /<script>alert|<\*\*/, path);
    }
    badge = aBadge();
  });

  test('of a badge that was revoked says so, as an image that every page shows', async () => {
    const answer = await get('/badges/revoked.svg');
    assert.equal(answer.status, 200);
    const svg = await answer.text();
    assert.ok(svg.includes('已停止分享'));
    assert.doesNotMatch(svg, /周|130/);
  });

  test('of a code that nobody has is a 404 with words in it', async () => {
    const answer = await get('/badges/0000000000000000.svg?lang=en');
    assert.equal(answer.status, 404);
    assert.ok((await answer.text()).includes('wasn&#39;t found'));
    assert.equal((await get('/badges/0000000000000000.png')).status, 404);
  });

  test('is a PNG too, twice as large, for cards of links', async () => {
    const answer = await get('/badges/y0vthact10npz0t0.png');
    assert.equal(answer.headers.get('content-type'), 'image/png');
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
    assert.equal(bytes.readUInt32BE(16), 2 * imageSizes.card.width);
    assert.equal(bytes.readUInt32BE(20), 2 * imageSizes.card.height);
  });
});

describe("A badge's page", () => {
  test('has what a shared link needs, with whole addresses, and the badge itself', async () => {
    const answer = await get('/badges/y0vthact10npz0t0?lang=zh-CN');
    const html = await answer.text();
    assert.equal(answer.status, 200);
    for (const part of [
      '<meta property="og:title" content="周*岚 · 志愿服务时长">',
      '<meta property="og:image" content="https://youth.example.cn/badges/y0vthact10npz0t0.png?lang=zh-CN">',
      '<meta property="og:image:width" content="960">',
      '<meta property="og:url" content="https://youth.example.cn/badges/y0vthact10npz0t0">',
      '<meta name="robots" content="noindex">',
      '<youth-hours-badge base-url="/" badge-code="y0vthact10npz0t0"',
      '/embed/v1/youth-action.js',
    ])
      assert.ok(html.includes(part), part);
    assert.match(html, /og:description" content="周\*岚 130 小时 30 分钟/);
  });

  test('of a revoked badge is gone, and of an unknown one not found', async () => {
    const revoked = await get('/badges/revoked?lang=en');
    assert.equal(revoked.status, 410);
    assert.ok((await revoked.text()).includes('no longer shared'));
    assert.equal((await get('/badges/0000000000000000')).status, 404);
  });
});
