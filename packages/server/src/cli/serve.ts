import { startServer } from '../http/serve.ts';
import {
  type Command,
  CommandError,
  type CommandLine,
  databaseLocation,
  type OptionValues,
  textOption,
  textOptions,
  wholeNumber,
} from './command.ts';
import { installedEmbedFolder } from './embed-folder.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'run the server until it is told to end',
  usage: `  --port <n>             default: PORT, else 8080
  --host <address>       default: HOST, else 127.0.0.1; 0.0.0.0 for every network
  --port-fallback        take the next free port where this one is taken
  --allow-origin <o>     an origin whose pages may write, beside registered sites; repeat it for more
  --writes-per-minute <n>  per address, default 120; 0 for no limit
  --trust-proxy          believe X-Forwarded-For: only behind a proxy of your own
  --embed-dir <folder>   the built bundles of the elements; default: those that are installed`,
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    'port-fallback': { type: 'boolean' },
    'allow-origin': { type: 'string', multiple: true },
    'writes-per-minute': { type: 'string' },
    'trust-proxy': { type: 'boolean' },
    'embed-dir': { type: 'string' },
  },
  async run(values, line) {
    const server = await startServer(serverOptions(values, line)).catch((error: unknown) => {
      throw error instanceof Error && error.cause !== undefined
        ? new CommandError(error.message, { cause: error })
        : error;
    });
    line.print(`Youth Action at ${server.url}`);
    await toldToEnd();
    await server.close();
  },
};

function serverOptions(values: OptionValues, line: CommandLine): Parameters<typeof startServer>[0] {
  const port = textOption(values, 'port') ?? (line.env['PORT'] || '8080');
  const limit = wholeNumber(
    textOption(values, 'writes-per-minute') ?? '120',
    '--writes-per-minute',
    [0, 1_000_000],
  );
  const embedFolder = textOption(values, 'embed-dir') ?? installedEmbedFolder(process.cwd());
  return {
    database: databaseLocation(values, line),
    port: wholeNumber(port, '--port', [0, 65_535]),
    host: textOption(values, 'host') ?? (line.env['HOST'] || '127.0.0.1'),
    portFallback: values['port-fallback'] === true,
    allowedOrigins: textOptions(values, 'allow-origin'),
    writesPerMinute: limit === 0 ? Infinity : limit,
    trustProxy: values['trust-proxy'] === true,
    ...(embedFolder === undefined ? {} : { embedFolder }),
  };
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once, as anywhere. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
