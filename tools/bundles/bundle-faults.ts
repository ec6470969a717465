import { parse } from 'acorn';
import { SYNTAX } from '../bundle.ts';

/**
 * What keeps a built file (`.js` classic, `.mjs` module) from running everywhere; empty when nothing does. `import()` is
 * younger in the standard than in the browsers that are promised, so the parser gets to see a plain call.
 */
export function bundleFaults(file: string, content: Buffer): string[] {
  const faults: string[] = [];
  const beyond = content.findIndex((byte) => byte > 0x7f);
  if (beyond >= 0) faults.push(`byte ${beyond} is not ASCII`);
  const isModule = file.endsWith('.mjs');
  try {
    parse(content.toString('utf8').replaceAll(/\bimport\(/g, 'import_('), {
      ecmaVersion: isModule ? SYNTAX.split : SYNTAX.classic,
      sourceType: isModule ? 'module' : 'script',
    });
  } catch (error) {
    faults.push(`does not parse: ${error instanceof Error ? error.message : String(error)}`);
  }
  return faults;
}
