import { findExecutable } from './find-executable.ts';

/** The path of an installed Firefox: $FIREFOX_PATH, else firefox-esr or firefox; undefined where there is none. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] || findExecutable(['firefox-esr', 'firefox']);
}
