import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CalendarRenderer } from '../http/pages/calendar/calendar-renderer.ts';

const notInstalled = new Set(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED']);

/**
 * What draws `/calendar` as the bundles do, if `@youth-action/elements` and the `@lit-labs/ssr` that it needs for this are
 * installed beside the project that runs the server. Throws if they are and don't load.
 */
export function installedCalendarRenderer(projectFolder: string): CalendarRenderer | undefined {
  try {
    const load = createRequire(join(projectFolder, 'package.json'));
    return load('@youth-action/elements/ssr/embed') as CalendarRenderer; // the package's, by its types
  } catch (error) {
    // Without them a list of links stands there.
    if (error instanceof Error && 'code' in error && notInstalled.has(String(error.code))) return undefined;
    throw error;
  }
}
