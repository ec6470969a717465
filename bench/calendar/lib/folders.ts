import { join } from 'node:path';

/** The benchmark's own folder. */
export const benchFolder = join(import.meta.dirname, '..');
export const contenderFolder = (name: string) => join(benchFolder, 'contenders', name);
export const resultsFolder = join(benchFolder, 'results');
