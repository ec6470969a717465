/**
 * Turns Lit's decorators into the static `properties` that stand for the same, before the elements are bundled: a list
 * needs neither the decorators nor the helper that calls them once for each property.
 */
import { type ESTree, type Plugin, Visitor, parseSync } from 'vite';

export function listedProperties(): Plugin {
  return {
    name: 'listed-properties',
    enforce: 'pre',
    transform: (code, id) =>
      /\/packages\/elements\/src\/.*\.ts$/.test(id) ? { code: withListedProperties(code), map: null } : null,
  };
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * `@property(options) name` as `static properties = { name: options }`, line by line where it was.
 * @throws TypeError for a decorator that isn't one of Lit's for a field, or has a list beside it.
 */
export function withListedProperties(code: string): string {
  const edits: Edit[] = [];
  const visitor = new Visitor({ ClassBody: (body) => void edits.push(...editsOf(body, code)) });
  visitor.visit(parseSync('source.ts', code).program);
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, { from, to, text }) => result.slice(0, from) + text + result.slice(to), code);
}

function editsOf({ start, body }: ESTree.ClassBody, code: string): Edit[] {
  const decorated = body.filter((member) => 'decorators' in member && member.decorators.length > 0);
  if (decorated.length === 0) return [];
  if (body.some((member) => nameOf(member) === 'properties'))
    throw new TypeError('Both a list and decorators');
  const options = decorated.map((member) => `${nameOf(member)}: ${optionsOf(member, code)}`);
  return [
    { from: start + 1, to: start + 1, text: `static properties = { ${options.join(', ')} };` },
    ...decorated.flatMap(decoratorsOf).map(({ start: from, end: to }) => ({ from, to, text: '' })),
  ];
}

function nameOf(member: ESTree.ClassElement): string | undefined {
  return 'key' in member && member.key?.type === 'Identifier' ? member.key.name : undefined;
}

function decoratorsOf(member: ESTree.ClassElement): readonly ESTree.Decorator[] {
  return 'decorators' in member ? member.decorators : [];
}

/** The options of a decorated field in one line, as they would stand in the list. */
function optionsOf(member: ESTree.ClassElement, code: string): string {
  const [decorator, ...others] = decoratorsOf(member);
  const call = decorator?.expression;
  const isField = member.type === 'PropertyDefinition' && nameOf(member) !== undefined;
  if (!isField || others.length > 0 || call?.type !== 'CallExpression' || call.callee.type !== 'Identifier')
    throw new TypeError(`Not a property of Lit: ${code.slice(member.start, member.end)}`);
  const [argument] = call.arguments;
  const given = argument === undefined ? '{}' : code.slice(argument.start, argument.end);
  if (given.includes('\n')) throw new TypeError(`Options in one line, please: ${given}`);
  if (call.callee.name === 'property') return given;
  if (call.callee.name === 'state' && argument === undefined) return '{ state: true, attribute: false }';
  throw new TypeError(`Not a decorator of Lit: ${call.callee.name}`);
}
