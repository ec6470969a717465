import type { Plugin } from 'vite';

/**
 * Takes the indentation out of the elements' sources before they're bundled. A minifier leaves template literals alone,
 * and the elements' HTML and CSS are template literals; there a line break is as good a white space as any. Lines stay
 * lines, so that source maps still lead to them.
 */
export function stripIndentation(): Plugin {
  return {
    name: 'strip-indentation',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/packages\/elements\/src\/.*\.ts$/.test(id)) return null;
      return { code: code.replaceAll(/\n[ \t]+/g, '\n'), map: null };
    },
  };
}
