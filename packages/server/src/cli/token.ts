import { instantOf, MobileNumber } from '@youth-action/sdk/domain';
import { isCommunity, issueToken, listTokens, type NewToken, revokeToken } from '../storage/tokens.ts';
import {
  type Command,
  CommandError,
  type CommandLine,
  type OptionValues,
  requiredText,
  textOption,
  UsageError,
  wholeNumber,
  withDatabase,
} from './command.ts';

const dayMs = 86_400_000;

export const tokenCommand: Command = {
  name: 'token',
  summary: 'issue, list or revoke tokens of organisers and administrators',
  usage: `  --role <role>          organiser or administrator
  --community <id>       the organiser's community, com_…
  --label <text>         whose token it is
  --mobile <number>      number of whoever uses it: then she can't decide on her own service hours
  --expires-days <n>     how long it works, 1 to 3650 days; without it, until it is revoked
  --list                 show the tokens (never their text)
  --revoke <id>          end the token tok_… at once`,
  options: {
    role: { type: 'string' },
    community: { type: 'string' },
    label: { type: 'string' },
    mobile: { type: 'string' },
    'expires-days': { type: 'string' },
    list: { type: 'boolean' },
    revoke: { type: 'string' },
  },
  run(values, line) {
    const revoked = textOption(values, 'revoke');
    if (revoked !== undefined) return revoke(revoked, values, line);
    return values['list'] === true ? list(values, line) : issue(values, line);
  },
};

async function issue(values: OptionValues, line: CommandLine): Promise<void> {
  const asked = newToken(values, line.nowMs);
  const { id, token } = await withDatabase(values, line, async ({ read, write }) => {
    if (asked.communityId !== undefined) {
      if (!(await isCommunity(read, asked.communityId)))
        throw new CommandError(`There is no community ${asked.communityId}`);
    }
    return write.run((trx) => issueToken(trx, asked, line.nowMs));
  });
  line.print(`${token}\n\nThis is shown only now; keep it like a password. To end it: token --revoke ${id}`);
}

function newToken(values: OptionValues, nowMs: number): NewToken {
  const role = requiredText(values, 'role');
  if (role !== 'organiser' && role !== 'administrator')
    throw new UsageError('--role is organiser or administrator');
  if (role === 'administrator' && textOption(values, 'community') !== undefined) {
    throw new UsageError("An administrator's token has no --community");
  }
  const days = textOption(values, 'expires-days');
  return {
    role,
    communityId: role === 'organiser' ? requiredText(values, 'community') : undefined,
    label: requiredText(values, 'label'),
    mobile: mobileOption(values),
    expiresAtMs:
      days === undefined ? undefined : nowMs + wholeNumber(days, '--expires-days', [1, 3650]) * dayMs,
  };
}

function mobileOption(values: OptionValues): string | undefined {
  const text = textOption(values, 'mobile');
  if (text === undefined) return undefined;
  const mobile = MobileNumber.safeParse(text);
  if (!mobile.success) throw new UsageError('--mobile is a mobile number of 11 digits');
  return mobile.data;
}

async function list(values: OptionValues, line: CommandLine): Promise<void> {
  const tokens = await withDatabase(values, line, ({ read }) => listTokens(read));
  for (const {
    id,
    role,
    community_id: community,
    label,
    expires_at: expiresAt,
    revoked_at: revokedAt,
  } of tokens) {
    const end =
      revokedAt === null ? (expiresAt === null ? 'works' : `until ${instantOf(expiresAt)}`) : 'revoked';
    line.print([id, role, community ?? '-', end, label].join('  '));
  }
  if (tokens.length === 0) line.print('There are no tokens.');
}

async function revoke(id: string, values: OptionValues, line: CommandLine): Promise<void> {
  const isRevoked = await withDatabase(values, line, ({ write }) =>
    write.run((trx) => revokeToken(trx, id, line.nowMs)),
  );
  if (!isRevoked) throw new CommandError(`There is no working token ${id}`);
  line.print(`${id} doesn't work any more.`);
}
