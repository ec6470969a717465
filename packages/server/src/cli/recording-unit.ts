import { NewRecordingUnit } from '@youth-action/sdk/domain';
import { listRecordingUnits, setRecordingUnit } from '../storage/recording-units.ts';
import { isCommunity } from '../storage/tokens.ts';
import {
  type Command,
  CommandError,
  type CommandLine,
  type OptionValues,
  requiredText,
  textOption,
  UsageError,
  withDatabase,
} from './command.ts';

export const recordingUnitCommand: Command = {
  name: 'recording-unit',
  summary: "set or list who certifies a community's volunteer service (记录单位)",
  usage: `  --community <id>       com_…
  --name <text>          the unit's full name, as it stands on certificates
  --credit-code <code>   its 统一社会信用代码
  --leader <text>        its 负责人
  --contact <text>       where questions are answered: a phone number of the office, an address
  --list                 show every community's unit

Which body records and certifies is a question of law (docs/rules/certificate.md): settle it before the first
certificate. Certificates that were issued keep what they say.`,
  options: {
    community: { type: 'string' },
    name: { type: 'string' },
    'credit-code': { type: 'string' },
    leader: { type: 'string' },
    contact: { type: 'string' },
    list: { type: 'boolean' },
  },
  run: (values, line) => (values['list'] === true ? list(values, line) : set(values, line)),
};

async function set(values: OptionValues, line: CommandLine): Promise<void> {
  const unit = unitOf(values);
  await withDatabase(values, line, async ({ read, write }) => {
    if (!(await isCommunity(read, unit.communityId)))
      throw new CommandError(`There is no community ${unit.communityId}`);
    await write.run((trx) => setRecordingUnit(trx, unit));
  });
  line.print(`${unit.communityId}  ${unit.name}`);
}

/** What each option is in the schema, to name the one that is wrong. */
const optionOf: Readonly<Record<string, string>> = {
  communityId: '--community',
  name: '--name',
  creditCode: '--credit-code',
  leader: '--leader',
  contact: '--contact',
};

function unitOf(values: OptionValues): NewRecordingUnit {
  const parsed = NewRecordingUnit.safeParse({
    communityId: requiredText(values, 'community'),
    name: requiredText(values, 'name'),
    creditCode: textOption(values, 'credit-code'),
    leader: textOption(values, 'leader'),
    contact: textOption(values, 'contact'),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `${optionOf[String(issue?.path[0])] ?? 'An option'} isn't right: ${issue?.message ?? ''}`,
  );
}

async function list(values: OptionValues, line: CommandLine): Promise<void> {
  const units = await withDatabase(values, line, ({ read }) => listRecordingUnits(read));
  for (const { community_name: community, contact, credit_code: creditCode, id, leader, name } of units) {
    const own = name ?? `${community} (not set: the community's own name)`;
    line.print([id, own, creditCode ?? '-', leader ?? '-', contact ?? '-'].join('  '));
  }
}
