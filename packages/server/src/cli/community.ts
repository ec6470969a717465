import { DivisionCode } from '@youth-action/sdk/domain';
import { addCommunity, hasDivisionCode, type NewCommunity } from '../storage/communities.ts';
import {
  type Command,
  CommandError,
  type OptionValues,
  requiredText,
  textOption,
  textOptions,
  UsageError,
  wholeNumber,
  withDatabase,
} from './command.ts';

export const communityCommand: Command = {
  name: 'community',
  summary: 'add a community with its venues: where a programme begins',
  usage: `  --name <text>          such as 育才街社区
  --division-code <n>    its 12-digit division code
  --youth-population <n> young people in the area, where it is known
  --venue <text>         a venue of it; repeat it for more`,
  options: {
    name: { type: 'string' },
    'division-code': { type: 'string' },
    'youth-population': { type: 'string' },
    venue: { type: 'string', multiple: true },
  },
  async run(values, line) {
    const asked = newCommunity(values);
    const made = await withDatabase(values, line, ({ write }) =>
      write.run(async (trx) => {
        if (await hasDivisionCode(trx, asked.divisionCode)) {
          throw new CommandError(`There is a community with the code ${asked.divisionCode} already`);
        }
        return addCommunity(trx, asked);
      }),
    );
    const venues = made.venueIds.map((id, index) => `${id}  ${asked.venues[index]}`);
    line.print(
      [made.id, ...venues, '', `Next: token --role organiser --community ${made.id} --label …`].join('\n'),
    );
  },
};

function newCommunity(values: OptionValues): NewCommunity {
  const population = textOption(values, 'youth-population');
  return {
    name: requiredText(values, 'name'),
    divisionCode: divisionCode(requiredText(values, 'division-code')),
    youthPopulation:
      population === undefined ? undefined : wholeNumber(population, '--youth-population', [0, 100_000_000]),
    venues: textOptions(values, 'venue').map((name) => name.trim()),
  };
}

function divisionCode(text: string): string {
  if (DivisionCode.safeParse(text).success && text.length === 12) return text;
  throw new UsageError('--division-code has 12 digits, such as 640181001009');
}
