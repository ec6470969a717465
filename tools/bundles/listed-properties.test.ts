import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withListedProperties } from './listed-properties.ts';

describe('decorated properties', () => {
  it('are a list with the same options, on the same lines', () => {
    const code = `class A extends B {
  /** One. */
  @property({ attribute: 'a-b' }) aB = '中';
  @property() c: string | undefined;
  @state() private d = 1;
  #e = 2;
}`;
    assert.equal(
      withListedProperties(code).replaceAll(/[ \t]+/g, ' '),
      `class A extends B {static properties = { aB: { attribute: 'a-b' }, c: {}, d: { state: true, attribute: false } };
 /** One. */
 aB = '中';
 c: string | undefined;
 private d = 1;
 #e = 2;
}`,
    );
  });

  it('leave a class without them as it is', () => {
    const code = 'class A { static properties = {}; b = 1; }';
    assert.equal(withListedProperties(code), code);
  });

  for (const [what, code] of [
    ['another decorator', 'class A { @query("p") a; }'],
    ['an accessor', 'class A { @property() get a() { return 1; } }'],
    ['a list beside them', 'class A { static properties = {}; @property() a; }'],
  ] as const) {
    it(`are refused with ${what}`, () => assert.throws(() => withListedProperties(code), TypeError));
  }
});
