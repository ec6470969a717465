import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkImports } from './check.ts';

/** A small programme that keeps every rule. */
const CLEAN: Readonly<Record<string, string>> = {
  'packages/sdk/src/domain.ts': "export * from './domain/hours.ts';",
  'packages/sdk/src/domain/hours.ts': "import * as z from 'zod/mini'; export const Hours = z.number();",
  'packages/sdk/src/contract/paths.ts':
    "import type { Hours } from '../domain/hours.ts'; export type H = Hours;",
  'packages/sdk/src/client.ts': "import ky from 'ky'; import './contract/paths.ts'; export { ky };",
  'packages/elements/src/components/calendar/calendar.ts':
    "import { LitElement } from 'lit'; import { draw } from './month-view.ts'; export { LitElement, draw };",
  'packages/elements/src/components/calendar/month-view.ts':
    "export { Hours } from '@youth-action/sdk/domain';",
  'packages/elements/src/components/badge/badge.ts': "import '../calendar/calendar.ts';",
  'packages/server/src/features/hours/hours.repository.ts': "import { sql } from 'kysely'; export { sql };",
  'packages/server/src/features/hours/hours.handlers.ts':
    "import type { Kysely } from 'kysely'; export type Db = Kysely<unknown>;",
  'packages/server/src/features/hours/hours.test.ts':
    "import '@youth-action/sdk/client'; import 'kysely'; import test from 'node:test'; export { test };",
  'examples/site/main.ts': "import '@youth-action/elements/define'; import './other.ts';",
};

function check(changes: Readonly<Record<string, string>>): string[] {
  return checkImports(new Map(Object.entries({ ...CLEAN, ...changes })));
}

describe('import boundaries', () => {
  test('a programme that keeps the rules has no violation', () => {
    assert.deepEqual(check({}), []);
  });

  const violations: readonly [says: string, path: string, source: string, expected: RegExp][] = [
    [
      'the domain imports the client',
      'packages/sdk/src/domain/a.ts',
      "import '../client.ts'",
      /domain must not import client/,
    ],
    [
      'the domain imports ky',
      'packages/sdk/src/domain/a.ts',
      "import ky from 'ky'",
      /domain must not import ky/,
    ],
    [
      'the domain imports plain zod',
      'packages/sdk/src/domain/a.ts',
      "import 'zod'",
      /domain must not import zod/,
    ],
    [
      'the contract imports the client by type',
      'packages/sdk/src/contract/a.ts',
      "import type { C } from '../client.ts'",
      /contract must not import client/,
    ],
    [
      'the client imports test helpers',
      'packages/sdk/src/client/a.ts',
      "export * from '../testing/build.ts'",
      /client must not import testing/,
    ],
    ['an element imports ky', 'packages/elements/src/a.ts', "import 'ky'", /elements must not import ky/],
    [
      'an element imports the server',
      'packages/elements/src/a.ts',
      "import '@youth-action/server'",
      /elements must not import server/,
    ],
    [
      'an element loads the server lazily',
      'packages/elements/src/a.ts',
      "void import('@youth-action/server')",
      /elements must not import server/,
    ],
    [
      'an element names the server in a type',
      'packages/elements/src/a.ts',
      "export type S = import('@youth-action/server').S",
      /elements must not import server/,
    ],
    [
      'an element reaches into another',
      'packages/elements/src/components/badge/a.ts',
      "import '../calendar/month-view.ts'",
      /badge reaches into the inside of calendar/,
    ],
    [
      'the server imports the client',
      'packages/server/src/a.ts',
      "import '@youth-action/sdk'",
      /server must not import client/,
    ],
    [
      'the server imports an unlisted package',
      'packages/server/src/a.ts',
      "import 'express'",
      /server must not import express/,
    ],
    [
      'a route writes SQL',
      'packages/server/src/features/hours/hours.routes.ts',
      "import { sql } from 'kysely'",
      /only storage\/, seed\/ and \*\.repository\.ts may use kysely/,
    ],
    [
      'a handler queries the connection that it was given',
      'packages/server/src/features/hours/hours.handlers.ts',
      "export const all = (db) => db.selectFrom('hours').selectAll();",
      /only storage\/, seed\/ and \*\.repository\.ts may call selectFrom\(\)/,
    ],
    [
      'an example imports a source',
      'examples/site/a.ts',
      "import '../../packages/sdk/src/domain.ts'",
      /an example must not import packages\/sdk/,
    ],
  ];
  for (const [says, path, source, expected] of violations) {
    test(`it is a violation when ${says}`, () => {
      const found = check({ [path]: source });
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', expected);
    });
  }

  test('a package source that belongs to no layer is a violation', () => {
    assert.deepEqual(check({ 'packages/sdk/src/loose.ts': '' }), [
      'packages/sdk/src/loose.ts: belongs to no layer of layers.ts',
    ]);
  });

  test('a cycle over three files is named with its path', () => {
    const found = check({
      'tools/a.ts': "import './b.ts'",
      'tools/b.ts': "import './c.ts'; import './leaf.ts'",
      'tools/c.ts': "import './leaf.ts'; import './a.ts'",
      'tools/leaf.ts': 'export const leaf = 1;',
    });
    assert.deepEqual(found, ['import cycle: tools/a.ts → tools/b.ts → tools/c.ts → tools/a.ts']);
  });

  test('a cycle through a package name is found', () => {
    const found = check({ 'packages/sdk/src/domain/a.ts': "import '@youth-action/sdk/domain/a'" });
    assert.equal(found.length, 1);
  });

  test('a component imported by its exported name means its class', () => {
    const found = check({ 'tools/a.ts': "import '@youth-action/elements/components/badge'" });
    assert.deepEqual(found, []);
    const circle = check({
      'packages/elements/src/components/badge/badge.ts': "import '../../a.ts'",
      'packages/elements/src/a.ts': "import '@youth-action/elements/components/badge'",
    });
    assert.match(circle.join(), /import cycle/);
  });

  test('two files that import the same third are no cycle', () => {
    const found = check({
      'tools/a.ts': "import './c.ts'",
      'tools/b.ts': "import './c.ts'",
      'tools/c.ts': '',
    });
    assert.deepEqual(found, []);
  });
});
