/** Where a template's parts can end: an expression may stand in each of these. */
type Place = 'text' | 'tag' | 'double' | 'single' | 'comment' | 'raw';

/** One step in each place; a named group says what was met. */
const STEPS: Readonly<Record<Place, RegExp>> = {
  text: /(?<comment><!--)|(?<tag><(?<name>\/?[a-z][\w-]*))|(?<fold>\n\s*)|[^<\n]+|</iy,
  tag: /(?<fold>\s+)(?<end>>)?|(?<double>")|(?<single>')|(?<close>>)|[^\s"'>]+/y,
  double: /(?<back>")|[^"]+/y,
  single: /(?<back>')|[^']+/y,
  comment: /(?<text>-->)|[^-]+|-/y,
  raw: /(?<tag><(?<name>\/(?:pre|textarea|script|style)\b))|[^<]+|</iy,
};

/** Elements whose white space means something. */
const RAW = /^(pre|textarea|script|style)$/i;

/**
 * HTML without indentation and with one space at most between attributes. A line break between elements stays one, since
 * inline content needs it; values of attributes, comments and preformatted text stay as they are.
 */
export function shortHtml(parts: readonly string[]): string[] {
  let place: Place = 'text';
  let name = '';
  return parts.map((part) => {
    let short = '';
    for (let at = 0; at < part.length;) {
      const step = STEPS[place];
      step.lastIndex = at;
      const { 0: token, groups = {} } = step.exec(part) ?? { 0: part.slice(at) };
      at += token.length;
      short += place === 'text' && groups['fold'] ? '\n' : groups['fold'] ? (groups['end'] ?? ' ') : token;
      name = groups['name'] ?? name;
      place = placeAfter(place, groups, name);
    }
    return short;
  });
}

function placeAfter(place: Place, met: Readonly<Record<string, string | undefined>>, name: string): Place {
  if (met['tag'] || met['back']) return 'tag';
  if (met['end'] || met['close']) return RAW.test(name) ? 'raw' : 'text';
  if (met['comment']) return 'comment';
  if (met['double']) return 'double';
  if (met['single']) return 'single';
  return met['text'] ? 'text' : place;
}
