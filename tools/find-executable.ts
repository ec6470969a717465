import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The absolute path of the first of `names` found in `folders`, by default those of $PATH. */
export function findExecutable(
  names: readonly string[],
  folders: readonly string[] = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
): string | undefined {
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}
