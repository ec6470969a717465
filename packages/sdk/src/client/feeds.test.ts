import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryBackend } from '../testing/memory-backend.ts';
import { instantFrom } from '../domain/values/wall-clock.ts';
import { createClient } from './create-client.ts';

describe('the client’s feeds', () => {
  it('are at addresses that can be handed on, with their filters', () => {
    const { feeds } = createClient({ baseUrl: 'https://youth.example.cn/' });
    assert.deepEqual(feeds.addresses({ communityId: 'com_a', hasPlaces: true, lang: 'en' }), {
      calendar: 'https://youth.example.cn/v1/feeds/sessions.ics?communityId=com_a&hasPlaces=true&lang=en',
      rss: 'https://youth.example.cn/v1/feeds/sessions.rss?communityId=com_a&hasPlaces=true&lang=en',
      jsonFeed: 'https://youth.example.cn/v1/feeds/sessions.json?communityId=com_a&hasPlaces=true&lang=en',
      jsonLd: 'https://youth.example.cn/v1/feeds/sessions.jsonld?communityId=com_a&hasPlaces=true&lang=en',
      rpde: 'https://youth.example.cn/v1/feeds/rpde?communityId=com_a&hasPlaces=true&lang=en',
    });
    assert.equal(feeds.addresses().rss, 'https://youth.example.cn/v1/feeds/sessions.rss');
  });

  it('come as text, and the pages of changes as data', async () => {
    const now = () => instantFrom('2026-05-10T10:00:00+08:00');
    const { baseUrl, fetch } = createMemoryBackend({ now });
    const { feeds } = createClient({ baseUrl, fetch });
    assert.ok((await feeds.calendar({ lang: 'en' })).includes('X-WR-CALNAME:Youth Action · Sessions'));
    const first = await feeds.rpde({ limit: 1 });
    const [item] = first.items;
    assert.ok(item !== undefined);
    const next = await feeds.rpde({ limit: 1, afterTimestamp: item.modified, afterId: item.id });
    assert.notEqual(next.items[0]?.id, item.id);
  });
});
