import { type ProofOfWorkOptions, usualDifficulty } from '../http/proof-of-work.ts';
import { startServer } from '../http/serve.ts';
import { addressOptions } from './address-options.ts';
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
import { signingOptions } from './signing-key.ts';
import { installedCalendarRenderer } from './calendar-renderer.ts';
import { installedEmbedFolder } from './embed-folder.ts';
import { incentiveRuleOption } from './incentive-rule.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'run the server until it is told to end',
  usage: `  --port <n>             default: PORT, else 8080
  --host <address>       default: HOST, else 127.0.0.1; 0.0.0.0 for every network
  --port-fallback        take the next free port where this one is taken
  --allow-origin <o>     an origin whose pages may write, beside registered sites; repeat it for more
  --writes-per-minute <n>  per address, default 120; 0 for no limit
  --proof-of-work <n>    hashes that a sign-up without a token costs at most; default: PROOF_OF_WORK, else 60000; off for none
  --trust-proxy          believe X-Forwarded-For and X-Forwarded-Host: only behind a proxy of your own
  --public-url <address>  where the world reaches this server: for links in feeds; default: PUBLIC_URL, else where it listens
  --session-page <address>  the page that shows a session, with {sessionId} in it; default: SESSION_PAGE, else this server's
  --feed-licence <address>  terms for the data in feeds; default: FEED_LICENCE, else CC BY 4.0
  --incentive-rule <file>  JSON with the rule by which service earns points; default: INCENTIVE_RULE, else there are none
  --issuer-name <text>   who signs badges and certificates; default: ISSUER_NAME, else 社区青春行动. The keys are sealed with
                         SIGNING_KEY_SECRET where that variable has at least 32 characters
  --embed-dir <folder>   the built bundles of the elements; default: those that are installed`,
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    'port-fallback': { type: 'boolean' },
    'allow-origin': { type: 'string', multiple: true },
    'writes-per-minute': { type: 'string' },
    'proof-of-work': { type: 'string' },
    'trust-proxy': { type: 'boolean' },
    'public-url': { type: 'string' },
    'session-page': { type: 'string' },
    'feed-licence': { type: 'string' },
    'incentive-rule': { type: 'string' },
    'issuer-name': { type: 'string' },
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
  const calendarRenderer = installedCalendarRenderer(process.cwd());
  return {
    database: databaseLocation(values, line),
    port: wholeNumber(port, '--port', [0, 65_535]),
    host: textOption(values, 'host') ?? (line.env['HOST'] || '127.0.0.1'),
    portFallback: values['port-fallback'] === true,
    allowedOrigins: textOptions(values, 'allow-origin'),
    writesPerMinute: limit === 0 ? Infinity : limit,
    proofOfWork: proofOfWork(values, line),
    trustProxy: values['trust-proxy'] === true,
    ...addressOptions(values, line),
    ...signingOptions(values, line),
    ...incentiveRuleOption(values, line),
    ...(embedFolder === undefined ? {} : { embedFolder }),
    ...(calendarRenderer === undefined ? {} : { calendarRenderer }),
  };
}

function proofOfWork(values: OptionValues, { env }: CommandLine): ProofOfWorkOptions | 'off' {
  const text = textOption(values, 'proof-of-work') ?? (env['PROOF_OF_WORK'] || String(usualDifficulty));
  if (text === 'off') return 'off';
  return { difficulty: wholeNumber(text, '--proof-of-work', [100, 100_000_000]) };
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once, as anywhere. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
