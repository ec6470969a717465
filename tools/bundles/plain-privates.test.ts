import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withPlainPrivates } from './plain-privates.ts';

describe('a private member without syntax for it', () => {
  it('is a property with a name of its file', () => {
    const code =
      'class 甲 { readonly #a = "#a"; static #b() {} get #c() { return `#${this.#a?.b}`; } set #c(v) {} }';
    assert.equal(
      withPlainPrivates(code, 'x-y.z'),
      'class 甲 { readonly _p_x_y_z_a = "#a"; static _p_x_y_z_b() {} get _p_x_y_z_c() { return `#${this._p_x_y_z_a?.b}`; } set _p_x_y_z_c(v) {} }',
    );
  });

  it('must not have the name of one of another class in the file', () => {
    assert.throws(
      () => withPlainPrivates('class A { #a; } class B extends A { #a; }', 'x'),
      /two classes have #a/,
    );
  });

  it('must not be asked for by in', () => {
    assert.throws(() => withPlainPrivates('class A { #a; static is(o) { return #a in o; } }', 'x'), /#a in/);
  });
});
