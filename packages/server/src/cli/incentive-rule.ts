import { readFileSync } from 'node:fs';
import { IncentiveRule } from '@youth-action/sdk/domain';
import { CommandError, type CommandLine, type OptionValues, textOption } from './command.ts';

/** The rule by which service earns points, from the file that `--incentive-rule` or INCENTIVE_RULE names. Default: none. */
export function incentiveRuleOption(
  values: OptionValues,
  { env }: CommandLine,
): { readonly incentiveRule?: IncentiveRule } {
  const file = textOption(values, 'incentive-rule') ?? env['INCENTIVE_RULE'];
  if (file === undefined || file === '') return {};
  const rule = IncentiveRule.safeParse(contentOf(file));
  if (rule.success) return { incentiveRule: rule.data };
  const [issue] = rule.error.issues;
  throw new CommandError(
    `The incentive rule in ${file} can't be used: ${issue?.path.join('.')} ${issue?.message}`,
  );
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new CommandError(`The incentive rule in ${file} can't be read as JSON`, { cause: error });
  }
}
