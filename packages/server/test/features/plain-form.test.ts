import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionDetail } from '@youth-action/sdk/domain';
import { handlers } from '../../src/features/handlers.ts';
import { createApp } from '../../src/http/app.ts';
import { onEachDatabase, type World } from './feature-world.ts';

const page = '/sign-up/ses_reading';
const family = {
  contactName: '王小明',
  contactMobile: '154 0000 0001',
  'p0.name': '王小明',
  'p0.relation': 'self',
  'p0.role': 'participant',
  'p1.name': '王小朵',
  'p1.relation': 'child',
  'p1.birth': '2018-03',
  'p1.role': 'participant',
  'p1.guardian': 'father',
  'p1.consent.sign-up': 'yes',
  'p1.consent.photo-publicity': 'no',
  'p2.name': '',
  'p2.relation': 'child',
  'p2.role': 'participant',
  ifFull: 'refuse',
};

function ask(world: World, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'Accept-Language': 'en', ...(init.headers as Record<string, string> | undefined) };
  return Promise.resolve(
    world.appOn(world.database).fetch(new Request(`http://server.test${path}`, { ...init, headers })),
  );
}

function post(world: World, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields).toString();
  const type = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return ask(world, page, { method: 'POST', body, headers: { ...type, ...headers } });
}

async function intentOf(response: Response): Promise<string> {
  return /name="intent" value="([\w-]+)"/.exec(await response.text())?.[1] ?? assert.fail('no intent');
}

const countSignUps = async (world: World) =>
  (await world.database.read.selectFrom('sign_ups').select('id').execute()).length;

