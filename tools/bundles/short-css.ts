/** White space and comments, strings and addresses, and what stands between them. */
const TOKEN = /(?:\s|\/\*[^]*?\*\/)+|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\burl\([^"')]*\)|[^]/g;

/**
 * Style sheets without comments, without white space that separates nothing, without the last semicolon of a block.
 * Strings and addresses stay as they are; so does a part in which a string is left open for an expression.
 */
export function shortCss(parts: readonly string[]): string[] {
  return parts.map((part, index) => {
    const tokens = part.match(TOKEN) ?? [];
    if (tokens.some((token) => token === '"' || token === "'")) return part;
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    return tokens
      .map((token, at) =>
        isSpace(token) ? spaceBetween(tokens[at - 1], tokens[at + 1], isFirst, isLast) : token,
      )
      .filter((token) => token !== '')
      .filter((token, at, kept) => token !== ';' || kept[at + 1] !== '}')
      .join('');
  });
}

function isSpace(token: string): boolean {
  return /^(\s|\/\*)/.test(token);
}

/** What white space between two tokens comes to; a token is undefined beside an expression or an end of the sheet. */
function spaceBetween(before = '', after = '', isFirst: boolean, isLast: boolean): string {
  if ((isFirst && before === '') || (isLast && after === '')) return '';
  if ('{};,>'.includes(before || ' ') || '{};,>'.includes(after || ' ')) return before === ':' ? ' ' : '';
  return before === ':' ? '' : ' '; // behind a colon: a value's; before one: a descendant's pseudo-class
}
