import { instantOf } from '@youth-action/sdk/domain';
import type { SigningOptions } from '../features/credentials/credential-desk.ts';
import { isSealed } from '../features/credentials/key-seal.ts';
import { rotateKey } from '../features/credentials/signing-keys.ts';
import {
  listSigningKeys,
  retireKeys,
  type SigningKeyRow,
} from '../features/credentials/signing-keys.repository.ts';
import {
  type Command,
  CommandError,
  type CommandLine,
  type OptionValues,
  textOption,
  UsageError,
  withDatabase,
} from './command.ts';

const shortestSecret = 32;

export const signingKeyCommand: Command = {
  name: 'signing-key',
  summary: 'list, replace or withdraw the keys that sign badges and certificates',
  usage: `  --list                 show the keys (never their private halves)
  --rotate               sign with a new key from now on; what the old one has signed stays good
  --retire <id>          sign with the key key_… no more; a new one is made when it's needed
  --compromised          with --retire: what the key has signed is refused from now on
  SIGNING_KEY_SECRET     at least ${shortestSecret} characters, kept apart from the database: seals new keys, opens sealed ones`,
  options: {
    list: { type: 'boolean' },
    rotate: { type: 'boolean' },
    retire: { type: 'string' },
    compromised: { type: 'boolean' },
  },
  run(values, line) {
    const retired = textOption(values, 'retire');
    const asked = [values['list'] === true, values['rotate'] === true, retired !== undefined];
    if (asked.filter(Boolean).length !== 1)
      throw new UsageError('One of --list, --rotate and --retire is needed');
    if (values['compromised'] === true && retired === undefined)
      throw new UsageError('--compromised goes with --retire');
    if (retired !== undefined) return retire(retired, values, line);
    return values['rotate'] === true ? rotate(values, line) : list(values, line);
  },
};

/** `--issuer-name` and the secret of the signing keys, or the variables in their place. Throws `UsageError`. */
export function signingOptions(values: OptionValues, line: CommandLine): SigningOptions {
  const issuerName = textOption(values, 'issuer-name') ?? line.env['ISSUER_NAME'];
  const secret = signingKeySecret(line);
  return {
    ...(issuerName === undefined || issuerName === '' ? {} : { issuerName }),
    ...(secret === undefined ? {} : { signingKeySecret: secret }),
  };
}

function signingKeySecret({ env }: CommandLine): string | undefined {
  const secret = env['SIGNING_KEY_SECRET'];
  if (secret === undefined || secret === '') return undefined;
  if (secret.length < shortestSecret)
    throw new UsageError(`SIGNING_KEY_SECRET has at least ${shortestSecret} characters`);
  return secret;
}

async function list(values: OptionValues, line: CommandLine): Promise<void> {
  const keys = await withDatabase(values, line, ({ read }) => listSigningKeys(read));
  for (const key of keys)
    line.print([key.id, instantOf(key.created_at), ...stateOf(key), key.public_key].join('  '));
  if (keys.length === 0) line.print('There is no signing key yet; the first credential makes one.');
}

function stateOf(key: SigningKeyRow): string[] {
  if (key.compromised_at !== null) return [`compromised ${instantOf(key.compromised_at)}`];
  if (key.retired_at !== null) return [`retired ${instantOf(key.retired_at)}`];
  return ['signs', key.private_key !== null && isSealed(key.private_key) ? 'sealed' : 'open'];
}

async function rotate(values: OptionValues, line: CommandLine): Promise<void> {
  const secret = signingKeySecret(line);
  const { id } = await withDatabase(values, line, ({ write }) =>
    write.run((trx) => rotateKey(trx, secret, line.nowMs)),
  );
  line.print(`${id} signs from now on. What older keys have signed stays good.`);
  if (secret === undefined)
    line.printNote('Its private half lies open in the database: set SIGNING_KEY_SECRET to seal it.');
}

async function retire(id: string, values: OptionValues, line: CommandLine): Promise<void> {
  const isCompromised = values['compromised'] === true;
  const found = await withDatabase(values, line, ({ write }) =>
    write.run((trx) => retireKeys(trx, { at: line.nowMs, id, isCompromised })),
  );
  if (found === 0) throw new CommandError(`There is no signing key ${id}`);
  line.print(
    isCompromised
      ? `${id} is withdrawn: what it has signed is refused from now on.`
      : `${id} signs no more. What it has signed stays good.`,
  );
}
