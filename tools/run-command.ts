import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where the dependencies' command-line programs are. */
export const BIN = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));

const DEFAULT_TIMEOUT_MS = 10 * 60_000;

export interface CommandOptions {
  /** Added to our environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The repository's root by default. */
  readonly cwd?: string;
  /** Ten minutes by default. */
  readonly timeoutMs?: number;
}

export interface CommandResult {
  readonly ok: boolean;
  /** stdout and stderr as they came. */
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Runs a program to its end, without stdin, and collects what it prints. Never throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { env = {}, cwd = ROOT, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return new Promise((resolve) => {
    // In a process group of its own, so that a timeout ends what it started too.
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => {
      output += `\n${command} was stopped after ${timeoutMs / 1000} s\n`;
      killGroup(child);
    }, timeoutMs);
    const finish = (ok: boolean): void => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, output });
    };
    child.once('error', (error) => {
      output += `${command}: ${error.message}\n`;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

/** Ends every program that is still running, with what it started; for signals that end ourselves. */
export function killRunningCommands(): void {
  for (const child of running) killGroup(child);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    child.kill(); // the group has gone, or the platform has none
  }
}
