import { communityCommand } from './community.ts';
import { type Command, CommandError, type CommandLine, parseOptions, UsageError } from './command.ts';
import { migrateCommand } from './migrate.ts';
import { recountCommand } from './recount.ts';
import { recordingUnitCommand } from './recording-unit.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { signingKeyCommand } from './signing-key.ts';
import { siteCommand } from './site.ts';
import { tokenCommand } from './token.ts';
import { verifyLedgerCommand } from './verify-ledger.ts';

const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  communityCommand,
  recordingUnitCommand,
  tokenCommand,
  siteCommand,
  signingKeyCommand,
  verifyLedgerCommand,
  seedCommand,
  recountCommand,
];

const commonUsage = `  --database <where>     postgres://… or a file; default: DATABASE_URL, else youth-action.sqlite in DATA_DIR (.data)
  --help, -h             this text`;

export interface CommandOutput extends CommandLine {
  printError(text: string): void;
}

/** Runs what the arguments name. Resolves to the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function runCommandLine(args: readonly string[], line: CommandOutput): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return withoutCommand(name, line);
  try {
    const values = parseOptions(command, rest);
    if (values['help'] === true) line.print(usageOf(command));
    else await command.run(values, line);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      line.printError(`${error.message}\n\n${usageOf(command)}`);
      return 2;
    }
    line.printError(error instanceof CommandError ? error.message : explained(error));
    return 1;
  }
}

function withoutCommand(name: string | undefined, line: CommandOutput): 0 | 2 {
  const isHelp = name === '--help' || name === '-h' || name === 'help';
  const list = commands.map((command) => `  ${command.name.padEnd(16)}${command.summary}`).join('\n');
  const text = `Usage: youth-action-server <command> [options]\n\n${list}\n\n<command> --help tells its options.`;
  if (isHelp) line.print(text);
  else line.printError(name === undefined ? text : `There is no command ${name}.\n\n${text}`);
  return isHelp ? 0 : 2;
}

function usageOf({ name, summary, usage }: Command): string {
  return `Usage: youth-action-server ${name} [options]\n  ${summary}\n\n${usage}\n${commonUsage}`;
}

/** Who runs a command may see everything: the stack, and the causes that say what really went wrong. */
function explained(error: unknown): string {
  const causes: string[] = [];
  for (let cause: unknown = error; cause instanceof Error && causes.length < 5; cause = cause.cause) {
    causes.push(cause.stack ?? cause.message);
  }
  return causes.join('\ncaused by: ') || String(error);
}
