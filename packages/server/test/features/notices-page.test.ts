import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anAdult, onEachDatabase, type World } from './feature-world.ts';
import { approve, serve } from './ledger-world.ts';

function ask(world: World, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'Accept-Language': 'en', ...(init.headers as Record<string, string> | undefined) };
  const request = new Request(`http://server.test${path}`, { ...init, headers });
  return Promise.resolve(world.appOn(world.database).fetch(request));
}

function post(world: World, path: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return ask(world, path, { method: 'POST', body, headers });
}

const fields = { name: '马兰英', mobile: '15400009021', text: '那天没有看到她 <b>', intent: 'i'.repeat(32) };

onEachDatabase('The page of public notices', (town) => {
  test('lists what stands on notice, masked, with a form to object that works without script', async () => {
    const world = await town();
    const { entry } = await serve(world);
    assert.match(await (await ask(world, '/notices')).text(), /No hours are on public notice now/);
    await approve(world, entry.id);
    const list = await (await ask(world, '/notices?communityId=com_east')).text();
    assert.match(list, new RegExp(`/notices/${entry.id}`));
    assert.doesNotMatch(list, new RegExp(anAdult(1).contact.name));
    const form = await (await ask(world, `/notices/${entry.id}`)).text();
    assert.match(form, new RegExp(`<form method="post" action="/notices/${entry.id}`));
    const sent = await post(world, `/notices/${entry.id}`, fields);
    assert.equal(sent.status, 200);
    assert.match(await sent.text(), /Your objection was sent/);
    const objections = await world.database.read.selectFrom('service_objections').select('text').execute();
    assert.deepEqual(
      objections.map(({ text }) => text),
      [fields.text],
    );
  });

  test('gives back what was typed, and says what is wrong with it', async () => {
    const world = await town();
    const { entry } = await serve(world);
    await approve(world, entry.id);
    const refused = await post(world, `/notices/${entry.id}`, { ...fields, mobile: '123' });
    const text = await refused.text();
    assert.equal(refused.status, 400);
    assert.match(text, /id="mobile-error"/);
    assert.match(text, /那天没有看到她 &lt;b&gt;/);
    const trap = await post(world, `/notices/${entry.id}`, { ...fields, website: 'x' });
    assert.equal(trap.status, 403);
    world.at('2026-12-07T10:00:00+08:00');
    assert.equal(
      (await post(world, `/notices/${entry.id}`, { ...fields, intent: 'j'.repeat(32) })).status,
      409,
    );
    assert.deepEqual(await world.database.read.selectFrom('service_objections').select('id').execute(), []);
  });
});
