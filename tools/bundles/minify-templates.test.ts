import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withShortTemplates } from './minify-templates.ts';
import { shortCss } from './short-css.ts';
import { shortHtml } from './short-html.ts';

describe('a style sheet', () => {
  for (const [what, sheet, short] of [
    [
      'loses what separates nothing',
      '\n:host {\n  color: red;\n  margin: 0 auto;\n}\n',
      ':host{color:red;margin:0 auto}',
    ],
    ['loses comments', 'a { /* why */ color: red; /* and */ }', 'a{color:red}'],
    ['keeps what a descendant is told by', '.a .b :focus, .c > .d { top: 0 }', '.a .b :focus,.c>.d{top:0}'],
    [
      'keeps the spaces of calc and of conditions',
      '@media (width > 3px) and (a: b) { i { top: calc(1px + 2px) } }',
      '@media (width>3px) and (a:b){i{top:calc(1px + 2px)}}',
    ],
    ['keeps strings', ".a::before { content: ' a;  /* b */ }'; }", ".a::before{content:' a;  /* b */ }'}"],
    ['keeps addresses', '.a { background: url(data:a;  b) }', '.a{background:url(data:a;  b)}'],
    ['keeps an empty custom property valid', '.a { --x: ; }', '.a{--x: }'],
  ] as const) {
    it(what, () => assert.deepEqual(shortCss([sheet]), [short]));
  }

  it('keeps the spaces beside an expression that need to be there', () => {
    assert.deepEqual(shortCss(['a {\n  margin: 0 ', ' 0 ', ';\n}\n', '\nb { top: ', ' }']), [
      'a{margin:0 ',
      ' 0 ',
      '}',
      ' b{top:',
      '}',
    ]);
  });

  it('stays as it is where a string waits for an expression', () => {
    assert.deepEqual(shortCss(["a { content: ' ", "  ' }"]), ["a { content: ' ", "  ' }"]);
  });
});

describe('a template', () => {
  for (const [what, parts, short] of [
    [
      'loses indentation and keeps the line break',
      ['<p>\n    <b>a</b>\n    <i>b  c</i>\n  </p>'],
      ['<p>\n<b>a</b>\n<i>b  c</i>\n</p>'],
    ],
    [
      'has one space between attributes',
      ['<a\n    id="x"\n    hidden\n  >b</a>'],
      ['<a id="x" hidden>b</a>'],
    ],
    [
      'keeps values',
      ['<a\n  title="a  b\n  c" lang=\'d\n  e\'\n>'],
      ['<a title="a  b\n  c" lang=\'d\n  e\'>'],
    ],
    [
      'keeps a value around an expression',
      ['<a title="a\n  ', '\n  b"\n  id=', '\n>'],
      ['<a title="a\n  ', '\n  b" id=', '>'],
    ],
    [
      'keeps an expression apart from the next attribute',
      ['<a id=', '\n  ?hidden=', '\n  ', '\n/>'],
      ['<a id=', ' ?hidden=', ' ', ' />'],
    ],
    [
      'keeps preformatted text',
      ['<pre\n class=a>\n  a\n    ', '  b\n</pre>\n  <i>'],
      ['<pre class=a>\n  a\n    ', '  b\n</pre>\n<i>'],
    ],
    [
      'keeps comments and what only looks like a tag',
      ['<!-- a  >\n   b -->\n  1 < 2'],
      ['<!-- a  >\n   b -->\n1 < 2'],
    ],
  ] as const) {
    it(what, () => assert.deepEqual(shortHtml(parts), short));
  }
});

describe('a source', () => {
  it('has short literals, and every line where it was', () => {
    const code =
      'const a = html`<p\n  id=${id}\n>\n  ${list.map(\n    (i) => html`<b\n      >中</b>`,\n  )}</p>`;\nthrow 1;';
    const short = withShortTemplates(code);
    assert.match(short, /html`<p id=\$\{\nid\}>\n\$\{\nlist\.map\(\n\s+\(i\) => html`<b>中<\/b>`\n,\n/);
    assert.equal(short.split('\n').indexOf('throw 1;'), code.split('\n').indexOf('throw 1;'));
  });

  it('keeps other literals', () => {
    const code = 'const a = `a\n  b`; const b = x.html`\n  <p>`;';
    assert.equal(withShortTemplates(code), code);
  });
});
