/**
 * Turns the private members of our classes into properties with names of their own, for syntax that has no private
 * members: instead of a WeakMap and a helper for each, a name that the minifier then shortens ({@link PLAIN_PRIVATE}).
 */
import { basename } from 'node:path';
import { type ESTree, type Plugin, Visitor, parseSync } from 'vite';

/** What the new names look like; nothing else may. */
export const PLAIN_PRIVATE = /^_p_/;

export function plainPrivates(): Plugin {
  return {
    name: 'plain-privates',
    enforce: 'pre',
    transform: (code, id) =>
      /\/packages\/(elements|sdk)\/src\/.*\.ts$/.test(id)
        ? { code: withPlainPrivates(code, basename(id, '.ts')), map: null }
        : null,
  };
}

/**
 * `#name` as `_p_<file>_name`, so that a class never meets a member of what it extends.
 * @throws TypeError for a name that two classes of the file have, and for `#name in object`, which has no plain form.
 */
export function withPlainPrivates(code: string, file: string): string {
  const prefix = `_p_${file.replaceAll(/\W/g, '_')}_`;
  const found: ESTree.PrivateIdentifier[] = [];
  const owners = new Map<string, number>();
  const visitor = new Visitor({
    ClassBody({ start, body }) {
      for (const member of body) {
        if (!('key' in member) || member.key?.type !== 'PrivateIdentifier') continue;
        const { name } = member.key;
        if ((owners.get(name) ?? start) !== start) throw new TypeError(`${file}: two classes have #${name}`);
        owners.set(name, start);
      }
    },
    BinaryExpression({ left }: ESTree.BinaryExpression | ESTree.PrivateInExpression) {
      if (left.type === 'PrivateIdentifier') throw new TypeError(`${file}: #${left.name} in …`);
    },
    PrivateIdentifier: (node) => void found.push(node),
  });
  visitor.visit(parseSync(`${file}.ts`, code).program);
  return found
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, name }) => result.slice(0, start) + prefix + name + result.slice(end),
      code,
    );
}