onEachDatabase('The form without script', (town) => {
  test('stands inside the tag that takes it over, on a page that lets nothing else run', async () => {
    const world = await town();
    const answer = await ask(world, page);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
    assert.match(answer.headers.get('content-security-policy') ?? '', /script-src 'self'/);
    const text = await answer.text();
    assert.match(
      text,
      /<youth-sign-up-form base-url="\/" session-id="ses_reading"[^>]*>[^]*<form method="post" action="\/sign-up\/ses_reading"[^]*<\/form>\s*<\/youth-sign-up-form>/,
    );
    assert.doesNotMatch(text, / checked/);
  });

  test('signs a family up, and gives the manage link with its secret in the fragment only', async () => {
    const world = await town();
    const intent = await intentOf(await ask(world, page));
    const answer = await post(world, { ...family, intent });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    assert.match(text, /href="\/manage#id=sgn_[^"]+&amp;token=[\w-]{43}"/);
    assert.doesNotMatch(text, /王小朵|15400000001/);
    const consents = await world.database.read
      .selectFrom('consents')
      .select(['purpose', 'is_granted'])
      .orderBy('purpose')
      .execute();
    assert.deepEqual(
      consents.map(({ purpose, is_granted }) => [purpose, is_granted]),
      [
        ['photo-publicity', 0],
        ['sign-up', 1],
      ],
    );
  });

  test('sent twice is one sign-up with one link', async () => {
    const world = await town();
    const intent = await intentOf(await ask(world, page));
    const link = async () =>
      /href="(\/manage[^"]+)"/.exec(await (await post(world, { ...family, intent })).text())?.[1];
    assert.equal(await link(), (await link()) ?? assert.fail('no link'));
    assert.equal(await countSignUps(world), 1);
  });

  test('comes back with everything that was typed where something is wrong, and escapes it', async () => {
    const world = await town();
    const answer = await post(world, {
      ...family,
      contactMobile: '123',
      'p1.name': '"><script>alert(1)</script>',
      'p1.consent.sign-up': 'no',
    });
    assert.equal(answer.status, 400);
    const text = await answer.text();
    assert.match(text, /id="contactMobile"[^>]*value="123"[^>]*aria-invalid="true"/);
    assert.match(text, /id="contactMobile-error"/);
    assert.match(text, /value="no" checked/);
    assert.doesNotMatch(text, /<script>alert/);
    assert.equal(await countSignUps(world), 0);
  });

  test('tells a refusal by a rule in words', async () => {
    const world = await town();
    const { 'p1.consent.sign-up': _consent, ...without } = family;
    const answer = await post(world, without);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /consent is needed/i);
  });

  test('asks the contact for no second name where she takes part herself', async () => {
    const world = await town();
    const answer = await post(world, { ...family, 'p0.name': '', 'p1.name': '' });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    assert.match(text, /<li>王\S+ · Participant<\/li>/);
    const people = await world.database.read.selectFrom('participants').select('id').execute();
    assert.equal(people.length, 1);
  });

  test('lists what is wrong with links to the fields, and unfolds those that were folded in', async () => {
    const world = await town();
    const { 'p1.consent.sign-up': _consent, ...without } = family;
    const folded = await (await ask(world, page)).text();
    assert.doesNotMatch(folded, /<details[^>]* open/);
    const text = await (await post(world, without)).text();
    assert.match(text, /<a href="#p1\.consent\.sign-up">Person 2 · Taking part and personal information/);
    assert.match(text, /<fieldset class="choices" id="p1\.consent\.sign-up"[^>]* aria-invalid="true"/);
    assert.match(text, /<details open><summary>More people[^]*<details class="minor" open>/);
    assert.match(text, /<title>To correct: /);
    const empty = await (await post(world, { ...family, contactName: '', 'p0.name': '' })).text();
    assert.match(empty, /<a href="#contactName">Contact · Name: /);
    assert.doesNotMatch(empty, /href="#p0\.name"/);
  });

  test('asks nothing where there is nothing to sign up for any more', async () => {
    const world = await town();
    const session = (await (await ask(world, '/v1/sessions/ses_reading')).json()) as SessionDetail;
    const end = Date.parse(session.signUpClosesAt);
    const late = createApp({ database: world.database, handlers, clock: () => end });
    const answer = await late.fetch(
      new Request(`http://server.test${page}`, { headers: { 'Accept-Language': 'en' } }),
    );
    const text = await answer.text();
    assert.equal(answer.status, 200);
    assert.match(text, /Sign-up has closed/);
    assert.doesNotMatch(text, /<form/);
    assert.match(text, /href="\/calendar"/);
  });

  test('is taken from pages of registered sites only, and not from what fills in every field', async () => {
    const world = await town();
    const strange = await post(world, family, { Origin: 'https://strange.example' });
    assert.equal(strange.status, 403);
    const refusal = await strange.text();
    assert.match(refusal, /isn&#39;t registered|isn't registered/);
    assert.match(refusal, /<a class="button" href="\/sign-up\/ses_reading">Back to the form/);
    assert.equal((await post(world, { ...family, website: 'x' })).status, 403);
    assert.equal(await countSignUps(world), 0);
    assert.equal((await post(world, family, { Origin: 'http://server.test' })).status, 200);
  });

  test('is limited by address', async () => {
    const { database, now } = await town();
    const app = createApp({ database, handlers, clock: () => now });
    const statuses = [];
    let last = '';
    for (let index = 0; index < 30; index += 1) {
      const body = new URLSearchParams({
        ...family,
        contactMobile: `154000001${String(index).padStart(2, '0')}`,
      });
      const request = new Request(`http://server.test${page}`, {
        method: 'POST',
        body: body.toString(),
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(Buffer.byteLength(body.toString())),
        },
      });
      const answer = await app.fetch(request);
      statuses.push(answer.status);
      last = await answer.text();
      if (answer.status === 429) assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
    }
    assert.ok(statuses.includes(200));
    assert.equal(statuses.at(-1), 429);
    assert.match(last, /name="contactMobile" value="15400000129"/, 'what was typed is lost');
  });

  test('alone is for a host to put into its page: it posts to this server by its full address', async () => {
    const world = await town();
    const text = await (await ask(world, `${page}/form`)).text();
    assert.match(text, /^<form method="post" action="https?:\/\/[^"]+\/sign-up\/ses_reading"/);
    assert.doesNotMatch(text, /<html|<script/);
  });

  test('of a session that there is not is a page that says so', async () => {
    const world = await town();
    const answer = await ask(world, '/sign-up/ses_none');
    assert.equal(answer.status, 404);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await answer.text(), /<a class="button" href="\/calendar"/);
  });
});
