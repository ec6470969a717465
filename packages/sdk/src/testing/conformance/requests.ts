import type { Cases } from './case.ts';
import { equal, isTrue } from './expect.ts';
import { taken } from './signing-up.ts';

/** Requests that aren't even requests of the contract. */
export const requestCases: Cases = {
  'an address that does not exist and a method that is not served are told apart': async ({ send }) => {
    equal((await send({ path: '/v1/nothing' })).code, 'not-found');
    equal((await send({ path: '/v1/sessions', method: 'DELETE' })).code, 'method-not-allowed');
  },

  'a body that is not JSON by its type is not read': async (world) => {
    const { id } = await world.session();
    const body = JSON.stringify(world.single());
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const { code } = await world.send({
        path: `/v1/sessions/${id}/sign-ups`,
        body,
        headers: { 'Content-Type': type },
      });
      equal<string | undefined>(code, 'unsupported-media-type', type);
    }
    equal(await taken(world, id), { participant: 0, volunteer: 0 });
  },

  'a body that is not JSON by its text is malformed': async (world) => {
    const { id } = await world.session();
    for (const body of ['{', '', '{"contact":', 'null null']) {
      equal(
        (await world.send({ path: `/v1/sessions/${id}/sign-ups`, body })).code,
        'malformed-json',
        JSON.stringify(body),
      );
    }
  },

  'JSON of another shape is refused, and never breaks the server': async (world) => {
    const { id } = await world.session();
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const bodies = [
      'null',
      '[]',
      '"text"',
      '1e999',
      '{"__proto__":{"x":1}}',
      '{"contact":{"name":"\\ud800\\ud800","mobile":null},"party":[]}',
      deep,
    ];
    for (const body of bodies) {
      const { code, status } = await world.send({ path: `/v1/sessions/${id}/sign-ups`, body });
      equal(status, 400, body.slice(0, 40));
      isTrue(code === 'validation-failed' || code === 'malformed-json', `${code} for ${body.slice(0, 40)}`);
    }
  },

  'a field that the contract does not have is refused': async (world) => {
    const { id } = await world.session();
    const { code, text } = await world.send({
      path: `/v1/sessions/${id}/sign-ups`,
      body: { ...world.single(), idNumber: 'x' },
    });
    equal(code, 'validation-failed');
    isTrue(text.includes('unknown-field'), text);
  },

  'a body that is too large is refused before anything is done with it': async (world) => {
    const { id } = await world.session();
    const body = { ...world.single(), filler: 'x'.repeat(300 * 1024) };
    equal((await world.send({ path: `/v1/sessions/${id}/sign-ups`, body })).code, 'body-too-large');
  },

  'problems speak the language that was asked for, Chinese by default': async ({ send }) => {
    const titleIn = async (language: string | undefined) => {
      const headers = language === undefined ? {} : { 'Accept-Language': language };
      const { text } = await send({ path: '/v1/sessions/ses_unknown', headers });
      return (JSON.parse(text) as { title: string }).title;
    };
    isTrue(/\p{Script=Han}/u.test(await titleIn('zh-CN')), 'zh-CN');
    isTrue(/^[\x20-\x7e]+$/.test(await titleIn('en-GB,en;q=0.9')), 'en');
  },

  'each answer has a request id of its own': async ({ send }) => {
    const ids = [
      (await send({ path: '/v1/sessions' })).headers,
      (await send({ path: '/v1/sessions' })).headers,
    ].map((headers) => headers.get('X-Request-Id'));
    equal(new Set(ids).size, 2);
  },
};

/** For servers that answer with ETags. */
export const etagCases: Cases = {
  'an answer that has not changed is not sent again': async (world) => {
    const { id } = await world.session();
    const path = `/v1/sessions/${id}`;
    const first = await world.send({ path });
    const etag = first.headers.get('ETag') ?? '';
    isTrue(etag !== '', 'no ETag');
    const second = await world.send({ path, headers: { 'If-None-Match': etag } });
    equal<unknown>([second.status, second.text], [304, '']);
    await world.resident.signUps.create(id, world.single());
    equal((await world.send({ path, headers: { 'If-None-Match': etag } })).status, 200, 'after a change');
  },

  "staff's answers are stored nowhere": async (world) => {
    const { headers } = await world.send({ path: '/v1/volunteers', token: world.subject.tokens.organiser });
    isTrue(
      (headers.get('Cache-Control') ?? '').includes('no-store'),
      `Cache-Control: ${headers.get('Cache-Control')}`,
    );
  },
};
