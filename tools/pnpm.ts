import { basename } from 'node:path';
import { findExecutable } from './find-executable.ts';

/** The version the README's commands name. */
const PNPM = 'pnpm@12.21.0';

/** Command and leading arguments that start pnpm: the one that runs us, else one in $PATH, else by npx. */
export function pnpmCommand(): readonly [command: string, ...args: string[]] {
  const running = process.env['npm_execpath'];
  if (running && /^pnpm(\.[cm]?js)?$/.test(basename(running))) {
    return running.endsWith('js') ? [process.execPath, running] : [running];
  }
  const installed = findExecutable(['pnpm']);
  return installed ? [installed] : ['npx', '--yes', '--prefer-offline', PNPM];
}
