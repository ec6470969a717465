import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestProblemCodes, refusalCodes } from '../domain/problem.ts';
import { toJSONSchema } from '../domain/zod.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { paths } from './paths.ts';
import { publicPaths } from './public-paths.ts';

const all: readonly (readonly [string, Endpoint])[] = Object.entries(endpoints);
const posts = all.filter(([, { method }]) => method === 'POST');

describe('the contract', () => {
  it('has one endpoint for a method at an address', () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path}`);
    assert.equal(new Set(addresses).size, addresses.length);
  });

  it('has no address without an endpoint, and no endpoint without an address', () => {
    assert.deepEqual(new Set(all.map(([, { path }]) => path)), new Set(Object.values(paths)));
  });

  it('names its endpoints resource.method and says what each does in a sentence', () => {
    for (const [id, { summary }] of all) {
      assert.match(id, /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
      assert.match(summary, /^[A-Z].*\.$/, id);
    }
  });

  it('writes addresses in lower case, with names that stand for one segment', () => {
    for (const path of Object.values(paths))
      assert.match(path, /^\/v1(\/([a-z]+(-[a-z]+)*(\.[a-z]+)?|\{[a-z][A-Za-z]*\}))+$/);
  });

  it('takes a body only where something is written, and a query only where something is read', () => {
    for (const [id, { body, method, query }] of all) {
      if (method === 'GET') assert.equal(body, undefined, id);
      else assert.equal(query, undefined, id);
    }
  });

  it('has the status 201 wherever something is made and nowhere else, and a body unless the address says it all', () => {
    for (const [id, { body, creates, path, status }] of posts) {
      assert.equal(status === 201, creates === true, id);
      // What is made of the thing in the address alone needs nothing else said.
      if (creates && !path.includes('{')) assert.notEqual(body, undefined, id);
    }
  });

  it('guards every endpoint that answers with people or changes what is there, but for signing up and objecting', () => {
    const unguarded = posts.filter(([, { access }]) => access === 'public').map(([id]) => id);
    assert.deepEqual(unguarded, ['signUps.create', 'signUps.createSeries', 'serviceEntries.object']);
    const proven = all.filter(([, { proofOfWork }]) => proofOfWork === true).map(([id]) => id);
    assert.deepEqual(proven, unguarded);
  });

  it('says which refusals an endpoint has, each once and none that all have', () => {
    for (const [id, { problems }] of all) {
      assert.equal(new Set(problems).size, problems.length, id);
      assert.deepEqual(
        problems.filter((code) => (requestProblemCodes as readonly string[]).includes(code)),
        [],
        id,
      );
    }
  });

  it('uses every refusal somewhere', () => {
    // It's told of single people in an answer, and refuses no request.
    const toldOfPeople = ['door-code-replayed'] as const;
    const used = new Set([...toldOfPeople, ...all.flatMap(([, { problems }]) => problems)]);
    assert.deepEqual(
      refusalCodes.filter((code) => !used.has(code)),
      [],
    );
  });

  it('gives the reader only what everybody may read', () => {
    for (const path of Object.values(publicPaths)) {
      const [, endpoint] =
        all.find(([, { method, path: other }]) => method === 'GET' && other === path) ?? assert.fail(path);
      assert.equal(endpoint.access, 'public');
    }
  });

  for (const [id, { body, query, response }] of all) {
    it(`can describe ${id} in an OpenAPI document`, () => {
      for (const input of [body, query]) {
        if (input !== undefined) toJSONSchema(input, { io: 'input', unrepresentable: 'throw' });
      }
      if (typeof response !== 'string') toJSONSchema(response, { io: 'output', unrepresentable: 'throw' });
    });
  }
});

describe('a query', () => {
  const parse = (text: Record<string, string>) =>
    endpoints['sessions.list'].query.safeParse(text, { reportInput: true });

  it('is read from text', () => {
    const { data } = parse({ age: '8', hasPlaces: 'true', limit: '20', from: '2026-05-01' });
    assert.deepEqual(data, { age: 8, hasPlaces: true, limit: 20, from: '2026-05-01' });
    assert.equal(parse({ hasPlaces: 'false' }).data?.hasPlaces, false);
  });

  it('tells the OpenAPI document its types', () => {
    const { properties } = toJSONSchema(endpoints['sessions.list'].query, {
      io: 'input',
      unrepresentable: 'any',
    });
    assert.deepEqual(properties?.['limit'], { type: 'integer', minimum: 1, maximum: 500 });
    assert.deepEqual(properties?.['hasPlaces'], { type: 'boolean' });
  });

  for (const text of [
    { age: '8.5' },
    { age: '' },
    { age: '121' },
    { hasPlaces: '1' },
    { limit: '0' },
    { limit: '501' },
    { limit: '1e2' },
    { limit: '0x10' },
    { limit: ' 5' },
    { limit: '' },
    { from: '01.05.2026' },
    { sort: 'title' },
  ]) {
    it(`is refused with ${JSON.stringify(text)}`, () =>
      assert.equal(parse(text as Record<string, string>).success, false));
  }
});
