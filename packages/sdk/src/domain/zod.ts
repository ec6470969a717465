/**
 * zod as this project uses it: without its compiler. Its probe for `new Function` alone is a violation under a strict
 * content security policy, and the elements stand on pages that we don't control.
 *
 * Import it as `import * as z from '…/zod.ts'` and never zod itself. A module of its own, and a namespace import, because
 * a re-exported namespace object brings all of zod into the bundles of those who use esbuild.
 */
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
