import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where `@youth-action/elements`, if it is installed beside the project that runs the server, keeps its bundles. */
export function installedEmbedFolder(projectFolder: string): string | undefined {
  try {
    const manifest = createRequire(join(projectFolder, 'package.json')).resolve(
      '@youth-action/elements/package.json',
    );
    const folder = join(dirname(manifest), 'dist', 'embed');
    return existsSync(folder) ? folder : undefined;
  } catch {
    // Not installed: the API works without the bundles.
    return undefined;
  }
}
