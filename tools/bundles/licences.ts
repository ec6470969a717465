import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The licence texts of the packages that these modules (absolute paths) come from, as one document. */
export function licencesOf(modules: Iterable<string>): string {
  const folders = [...modules]
    .map((path) => PACKAGE_FOLDER.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].map(licenceOf).toSorted().join('\n');
}

/** Throws for a package without a licence text, which we could not ship. */
function licenceOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: folder });
  if (!file) throw new Error(`${name} ${version} is bundled but has no licence text`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
