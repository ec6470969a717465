import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleFaults } from './bundle-faults.ts';

test('ES2019 in ASCII has no fault', () => {
  assert.deepEqual(
    bundleFaults('a.js', Buffer.from('(function () { var a = async () => "\\u4e2d"; })();')),
    [],
  );
});

test('a character beyond ASCII is a fault, even in a string', () => {
  assert.match(bundleFaults('a.js', Buffer.from('var a = "中";')).join(), /byte 9 is not ASCII/);
});

test('optional chaining is a fault, in a classic script and in a module', () => {
  const code = Buffer.from('var a = {}; a?.b;');
  assert.match(bundleFaults('a.js', code).join(), /does not parse/);
  assert.match(bundleFaults('a.mjs', code).join(), /does not parse/);
});

test('a part that is loaded later is none, in either', () => {
  const code = Buffer.from('import("./b.mjs").then(console.log);');
  assert.deepEqual([...bundleFaults('a.js', code), ...bundleFaults('a.mjs', code)], []);
});

test('an import is a fault in a classic script', () => {
  assert.match(bundleFaults('a.js', Buffer.from('import "./b.js";')).join(), /does not parse/);
});

test('a decorator that nobody lowered is a fault', () => {
  assert.match(
    bundleFaults('a.mjs', Buffer.from('class A { @property() accessor b; }')).join(),
    /does not parse/,
  );
});
