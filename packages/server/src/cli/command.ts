/** What a command of the command line is, and what it may touch. */
import { join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { type DatabaseHandle, openDatabase } from '../storage/open-database.ts';

/** Where a command reads its environment and writes its words. */
export interface CommandLine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly nowMs: number;
  print(text: string): void;
  /** What accompanies the result and isn't part of it: it must not get into a file or a pipe. */
  printNote(text: string): void;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The options, one a line, without those that every command has. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** Resolves when it is done; `serve` when it is told to end. */
  run(values: OptionValues, line: CommandLine): Promise<void>;
}

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** The command was called wrongly: its message and usage are shown, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The work can't be done, for a reason that the message says: exit code 1, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Options that every command has. */
export const commonOptions = {
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Reads a command's options. Throws `UsageError` with the parser's words. */
export function parseOptions(command: Command, args: readonly string[]): OptionValues {
  try {
    const options = { ...commonOptions, ...command.options };
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options are wrong', { cause: error });
  }
}

export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function requiredText(values: OptionValues, name: string): string {
  const value = textOption(values, name);
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
}

export function textOptions(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A whole number between the bounds. Throws `UsageError`. */
export function wholeNumber(text: string, name: string, [least, most]: readonly [number, number]): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`${name} is a whole number from ${least} to ${most}`);
  }
  return value;
}

/** `--database`, else `DATABASE_URL`, else a file in `DATA_DIR`, which is `.data` unless told. */
export function databaseLocation(values: OptionValues, { env }: CommandLine): string {
  const dataDir = env['DATA_DIR'] || '.data';
  return textOption(values, 'database') ?? (env['DATABASE_URL'] || join(dataDir, 'youth-action.sqlite'));
}

/** Where a database is, fit to be shown: without the password of an address. */
function shownLocation(location: string): string {
  return location.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@/]*@/, '$1:…@');
}

/** Opens the database with its tables up to date, says which one it is, and closes it after the work. */
export async function withDatabase<T>(
  values: OptionValues,
  line: CommandLine,
  work: (database: DatabaseHandle) => Promise<T>,
): Promise<T> {
  const location = databaseLocation(values, line);
  const database = openDatabase(location);
  line.printNote(`Database: ${shownLocation(location)}`);
  try {
    await database.migrate();
    return await work(database);
  } finally {
    await database.close();
  }
}
