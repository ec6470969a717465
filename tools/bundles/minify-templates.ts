/**
 * Takes needless characters out of the elements' `html` and `css` literals before they're bundled: a minifier of
 * JavaScript leaves template literals alone. Line breaks that fall away are put back where they cost nothing, in or
 * behind an expression, so that source maps still lead to the right lines.
 */
import { type Plugin, Visitor, parseSync } from 'vite';
import { shortCss } from './short-css.ts';
import { shortHtml } from './short-html.ts';

/** Shortens the static parts of one literal; gives as many as it gets. */
type Shorten = (parts: readonly string[]) => string[];

const SHORTENERS: ReadonlyMap<string, Shorten> = new Map([
  ['css', shortCss],
  ['html', shortHtml],
  ['svg', shortHtml],
]);

export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform: (code, id) =>
      /\/packages\/elements\/src\/.*\.ts$/.test(id) ? { code: withShortTemplates(code), map: null } : null,
  };
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The same TypeScript with shorter literals, line by line where it was. */
export function withShortTemplates(code: string): string {
  const edits: Edit[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi: { quasis } }) {
      const shorten = tag.type === 'Identifier' ? SHORTENERS.get(tag.name) : undefined;
      const short = shorten?.(quasis.map(({ value }) => value.raw)) ?? [];
      short.forEach((text, index) => {
        const { start = 0, end = 0, tail = false, value } = quasis[index] ?? {};
        const lost = lineBreaks(value?.raw ?? '') - lineBreaks(text);
        // From behind the opening ` or } to behind the closing ` or ${.
        edits.push({ from: start + 1, to: end, text: `${text}${tail ? '`' : '${'}${'\n'.repeat(lost)}` });
      });
    },
  });
  visitor.visit(parseSync('source.ts', code).program);
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, { from, to, text }) => result.slice(0, from) + text + result.slice(to), code);
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
