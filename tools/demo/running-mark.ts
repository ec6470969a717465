/** A file that says that a demo uses this data, so that another one doesn't delete it underneath. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const nameOf = (dataFolder: string) => join(dataFolder, 'running.pid');

/** The process id of the demo that uses the data; undefined where none does, or the one that did has ended. */
export async function runningDemo(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(nameOf(dataFolder), 'utf8').catch(() => '');
  const pid = Number(text);
  return /^\d+$/.test(text) && isAlive(pid) ? pid : undefined;
}

/** Marks the data as used by this process; the mark means nothing any more when the process has ended. */
export async function markRunning(dataFolder: string): Promise<void> {
  await writeFile(nameOf(dataFolder), String(process.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks, and ends nothing
    return true;
  } catch {
    return false;
  }
}
