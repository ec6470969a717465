import type { World } from './world.ts';

/** Tests by the sentence that names them. */
export type Cases = Readonly<Record<string, (world: World) => Promise<void>>>;
